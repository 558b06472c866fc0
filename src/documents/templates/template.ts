import type { Workbook } from '../excel/sheet';
import type { WordDocument } from '../word/blocks';

/** A template's content; the programme's title is added when it is built. */
export type TemplateFile = {
  readonly id: string;
  /** The file's name, before it is made ASCII. */
  readonly name: string;
} & (
  | { readonly type: 'word'; readonly document: Omit<WordDocument, 'footer' | 'fillIn'> }
  | { readonly type: 'excel'; readonly workbook: Workbook }
);

/** Under every template that touches law. */
export const LAW_NOTE = 'Stand: 1. Oktober 2026 · keine Rechtsberatung';
