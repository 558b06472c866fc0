import type { DeliveryKey } from '../../../src/domain/ids';
import {
  at,
  cohort,
  cohortName,
  line,
  long,
  longName,
  many,
  names,
  on,
  progressOf,
  ref,
  towns,
  variants,
} from './basics';

const rows = names.map((name, index) => progressOf(name, towns[index] ?? '', 24 - 5 * index));
const longRows = many(25, (index) => progressOf(longName(index), long(80), index));
const problems = [
  line({ state: 'refused', refused: 'not-in-roster' }),
  line({ kind: 'reminder', to: 'Ben Muster', state: 'skipped', skip: 'no-chat' }),
  line({ state: 'unknown' }),
  line({ state: 'retry', retryAt: at('2027-04-27', '09:12') }),
];
const longProblems = many(30, (index) =>
  line({ to: longName(index), exercise: ref('3.2', long(120)), state: 'refused', refused: 'too-large' }),
);
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

export const deliverySamples = {
  announcement: variants<'announcement'>({
    usual: {
      kind: 'announcement',
      text: 'Am Mittwoch treffen wir uns erst um 10 Uhr.\n\n1. Ankommen\n2. Fragen',
      byName: 'Tina Trainerin',
    },
    longest: { kind: 'announcement', text: long(4000), byName: longName(1) },
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
};
