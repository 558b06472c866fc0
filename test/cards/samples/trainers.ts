import type { NoticeOf } from '../../../src/cards/kit/notice-of';
import type { CohortId, DeliveryKey } from '../../../src/domain/ids';
import type { ParticipantLine } from '../../../src/domain/notice/cohort';
import type { NoticeKind } from '../../../src/domain/notice/notice';
import type { SlotView } from '../../../src/domain/schulterblick/schulterblick';
import {
  at,
  cohort,
  cohortName,
  item,
  line,
  long,
  longName,
  many,
  names,
  on,
  progressOf,
  ref,
  titles,
  towns,
} from './basics';
import { answers, exercise, longExercise, privateExercise } from './exercises';

type Variants<Kind extends NoticeKind> = Readonly<
  Record<'usual' | 'longest', NoticeOf<Kind>> & Record<string, NoticeOf<Kind>>
>;
const variants = <Kind extends NoticeKind>(of: Variants<Kind>): Variants<Kind> => of;

const slot = (index: number, more: Partial<SlotView> = {}): SlotView => ({
  id: `s${index}`,
  when: at(`2027-05-${18 + (index % 10)}`, '10:00'),
  minutes: 45,
  trainerName: 'Tina Trainerin',
  free: true,
  ...more,
});
const longSlot = (index: number) =>
  slot(index, { trainerName: longName(index), bookedBy: longName(index), free: false });
const rows = names.map((name, index) => progressOf(name, towns[index] ?? '', 24 - 5 * index));
const longRows = many(25, (index) => progressOf(longName(index), long(80), index));
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
const problems = [
  line({ state: 'refused', refused: 'not-in-roster' }),
  line({ kind: 'reminder', to: 'Ben Muster', state: 'skipped', skip: 'no-chat' }),
  line({ state: 'unknown' }),
  line({ state: 'retry', retryAt: at('2027-04-27', '09:12') }),
];
const longProblems = many(30, (index) =>
  line({ to: longName(index), exercise: ref('3.2', long(120)), state: 'refused', refused: 'too-large' }),
);
const holiday = { kind: 'holiday' as const, name: 'Pfingstmontag', laender: ['BY', 'HE'] };

const planWeek = (number: number, title: (index: number) => string, perWeek: number) => ({
  number,
  theme: title(0),
  opens: at(`2027-0${4 + Math.floor(number / 4)}-1${number % 4}`),
  moved: number === 6 ? [holiday] : [],
  state: number < 3 ? ('sent' as const) : ('planned' as const),
  entries: many(perWeek, (index) => ({
    kind: 'exercise' as const,
    exercise: ref(`${number}.${index + 1}`, title(index)),
    when: at('2027-05-18'),
    plannedOn: on('2027-05-17'),
    moved: number === 6 ? [holiday] : [],
    state: number < 3 ? ('sent' as const) : ('planned' as const),
  })),
});

export const pushSamples = {
  reminder: variants<'reminder'>({
    usual: {
      kind: 'reminder',
      name: 'Anna Beispiel',
      cohort,
      cohortName,
      items: [item('3.2', 'Themensäulen'), item('3.4', 'Vier-Wochen-Plan', { overdue: true })],
    },
    longest: {
      kind: 'reminder',
      name: longName(0),
      cohort,
      cohortName: long(80),
      items: many(109, (index) => item(`3.${index}`, long(120))),
    },
    one: {
      kind: 'reminder',
      name: 'Anna Beispiel',
      cohort,
      cohortName,
      items: [item('3.2', 'Themensäulen')],
    },
  }),
  digest: variants<'digest'>({
    usual: {
      kind: 'digest',
      cohortName,
      week: 3,
      theme: 'Redaktionsplanung',
      rows,
      problems: problems.slice(0, 1),
    },
    longest: {
      kind: 'digest',
      cohortName: long(80),
      week: 12,
      theme: long(120),
      rows: longRows,
      problems: longProblems,
    },
  }),
  'delivery-question': variants<'delivery-question'>({
    usual: {
      kind: 'delivery-question',
      cohort,
      cohortName,
      delivery: 'w03/post/w03-02' as DeliveryKey,
      line: line({ state: 'unknown' }),
    },
    longest: {
      kind: 'delivery-question',
      cohort,
      cohortName: long(80),
      delivery: `w03/remind/${'a'.repeat(80)}` as DeliveryKey,
      line: line({ state: 'unknown', kind: 'reminder', to: longName(1), exercise: ref('3.2', long(120)) }),
    },
  }),
  'schulterblick-invite': variants<'schulterblick-invite'>({
    usual: {
      kind: 'schulterblick-invite',
      cohort,
      cohortName,
      slots: many(4, slot),
      trainerNames: ['Tina Trainerin'],
    },
    longest: {
      kind: 'schulterblick-invite',
      cohort,
      cohortName: long(80),
      slots: many(60, (index) => slot(index, { trainerName: longName(index) })),
      trainerNames: many(5, longName),
    },
    booked: {
      kind: 'schulterblick-invite',
      cohort,
      cohortName,
      slots: many(4, slot),
      booked: slot(1, { free: false }),
      trainerNames: ['Tina Trainerin'],
    },
    none: { kind: 'schulterblick-invite', cohort, cohortName, slots: [], trainerNames: [] },
  }),
  'schulterblick-brief': variants<'schulterblick-brief'>({
    usual: {
      kind: 'schulterblick-brief',
      cohortName,
      name: 'Anna Beispiel',
      municipality: 'Musterstadt',
      progress: progressOf('Anna Beispiel', 'Musterstadt', 19),
      open: [ref('4.2', 'Freigabeampel'), ref('5.1', 'Technikcheck')],
      answers: [{ ...ref('3.2', 'Themensäulen'), text: 'Bürgerservice, Baustellen, Ehrenamt' }],
      selfAssessment: [
        { item: 'Ziele begründen', before: 3, now: 6 },
        { item: 'Bei Hass richtig handeln', before: 2 },
      ],
      questionnaire: [
        { question: 'Was ist Ihre größte Hürde?', answer: 'Freigabe' },
        { question: 'Wobei hilft Feedback?' },
      ],
      slot: slot(1),
      metrics: [{ channel: 'instagram', value: 1250, on: on('2027-04-12') }],
    },
    longest: {
      kind: 'schulterblick-brief',
      cohortName: long(80),
      name: longName(0),
      municipality: long(80),
      progress: progressOf(longName(0), long(80), 3),
      open: many(109, (index) => ref(`3.${index}`, long(120))),
      answers: many(20, (index) => ({ ...ref(`3.${index}`, long(120)), text: long(4000) })),
      selfAssessment: many(10, () => ({ item: long(120), before: 3, now: 6 })),
      questionnaire: many(8, () => ({ question: long(300), answer: long(4000) })),
      slot: longSlot(1),
      metrics: many(30, (index) => ({ channel: long(40), value: index * 1000, on: on('2027-04-12') })),
    },
    bare: {
      kind: 'schulterblick-brief',
      cohortName,
      name: 'Ben Muster',
      progress: progressOf('Ben Muster', 'Beispielhausen', 0),
      open: [],
      answers: [],
      selfAssessment: [],
      questionnaire: [],
      metrics: [],
    },
  }),
  'agreement-check': variants<'agreement-check'>({
    usual: {
      kind: 'agreement-check',
      cohort,
      agreement: 'a1',
      text: 'Zwei Reels bis Ende Juni, mit den Azubis gedreht.',
      agreedOn: on('2027-05-19'),
      trainerName: 'Tina Trainerin',
    },
    longest: {
      kind: 'agreement-check',
      cohort,
      agreement: 'a1',
      text: long(4000),
      agreedOn: on('2027-05-19'),
      trainerName: longName(1),
    },
  }),
  closing: variants<'closing'>({
    usual: {
      kind: 'closing',
      cohortName,
      programmeTitle: 'Amtshelden',
      text: 'Bleiben Sie in Kontakt: Das Netzwerk trifft sich **jeden ersten Mittwoch**.',
    },
    longest: { kind: 'closing', cohortName: long(80), programmeTitle: long(120), text: long(3000) },
    short: { kind: 'closing', cohortName, programmeTitle: 'Amtshelden' },
  }),
  announcement: variants<'announcement'>({
    usual: {
      kind: 'announcement',
      text: 'Am Mittwoch treffen wir uns erst um 10 Uhr.\n\n1. Ankommen\n2. Fragen',
      byName: 'Tina Trainerin',
    },
    longest: { kind: 'announcement', text: long(4000), byName: longName(1) },
  }),
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
const status = {
  kind: 'status' as const,
  cohortName,
  now: at('2027-04-28', '10:12'),
  last: line(),
  next: { when: at('2027-04-29'), what: 'exercise' as const, week: 3, exercise: ref('3.5', 'PM-Umbau') },
  problems: [],
  missingPermissions: [],
  withoutLand: [],
};
const overview = {
  kind: 'schulterblick-overview' as const,
  cohort,
  cohortName,
  week: 6,
  opens: at('2027-05-18'),
  slots: [slot(1), slot(2, { free: false, bookedBy: 'Anna Beispiel' })],
  people: [
    {
      name: 'Anna Beispiel',
      questionnaire: true,
      slot: slot(2),
      agreements: [{ text: 'Zwei Reels bis Juni', on: on('2027-05-19'), last: 'under-way' as const }],
    },
    { name: 'Ben Muster', questionnaire: false, agreements: [] },
  ],
  checklist: ['Was lief gut?', 'Was bremst?', 'Was vereinbaren wir?'],
};

export const trainerSamples = {
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
  plan: variants<'plan'>({
    usual: {
      kind: 'plan',
      cohortName,
      today: on('2027-04-28'),
      weeks: many(12, (index) => planWeek(index + 1, (inner) => titles[inner] ?? '', 9)),
      pauses: [{ from: on('2027-05-17'), weeks: 2 }],
    },
    longest: {
      kind: 'plan',
      cohortName: long(80),
      today: on('2027-04-28'),
      weeks: many(12, (index) => planWeek(index + 1, () => long(120), 30)),
      pauses: many(10, () => ({ from: on('2027-05-17'), weeks: 4 })),
    },
    none: { kind: 'plan', cohortName, today: on('2027-04-28'), weeks: [], pauses: [] },
  }),
  status: variants<'status'>({
    usual: status,
    longest: {
      ...status,
      cohortName: long(80),
      last: line({ exercise: ref('3.2', long(120)) }),
      problems: longProblems,
      missingPermissions: ['channel-messages', 'roster', 'post'],
      paused: { from: on('2027-05-17'), weeks: 2 },
      withoutLand: many(25, longName),
    },
    trouble: { ...status, problems, missingPermissions: ['channel-messages'], withoutLand: ['Ben Muster'] },
    paused: { ...status, paused: { from: on('2027-05-17'), weeks: 1 } },
    fresh: {
      kind: 'status',
      cohortName,
      now: at('2027-04-01'),
      problems: [],
      missingPermissions: [],
      withoutLand: [],
    },
  }),
  replies: variants<'replies'>({
    usual: {
      kind: 'replies',
      cohortName,
      exercise: exercise(),
      replies: [
        {
          name: 'Anna Beispiel',
          municipality: 'Musterstadt',
          reply: { answer: answers.text, revision: 1, state: 'handed-in', at: at('2027-04-28', '14:05') },
        },
        {
          name: 'Ben Muster',
          municipality: 'Beispielhausen',
          reply: {
            answer: {
              kind: 'text',
              text: '**Rathaus**, [Ehrenamt](https://www.musterstadt.example), # Baustellen',
            },
            revision: 2,
            state: 'handed-in',
            at: at('2027-04-29', '08:15'),
          },
        },
      ],
      missing: names.slice(2),
    },
    longest: {
      kind: 'replies',
      cohortName: long(80),
      exercise: longExercise,
      replies: many(5, (index) => ({
        name: longName(index),
        municipality: long(80),
        reply: {
          answer: { kind: 'long' as const, text: long(4000) },
          revision: 3,
          state: 'handed-in' as const,
          at: at('2027-04-28'),
        },
      })),
      missing: many(20, longName),
    },
    private: {
      kind: 'replies',
      cohortName,
      exercise: privateExercise,
      replies: [
        {
          name: 'Anna Beispiel',
          reply: { answer: answers.long, revision: 1, state: 'withdrawn', at: at('2027-04-28') },
        },
      ],
      missing: [],
    },
    none: { kind: 'replies', cohortName, exercise: exercise(), replies: [], missing: names },
  }),
  'schulterblick-overview': variants<'schulterblick-overview'>({
    usual: overview,
    longest: {
      ...overview,
      cohortName: long(80),
      slots: many(60, longSlot),
      people: many(25, (index) => ({
        name: longName(index),
        questionnaire: true,
        slot: longSlot(index),
        agreements: many(5, () => ({ text: long(1000), on: on('2027-05-19'), last: 'dropped' as const })),
      })),
      checklist: many(20, () => long(200)),
    },
    empty: { ...overview, slots: [], people: [], checklist: [] },
  }),
  report: variants<'report'>({
    usual: { kind: 'report', cohortName, rows, downloadUrl: 'https://companion.musterstadt.example/d/abc' },
    longest: { kind: 'report', cohortName: long(80), rows: longRows },
    none: { kind: 'report', cohortName, rows: [] },
  }),
  time: variants<'time'>({
    usual: { kind: 'time', now: at('2027-04-28', '10:12'), moved: false, made: 0 },
    longest: { kind: 'time', now: at('2027-09-22', '12:00'), moved: true, made: 1250 },
    nothing: { kind: 'time', now: at('2027-04-28', '10:12'), moved: true, made: 0 },
  }),
};
