import type { QuestionnaireForm } from '../../../src/domain/form/questionnaire';
import type { ScaleForm } from '../../../src/domain/form/scale';
import type { ExerciseId, ExerciseNumber } from '../../../src/domain/ids';
import { type BriefData, buildSchulterblickBrief } from '../../../src/domain/schulterblick/brief';
import {
  anEmptyCohort,
  aParticipant,
  aReply,
  date,
  exerciseNumbered,
  instant,
  programmeOf,
} from '../../support/builders';

const anna = aParticipant('Anna Beispiel', { municipality: 'Musterstadt' });
const ben = aParticipant('Ben Muster');
const scale: ScaleForm = {
  kind: 'scale',
  min: 0,
  max: 10,
  minLabel: '',
  maxLabel: '',
  items: [
    { id: 'x', text: 'Ziele begründen' },
    { id: 'y', text: 'Kritik' },
  ],
};
const before = exerciseNumbered('0.1', { id: 'before' as ExerciseId, answer: scale });
const middle = exerciseNumbered('0.2', {
  id: 'middle' as ExerciseId,
  answer: { ...scale, items: [...scale.items].reverse() },
});
const form: QuestionnaireForm = {
  kind: 'questionnaire',
  questions: [
    { id: 'success', text: 'Größter Erfolg?', required: true, answer: { kind: 'link' } },
    { id: 'help', text: 'Wobei hilft Feedback?', required: false, answer: { kind: 'long', maxLength: 4000 } },
  ],
};
const questionnaire = exerciseNumbered('6.8', {
  id: 'blick' as ExerciseId,
  number: '6.8' as ExerciseNumber,
  answer: form,
});
const goals = exerciseNumbered('1.1', { section: 1, answer: { kind: 'long', maxLength: 4000 } });
const extra = exerciseNumbered('1.2', { section: 1, required: false });
const chat = exerciseNumbered('1.3');
const posts = ['2.1', '2.2', '2.3', '2.4'].map((number) =>
  exerciseNumbered(number, { answer: { kind: 'link' } }),
);
const late = exerciseNumbered('2.5');
const plan = programmeOf([goals, extra, chat, ...posts, late], {
  surveys: [
    { moment: 'before', exercise: before },
    { moment: 'middle', exercise: middle },
  ],
  schulterblick: {
    week: 6,
    questionnaire,
    slotMinutes: 30,
    trainerChecklist: [],
    followUpAfterDays: [],
    followUpInWeeks: [],
  },
});
const posted = [before, goals, extra, chat, ...posts, late, middle].map((post) => ({
  exercise: post,
  dueOn: date('2027-05-01'),
}));
const data = (more: Partial<BriefData> = {}): BriefData => ({
  cohort: anEmptyCohort(),
  programme: plan,
  participant: anna,
  posted,
  replies: [
    aReply(goals, anna, { kind: 'long', text: `Ziel ${'x'.repeat(600)}` }),
    aReply(extra, anna),
    aReply(chat, anna),
    ...posts.map((post, index) =>
      aReply(post, anna, { kind: 'link', url: `https://musterstadt.de/${index}` }),
    ),
    aReply(
      before,
      anna,
      { kind: 'scale', values: { x: 3, y: 5 } },
      { firstAt: instant('2027-04-10'), at: instant('2027-05-22') },
    ),
    aReply(middle, anna, { kind: 'scale', values: { x: 7 } }, { firstAt: instant('2027-05-20') }),
    aReply(questionnaire, anna, {
      kind: 'questionnaire',
      answers: { success: { kind: 'link', url: 'https://musterstadt.de/best' } },
    }),
    aReply(late, ben),
    aReply(before, ben, { kind: 'scale', values: { x: 1, y: 1 } }),
  ],
  metrics: [
    {
      personId: anna.id,
      channel: 'instagram',
      metric: 'follower',
      value: 1300,
      on: date('2027-05-20'),
      at: instant('2027-05-20'),
    },
    {
      personId: anna.id,
      channel: 'instagram',
      metric: 'follower',
      value: 1000,
      on: date('2027-04-12'),
      at: instant('2027-04-12'),
    },
    {
      personId: anna.id,
      channel: 'instagram',
      metric: 'follower',
      value: 1100,
      on: date('2027-05-01'),
      at: instant('2027-05-01'),
    },
    {
      personId: anna.id,
      channel: 'facebook',
      metric: 'follower',
      value: 50,
      on: date('2027-05-01'),
      at: instant('2027-05-01'),
    },
    {
      personId: ben.id,
      channel: 'instagram',
      metric: 'follower',
      value: 9,
      on: date('2027-05-01'),
      at: instant('2027-05-01'),
    },
  ],
  today: date('2027-05-23'),
  ...more,
});

test('what the trainer reads beforehand, of this person alone', () => {
  const brief = buildSchulterblickBrief(data());
  expect(brief).toMatchObject({
    kind: 'schulterblick-brief',
    cohortName: 'Nord',
    name: 'Anna Beispiel',
    municipality: 'Musterstadt',
    progress: { posted: 10, answered: 9 },
  });
  expect(brief.open).toEqual([{ id: late.id, number: '2.5', title: 'Titel 2.5' }]);
  expect(brief.answers.map((answer) => answer.number)).toEqual(['2.2', '2.3', '2.4', '1.1', '1.2']);
  expect(brief.answers[3]?.text).toHaveLength(400);
  expect(brief.selfAssessment).toEqual([
    { item: 'Ziele begründen', before: 3, now: 7 },
    { item: 'Kritik', before: 5 },
  ]);
  expect(brief.questionnaire).toEqual([
    { question: 'Größter Erfolg?', answer: 'https://musterstadt.de/best' },
    { question: 'Wobei hilft Feedback?' },
  ]);
  expect(brief.metrics).toEqual([
    { channel: 'instagram', value: 1000, on: '2027-04-12' },
    { channel: 'instagram', value: 1300, on: '2027-05-20' },
    { channel: 'facebook', value: 50, on: '2027-05-01' },
  ]);
  expect(brief).not.toHaveProperty('slot');
});

test('nothing said yet', () => {
  const brief = buildSchulterblickBrief(data({ replies: [], metrics: [] }));
  expect(brief).toMatchObject({
    answers: [],
    selfAssessment: [],
    metrics: [],
    questionnaire: [{ question: 'Größter Erfolg?' }, { question: 'Wobei hilft Feedback?' }],
  });
  expect(brief.open).toHaveLength(10);
});

test('with everything at its longest it stays small enough for a card', () => {
  const long = 'Ä'.repeat(4000);
  const many = Array.from({ length: 60 }, (_, index) =>
    exerciseNumbered(`3.${index + 1}`, { section: 1, answer: { kind: 'long', maxLength: 4000 } }),
  );
  const brief = buildSchulterblickBrief(
    data({
      programme: { ...plan, weeks: [...plan.weeks, ...programmeOf(many).weeks] },
      posted: many.map((exercise) => ({ exercise: exercise, dueOn: date('2027-05-01') })),
      replies: [
        ...many.slice(0, 30).map((exercise) => aReply(exercise, anna, { kind: 'long', text: long })),
        aReply(questionnaire, anna, {
          kind: 'questionnaire',
          answers: { success: { kind: 'link', url: 'https://x.de' }, help: { kind: 'long', text: long } },
        }),
      ],
    }),
  );
  expect(Buffer.byteLength(JSON.stringify(brief))).toBeLessThan(16_000);
});
