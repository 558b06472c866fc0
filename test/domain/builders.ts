import type { Cohort, Participant } from '../../src/domain/cohort/cohort';
import type {
  CohortId,
  ExerciseId,
  ExerciseNumber,
  Instant,
  LocalDate,
  PersonId,
} from '../../src/domain/ids';
import type { Exercise, Programme, Week } from '../../src/domain/programme/programme';
import type { Answer } from '../../src/domain/reply/answer';
import type { Reply } from '../../src/domain/reply/reply';

export const at = (text: string) => (text.length === 10 ? `${text}T08:00:00.000Z` : text) as Instant;
export const on = (text: string) => text as LocalDate;
export const pid = (text: string) => text as PersonId;

export function person(name: string, more: Partial<Participant> = {}): Participant {
  const key = name.toLowerCase().replace(/[^a-z]/g, '');
  return {
    id: pid(key),
    name,
    teamsId: `29:${key}`,
    joinedAt: at('2027-04-01'),
    reminders: 'normal',
    absences: [],
    ...more,
  };
}

export function cohort(more: Partial<Cohort> = {}): Cohort {
  return {
    id: 'nord' as CohortId,
    name: 'Nord',
    programmeId: 'p',
    programmeVersion: '1',
    startOn: on('2027-04-12'),
    timeZone: 'Europe/Berlin',
    seats: 2,
    channel: { tenantId: 't', serviceUrl: 's', conversationId: 'c', botId: '28:b' },
    trainers: [person('Toni Trainer')],
    participants: [],
    waiting: [],
    pauses: [],
    releases: [],
    createdAt: at('2027-04-01'),
    ...more,
  };
}

export function exercise(number: string, more: Partial<Exercise> = {}): Exercise {
  const [week = '1', index = '1'] = number.split('.');
  return {
    id: `w${week}-${index}` as ExerciseId,
    number: number as ExerciseNumber,
    week: Number(week),
    title: `Titel ${number}`,
    why: 'Warum.',
    task: 'Aufgabe.',
    deliverable: `Ergebnis ${number}`,
    minutes: 15,
    weekday: 1,
    dueAfterDays: 3,
    answer: { kind: 'text', maxLength: 300 },
    visibility: 'cohort',
    required: true,
    links: [],
    ...more,
  };
}

export function programme(exercises: readonly Exercise[], more: Partial<Programme> = {}): Programme {
  const numbers = [...new Set(exercises.map((one) => one.week))];
  const weeks = numbers.map(
    (number): Week => ({
      number,
      theme: `Thema ${number}`,
      goals: [],
      opening: '',
      tools: [],
      templates: [],
      exercises: exercises.filter((one) => one.week === number),
    }),
  );
  return {
    id: 'p',
    version: '1',
    title: 'Programm',
    description: '',
    seats: 5,
    weeks,
    surveys: [],
    sections: [
      { number: 1, title: 'Ziele' },
      { number: 2, title: 'Zielgruppen' },
    ],
    metrics: [],
    ...more,
  };
}

export function reply(
  of: Exercise,
  by: { readonly id: PersonId },
  answer: Answer = { kind: 'text', text: 'Antwort' },
  more: Partial<Reply> = {},
): Reply {
  return {
    exerciseId: of.id,
    personId: by.id,
    revision: 1,
    state: 'handed-in',
    answer,
    source: { via: 'card', activityId: `a-${of.id}-${by.id}` },
    firstAt: at('2027-04-13'),
    at: at('2027-04-13'),
    ...more,
  };
}
