import { type MunicipalityAndLand, parseMunicipalityAndLand } from '../calendar/land';
import { trimEdges } from '../fold';
import type { LocalDate } from '../ids';
import {
  type Args,
  hasDigit,
  isSentence,
  type Misread,
  misread,
  type Reader,
  readExerciseNumber,
} from './args';
import { readDateAndTime } from './dates';

/** What follows the first `count` words, as typed. */
function after(args: Args, count: number): string {
  const last = args.words[count - 1];
  // `plain` is the beginning of `text`, so positions mean the same in both.
  return last ? trimEdges(args.text.slice(last.end)) : args.text;
}

/** A name and perhaps a place are one line. */
function isShort(args: Args): boolean {
  return args.words.length <= 14 && !args.text.includes('\n');
}

/** `dabei Musterstadt, Bayern`. */
export const readJoin: Reader<MunicipalityAndLand> = (args) => {
  if (args.words.length === 0) return misread('missing-argument', args.line);
  if (!isShort(args) || isSentence(args.words)) return undefined;
  const place = parseMunicipalityAndLand(args.plain);
  if (!('problem' in place)) return place;
  const tail = place.given.split(/\s+/).length;
  return tail <= 3 ? misread(place.problem, place.given || args.plain) : undefined;
};

/** `konzept`, `konzept @Person`: the name with its leading @ removed; only trainers may name someone. */
export const readConcept: Reader<{ readonly person?: string }> = (args) => {
  if (args.words.length === 0) return {};
  const skip = /^(fuer|von|for|of)$/.test(args.words[0]?.folded ?? '') ? 1 : 0;
  if (!args.words[skip]?.raw.startsWith('@') || args.words.length > 7 || args.text.includes('\n'))
    return undefined;
  const person = trimEdges(trimEdges(args.plain.slice(args.words[skip].start)).replace(/^@/, ''));
  return person === '' ? misread('missing-argument', args.line) : { person };
};

export type ParticipantsAction =
  | { readonly kind: 'list' }
  /** `rest`: `@Anna Beispiel Musterstadt, Bayern`; municipality and Land may be missing. */
  | { readonly kind: 'add' | 'set'; readonly rest: string }
  | { readonly kind: 'remove'; readonly rest: string }
  | { readonly kind: 'add-trainer'; readonly rest: string };

const PARTICIPANTS_ACTIONS: ReadonlyMap<string, 'add' | 'remove' | 'add-trainer'> = new Map([
  ['hinzu', 'add'],
  ['hinzufuegen', 'add'],
  ['add', 'add'],
  ['+', 'add'],
  ['weg', 'remove'],
  ['entfernen', 'remove'],
  ['remove', 'remove'],
  ['-', 'remove'],
  ['trainer', 'add-trainer'],
  ['trainerin', 'add-trainer'],
]);

/** `teilnehmende`, and with it `hinzu @P …`, `weg @P`, `trainer @P`, `@P KOMMUNE, BUNDESLAND`. */
export const readParticipants: Reader<{ readonly action: ParticipantsAction }> = (args) => {
  const [first, second] = args.words;
  if (!first || (/^(liste?|alle|all)$/.test(first.folded) && !second)) {
    return { action: { kind: 'list' } };
  }
  if (!isShort(args)) return undefined;
  const kind = PARTICIPANTS_ACTIONS.get(first.folded);
  if (kind !== undefined) {
    const rest = trimEdges(args.plain.slice(first.end));
    if (rest.replace(/@/g, '').trim() === '') return misread('missing-argument', args.line);
    if (isSentence(args.words)) return undefined;
    if (kind === 'add' && rest.includes(',')) return checked(rest, { kind, rest });
    return { action: { kind, rest } };
  }
  if (first.raw.startsWith('@')) return checked(args.plain, { kind: 'set', rest: args.plain });
  // Without @ it is taken for a person only if it ends as such a line must.
  const place = parseMunicipalityAndLand(args.plain);
  return !('problem' in place) && args.words.length > 2 && !isSentence(args.words)
    ? { action: { kind: 'set', rest: args.plain } }
    : undefined;
};

/** Who is meant and where the municipality begins is the use case's question; the Land can be told here. */
function checked(
  rest: string,
  action: ParticipantsAction,
): { readonly action: ParticipantsAction } | Misread {
  const place = parseMunicipalityAndLand(rest);
  return 'problem' in place ? misread(place.problem, place.given) : { action };
}

/**
 * `rückmeldung 3.2 @Person TEXT`; the text may run over several lines. `rest` is person and text, separated by
 * the use case, which knows the names.
 */
export const readFeedback: Reader<{ readonly number: string; readonly rest: string }> = (args) => {
  const [first, second] = args.words;
  if (!first) return misread('missing-argument', args.line);
  const number = readExerciseNumber(first.raw.replace(/:$/, ''));
  if (number === undefined) {
    const attempt = hasDigit(first.raw) || first.raw.startsWith('@') || (!second && !isSentence(args.words));
    return attempt ? misread('wrong-number', first.raw) : undefined;
  }
  const rest = after(args, 1);
  return rest === '' ? misread('missing-argument', args.line) : { number, rest };
};

export type SchulterblickAction =
  | { readonly kind: 'overview' }
  | { readonly kind: 'offer-slot'; readonly on: LocalDate; readonly time: string; readonly count: number }
  | { readonly kind: 'remove-slot'; readonly on: LocalDate; readonly time: string }
  | { readonly kind: 'brief'; readonly rest: string }
  | { readonly kind: 'agree'; readonly rest: string };

/** `schulterblick`, `… termin DATUM ZEIT [x4]`, `… weg DATUM ZEIT`, `… @Person`, `… vereinbarung @Person TEXT`. */
export const readSchulterblick: Reader<{ readonly action: SchulterblickAction }> = (args) => {
  const [first, second] = args.words;
  if (!first) return { action: { kind: 'overview' } };
  if (/^(termine?|slots?)$/.test(first.folded)) return readSlot(args, 'offer-slot');
  if (/^(weg|entfernen|remove)$/.test(first.folded)) return readSlot(args, 'remove-slot');
  if (/^(vereinbarung|agreement)$/.test(first.folded.replace(/:$/, ''))) {
    const rest = after(args, 1);
    if (!second) return misread('missing-argument', args.line);
    // A name without @ is found as well; a sentence about agreements has none of both.
    if (!second.raw.startsWith('@') && isSentence(args.words.slice(1, 3))) return undefined;
    return { action: { kind: 'agree', rest } };
  }
  if (!first.raw.startsWith('@') || !isShort(args)) return undefined;
  if (first.raw === '@' && !second) return misread('missing-argument', args.line);
  return { action: { kind: 'brief', rest: args.plain } };
};

const MOST_SLOTS = 20;

function readSlot(
  args: Args,
  kind: 'offer-slot' | 'remove-slot',
): { readonly action: SchulterblickAction } | Misread | undefined {
  const words = args.words.slice(1).map((word) => word.raw);
  if (words.length === 0) return misread('missing-argument', args.line);
  if (isSentence(args.words) || words.length > 8) return undefined;
  if (!hasDigit(args.plain) && words.length > 1) return undefined;
  const read = readDateAndTime(words);
  if ('wrong' in read) {
    return read.wrong === '' ? misread('missing-argument', args.line) : misread('wrong-date', read.wrong);
  }
  if (kind === 'remove-slot') {
    return read.rest.length > 0
      ? misread('too-much', read.rest.join(' '))
      : { action: { kind, on: read.on, time: read.time } };
  }
  const given = read.rest.join('');
  const match = /^[x×](\d{1,3})$|^(\d{1,3})[x×]$/i.exec(given);
  const count = given === '' ? 1 : Number(match?.[1] ?? match?.[2] ?? 0);
  if (count < 1 || count > MOST_SLOTS) return misread('wrong-number', given);
  return { action: { kind, on: read.on, time: read.time, count } };
}
