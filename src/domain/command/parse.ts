import { trimEdges, type Word, withoutTrailingPunctuation, wordsOf } from '../fold';
import { argsOf, malformed, readExerciseNumber, understood } from './args';
import type { Parsed } from './command';
import { PHRASES, type Phrase } from './list';
import { nearPhrases } from './near';
import { READERS } from './readers';

/**
 * Understands what a person typed (contract, »What people type«). Case, umlauts, extra and invisible
 * blanks, a leading slash and punctuation at the end do not matter; free text is kept as typed. Never throws.
 */
export function parseCommand(text: string): Parsed {
  const typed = trimEdges(text);
  // A lone slash asks for nothing, as blanks do.
  const line = trimEdges(typed.replace(/^\//, ''));
  const words = wordsOf(line);
  if (words.length === 0) return { kind: 'nothing' };
  const answer = readAnswer(line, words);
  if (answer) return answer;
  const said = words.slice(0, LONGEST_PHRASE).map(({ folded }) => bare(folded));
  const phrase = PHRASES.find((candidate) => begins(said, candidate));
  if (phrase) return read(phrase, line, words, phrase.words.length) ?? { kind: 'text', text: typed };
  return nearMiss(line, words, typed) ?? { kind: 'text', text: typed };
}

const ANSWER_WORDS = /^(uebung|aufgabe|antwort|exercise|answer)$/;

/** `3.2: Text`, `Übung 3.2: Text`, and `3.2` alone, which shows the exercise. */
function readAnswer(line: string, words: readonly Word[]): Parsed | undefined {
  const named = ANSWER_WORDS.test(words[0]?.folded ?? '');
  const start = words[named ? 1 : 0]?.start;
  if (start === undefined) return undefined;
  const rest = line.slice(start);
  const match = /^(\d{1,2}\.\d{1,2})\s*:/.exec(rest);
  if (match?.[1]) {
    const number = readExerciseNumber(match[1]);
    if (number === undefined) return undefined;
    const text = trimEdges(rest.slice(match[0].length));
    return text === ''
      ? malformed('answer', 'missing-argument', line)
      : understood({ name: 'answer', number, text });
  }
  if (named || words.length > 1) return undefined;
  // Only with a point: »3,2« alone is more likely somebody's answer.
  const alone = withoutTrailingPunctuation(words[0]?.raw ?? '');
  const number = alone.includes('.') ? readExerciseNumber(alone) : undefined;
  return number === undefined ? undefined : understood({ name: 'exercise', number });
}

const LONGEST_PHRASE = Math.max(...PHRASES.map((phrase) => phrase.words.length));

function begins(said: readonly string[], phrase: Phrase): boolean {
  return phrase.words.every((wanted, index) => said[index] === wanted);
}

/** A command's word with the punctuation that may stick to it: `hilfe!`, `ansage:`. */
function bare(folded: string): string {
  return folded.length > 40 ? folded : withoutTrailingPunctuation(folded);
}

function read(phrase: Phrase, line: string, words: readonly Word[], count: number): Parsed | undefined {
  const rest = line.slice(words[count - 1]?.end ?? 0);
  return READERS[phrase.name]?.(argsOf(rest, line));
}

/** Longer texts are no commands with a slip in them. `ansage` is the only command that takes a long text. */
const MOST_WORDS = 16;

/**
 * »Meinten Sie …?«: only if the line with the slip mended is a command (or one with a wrong argument, which
 * are short); »Heuten haben wir gepostet« mends to a sentence and stays the text that it is.
 */
function nearMiss(line: string, words: readonly Word[], typed: string): Parsed | undefined {
  if (words.length > MOST_WORDS) return undefined;
  for (const { phrase, typed: count } of nearPhrases(words)) {
    const meant = read(phrase, line, words, count);
    if (!meant) continue;
    const behind = line.slice(words[count - 1]?.end ?? 0);
    const rest = trimEdges(words.length > count ? behind : withoutTrailingPunctuation(behind));
    const suggestion = rest === '' ? phrase.german : `${phrase.german} ${rest}`;
    return { kind: 'near-miss', suggestion, given: typed };
  }
  return undefined;
}
