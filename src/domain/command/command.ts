import type { CommandProblem, Misread } from './args';
import { COMMANDS } from './commands';
import type { CommandEntry } from './entry';

export type CommandName = keyof typeof COMMANDS;

/** What each command's reader gives. */
type Arguments = {
  readonly [Name in CommandName]: Exclude<ReturnType<(typeof COMMANDS)[Name]['read']>, Misread | undefined>;
};

/** What a person typed, understood: the command's name and what its reader gave. */
export type CommandOf<Name extends CommandName> = {
  readonly [Each in Name]: { readonly name: Each } & Arguments[Each];
}[Name];
export type Command = CommandOf<CommandName>;

export type Parsed =
  | { readonly kind: 'command'; readonly command: Command }
  | {
      readonly kind: 'malformed';
      readonly name: CommandName;
      readonly problem: CommandProblem;
      readonly given: string;
    }
  /** `suggestion`: the command line that was probably meant, in German, ready to be sent by a button. */
  | { readonly kind: 'near-miss'; readonly suggestion: string; readonly given: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'nothing' };

/** In the order of the record. */
export const COMMAND_NAMES = Object.keys(COMMANDS) as readonly CommandName[];

export function entryOf(name: CommandName): CommandEntry {
  return COMMANDS[name];
}
