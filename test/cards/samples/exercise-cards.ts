import type { Answer, AnswerForm } from '../../../src/domain/form/forms';
import type { ExerciseCard } from '../../../src/domain/notice/reply';
import { at, cohort, long, many, on } from './basics';
import {
  answers,
  exercise,
  forms,
  longExercise,
  longForm,
  longQuestionnaire,
  privateExercise,
} from './exercises';

const card = (more: Partial<ExerciseCard> = {}): ExerciseCard => ({
  kind: 'exercise-card',
  cohort,
  exercise: exercise(),
  place: 'channel',
  dueOn: on('2027-04-30'),
  answered: 3,
  participants: 5,
  ...more,
});
const participant = (more: Partial<NonNullable<ExerciseCard['viewer']>> = {}) => ({
  role: 'participant' as const,
  editing: false,
  ...more,
});
const reply = (answer: Answer, revision = 1) => ({
  answer,
  revision,
  state: 'handed-in' as const,
  at: at('2027-04-28', '14:05'),
});

/** Each kind of form empty, and its answer as its author sees it. */
export const perForm = Object.fromEntries(
  (Object.keys(forms) as AnswerForm['kind'][]).flatMap((kind) => [
    [`form-${kind}`, card({ exercise: exercise({ answer: forms[kind] }), place: 'personal' })],
    [
      `answered-${kind}`,
      card({
        exercise: exercise({ answer: forms[kind] }),
        viewer: participant({ reply: reply(answers[kind]) }),
      }),
    ],
    [
      `editing-${kind}`,
      card({
        exercise: exercise({ answer: forms[kind] }),
        viewer: participant({ reply: reply(answers[kind], 2), editing: true }),
      }),
    ],
  ]),
) as Record<string, ExerciseCard>;

export const exerciseCards = {
  usual: card(),
  longest: card({ exercise: longExercise }),
  'longest-answered': card({
    exercise: longExercise,
    viewer: participant({ reply: reply({ kind: 'long', text: long(4000) }, 3) }),
    result: { kind: 'saved', revision: 3, afterReply: long(600) },
  }),
  'longest-editing': card({
    exercise: longExercise,
    viewer: participant({ reply: reply({ kind: 'long', text: long(4000) }, 3), editing: true }),
  }),
  'longest-refilled': card({
    exercise: longExercise,
    viewer: participant(),
    result: {
      kind: 'problem',
      problem: { code: 'too-long', max: 4000, length: 4200 },
      typed: { answer: '*_'.repeat(2100) },
    },
  }),
  'longest-choices': card({
    exercise: exercise({ ...longExercise, answer: longForm }),
    viewer: participant({
      reply: reply({ kind: 'choices', options: many(12, (index) => `option-${index}`) }),
    }),
  }),
  'longest-checklist': card({
    exercise: exercise({
      ...longExercise,
      answer: { kind: 'checklist', items: many(20, (index) => ({ id: `i${index}`, text: long(200) })) },
    }),
    viewer: participant(),
  }),
  'longest-questionnaire': card({ exercise: longQuestionnaire, place: 'personal', viewer: participant() }),
  'longest-questionnaire-editing': card({
    exercise: longQuestionnaire,
    place: 'personal',
    viewer: participant({
      editing: true,
      reply: reply({
        kind: 'questionnaire',
        answers: Object.fromEntries(many(8, (index) => [`lang${index}`, { kind: 'long', text: long(4000) }])),
      }),
    }),
  }),
  'as-participant': card({ viewer: participant() }),
  'as-trainer': card({ viewer: { role: 'trainer', editing: false } }),
  'as-guest': card({ viewer: { role: 'guest', editing: false } }),
  saved: card({
    viewer: participant({ reply: reply(answers.text) }),
    result: {
      kind: 'saved',
      revision: 1,
      afterReply: 'Sehr gut. Hängen Sie die Säulen dorthin, wo alle sie sehen.',
    },
  }),
  updated: card({
    viewer: participant({ reply: reply(answers.text, 2) }),
    result: { kind: 'saved', revision: 2 },
  }),
  withdrawn: card({
    viewer: participant({ reply: { ...reply(answers.text), state: 'withdrawn' } }),
    result: { kind: 'withdrawn' },
  }),
  problem: card({
    viewer: participant(),
    result: {
      kind: 'problem',
      problem: { code: 'too-long', max: 300, length: 412 },
      typed: { answer: long(412) },
    },
  }),
  'not-stored': card({
    viewer: participant(),
    result: { kind: 'not-stored', typed: { answer: 'Bürgerservice, Baustellen, Ehrenamt' } },
  }),
  'private-in-channel': card({ exercise: privateExercise, answered: 0 }),
  'private-in-channel-answered': card({
    exercise: privateExercise,
    answered: 1,
    viewer: participant({ reply: reply(answers.long) }),
  }),
  'private-in-chat': card({
    exercise: privateExercise,
    place: 'personal',
    viewer: participant({ editing: true }),
  }),
  preview: card({ preview: true, answered: 0 }),
  ...perForm,
} satisfies Record<string, ExerciseCard>;
