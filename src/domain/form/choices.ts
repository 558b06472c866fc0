import { findOptions, saysAll } from './find-option';
import type { Option } from './option';
import { type FormRules, named } from './rules';
import { accepted, listOf, noSuchOption, type Read, refused } from './value';

export interface ChoicesForm {
  readonly kind: 'choices';
  readonly options: readonly Option[];
  readonly min: number;
  readonly max: number;
}

export interface ChoicesAnswer {
  readonly kind: 'choices';
  readonly options: readonly string[];
}

/** `chosen` in the order of the form, each once. */
function choicesAnswer(form: ChoicesForm, chosen: readonly string[]): Read<ChoicesAnswer> {
  const options = form.options.map(({ id }) => id).filter((id) => chosen.includes(id));
  if (options.length < form.min) return refused({ code: 'too-few', min: form.min });
  if (options.length > form.max) return refused({ code: 'too-many', max: form.max });
  return accepted({ kind: 'choices', options });
}

function fromText(form: ChoicesForm, typed: string): Read<ChoicesAnswer> {
  const chosen = saysAll(typed) ? form.options.map(({ id }) => id) : findOptions(form.options, typed);
  return chosen ? choicesAnswer(form, chosen) : noSuchOption(form.options);
}

export const choicesForm: FormRules<ChoicesForm, ChoicesAnswer> = {
  noted: false,
  long: false,
  options: ({ options }) => options,
  inputIds: (_, id) => [id],
  read(form, input, id) {
    const chosen = listOf(input(id));
    if (chosen.length === 0) return refused({ code: 'empty' });
    const known = chosen.every((id) => form.options.some((option) => option.id === id));
    return known ? choicesAnswer(form, chosen) : noSuchOption(form.options);
  },
  readText: fromText,
  looksLike: (form, typed) => fromText(form, typed).ok,
  fill: ({ options }, given, id) => [
    [id, options.flatMap((option) => (given.options.includes(option.id) ? [option.id] : [])).join(',')],
  ],
  lines: (_, given, options) => given.options.map((id) => named(options, id)),
  inline: (given, options) => given.options.map((id) => named(options, id)).join(', '),
  meaning: ({ options }) => [...options].sort(),
  chosen: ({ options }) => options,
};
