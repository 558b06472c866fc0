import { parseDate } from '../calendar/calendar';
import type { ReminderProfile } from '../cohort/cohort';
import { trimEdges, type Word, withoutTrailingPunctuation } from '../fold';
import type { LocalDate } from '../ids';
import {
  hasDigit,
  isSentence,
  type Misread,
  misread,
  type Reader,
  readCount,
  readExerciseNumber,
  readSmallNumber,
} from './args';

/** Commands without arguments are meant only when nothing follows: »Heute haben wir …« is a sentence. */
export const readNothing: Reader<Record<never, never>> = (args) => (args.words.length === 0 ? {} : undefined);

/** `jetzt 3`, `vorschau Woche 3`. */
export const readWeek: Reader<{ readonly week: number }> = (args) => {
  const words = args.words.filter((word) => !/^(woche|week)$/.test(word.folded));
  const [first, ...more] = words;
  if (!first) return misread('missing-argument', args.line);
  if (more.length > 2 || isSentence(args.words)) return undefined;
  const number = readSmallNumber(first.raw.replace(/[.,:]$/, ''));
  if (number !== undefined) {
    return more.length === 0 ? { week: number } : misread('too-much', more.map((word) => word.raw).join(' '));
  }
  return more.length === 0 || hasDigit(first.raw) ? misread('wrong-number', first.raw) : undefined;
};

/** `übung 3.2`, `antworten 3.2`. */
export const readExercise: Reader<{ readonly number: string }> = (args) => {
  const [first, ...more] = args.words;
  if (!first) return misread('missing-argument', args.line);
  if (more.length > 2 || isSentence(args.words)) return undefined;
  const number = readExerciseNumber(first.raw);
  if (number !== undefined) {
    return more.length === 0 ? { number } : misread('too-much', more.map((word) => word.raw).join(' '));
  }
  return more.length === 0 || hasDigit(first.raw) ? misread('wrong-number', first.raw) : undefined;
};

const MOST_SEARCH_WORDS = 6;

export const readSearch: Reader<{ readonly query: string }> = (args) => {
  if (args.words.length === 0) return misread('missing-argument', args.line);
  // »Suche noch jemanden, der …« is a request to people.
  if (args.words.length > MOST_SEARCH_WORDS || args.text.includes('\n') || isSentence(args.words))
    return undefined;
  return { query: args.plain };
};

export const readAnnouncement: Reader<{ readonly text: string }> = (args) =>
  args.text === '' ? misread('missing-argument', args.line) : { text: args.text };

const PROFILES: ReadonlyMap<string, ReminderProfile> = new Map([
  ['aus', 'aus'],
  ['off', 'aus'],
  ['leicht', 'leicht'],
  ['light', 'leicht'],
  ['normal', 'normal'],
  ['eng', 'eng'],
  ['close', 'eng'],
]);

export const readReminders: Reader<{ readonly profile?: ReminderProfile }> = (args) => {
  const [first, second] = args.words;
  if (!first) return {};
  if (second || isSentence(args.words)) return undefined;
  const profile = PROFILES.get(first.folded);
  return profile === undefined ? misread('wrong-profile', first.raw) : { profile };
};

interface Metric {
  readonly channel: string;
  readonly value: number;
  readonly on?: LocalDate;
}

/** `kennzahl instagram 1.250 [2027-04-12]`: a channel, a count, perhaps a date. */
export const readMetric: Reader<Metric> = (args) => {
  if (args.words.length === 0) return misread('missing-argument', args.line);
  const words = args.words.filter(
    (word) => !/^(am|vom|on|follower|followern|followers|fans|abonnenten)$/.test(word.folded),
  );
  if (words.length > 8 || isSentence(args.words)) return undefined;
  const at = words.findIndex((word) => /^[-+]?\d/.test(word.raw));
  if (at < 0) {
    if (words.length > 2) return undefined;
    return words.length === 2
      ? misread('wrong-number', words[1]?.raw ?? '')
      : misread('missing-argument', args.line);
  }
  const channel = words
    .slice(0, at)
    .map((word) => word.raw.toLowerCase())
    .join(' ')
    .replace(/:$/, '');
  if (channel === '') return misread('missing-argument', args.line);
  return readMetricValue(channel, words.slice(at));
};

function readMetricValue(channel: string, words: readonly Word[]): Metric | Misread {
  const last = words.at(-1)?.raw ?? '';
  const dated = words.length > 1 && looksLikeDate(last);
  const on = dated ? parseDate(last) : undefined;
  if (dated && on === undefined) return misread('wrong-date', last);
  const number = (dated ? words.slice(0, -1) : words).map((word) => word.raw).join(' ');
  const value = readCount(number);
  if (value === undefined) {
    // `1250 gestern`: the number is fine, what follows is not.
    const [first, ...more] = words;
    return first &&
      more.length > 0 &&
      !more.some((word) => hasDigit(word.raw)) &&
      readCount(first.raw) !== undefined
      ? misread('wrong-date', more.map((word) => word.raw).join(' '))
      : misread('wrong-number', number);
  }
  return { channel, value, ...(on === undefined ? {} : { on }) };
}

/** A date as opposed to a group of digits: `12.04.2027`, but not `1.250.000`. */
function looksLikeDate(text: string): boolean {
  return /^(\d{4}-\d+-\d+|\d{1,2}\.\d{1,2}\.(\d{2}|\d{4})?)$/.test(text);
}

interface NewCohort {
  readonly cohortName: string;
  readonly startOn: LocalDate;
  readonly programmeId?: string;
}

/** `kohorte anlegen NAME ab DATUM [programm ID]`; the last `ab` with a date behind it ends the name. */
export const readCreateCohort: Reader<NewCohort> = (args) => {
  const { words, plain } = args;
  if (words.length === 0) return misread('missing-argument', args.line);
  if (words.length > 25 || args.text.includes('\n')) return undefined;
  const ends = words.flatMap((word, index) => (/^(ab|from)$/.test(word.folded) ? [index] : []));
  // An `ab` without any digit behind it belongs to the name.
  const end = ends.reverse().find((index) => hasDigit(words[index + 1]?.raw ?? ''));
  if (end === undefined) {
    const last = ends[0];
    const given = last === undefined ? undefined : words[last + 1]?.raw;
    return given === undefined ? misread('missing-argument', args.line) : misread('wrong-date', given);
  }
  const cohortName = unquoted(plain.slice(0, words[end]?.start));
  if (cohortName === '') return misread('missing-argument', args.line);
  const [date, keyword, id, ...more] = words.slice(end + 1);
  const given = date?.raw.replace(/,$/, '') ?? '';
  const startOn = parseDate(given);
  if (startOn === undefined) return misread('wrong-date', given);
  if (!keyword) return { cohortName, startOn };
  if (!/^(programme?|program):?$/.test(keyword.folded) || more.length > 0) {
    return misread('too-much', trimEdges(plain.slice((more[0] ?? keyword).start)));
  }
  if (!id) return misread('missing-argument', args.line);
  return { cohortName, startOn, programmeId: unquoted(id.raw).toLowerCase() };
};

function unquoted(text: string): string {
  const trimmed = trimEdges(text).replace(/\s+/g, ' ');
  const match = /^["'„“”»«‚‘›‹](.*)["'“”«»‘’‹›]$/.exec(trimmed);
  return trimEdges(match?.[1] ?? trimmed);
}

/**
 * A whole line that is an exercise's number and its answer, without `Übung` or `Antwort` in front: `3.2: Text`;
 * undefined if it is none.
 */
export function answerLine(line: string, words: readonly Word[]): string | undefined {
  const start = words[ANSWER_WORDS.test(words[0]?.folded ?? '') ? 1 : 0]?.start;
  if (start === undefined) return undefined;
  const rest = line.slice(start);
  const number = ANSWER_NUMBER.exec(rest)?.[1];
  return number !== undefined && readExerciseNumber(number) !== undefined ? rest : undefined;
}

const ANSWER_WORDS = /^(uebung|aufgabe|antwort|exercise|answer)$/;
const ANSWER_NUMBER = /^(\d{1,2}\.\d{1,2})\s*:/;

/** `3.2: Text`, the text as it was typed. */
export const readAnswer: Reader<{ readonly number: string; readonly text: string }> = (args) => {
  const match = ANSWER_NUMBER.exec(args.text);
  const number = readExerciseNumber(match?.[1] ?? '');
  if (!match || number === undefined) return undefined;
  const text = trimEdges(args.text.slice(match[0].length));
  return text === '' ? misread('missing-argument', args.line) : { number, text };
};

/** A whole line that is an exercise's number: `3.2`. Not »3,2«, which is more likely somebody's answer. */
export function numberLine(line: string, words: readonly Word[]): string | undefined {
  const [first, ...more] = words;
  // `3.2:` is an answer without its text.
  if (!first || more.length > 0 || answerLine(line, words) !== undefined) return undefined;
  const alone = withoutTrailingPunctuation(first.raw);
  return alone.includes('.') && readExerciseNumber(alone) !== undefined ? alone : undefined;
}
