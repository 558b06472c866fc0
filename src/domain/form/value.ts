import { trimEdges } from '../fold';
import type { Option } from './option';
import type { AnswerProblem } from './problem';

/** Longest remark beside a checklist, a number or a link, in characters. */
export const NOTE_MAX = 1000;

/** One value read for a form, before it is known whether the whole answer is complete. */
export type Read<Given> =
  | { readonly ok: true; readonly answer: Given }
  | { readonly ok: false; readonly problem: AnswerProblem };

export function accepted<Given>(answer: Given): Read<Given> {
  return { ok: true, answer };
}

export function refused(problem: AnswerProblem): { readonly ok: false; readonly problem: AnswerProblem } {
  return { ok: false, problem };
}

/** Line ends as `\n`, no control characters (documents cannot hold them), nothing blank at the ends. */
export function tidy(text: string): string {
  return trimEdges(
    text.replace(/\r\n?/g, '\n').replace(/\p{Cc}/gu, (sign) => (sign === '\n' || sign === '\t' ? sign : '')),
  );
}

/** Adds a remark to an answer that may have one. */
export function withNote<Given extends { readonly note?: string }>(answer: Given, note: string): Read<Given> {
  const tidied = tidy(note);
  if (tidied.length > NOTE_MAX) return refused({ code: 'too-long', max: NOTE_MAX, length: tidied.length });
  return accepted(tidied === '' ? answer : { ...answer, note: tidied });
}

export function noSuchOption(options: readonly Option[]): ReturnType<typeof refused> {
  return refused({ code: 'no-such-option', options: options.map((option) => option.text) });
}

/** Ids separated by commas, as a card sends several choices. */
export function listOf(given: string): readonly string[] {
  return given
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** Order of the entries of an object by their ids. */
export function byId(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}
