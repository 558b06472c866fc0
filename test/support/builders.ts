import type { Calendar, Holidays } from '../../src/domain/calendar/calendar';
import { LAENDER, type Land } from '../../src/domain/calendar/laender';
import type { Cohort, Participant, Person } from '../../src/domain/cohort/cohort';
import type { Answer } from '../../src/domain/form/forms';
import type {
  CohortId,
  ExerciseId,
  ExerciseNumber,
  Instant,
  LocalDate,
  PersonId,
} from '../../src/domain/ids';
import type {
  Exercise,
  Programme,
  SchulterblickPlan,
  Survey,
  Week,
} from '../../src/domain/programme/programme';
import type { Reply } from '../../src/domain/reply/reply';

/** `2027-04-12T08:00:00Z`; of a day alone its eight o'clock in UTC. */
export const instant = (text: string): Instant =>
  new Date(text.length === 10 ? `${text}T08:00:00Z` : text).toISOString() as Instant;
export const date = (text: string): LocalDate => text as LocalDate;
export const personId = (text: string): PersonId => text as PersonId;
export const exerciseId = (text: string): ExerciseId => text as ExerciseId;

// ---- calendar -------------------------------------------------------------------------------------

const ALL = Object.keys(LAENDER) as Land[];

/** Written down by hand from the public holiday laws, so that no library checks itself. */
const TABLE: readonly (readonly [day: string, name: string, laender: readonly Land[]])[] = [
  ['2027-01-01', 'Neujahrstag', ALL],
  ['2027-01-06', 'Heilige Drei Könige', ['BW', 'BY', 'ST']],
  ['2027-03-08', 'Frauentag', ['BE', 'MV']],
  ['2027-03-26', 'Karfreitag', ALL],
  ['2027-03-29', 'Ostermontag', ALL],
  ['2027-05-01', 'Tag der Arbeit', ALL],
  ['2027-05-06', 'Christi Himmelfahrt', ALL],
  ['2027-05-17', 'Pfingstmontag', ALL],
  ['2027-05-27', 'Fronleichnam', ['BW', 'BY', 'HE', 'NW', 'RP', 'SL']],
  ['2027-08-15', 'Mariä Himmelfahrt', ['BY', 'SL']],
  ['2027-10-03', 'Tag der Deutschen Einheit', ALL],
  ['2027-10-31', 'Reformationstag', ['BB', 'HB', 'HH', 'MV', 'NI', 'SN', 'ST', 'SH', 'TH']],
  ['2027-11-01', 'Allerheiligen', ['BW', 'BY', 'NW', 'RP', 'SL']],
  ['2027-11-17', 'Buß- und Bettag', ['SN']],
  ['2027-12-25', '1. Weihnachtstag', ALL],
  ['2027-12-26', '2. Weihnachtstag', ALL],
];

export function holidaysFrom(table: readonly (readonly [string, string, readonly Land[]])[]): Holidays {
  const found = new Map<string, Map<LocalDate, string>>();
  for (const [day, name, laender] of table) {
    for (const land of laender) {
      const key = `${land} ${Number(day.slice(0, 4))}`;
      found.set(key, (found.get(key) ?? new Map()).set(date(day), name));
    }
  }
  return (land, year) => found.get(`${land} ${year}`) ?? new Map();
}

/** Germany's public holidays of 2027; other years have none. */
export const holidays2027: Holidays = holidaysFrom(TABLE);
export const noHolidays: Holidays = () => new Map();

export function aCalendar(changes: Partial<Calendar> = {}): Calendar {
  return { timeZone: 'Europe/Berlin', holidays: holidays2027, ...changes };
}

// ---- programme ------------------------------------------------------------------------------------

export function anExercise(changes: Partial<Exercise> = {}): Exercise {
  return {
    id: exerciseId('w01-01'),
    number: '1.1' as ExerciseNumber,
    week: 1,
    title: 'Bestandsaufnahme',
    why: 'Wer weiß, was da ist, plant besser.',
    task: 'Notieren Sie Ihre Kanäle.',
    deliverable: 'Eine Liste',
    minutes: 20,
    weekday: 1,
    dueAfterDays: 3,
    answer: { kind: 'long', maxLength: 4000 },
    visibility: 'cohort',
    required: true,
    links: [],
    ...changes,
  };
}

/** The nth exercise of a week: `w03-02`, `3.2`. */
export function exerciseOf(week: number, nth: number, changes: Partial<Exercise> = {}): Exercise {
  const two = (n: number): string => String(n).padStart(2, '0');
  return anExercise({
    id: exerciseId(`w${two(week)}-${two(nth)}`),
    number: `${week}.${nth}` as ExerciseNumber,
    week,
    title: `Übung ${week}.${nth}`,
    ...changes,
  });
}

/** Exercises on Monday, Wednesday and Friday unless given. */
export function aWeek(number: number, changes: Partial<Week> = {}): Week {
  return {
    number,
    theme: `Thema ${number}`,
    goals: ['Ein Ziel'],
    opening: 'Willkommen in der Woche.',
    tools: [],
    templates: [],
    exercises: [
      exerciseOf(number, 1, { weekday: 1 }),
      exerciseOf(number, 2, { weekday: 3 }),
      exerciseOf(number, 3, { weekday: 5, visibility: 'private', required: false }),
    ],
    ...changes,
  };
}

export function aQuestionnaire(id: string, week: number, changes: Partial<Exercise> = {}): Exercise {
  return anExercise({
    id: exerciseId(id),
    number: `${week}.9` as ExerciseNumber,
    week,
    title: `Fragebogen ${id}`,
    visibility: 'private',
    answer: {
      kind: 'questionnaire',
      questions: [
        { id: 'q1', text: 'Wie geht es?', required: true, answer: { kind: 'text', maxLength: 300 } },
      ],
    },
    ...changes,
  });
}

export function aSurvey(moment: Survey['moment'], exercise: Exercise): Survey {
  return { moment, exercise };
}

export function aSchulterblick(changes: Partial<SchulterblickPlan> = {}): SchulterblickPlan {
  return {
    week: 6,
    questionnaire: aQuestionnaire('schulterblick', 6, { weekday: 1 }),
    slotMinutes: 30,
    trainerChecklist: ['Stand ansehen'],
    followUpAfterDays: [14],
    followUpInWeeks: [8, 11],
    ...changes,
  };
}

/** Twelve weeks of three exercises, three surveys outside the weeks, a Schulterblick in week 6. */
export function aProgramme(changes: Partial<Programme> = {}): Programme {
  return {
    id: 'probe',
    version: '1',
    title: 'Probeprogramm',
    description: 'Nur zum Prüfen.',
    seats: 5,
    weeks: Array.from({ length: 12 }, (_, index) => aWeek(index + 1)),
    schulterblick: aSchulterblick(),
    surveys: [
      aSurvey('before', aQuestionnaire('umfrage-vorher', 1, { weekday: 1 })),
      aSurvey('end', aQuestionnaire('umfrage-ende', 12, { weekday: 4 })),
    ],
    sections: [{ number: 1, title: 'Ausgangslage' }],
    metrics: [],
    ...changes,
  };
}

// ---- cohort ---------------------------------------------------------------------------------------

export function aPerson(name: string): Person {
  const id = name.toLowerCase().replace(/[^a-z]+/g, '-');
  return { id: personId(id), name, teamsId: `29:${id}` };
}

export function aParticipant(name: string, changes: Partial<Participant> = {}): Participant {
  return {
    ...aPerson(name),
    joinedAt: instant('2027-01-04T08:00:00Z'),
    reminders: 'normal',
    absences: [],
    ...changes,
  };
}

/** Five invented participants from five Länder and one trainer, from 12 April 2027. */
export function aCohort(changes: Partial<Cohort> = {}): Cohort {
  return {
    id: 'runde-1' as CohortId,
    name: 'Runde 1',
    programmeId: 'probe',
    programmeVersion: '1',
    startOn: date('2027-04-12'),
    timeZone: 'Europe/Berlin',
    seats: 5,
    channel: {
      tenantId: 'tenant',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
      conversationId: '19:kanal@thread.tacv2',
      teamId: '19:team@thread.tacv2',
      botId: '28:bot',
    },
    trainers: [aPerson('Toni Trainer')],
    participants: [
      aParticipant('Anna Beispiel', { municipality: 'Musterstadt', land: 'BY' }),
      aParticipant('Ben Probe', { municipality: 'Beispielhausen', land: 'NW' }),
      aParticipant('Cem Muster', { municipality: 'Probedorf', land: 'SN' }),
      aParticipant('Dora Fiktiv', { municipality: 'Erfundenau', land: 'HH' }),
      aParticipant('Emil Erfunden', { municipality: 'Neu Musterow', land: 'MV' }),
    ],
    waiting: [],
    pauses: [],
    releases: [],
    createdAt: instant('2027-01-04T08:00:00Z'),
    ...changes,
  };
}

/** A cohort of two seats in which nobody is yet. */
export function anEmptyCohort(changes: Partial<Cohort> = {}): Cohort {
  return aCohort({ id: 'nord' as CohortId, name: 'Nord', seats: 2, participants: [], ...changes });
}

// ---- replies --------------------------------------------------------------------------------------

/** `3.2` as people say it; answered by a short text. */
export function exerciseNumbered(number: string, changes: Partial<Exercise> = {}): Exercise {
  const [week, nth] = number.split('.').map(Number);
  return exerciseOf(week ?? 1, nth ?? 1, {
    title: `Titel ${number}`,
    deliverable: `Ergebnis ${number}`,
    minutes: 15,
    answer: { kind: 'text', maxLength: 300 },
    ...changes,
  });
}

/** Just these exercises, in their weeks. */
export function programmeOf(exercises: readonly Exercise[], changes: Partial<Programme> = {}): Programme {
  const numbers = [...new Set(exercises.map(({ week }) => week))];
  return aProgramme({
    weeks: numbers.map((number) =>
      aWeek(number, { exercises: exercises.filter(({ week }) => week === number) }),
    ),
    surveys: [],
    schulterblick: undefined,
    sections: [
      { number: 1, title: 'Ziele' },
      { number: 2, title: 'Zielgruppen' },
    ],
    ...changes,
  } as Partial<Programme>);
}

export function aReply(
  to: Exercise,
  by: { readonly id: PersonId },
  answer: Answer = { kind: 'text', text: 'Antwort' },
  changes: Partial<Reply> = {},
): Reply {
  return {
    exerciseId: to.id,
    personId: by.id,
    revision: 1,
    state: 'handed-in',
    answer,
    source: { via: 'card', activityId: `a-${to.id}-${by.id}` },
    firstAt: instant('2027-04-13'),
    at: instant('2027-04-13'),
    ...changes,
  };
}
