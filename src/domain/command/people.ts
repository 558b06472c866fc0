import { parseMunicipalityAndLand } from '../calendar/land';
import { trimEdges } from '../fold';
import {
  type ArgReader,
  type Args,
  hasDigit,
  isSentence,
  malformed,
  readExerciseNumber,
  understood,
} from './args';
import type { Parsed } from './command';
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
export const readJoin: ArgReader = (args) => {
  if (args.words.length === 0) return malformed('join', 'missing-argument', args.line);
  if (!isShort(args) || isSentence(args.words)) return undefined;
  const place = parseMunicipalityAndLand(args.plain);
  if (!('problem' in place)) return understood({ name: 'join', ...place });
  const tail = place.given.split(/\s+/).length;
  return tail <= 3 ? malformed('join', place.problem, place.given || args.plain) : undefined;
};

/** `konzept`, `konzept @Person`. */
export const readConcept: ArgReader = (args) => {
  if (args.words.length === 0) return understood({ name: 'concept' });
  const skip = /^(fuer|von|for|of)$/.test(args.words[0]?.folded ?? '') ? 1 : 0;
  if (!args.words[skip]?.raw.startsWith('@') || args.words.length > 7 || args.text.includes('\n'))
    return undefined;
  const person = trimEdges(trimEdges(args.plain.slice(args.words[skip].start)).replace(/^@/, ''));
  return person === ''
    ? malformed('concept', 'missing-argument', args.line)
    : understood({ name: 'concept', person });
};

const PARTICIPANT_ACTIONS: Readonly<Record<string, 'add' | 'remove' | 'add-trainer'>> = {
  hinzu: 'add',
  hinzufuegen: 'add',
  add: 'add',
  '+': 'add',
  weg: 'remove',
  entfernen: 'remove',
  remove: 'remove',
  '-': 'remove',
  trainer: 'add-trainer',
  trainerin: 'add-trainer',
};

/** `teilnehmende`, and with it `hinzu @P …`, `weg @P`, `trainer @P`, `@P KOMMUNE, BUNDESLAND`. */
export const readParticipants: ArgReader = (args) => {
  const [first, second] = args.words;
  if (!first || (/^(liste?|alle|all)$/.test(first.folded) && !second)) {
    return understood({ name: 'participants', action: { kind: 'list' } });
  }
  if (!isShort(args)) return undefined;
  const kind = PARTICIPANT_ACTIONS[first.folded];
  if (kind !== undefined) {
    const rest = trimEdges(args.plain.slice(first.end));
    if (rest.replace(/@/g, '').trim() === '') return malformed('participants', 'missing-argument', args.line);
    if (isSentence(args.words)) return undefined;
    if (kind === 'add' && rest.includes(',')) return checked(rest, { kind, rest });
    return understood({ name: 'participants', action: { kind, rest } });
  }
  if (first.raw.startsWith('@')) return checked(args.plain, { kind: 'set', rest: args.plain });
  // Without @ it is taken for a person only if it ends as such a line must.
  const place = parseMunicipalityAndLand(args.plain);
  return !('problem' in place) && args.words.length > 2 && !isSentence(args.words)
    ? understood({ name: 'participants', action: { kind: 'set', rest: args.plain } })
    : undefined;
};

/** Who is meant and where the municipality begins is the use case's question; the Land can be told here. */
function checked(rest: string, action: { readonly kind: 'add' | 'set'; readonly rest: string }): Parsed {
  const place = parseMunicipalityAndLand(rest);
  return 'problem' in place
    ? malformed('participants', place.problem, place.given)
    : understood({ name: 'participants', action });
}

/** `rückmeldung 3.2 @Person TEXT`; the text may run over several lines. */
export const readFeedback: ArgReader = (args) => {
  const [first, second] = args.words;
  if (!first) return malformed('feedback', 'missing-argument', args.line);
  const number = readExerciseNumber(first.raw.replace(/:$/, ''));
  if (number === undefined) {
    const attempt = hasDigit(first.raw) || first.raw.startsWith('@') || (!second && !isSentence(args.words));
    return attempt ? malformed('feedback', 'wrong-number', first.raw) : undefined;
  }
  const rest = after(args, 1);
  return rest === ''
    ? malformed('feedback', 'missing-argument', args.line)
    : understood({ name: 'feedback', number, rest });
};

/** `schulterblick`, `… termin DATUM ZEIT [x4]`, `… weg DATUM ZEIT`, `… @Person`, `… vereinbarung @Person TEXT`. */
export const readSchulterblick: ArgReader = (args) => {
  const [first, second] = args.words;
  if (!first) return understood({ name: 'schulterblick', action: { kind: 'overview' } });
  if (/^(termine?|slots?)$/.test(first.folded)) return readSlot(args, 'offer-slot');
  if (/^(weg|entfernen|remove)$/.test(first.folded)) return readSlot(args, 'remove-slot');
  if (/^(vereinbarung|agreement)$/.test(first.folded.replace(/:$/, ''))) {
    const rest = after(args, 1);
    if (!second) return malformed('schulterblick', 'missing-argument', args.line);
    // A name without @ is found as well; a sentence about agreements has none of both.
    if (!second.raw.startsWith('@') && isSentence(args.words.slice(1, 3))) return undefined;
    return understood({ name: 'schulterblick', action: { kind: 'agree', rest } });
  }
  if (!first.raw.startsWith('@') || !isShort(args)) return undefined;
  if (first.raw === '@' && !second) return malformed('schulterblick', 'missing-argument', args.line);
  return understood({ name: 'schulterblick', action: { kind: 'brief', rest: args.plain } });
};

const MOST_SLOTS = 20;

function readSlot(args: Args, kind: 'offer-slot' | 'remove-slot'): Parsed | undefined {
  const words = args.words.slice(1).map((word) => word.raw);
  if (words.length === 0) return malformed('schulterblick', 'missing-argument', args.line);
  if (isSentence(args.words) || words.length > 8) return undefined;
  if (!hasDigit(args.plain) && words.length > 1) return undefined;
  const read = readDateAndTime(words);
  if ('wrong' in read) {
    return read.wrong === ''
      ? malformed('schulterblick', 'missing-argument', args.line)
      : malformed('schulterblick', 'wrong-date', read.wrong);
  }
  if (kind === 'remove-slot') {
    return read.rest.length > 0
      ? malformed('schulterblick', 'too-much', read.rest.join(' '))
      : understood({ name: 'schulterblick', action: { kind, on: read.on, time: read.time } });
  }
  const given = read.rest.join('');
  const match = /^[x×](\d{1,3})$|^(\d{1,3})[x×]$/i.exec(given);
  const count = given === '' ? 1 : Number(match?.[1] ?? match?.[2] ?? 0);
  if (count < 1 || count > MOST_SLOTS) return malformed('schulterblick', 'wrong-number', given);
  return understood({ name: 'schulterblick', action: { kind, on: read.on, time: read.time, count } });
}
