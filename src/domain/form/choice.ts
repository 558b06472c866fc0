import { findOption } from './find-option';
import type { Option } from './option';
import { type FormRules, named } from './rules';
import { accepted, noSuchOption, type Read, refused } from './value';

export interface ChoiceForm {
  readonly kind: 'choice';
  readonly options: readonly Option[];
}

export interface ChoiceAnswer {
  readonly kind: 'choice';
  readonly option: string;
}

function fromText({ options }: ChoiceForm, typed: string): Read<ChoiceAnswer> {
  const option = findOption(options, typed);
  return option ? accepted({ kind: 'choice', option: option.id }) : noSuchOption(options);
}

export const choiceForm: FormRules<ChoiceForm, ChoiceAnswer> = {
  noted: false,
  long: false,
  options: ({ options }) => options,
  inputIds: (_, id) => [id],
  read({ options }, input, id) {
    const given = input(id);
    if (given === '') return refused({ code: 'empty' });
    return options.some((option) => option.id === given)
      ? accepted({ kind: 'choice', option: given })
      : noSuchOption(options);
  },
  readText: fromText,
  looksLike: (form, typed) => fromText(form, typed).ok,
  fill: ({ options }, given, id) =>
    options.some((option) => option.id === given.option) ? [[id, given.option]] : [],
  lines: (_, { option }, options) => [named(options, option)],
  inline: () => undefined,
  meaning: ({ option }) => option,
  chosen: ({ option }) => [option],
};
