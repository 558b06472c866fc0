import { fold } from '../fold';
import { COMMAND_NAMES, type CommandName, entryOf } from './command';

/** Words that call a command. */
export interface Phrase {
  readonly name: CommandName;
  /** Folded. */
  readonly words: readonly string[];
  readonly german: string;
}

/** All phrases, the longest first: `meine daten löschen` is not `meine daten`. */
export const PHRASES: readonly Phrase[] = [
  ...phrasesOf(({ german, english }) => [german, english]),
  ...phrasesOf(({ also = [] }) => also),
].sort((a, b) => b.words.length - a.words.length);

type Words = NonNullable<ReturnType<typeof entryOf>['words']>;

function phrasesOf(pick: (words: Words) => readonly string[]): readonly Phrase[] {
  return COMMAND_NAMES.flatMap((name) => {
    const { words } = entryOf(name);
    if (!words) return [];
    return pick(words).map((said) => ({ name, words: fold(said).split(' '), german: words.german }));
  });
}
