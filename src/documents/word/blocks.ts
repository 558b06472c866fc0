/** A Word document as plain data: what is in it, not how it looks. */
export interface WordDocument {
  /** Also the document's title property, which screen readers read first. */
  readonly title: string;
  /** Above the title, small. */
  readonly over?: string;
  readonly subtitle?: string;
  readonly facts?: readonly { readonly label: string; readonly value: string }[];
  /** The title on a page of its own. */
  readonly cover?: boolean;
  /** On every page, before the page number. */
  readonly footer: string;
  readonly landscape?: boolean;
  /** `[Text in brackets]` becomes a field to type into. */
  readonly fillIn?: boolean;
  readonly blocks: readonly Block[];
}

export type Tone = 'plain' | 'green' | 'yellow' | 'red';

/** Texts know `**bold**` and links; a line break begins a new paragraph. */
export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2;
      readonly text: string;
      /** Where a `contents` entry leads. */
      readonly anchor?: string;
      /** Begins a page. */
      readonly newPage?: boolean;
    }
  | { readonly kind: 'text'; readonly text: string; readonly look?: 'normal' | 'lead' | 'small' }
  | { readonly kind: 'bullets' | 'numbers' | 'checks'; readonly items: readonly string[] }
  | {
      readonly kind: 'ticks';
      readonly items: readonly { readonly text: string; readonly done: boolean }[];
    }
  | {
      readonly kind: 'contents';
      readonly items: readonly { readonly text: string; readonly anchor: string; readonly remark?: string }[];
    }
  /** Questions with room for an answer. */
  | {
      readonly kind: 'fields';
      readonly rows: readonly {
        readonly label: string;
        /** What to write, in the place where it is written. */
        readonly hint: string;
        /** Height in lines of text; one unless given. */
        readonly lines?: number;
      }[];
    }
  | {
      readonly kind: 'table';
      /** Widths in percent of the page. */
      readonly columns: readonly { readonly title: string; readonly width: number }[];
      readonly rows: readonly (readonly string[])[];
      /** Colours the first cell of each row; the words must say the same. */
      readonly tones?: readonly Tone[];
      /** Height of a row in lines of text. */
      readonly lines?: number;
    }
  | { readonly kind: 'note'; readonly tone: Tone; readonly title: string; readonly text: string };
