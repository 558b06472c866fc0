import type { SlotView } from '../../../src/domain/schulterblick/schulterblick';
import { at, cohort, cohortName, long, longName, many, on, progressOf, ref, variants } from './basics';

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

export const schulterblickSamples = {
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
};
