import type { Option } from './option';
import type { Read } from './value';

/** The text of a card's input by its id, tidied; empty where there is none. */
export type Input = (id: string) => string;

/**
 * What a form of answer is, beside the shapes of its form and its answer: how it is read, filled again and
 * written. `forms.ts` has one for each kind there is; the compiler misses none.
 */
export interface FormRules<Form, Given> {
  /** A remark may be written beside the answer. */
  readonly noted: boolean;
  /** May be longer than a page, when typed. */
  readonly long: boolean;
  /** What can be chosen, ticked or rated. */
  options(form: Form): readonly Option[];
  /** Ids of the inputs that a card shows for it, in their order, without the remark's. */
  inputIds(form: Form, id: string): readonly string[];
  /** Reads a card's inputs; values are checked, never cut. */
  read(form: Form, input: Input, id: string, note: string): Read<Given>;
  /** Reads what was typed, which is not empty. */
  readText(form: Form, typed: string): Read<Given>;
  /** Whether a message in an exercise's thread, by somebody who has not answered yet, is their answer. */
  looksLike(form: Form, typed: string): boolean;
  /** The inputs filled with an answer, so that it can be changed; what the form does not know is left out. */
  fill(form: Form, given: Given, id: string): readonly (readonly [string, string])[];
  /** As plain text, for trainers, exports and the concept. `form` is missing where it is of another kind now. */
  lines(form: Form | undefined, given: Given, options: readonly Option[]): readonly string[];
  /** In a sentence of the concept; undefined: as the lines. */
  inline(given: Given, options: readonly Option[]): string | undefined;
  /**
   * What makes two answers say the same, beside the remark; of what is chosen or ticked the order says nothing.
   */
  meaning(given: Given): unknown;
  /** Quizzes: what was chosen; undefined for a form without right and wrong. */
  chosen(given: Given): readonly string[] | undefined;
}

export function named(options: readonly Option[], id: string): string {
  return options.find((option) => option.id === id)?.text ?? id;
}

/** A remark, as a line of its own. */
export function noteLines({ note }: { readonly note?: string }): readonly string[] {
  return note ? [note] : [];
}
