import { findOptions, saysAll, saysNone } from './find-option';
import type { Option } from './option';
import { type FormRules, named, noteLines } from './rules';
import { accepted, listOf, noSuchOption, type Read, refused, withNote } from './value';

export interface ChecklistForm {
  readonly kind: 'checklist';
  readonly items: readonly Option[];
}

export interface ChecklistAnswer {
  readonly kind: 'checklist';
  readonly done: readonly string[];
  readonly note?: string;
}

function fromText({ items }: ChecklistForm, typed: string): Read<ChecklistAnswer> {
  const ids = items.map(({ id }) => id);
  const ticked = saysAll(typed) ? ids : saysNone(typed) ? [] : findOptions(items, typed);
  return ticked
    ? accepted({ kind: 'checklist', done: ids.filter((id) => ticked.includes(id)) })
    : noSuchOption(items);
}

export const checklistForm: FormRules<ChecklistForm, ChecklistAnswer> = {
  noted: true,
  long: false,
  options: ({ items }) => items,
  inputIds: (_, id) => [id],
  read({ items }, input, id, note) {
    const ticked = listOf(input(id));
    // Nothing ticked and nothing said is a button pressed too early; »none of it« can be said in the note.
    if (ticked.length === 0 && note === '') return refused({ code: 'empty' });
    if (!ticked.every((id) => items.some((item) => item.id === id))) return noSuchOption(items);
    const done = items.flatMap((item) => (ticked.includes(item.id) ? [item.id] : []));
    return withNote<ChecklistAnswer>({ kind: 'checklist', done }, note);
  },
  readText: fromText,
  looksLike: (form, typed) => fromText(form, typed).ok,
  fill: ({ items }, { done }, id) => [
    [id, items.flatMap((item) => (done.includes(item.id) ? [item.id] : [])).join(',')],
  ],
  lines(_, given, items) {
    const unknown = given.done.filter((id) => !items.some((item) => item.id === id));
    return [
      ...items.map((item) => `${given.done.includes(item.id) ? '☑' : '☐'} ${item.text}`),
      ...unknown.map((id) => `☑ ${id}`),
      ...noteLines(given),
    ];
  },
  inline({ done, note }, items) {
    if (done.length === 0) return note || undefined;
    const said = done.map((id) => named(items, id)).join(', ');
    return note ? `${said} (${note})` : said;
  },
  meaning: ({ done }) => [...done].sort(),
  chosen: () => undefined,
};
