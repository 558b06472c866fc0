import { fold, trimEdges, type Word, withoutTrailingPunctuation, wordsOf } from '../fold';
import type { Command, CommandName, CommandProblem, Parsed } from './command';

/** What follows the words of a command. */
export interface Args {
  /** As typed, from the first character after the command's words; line breaks kept. */
  readonly text: string;
  /** The same without punctuation at its end, for arguments that never end with any. */
  readonly plain: string;
  /** Words of `plain`. */
  readonly words: readonly Word[];
  /** The whole line as typed. */
  readonly line: string;
}

/** Reads a command's arguments; `undefined` means that this is a sentence that happens to begin so. */
export type ArgReader = (args: Args) => Parsed | undefined;

export function argsOf(text: string, line: string): Args {
  const trimmed = trimEdges(text);
  const plain = trimEdges(withoutTrailingPunctuation(trimmed));
  return { text: trimmed, plain, words: wordsOf(plain), line };
}

export function understood(command: Command): Parsed {
  return { kind: 'command', command };
}

export function malformed(name: CommandName, problem: CommandProblem, given: string): Parsed {
  return { kind: 'malformed', name, problem, given };
}

// Words that hold sentences together and that neither arguments nor names of municipalities contain.
const SENTENCE_WORDS = new Set(
  (
    'ist sind war waren wäre sein bin hat habe haben hatte hatten wird werden wurde wurden kann können ' +
    'konnte muss müssen soll sollte darf ich wir uns mir mich es er sie dass nicht noch auch schon sehr ' +
    'mal macht machen gemacht geht gibt bitte was wie wann warum ' +
    'is are were have has had we they it not please'
  )
    .split(' ')
    .map(fold),
);

/** Whether words read as a sentence that somebody wrote, not as the arguments of a command. */
export function isSentence(words: readonly Word[]): boolean {
  return words.some((word) => SENTENCE_WORDS.has(word.folded.replace(/[^a-z]/g, '')));
}

export function hasDigit(text: string): boolean {
  return /\d/.test(text);
}

/** `3.2`, also `3,2` where only the number of an exercise can stand; `undefined` if it is none. */
export function readExerciseNumber(text: string): string | undefined {
  const match = /^(0|[1-9]\d?)[.,]([1-9]\d?)$/.exec(text);
  return match ? `${match[1]}.${match[2]}` : undefined;
}

/** A whole number from 1 to 99. */
export function readSmallNumber(text: string): number | undefined {
  return /^[1-9]\d?$/.test(text) ? Number(text) : undefined;
}

/** `14:00`, `9.30`, `14` (before »Uhr« only) as `14:00`. */
export function readTime(text: string, bareHour = false): string | undefined {
  const match = /^([01]?\d|2[0-3])(?:[:.]([0-5]\d))?$/.exec(text);
  if (!match?.[1] || (match[2] === undefined && !bareHour)) return undefined;
  return `${match[1].padStart(2, '0')}:${match[2] ?? '00'}`;
}

/**
 * A count of people or clicks: `1250`, `1.250`, `1 250`, `1'250`, `1,250`. A count has no decimals, so a
 * comma before exactly three digits can only be the English way to group them.
 */
export function readCount(text: string): number | undefined {
  const compact = fold(text);
  if (!/^(\d{1,10}|[1-9]\d{0,2}([.,' ])\d{3}(\2\d{3}){0,2})$/.test(compact)) return undefined;
  return Number(compact.replace(/\D/g, ''));
}
