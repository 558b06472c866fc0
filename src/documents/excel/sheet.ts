import type { LocalDate } from '../../domain/ids';

/** A workbook as plain data. Texts are neutralised when it is written: no text becomes a formula. */
export interface Workbook {
  /** Also the file's title property. */
  readonly title: string;
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** At most 31 characters, without `[]/\:*?`. */
  readonly name: string;
  /** Row 1 holds the titles and stays in view. */
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many columns at the left stay in view as well. */
  readonly fixedColumns?: number;
  /** Arrows in row 1 to filter by. */
  readonly filter?: boolean;
  readonly landscape?: boolean;
  /** Colours a row's cell by its word. */
  readonly colours?: readonly { readonly column: number; readonly word: string; readonly tone: Tone }[];
}
export type Tone = 'green' | 'yellow' | 'red' | 'grey';

export interface Column {
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** A list to choose from; it may name cells of another sheet that its reader edits. */
  readonly choices?:
    | readonly string[]
    | { readonly sheet: string; readonly column: number; readonly rows: number };
  /** Only dates may be entered. */
  readonly date?: boolean;
}

/** A day without a time is a real date in Excel; a `share` of 0.25 reads 25 %. */
export type Cell =
  | string
  | number
  | undefined
  | { readonly on: LocalDate }
  | { readonly share: number }
  | { readonly strong: string };
