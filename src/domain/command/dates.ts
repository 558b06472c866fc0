import { parseDate } from '../calendar/calendar';
import { wordsOf } from '../fold';
import type { LocalDate } from '../ids';
import {
  type Args,
  hasDigit,
  isSentence,
  type Misread,
  misread,
  type Reader,
  readClock,
  readSmallNumber,
} from './args';

// Words between and before dates, in both languages and folded.
const FILLERS = new Set(['vom', 'von', 'ab', 'am', 'bis', 'zum', 'und', 'to', 'until', 'from', 'on', 'and']);
const DASHES = /^[-–—,/]+$/;

/** »pause nächste Woche« wants to be the command, »Pause haben alle verdient« does not. */
const SPEAKS_OF_TIME =
  /\b(heute|morgen|uebermorgen|wochen?|monat|(naechste|kommende|diese)[rnm]?|(mon|diens|donners|frei|sams|sonn)tag|mittwoch|(tomorrow|next|weeks?|(mon|tues|wednes|thurs|fri)day))\b/;

interface DateScan {
  readonly dates: readonly string[];
  /** What is neither a date nor a word between dates. */
  readonly others: readonly string[];
}

function scanDates(text: string): DateScan {
  const pattern = /\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\d{1,2}\.\d{2,4}/g;
  const dates = text.match(pattern) ?? [];
  const others = wordsOf(text.replace(pattern, ' '))
    .filter((word) => !FILLERS.has(word.folded) && !DASHES.test(word.raw))
    .map((word) => word.raw);
  return { dates, others };
}

/** Whether arguments without a date are a vain attempt at one, and short enough to be no sentence. */
function meansDate(args: Args): boolean {
  if (args.words.length > 5 || isSentence(args.words)) return false;
  return (
    args.words.length === 1 ||
    hasDigit(args.plain) ||
    SPEAKS_OF_TIME.test(args.words.map((word) => word.folded).join(' '))
  );
}

/** `urlaub 2027-05-03 bis 2027-05-07`; one date alone is one day. */
export const readAbsence: Reader<{ readonly from: LocalDate; readonly to: LocalDate }> = (args) => {
  if (args.words.length === 0) return misread('missing-argument', args.line);
  const { dates, others } = scanDates(args.plain);
  const [first, second] = dates;
  if (first === undefined) return meansDate(args) ? misread('wrong-date', args.plain) : undefined;
  if (others.length > 2 || isSentence(args.words)) return undefined;
  if (others.some(hasDigit)) return misread('wrong-date', args.plain);
  if (others.length > 0 || dates.length > 2) return misread('too-much', args.plain);
  const from = parseDate(first);
  if (from === undefined) return misread('wrong-date', first);
  const to = second === undefined ? from : parseDate(second);
  if (to === undefined) return misread('wrong-date', second ?? first);
  if (to < from) return misread('dates-reversed', args.plain);
  return { from, to };
};

/** `pause 2027-05-17 [2]`: the week of that day and one more. */
export const readPause: Reader<{ readonly from: LocalDate; readonly weeks: number }> = (args) => {
  if (args.words.length === 0) return misread('missing-argument', args.line);
  const { dates, others } = scanDates(args.plain);
  const [first] = dates;
  if (first === undefined) return meansDate(args) ? misread('wrong-date', args.plain) : undefined;
  const rest = others.filter((word) => !/^(wochen?|weeks?)$/i.test(word));
  if (rest.length > 2 || isSentence(args.words)) return undefined;
  const from = parseDate(first);
  if (from === undefined) return misread('wrong-date', first);
  if (dates.length > 1 || rest.length > 1) return misread('too-much', args.plain);
  const [count] = rest;
  const weeks = count === undefined ? 1 : readSmallNumber(count.replace(/^x|x$/i, ''));
  if (weeks === undefined) return misread('wrong-number', count ?? args.plain);
  return { from, weeks };
};

export interface DateAndTime {
  readonly on: LocalDate;
  readonly time: string;
  /** Words behind. */
  readonly rest: readonly string[];
}

/** `2027-05-24 14:00`, `24.05.2027 um 14 Uhr`; what could not be read otherwise. */
export function readDateAndTime(words: readonly string[]): DateAndTime | { readonly wrong: string } {
  const [date = '', ...behind] = words.filter((word) => !/^(am|um|on|at)$/i.test(word));
  const on = parseDate(date);
  if (on === undefined) return { wrong: date };
  const [clock = '', unit = ''] = behind;
  const withUnit = /^(uhr|h)$/i.test(unit);
  const time = readClock(clock, withUnit);
  if (time === undefined) return { wrong: clock };
  return { on, time, rest: behind.slice(withUnit ? 2 : 1) };
}

const UNITS: ReadonlyMap<string, 'weeks' | 'days' | 'hours'> = new Map([
  ['w', 'weeks'],
  ['t', 'days'],
  ['d', 'days'],
  ['h', 'hours'],
  ['s', 'hours'],
]);

export type TimeAction =
  | { readonly kind: 'show' }
  | {
      readonly kind: 'move';
      readonly by: { readonly weeks: number; readonly days: number; readonly hours: number };
    }
  | { readonly kind: 'set'; readonly on: LocalDate; readonly time: string };

/** `zeit`, `zeit +1w 2d`, `zeit 2027-05-24 09:00`; a date alone means its nine o'clock, when weeks begin. */
export const readTime: Reader<{ readonly action: TimeAction }> = (args) => {
  if (args.words.length === 0) return { action: { kind: 'show' } };
  if (!hasDigit(args.plain)) {
    return args.words.length === 1 && !isSentence(args.words)
      ? misread('wrong-number', args.plain)
      : undefined;
  }
  if (args.words.length > 6 || isSentence(args.words)) return undefined;
  const compact = args.words.map((word) => word.folded).join('');
  if (/^[+-]/.test(compact) || /^\d+[a-z]/.test(compact)) return readStep(compact, args);
  const words = args.words.map((word) => word.raw);
  const read = readDateAndTime(words.length === 1 ? [...words, '09:00'] : words);
  if ('wrong' in read) return misread('wrong-date', read.wrong || args.plain);
  if (read.rest.length > 0) return misread('too-much', args.plain);
  return { action: { kind: 'set', on: read.on, time: read.time } };
};

function readStep(compact: string, args: Args): { readonly action: TimeAction } | Misread {
  const step = /(\d{1,3})(wochen?|weeks?|w|tagen?|tage?|days?|t|d|stunden?|std|hours?|h)/g;
  if (compact.replace(step, '').replaceAll('+', '') !== '') {
    return misread('wrong-number', args.plain);
  }
  const by = { weeks: 0, days: 0, hours: 0 };
  for (const [, amount, unit = ''] of compact.matchAll(step))
    by[UNITS.get(unit.charAt(0)) ?? 'days'] += Number(amount);
  return by.weeks + by.days + by.hours > 0
    ? { action: { kind: 'move', by } }
    : misread('wrong-number', args.plain);
}
