import type { Word } from '../fold';
import type { Reader } from './args';

/** The words that call a command. */
interface Words {
  /** As a suggestion shows them. */
  readonly german: string;
  /** Takes the same arguments. */
  readonly english: string;
  /** What people say as well; a suggestion shows the German words in its place. */
  readonly also?: readonly string[];
}

/** Recognises a line that calls a command without its words; what is to be read as its arguments, or nothing. */
export type Form = (line: string, words: readonly Word[]) => string | undefined;

export type HelpSection = 'joining' | 'everyone' | 'answering' | 'settings' | 'trainers' | 'demo';
/** Where Teams offers commands while somebody types; at most ten in each. */
export type MenuScope = 'personal' | 'team' | 'groupChat';
export type Handbook = 'participants' | 'trainers';

/** Where something stands in lists: smaller numbers first, in steps of ten so that there is room between. */
type Places<List extends string> = Readonly<Partial<Record<List, number>>>;
type SomePlace<List extends string> = { [Each in List]: Places<List> & Readonly<Record<Each, number>> }[List];

/** All that is known of a command but what it says (`texts`) and what it does (`usecases`). */
export type CommandEntry = (
  | { readonly words: Words; readonly form?: Form }
  | { readonly words?: never; readonly form: Form }
) & {
  readonly audience: 'everyone' | 'trainer' | 'demo';
  readonly listed: {
    /** Its places in `hilfe` and, in the same order, in the handbooks; or why `hilfe` does not show it. */
    readonly help: SomePlace<HelpSection> | { readonly hidden: string };
    readonly menus: Places<MenuScope>;
  };
  /** Not named where others read along. */
  readonly personalOnly: boolean;
  readonly read: Reader<object>;
};
