import type { LocalDate } from '../../../src/domain/ids';
import type { DoneNotice } from '../../../src/domain/notice/done';
import type { Refusal } from '../../../src/domain/notice/refusal';
import type { DoneTexts, RefusalTexts } from '../../../src/texts/complete';
import { at, download, long, on, ref, variants } from './basics';

type Samples<Table extends Record<string, (value: never) => string>> = {
  readonly [Key in keyof Table]: Omit<Parameters<Table[Key]>[0], 'kind' | 'what' | 'code'>;
};
type Text = string;
const exercise = ref('3.2', 'Themensäulen');
const slot = {
  id: 's1',
  when: at('2027-05-19', '10:00'),
  minutes: 45,
  trainerName: 'Tina Trainerin',
  free: false,
};

/** What each confirmation carries beside its name; complete, checked by the compiler. */
const doneSamples = (text: (usual: Text) => Text): Samples<DoneTexts> => ({
  'metric-saved': {
    channel: text('instagram'),
    value: 1250,
    on: on('2027-04-12'),
    before: { value: 1200, on: on('2027-03-01') },
  },
  'reminders-set': { profile: 'leicht' },
  'reminders-are': { profile: 'normal' },
  snoozed: { until: at('2027-04-29', '09:00') },
  'absence-saved': { from: on('2027-05-03'), to: on('2027-05-07') },
  'data-deleted': {},
  'sent-privately': { exercise },
  'participant-added': { name: text('Anna Beispiel'), place: 'waiting' },
  'participant-removed': { name: text('Anna Beispiel'), movedUp: text('Ben Muster') },
  'participant-set': { name: text('Anna Beispiel'), municipality: text('Musterstadt'), land: 'BY' },
  'trainer-added': { name: text('Cem Probe') },
  'moved-up': { cohortName: text('Frühjahr 2027') },
  'in-your-chat': {},
  'preview-sent': { week: 3 },
  'pushed-now': { week: 3, theme: text('Redaktionsplanung') },
  paused: { from: on('2027-05-17'), weeks: 2, next: { week: 6, when: at('2027-05-31') } },
  resumed: { next: { week: 6, when: at('2027-05-31') } },
  announced: {},
  'feedback-given': { name: text('Anna Beispiel'), exercise, delivered: false },
  'slot-offered': { slots: [at('2027-05-19', '10:00'), at('2027-05-19', '10:45')] },
  'slot-removed': { when: at('2027-05-19', '10:00') },
  'slot-booked': { slot },
  'slot-cancelled': { slot },
  agreed: { name: text('Anna Beispiel'), text: text('Zwei Reels bis Juni'), checks: [on('2027-06-02')] },
  'agreement-checked': { result: 'under-way' },
  settled: { answer: 'send-again' },
  'cohort-chosen': { name: text('Frühjahr 2027') },
  'draft-kept': {},
});

/** What each refusal carries beside its code; complete, checked by the compiler. */
const refusalSamples = (text: (usual: Text) => Text): Samples<RefusalTexts> => ({
  'not-a-trainer': {},
  'not-a-participant': {},
  'no-cohort-here': {},
  'no-cohort-yours': {},
  'only-in-channel': {},
  'only-in-personal-chat': {},
  'only-in-demo': {},
  'cohort-exists': { name: text('Frühjahr 2027') },
  'cohort-ended': { name: text('Frühjahr 2027') },
  'programme-unknown': { given: text('amtsheld'), known: ['amtshelden', 'linkedin'] },
  'date-in-past': { given: on('2026-04-13'), today: on('2027-04-12') },
  'date-too-far': { given: on('2072-04-12') },
  'exercise-unknown': { given: text('13.4'), last: exercise.number },
  'exercise-not-yet': { exercise, opensOn: on('2027-04-27') },
  'exercise-private': { exercise },
  'nothing-to-withdraw': { exercise },
  'week-unknown': { given: 14, weeks: 12 },
  'week-already-sent': { week: 3 },
  'programme-over': {},
  'person-unknown': { given: text('Otto'), known: [text('Anna Beispiel'), text('Ben Muster')] },
  'no-reply-of': { name: text('Anna Beispiel'), exercise },
  'not-paused': {},
  'pause-after-end': { from: on('2027-12-20') },
  'pause-too-long': { max: 8 },
  'announcement-failed': { reason: 'unknown' },
  'slot-taken': {},
  'slot-unknown': {},
  'slot-in-past': {},
  'no-schulterblick': {},
  'text-missing': {},
  'text-too-long': { max: 4000 },
  'outdated-card': {},
  malformed: { command: 'absence', problem: 'wrong-date', given: text('31.02.') },
  'near-miss': { suggestion: text('heute'), given: text('huete') },
  'not-understood': { given: text('blabla') },
  'no-private-chat': {},
  'not-stored': {},
  fault: { reference: 'K7-4F2A' },
});

const usual = (text: string) => text;
const longest = () => long(300);

/** Each member in usual words and in the longest. */
function both<Of>(
  rests: (text: (usual: string) => string) => Readonly<Record<string, object>>,
  make: (name: string, rest: object) => object,
): Readonly<Record<string, Of>> {
  const entries = [usual, longest].flatMap((text) =>
    Object.entries(rests(text)).map(([name, rest]) => [
      text === usual ? name : `${name}/longest`,
      make(name, rest),
    ]),
  );
  return Object.fromEntries(entries) as Readonly<Record<string, Of>>;
}

export const noticeSamples = {
  done: both<DoneNotice>(doneSamples, (what, rest) => ({ kind: 'done', what, ...rest })),
  refusal: both<Refusal>(refusalSamples, (code, rest) => ({ kind: 'refusal', code, ...rest })),
  'file-offer': variants<'file-offer'>({
    usual: { kind: 'file-offer', file: { kind: 'template', title: 'Redaktionsplan' }, downloadUrl: download },
    longest: { kind: 'file-offer', file: { kind: 'template', title: 'V'.repeat(80) }, downloadUrl: download },
    appointment: {
      kind: 'file-offer',
      file: {
        kind: 'appointment',
        slot: {
          id: 'slot-1',
          when: { on: '2027-05-24' as LocalDate, time: '10:00' },
          minutes: 30,
          trainerName: 'Toni Trainer',
          free: false,
        },
      },
      downloadUrl: download,
    },
  }),
};
