import { xmlText } from '../plain-text';

/** Longest text of an Excel cell. */
const CELL_MAX = 32_767;
/** Signs that make a cell a formula, also behind blanks; full-width ones are read the same in some locales. */
const FORMULA = /^[\s\p{Z}\p{Cf}]*[=+\-@＝＋－＠]|^[ \p{Z}\p{Cf}]*[\t\r\n]/u;

/** A text as a cell may hold it: what a spreadsheet could read as a formula gets an apostrophe in front. */
export function neutralise(text: string): string {
  // Judged as typed: a return that is tidied to a line end still counts.
  const safe = xmlText(text);
  const marked = FORMULA.test(text) || FORMULA.test(safe) ? `'${safe}` : safe;
  return marked.length > CELL_MAX ? `${marked.slice(0, CELL_MAX - 1)}…` : marked;
}
