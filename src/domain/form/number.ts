import { fold, wordsOf } from '../fold';
import { type FormRules, noteLines } from './rules';
import { accepted, type Read, refused, withNote } from './value';

export interface NumberForm {
  readonly kind: 'number';
  readonly unit: string;
  readonly min: number;
  readonly max: number;
}

export interface NumberAnswer {
  readonly kind: 'number';
  readonly value: number;
  readonly note?: string;
}

/** Whether a value is within a form's bounds. */
function numberAnswer(form: NumberForm, value: number): Read<NumberAnswer> {
  const { min, max, unit } = form;
  return value < min || value > max
    ? refused({ code: 'out-of-range', min, max, unit })
    : accepted({ kind: 'number', value });
}

const GROUPED = /^[+-]?[1-9]\d{0,2}([., '])\d{3}(\1\d{3})*$/;

/**
 * A number as Germans write it (`1.250,5`, `12,5`, `1 250`) and as input fields send it (`12.5`).
 *
 * One mark alone can mean two things. A comma is always the German decimal. A point before exactly three
 * digits groups thousands (`1.250` is 1250, as in `kennzahl`), unless a zero stands before it (`0.125`) or
 * that reading lies outside the bounds and the decimal one inside: `1.250` of at most 24 hours is 1.25.
 * Any other point is a decimal one. Of two different marks the last is the decimal one.
 */
export function parseNumber(
  text: string,
  bounds: { readonly min: number; readonly max: number },
): number | undefined {
  const compact = text
    .trim()
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[−–]/, '-');
  if (!/^[+-]?\d[\d., ']{0,24}$/.test(compact)) return undefined;
  const inside = (value: number) => value >= bounds.min && value <= bounds.max;
  if (GROUPED.test(compact) && !/^[+-]?\d+,\d{3}$/.test(compact)) {
    const grouped = Number(compact.replace(/[., ']/g, ''));
    const decimal = Number(compact);
    return Number.isNaN(decimal) || inside(grouped) || !inside(decimal) ? grouped : decimal;
  }
  const match = /^([+-]?)(\d{1,15}|\d{1,3}(?:([., '])\d{3})+)(?:([.,])(\d{1,8}))?$/.exec(compact);
  if (!match || (match[3] === match[4] && match[3] !== undefined)) return undefined;
  // `+ 0`: minus zero is zero.
  return 0 + Number(`${match[1] === '-' ? '-' : ''}${match[2]?.replace(/[., ']/g, '')}.${match[5] ?? '0'}`);
}

const NUMBER =
  /(?<![\p{L}\d.,])[+\-−]?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)(?:,\d+)?|\d[\d.,']*\d|\d)(?![\p{L}]?\d)/gu;
const ABOUT = new Set(['ca', 'circa', 'etwa', 'rund', 'ungefaehr', 'knapp', 'es', 'sind', 'waren', 'about']);

/**
 * The number in a text: the only one, or the one before the unit (`12 Stunden in 2 Wochen`). When more is
 * said than number and unit, the whole text becomes the note.
 */
function fromText(form: NumberForm, text: string): Read<NumberAnswer> {
  const { min, max, unit } = form;
  const found = [...text.matchAll(NUMBER)].map((match) => ({
    value: parseNumber(match[0], form),
    behind: text.slice(match.index + match[0].length),
    around: `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`,
  }));
  const united = found.filter(({ behind }) => beginsWithUnit(behind, unit));
  const chosen = found.length === 1 ? found[0] : united.length === 1 ? united[0] : undefined;
  if (chosen?.value === undefined) return refused({ code: 'not-a-number', min, max, unit });
  const read = numberAnswer(form, chosen.value);
  if (!read.ok) return read;
  const others = wordsOf(chosen.around).filter(
    (word) =>
      !ABOUT.has(word.folded.replace(/[^a-z]/g, '')) &&
      !isUnit(word.folded, unit) &&
      /[\p{L}\d]/u.test(word.raw),
  );
  // One more word is the unit in other words: `12 Arbeitsstunden`.
  return withNote<NumberAnswer>({ kind: 'number', value: chosen.value }, others.length > 1 ? text : '');
}

function beginsWithUnit(text: string, unit: string): boolean {
  const first = wordsOf(text)[0];
  return first !== undefined && isUnit(first.folded, unit);
}

const SHORT_UNITS: Readonly<Record<string, string>> = {
  h: 'stunden',
  std: 'stunden',
  min: 'minuten',
  eur: 'euro',
  '€': 'euro',
  '%': 'prozent',
};

/** Singular, plural and abbreviation are the same unit: they begin alike. */
function isUnit(folded: string, unit: string): boolean {
  const word = folded.replace(/[.,;:!?)]+$/, '');
  const long = Object.hasOwn(SHORT_UNITS, word) ? (SHORT_UNITS[word] ?? word) : word;
  const wanted = fold(unit)
    .split(' ')
    .map((word) => (Object.hasOwn(SHORT_UNITS, word) ? (SHORT_UNITS[word] ?? word) : word));
  return wanted.some(
    (word) => word !== '' && (word === long || (long.length >= 4 && word.slice(0, 4) === long.slice(0, 4))),
  );
}

/** A field for text invites the unit as well: `12,5 Std.` */
function withoutUnit(given: string): string {
  return given.length > 60 ? given : given.replace(/\s*[\p{L}%€°]+\.?$/u, '');
}

/** With a point, as input fields for numbers want it; a fourth digit keeps `12.125` from being 12,125. */
function asInput(value: number): string {
  const text = String(value);
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** With the German decimal comma. */
function asText(value: number): string {
  return String(value).replace('.', ',');
}

export const numberForm: FormRules<NumberForm, NumberAnswer> = {
  noted: true,
  long: false,
  options: () => [],
  inputIds: (_, id) => [id],
  read(form, input, id, note) {
    const given = input(id);
    if (given === '') return refused({ code: 'empty' });
    const { min, max, unit } = form;
    const value = parseNumber(withoutUnit(given), form);
    if (value === undefined) return refused({ code: 'not-a-number', min, max, unit });
    const read = numberAnswer(form, value);
    return read.ok ? withNote<NumberAnswer>({ kind: 'number', value }, note) : read;
  },
  readText: fromText,
  looksLike: (form, typed) => fromText(form, typed).ok,
  fill: (_, { value }, id) => [[id, asInput(value)]],
  lines: (form, given) => [`${asText(given.value)}${form?.unit ? ` ${form.unit}` : ''}`, ...noteLines(given)],
  inline: () => undefined,
  meaning: ({ value }) => value,
  chosen: () => undefined,
};
