import type { CohortId } from '../../../src/domain/ids';
import type { ParticipantLine } from '../../../src/domain/notice/cohort';
import { at, cohort, cohortName, holiday, long, longName, many, names, on, towns, variants } from './basics';

const joinCard = {
  kind: 'join-card' as const,
  cohort,
  cohortName,
  programmeTitle: 'Amtshelden',
  description: 'Zwölf Wochen für alle, die in einer Kommune die sozialen Medien betreuen.',
  weeks: 12,
  startOn: on('2027-04-12'),
  seats: 5,
  taken: 2,
  waiting: 0,
  names: names.slice(0, 2),
};
const joined = {
  kind: 'joined' as const,
  name: 'Anna Beispiel',
  cohortName,
  municipality: 'Musterstadt',
  land: 'BY' as const,
  startOn: on('2027-04-12'),
  place: 'seat' as const,
  updated: false,
};
const created = {
  kind: 'cohort-created' as const,
  cohort,
  name: cohortName,
  programmeTitle: 'Amtshelden',
  startOn: on('2027-04-12'),
  first: at('2027-04-12'),
  moved: [],
  pickedUp: names.slice(0, 3),
  rosterFailed: false,
};
const person = (index: number): ParticipantLine => ({
  name: names[index] ?? '',
  municipality: towns[index] ?? '',
  land: 'BY',
  reminders: 'normal',
});
const longPerson = (index: number): ParticipantLine => ({
  name: longName(index),
  municipality: long(80),
  land: 'MV',
  reminders: 'leicht',
});

export const cohortSamples = {
  'join-card': variants<'join-card'>({
    usual: joinCard,
    longest: {
      ...joinCard,
      cohortName: long(80),
      description: long(2000),
      taken: 5,
      waiting: 20,
      names: many(25, longName),
    },
    empty: { ...joinCard, taken: 0, names: [] },
  }),
  joined: variants<'joined'>({
    usual: joined,
    longest: {
      ...joined,
      name: longName(1),
      municipality: long(80),
      cohortName: long(80),
      place: 'waiting',
      waitingPosition: 20,
    },
    updated: { ...joined, updated: true },
  }),
  'choose-cohort': variants<'choose-cohort'>({
    usual: {
      kind: 'choose-cohort',
      cohorts: [
        { id: cohort, name: cohortName },
        { id: 'k2' as CohortId, name: 'LinkedIn Herbst' },
      ],
    },
    longest: {
      kind: 'choose-cohort',
      cohorts: many(60, (index) => ({ id: `k${index}` as CohortId, name: long(80) })),
    },
  }),
  'cohort-created': variants<'cohort-created'>({
    usual: created,
    longest: {
      ...created,
      name: long(80),
      programmeTitle: long(120),
      moved: [holiday],
      pickedUp: many(25, longName),
    },
    'too-many': { ...created, pickedUp: [], tooMany: { members: 9, seats: 5 } },
    'roster-failed': { ...created, pickedUp: [], rosterFailed: true },
    empty: { ...created, pickedUp: [] },
  }),
  cohorts: variants<'cohorts'>({
    usual: {
      kind: 'cohorts',
      cohorts: [
        {
          id: cohort,
          name: cohortName,
          programmeTitle: 'Amtshelden',
          startOn: on('2027-04-12'),
          participants: 5,
          seats: 5,
          waiting: 2,
          week: 3,
          weeks: 12,
          current: true,
        },
        {
          id: 'k2' as CohortId,
          name: 'LinkedIn Herbst',
          programmeTitle: 'LinkedIn für Kommunen',
          startOn: on('2027-09-13'),
          participants: 3,
          seats: 5,
          waiting: 0,
          week: 0,
          weeks: 2,
          current: false,
        },
      ],
    },
    longest: {
      kind: 'cohorts',
      cohorts: many(60, (index) => ({
        id: `k${index}` as CohortId,
        name: long(80),
        programmeTitle: long(120),
        startOn: on('2027-04-12'),
        participants: 5,
        seats: 5,
        waiting: 20,
        week: 13,
        weeks: 12,
        current: index === 0,
      })),
    },
    none: { kind: 'cohorts', cohorts: [] },
  }),
  participants: variants<'participants'>({
    usual: {
      kind: 'participants',
      cohortName,
      seats: 5,
      participants: many(4, person),
      waiting: [],
      trainers: ['Tina Trainerin'],
    },
    longest: {
      kind: 'participants',
      cohortName: long(80),
      seats: 5,
      participants: many(5, longPerson),
      waiting: many(20, longPerson),
      trainers: many(5, longName),
    },
    gaps: {
      kind: 'participants',
      cohortName,
      seats: 5,
      participants: [{ name: 'Ben Muster', reminders: 'aus' }],
      waiting: [person(1)],
      trainers: [],
    },
    none: {
      kind: 'participants',
      cohortName,
      seats: 5,
      participants: [],
      waiting: [],
      trainers: ['Tina Trainerin'],
    },
  }),
};
