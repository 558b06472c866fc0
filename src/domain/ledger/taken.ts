import type { Taken } from './entry';

/**
 * The page that is being filled with what Teams took. While it fills it stands in the schedule document, which
 * is written after each delivery anyway; once full it becomes a document of its own, and is never changed.
 */
export interface OpenPage {
  readonly number: number;
  readonly notes: readonly Taken[];
}
export const FIRST_PAGE: OpenPage = { number: 0, notes: [] };

/** Small enough that the schedule stays about 1 KB, the smallest size that a database charges for. */
export const NOTES_PER_PAGE = 6;

/** The page with one more note, or the next one and the full page to put away. */
export function noteTaken(
  page: OpenPage,
  note: Taken,
): { readonly page: OpenPage; readonly full?: readonly Taken[] } {
  const notes = [...page.notes, note];
  if (notes.length < NOTES_PER_PAGE) return { page: { ...page, notes } };
  return { page: { number: page.number + 1, notes: [] }, full: notes };
}
