import { trimEdges, type Word, withoutTrailingPunctuation, wordsOf } from '../fold';
import { argsOf, isMisread } from './args';
import { COMMAND_NAMES, type Command, type CommandName, entryOf, type Parsed } from './command';
import { nearPhrases } from './near';
import { PHRASES, type Phrase } from './phrases';

/**
 * Understands what a person typed. Case, umlauts, extra and invisible blanks, a leading slash and punctuation at
 * the end do not matter; free text is kept as typed. Never throws.
 */
export function parseCommand(text: string): Parsed {
  const typed = trimEdges(text);
  // A lone slash asks for nothing, as blanks do.
  const line = trimEdges(typed.replace(/^\//, ''));
  const words = wordsOf(line);
  if (words.length === 0) return { kind: 'nothing' };
  const formed = readForm(line, words);
  if (formed) return formed;
  const said = words.slice(0, LONGEST_PHRASE).map(({ folded }) => bare(folded));
  const phrase = PHRASES.find((candidate) => begins(said, candidate));
  if (phrase) return readPhrase(phrase, line, words, phrase.words.length) ?? { kind: 'text', text: typed };
  return nearMiss(line, words, typed) ?? { kind: 'text', text: typed };
}

const FORMS = COMMAND_NAMES.flatMap((name) => {
  const { form } = entryOf(name);
  return form ? [{ name, form }] : [];
});

/** A command that is known by the form of its line, as `3.2: Text`. */
function readForm(line: string, words: readonly Word[]): Parsed | undefined {
  for (const { name, form } of FORMS) {
    const given = form(line, words);
    if (given !== undefined) return read(name, given, line);
  }
  return undefined;
}

const LONGEST_PHRASE = Math.max(...PHRASES.map((phrase) => phrase.words.length));

function begins(said: readonly string[], phrase: Phrase): boolean {
  return phrase.words.every((wanted, index) => said[index] === wanted);
}

/** A command's word with the punctuation that may stick to it: `hilfe!`, `ansage:`. */
function bare(folded: string): string {
  return folded.length > 40 ? folded : withoutTrailingPunctuation(folded);
}

function readPhrase(phrase: Phrase, line: string, words: readonly Word[], count: number): Parsed | undefined {
  return read(phrase.name, line.slice(words[count - 1]?.end ?? 0), line);
}

function read(name: CommandName, given: string, line: string): Parsed | undefined {
  const found = entryOf(name).read(argsOf(given, line));
  if (found === undefined) return undefined;
  if (isMisread(found)) return { kind: 'malformed', name, problem: found.problem, given: found.given };
  // A name and what the reader under that name gave: the compiler cannot follow that they belong together.
  return { kind: 'command', command: { name, ...found } as Command };
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
    const meant = readPhrase(phrase, line, words, count);
    if (!meant) continue;
    const behind = line.slice(words[count - 1]?.end ?? 0);
    const rest = trimEdges(words.length > count ? behind : withoutTrailingPunctuation(behind));
    const suggestion = rest === '' ? phrase.german : `${phrase.german} ${rest}`;
    return { kind: 'near-miss', suggestion, given: typed };
  }
  return undefined;
}
