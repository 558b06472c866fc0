import { fold } from '../fold';
import type { Option } from './option';
import { type FormRules, type Input, named } from './rules';
import { accepted, byId, type Read, refused } from './value';

/** One value from `min` to `max` for each item; most scales have a single item. */
export interface ScaleForm {
  readonly kind: 'scale';
  readonly min: number;
  readonly max: number;
  readonly minLabel: string;
  readonly maxLabel: string;
  readonly items: readonly Option[];
}

export interface ScaleAnswer {
  readonly kind: 'scale';
  readonly values: Readonly<Record<string, number>>;
}

function fromInputs(form: ScaleForm, input: Input, id: string): Read<ScaleAnswer> {
  const values: [string, number][] = [];
  const missing: string[] = [];
  const { min, max } = form;
  for (const item of form.items) {
    const given = input(`${id}/${item.id}`);
    if (given === '') missing.push(item.text);
    else if (!/^[+-]?\d{1,4}$/.test(given)) return refused({ code: 'not-a-number', min, max, unit: '' });
    else if (Number(given) < min || Number(given) > max)
      return refused({ code: 'out-of-range', min, max, unit: '' });
    else values.push([item.id, Number(given)]);
  }
  if (values.length === 0) return refused({ code: 'empty' });
  if (missing.length > 0) return refused({ code: 'missing', questions: missing });
  return accepted({ kind: 'scale', values: Object.fromEntries(values) });
}

const AROUND_VALUE = new Set([
  'ich',
  'gebe',
  'sage',
  'eine',
  'einen',
  'ein',
  'wert',
  'stufe',
  'punkt',
  'punkte',
  'punkten',
  'ca',
  'etwa',
  'und',
  'von',
  'out',
  'of',
]);

/** `7`, `7 5 6`, `7/10`, or a line for each item, with or without its name. */
function fromText(form: ScaleForm, text: string): Read<ScaleAnswer> {
  const { min, max } = form;
  let rest = fold(text.replace(/[\n;]/g, ' , '));
  for (const item of [...form.items].sort((a, b) => b.text.length - a.text.length)) {
    rest = rest.replace(fold(item.text), ' ');
  }
  // `7/10` and `7 von 10` name the scale's end as well.
  rest = rest.replace(new RegExp(`(\\d)\\s*(?:/|von|out of)\\s*${max}(?!\\d)`, 'g'), '$1');
  const values: number[] = [];
  for (const piece of rest.split(/[\s,:()=]+/)) {
    const word = piece.replace(/^[-–•*.]+(?!\d)|[.!?]+$/g, '');
    if (word === '' || AROUND_VALUE.has(word)) continue;
    if (!/^-?\d{1,4}$/.test(word)) return refused({ code: 'not-a-number', min, max, unit: '' });
    values.push(Number(word));
  }
  const count = form.items.length;
  if (values.length === 0) return refused({ code: 'not-a-number', min, max, unit: '' });
  if (values.length < count) return refused({ code: 'too-few', min: count });
  if (values.length > count) return refused({ code: 'too-many', max: count });
  if (values.some((value) => value < min || value > max))
    return refused({ code: 'out-of-range', min, max, unit: '' });
  return accepted({
    kind: 'scale',
    values: Object.fromEntries(form.items.map((item, index) => [item.id, values[index] ?? min])),
  });
}

export const scaleForm: FormRules<ScaleForm, ScaleAnswer> = {
  noted: false,
  long: false,
  options: ({ items }) => items,
  inputIds: ({ items }, id) => items.map((item) => `${id}/${item.id}`),
  read: fromInputs,
  readText: fromText,
  looksLike: (form, typed) => fromText(form, typed).ok,
  fill: ({ items }, { values }, id) =>
    items.flatMap((item) =>
      Object.hasOwn(values, item.id) ? [[`${id}/${item.id}`, String(values[item.id])] as const] : [],
    ),
  lines(form, { values }, items) {
    const of = form ? `/${form.max}` : '';
    return Object.entries(values).map(([id, value]) => `${named(items, id)}: ${value}${of}`);
  },
  inline: () => undefined,
  meaning: ({ values }) => Object.entries(values).sort(byId),
  chosen: () => undefined,
};
