import { fold, trimEdges, type Word, withoutTrailingPunctuation, wordsOf } from '../fold';

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

/** Why a known command could not be understood; the texts show the right form with an example. */
export type CommandProblem =
  | 'missing-argument'
  | 'wrong-date'
  | 'wrong-number'
  | 'wrong-land'
  | 'wrong-profile'
  | 'dates-reversed'
  | 'too-much';

/** Arguments that are none, and what was typed in their place. */
export interface Misread {
  readonly problem: CommandProblem;
  readonly given: string;
}

/**
 * Reads what follows a command's words. The arguments are syntactically valid; whether they fit is the use
 * case's question. `undefined` means that this is a sentence that happens to begin so. Never throws.
 */
export type Reader<Arguments extends object> = (args: Args) => Arguments | Misread | undefined;

export function argsOf(text: string, line: string): Args {
  const trimmed = trimEdges(text);
  const plain = trimEdges(withoutTrailingPunctuation(trimmed));
  return { text: trimmed, plain, words: wordsOf(plain), line };
}

export function misread(problem: CommandProblem, given: string): Misread {
  return { problem, given };
}

export function isMisread(read: object): read is Misread {
  return 'problem' in read && 'given' in read;
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
export function readClock(text: string, bareHour = false): string | undefined {
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
