import { parseDate } from '../calendar/calendar';
import type { ReminderProfile } from '../cohort/cohort';
import { trimEdges, type Word } from '../fold';
import {
  type ArgReader,
  hasDigit,
  isSentence,
  malformed,
  readCount,
  readExerciseNumber,
  readSmallNumber,
  understood,
} from './args';
import type { Command, CommandName } from './command';
import { readAbsence, readPause, readTimeTravel } from './dates';
import { readConcept, readFeedback, readJoin, readParticipants, readSchulterblick } from './people';

/** Commands without arguments are meant only when nothing follows: »Heute haben wir …« is a sentence. */
function alone(command: Command): ArgReader {
  return (args) => (args.words.length === 0 ? understood(command) : undefined);
}

/** `jetzt 3`, `vorschau Woche 3`. */
function week(name: 'preview' | 'push-now'): ArgReader {
  return (args) => {
    const words = args.words.filter((word) => !/^(woche|week)$/.test(word.folded));
    const [first, ...more] = words;
    if (!first) return malformed(name, 'missing-argument', args.line);
    if (more.length > 2 || isSentence(args.words)) return undefined;
    const number = readSmallNumber(first.raw.replace(/[.,:]$/, ''));
    if (number !== undefined) {
      return more.length === 0
        ? understood({ name, week: number })
        : malformed(name, 'too-much', more.map((word) => word.raw).join(' '));
    }
    return more.length === 0 || hasDigit(first.raw) ? malformed(name, 'wrong-number', first.raw) : undefined;
  };
}

/** `übung 3.2`, `antworten 3.2`. */
function exerciseNumber(name: 'exercise' | 'replies'): ArgReader {
  return (args) => {
    const [first, ...more] = args.words;
    if (!first) return malformed(name, 'missing-argument', args.line);
    if (more.length > 2 || isSentence(args.words)) return undefined;
    const number = readExerciseNumber(first.raw);
    if (number !== undefined) {
      return more.length === 0
        ? understood({ name, number })
        : malformed(name, 'too-much', more.map((word) => word.raw).join(' '));
    }
    return more.length === 0 || hasDigit(first.raw) ? malformed(name, 'wrong-number', first.raw) : undefined;
  };
}

const MOST_SEARCH_WORDS = 6;

const readSearch: ArgReader = (args) => {
  if (args.words.length === 0) return malformed('search', 'missing-argument', args.line);
  // »Suche noch jemanden, der …« is a request to people.
  if (args.words.length > MOST_SEARCH_WORDS || args.text.includes('\n') || isSentence(args.words))
    return undefined;
  return understood({ name: 'search', query: args.plain });
};

const readAnnouncement: ArgReader = (args) =>
  args.text === ''
    ? malformed('announce', 'missing-argument', args.line)
    : understood({ name: 'announce', text: args.text });

const PROFILES: Readonly<Record<string, ReminderProfile>> = {
  aus: 'aus',
  off: 'aus',
  leicht: 'leicht',
  light: 'leicht',
  normal: 'normal',
  eng: 'eng',
  close: 'eng',
};

const readReminders: ArgReader = (args) => {
  const [first, second] = args.words;
  if (!first) return understood({ name: 'reminders' });
  if (second || isSentence(args.words)) return undefined;
  const profile = Object.hasOwn(PROFILES, first.folded) ? PROFILES[first.folded] : undefined;
  return profile === undefined
    ? malformed('reminders', 'wrong-profile', first.raw)
    : understood({ name: 'reminders', profile });
};

/** `kennzahl instagram 1.250 [2027-04-12]`: a channel, a count, perhaps a date. */
const readMetric: ArgReader = (args) => {
  if (args.words.length === 0) return malformed('metric', 'missing-argument', args.line);
  const words = args.words.filter(
    (word) => !/^(am|vom|on|follower|followern|followers|fans|abonnenten)$/.test(word.folded),
  );
  if (words.length > 8 || isSentence(args.words)) return undefined;
  const at = words.findIndex((word) => /^[-+]?\d/.test(word.raw));
  if (at < 0) {
    if (words.length > 2) return undefined;
    return words.length === 2
      ? malformed('metric', 'wrong-number', words[1]?.raw ?? '')
      : malformed('metric', 'missing-argument', args.line);
  }
  const channel = words
    .slice(0, at)
    .map((word) => word.raw.toLowerCase())
    .join(' ')
    .replace(/:$/, '');
  if (channel === '') return malformed('metric', 'missing-argument', args.line);
  return readMetricValue(channel, words.slice(at));
};

function readMetricValue(channel: string, words: readonly Word[]): ReturnType<ArgReader> {
  const last = words.at(-1)?.raw ?? '';
  const dated = words.length > 1 && looksLikeDate(last);
  const on = dated ? parseDate(last) : undefined;
  if (dated && on === undefined) return malformed('metric', 'wrong-date', last);
  const number = (dated ? words.slice(0, -1) : words).map((word) => word.raw).join(' ');
  const value = readCount(number);
  if (value === undefined) {
    // `1250 gestern`: the number is fine, what follows is not.
    const [first, ...more] = words;
    return first &&
      more.length > 0 &&
      !more.some((word) => hasDigit(word.raw)) &&
      readCount(first.raw) !== undefined
      ? malformed('metric', 'wrong-date', more.map((word) => word.raw).join(' '))
      : malformed('metric', 'wrong-number', number);
  }
  return understood({ name: 'metric', channel, value, ...(on === undefined ? {} : { on }) });
}

/** A date as opposed to a group of digits: `12.04.2027`, but not `1.250.000`. */
function looksLikeDate(text: string): boolean {
  return /^(\d{4}-\d+-\d+|\d{1,2}\.\d{1,2}\.(\d{2}|\d{4})?)$/.test(text);
}

/** `kohorte anlegen NAME ab DATUM [programm ID]`; the last `ab` with a date behind it ends the name. */
const readCreateCohort: ArgReader = (args) => {
  const { words, plain } = args;
  if (words.length === 0) return malformed('create-cohort', 'missing-argument', args.line);
  if (words.length > 25 || args.text.includes('\n')) return undefined;
  const ends = words.flatMap((word, index) => (/^(ab|from)$/.test(word.folded) ? [index] : []));
  // An `ab` without any digit behind it belongs to the name.
  const end = ends.reverse().find((index) => hasDigit(words[index + 1]?.raw ?? ''));
  if (end === undefined) {
    const last = ends[0];
    const given = last === undefined ? undefined : words[last + 1]?.raw;
    return given === undefined
      ? malformed('create-cohort', 'missing-argument', args.line)
      : malformed('create-cohort', 'wrong-date', given);
  }
  const cohortName = unquoted(plain.slice(0, words[end]?.start));
  if (cohortName === '') return malformed('create-cohort', 'missing-argument', args.line);
  const [date, keyword, id, ...more] = words.slice(end + 1);
  const given = date?.raw.replace(/,$/, '') ?? '';
  const startOn = parseDate(given);
  if (startOn === undefined) return malformed('create-cohort', 'wrong-date', given);
  if (!keyword) return understood({ name: 'create-cohort', cohortName, startOn });
  if (!/^(programme?|program):?$/.test(keyword.folded) || more.length > 0) {
    return malformed('create-cohort', 'too-much', trimEdges(plain.slice((more[0] ?? keyword).start)));
  }
  if (!id) return malformed('create-cohort', 'missing-argument', args.line);
  return understood({
    name: 'create-cohort',
    cohortName,
    startOn,
    programmeId: unquoted(id.raw).toLowerCase(),
  });
};

function unquoted(text: string): string {
  const trimmed = trimEdges(text).replace(/\s+/g, ' ');
  const match = /^["'„“”»«‚‘›‹](.*)["'“”«»‘’‹›]$/.exec(trimmed);
  return trimEdges(match?.[1] ?? trimmed);
}

/** How each command reads what follows its words. */
export const READERS: Readonly<Partial<Record<CommandName, ArgReader>>> = {
  join: readJoin,
  help: alone({ name: 'help' }),
  today: alone({ name: 'today' }),
  open: alone({ name: 'open' }),
  progress: alone({ name: 'progress' }),
  exercise: exerciseNumber('exercise'),
  search: readSearch,
  concept: readConcept,
  metric: readMetric,
  reminders: readReminders,
  absence: readAbsence,
  'my-data': alone({ name: 'my-data' }),
  'delete-data': alone({ name: 'delete-data' }),
  'create-cohort': readCreateCohort,
  cohorts: alone({ name: 'cohorts' }),
  participants: readParticipants,
  plan: alone({ name: 'plan' }),
  preview: week('preview'),
  'push-now': week('push-now'),
  pause: readPause,
  resume: alone({ name: 'resume' }),
  status: alone({ name: 'status' }),
  replies: exerciseNumber('replies'),
  feedback: readFeedback,
  announce: readAnnouncement,
  schulterblick: readSchulterblick,
  report: alone({ name: 'report' }),
  time: readTimeTravel,
};
