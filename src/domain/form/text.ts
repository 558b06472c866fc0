import { wordsOf } from '../fold';
import type { FormRules } from './rules';
import { accepted, type Read, refused, tidy } from './value';

export interface TextForm {
  readonly kind: 'text' | 'long';
  /** Upper bound in characters; `text` up to 300, `long` up to 4,000. */
  readonly maxLength: number;
  readonly placeholder?: string;
}

export interface TextAnswer {
  readonly kind: 'text' | 'long';
  readonly text: string;
}

/** Too long is refused, never cut: what somebody wrote is theirs to shorten. */
function textAnswer(form: TextForm, text: string): Read<TextAnswer> {
  const tidied = tidy(text);
  if (tidied === '') return refused({ code: 'empty' });
  if (tidied.length > form.maxLength) {
    return refused({ code: 'too-long', max: form.maxLength, length: tidied.length });
  }
  return accepted({ kind: form.kind, text: tidied });
}

export const textForm: FormRules<TextForm, TextAnswer> = {
  noted: false,
  long: true,
  options: () => [],
  inputIds: (_, id) => [id],
  read: (form, input, id) => textAnswer(form, input(id)),
  readText: textAnswer,
  looksLike: (_, typed) => typed.length >= 12 || wordsOf(typed).length >= 2,
  fill: (_, { text }, id) => [[id, text]],
  lines: (_, { text }) => [text],
  inline: () => undefined,
  meaning: ({ text }) => text,
  chosen: () => undefined,
};
