import {
  at,
  cohort,
  cohortName,
  item,
  long,
  longName,
  many,
  names,
  on,
  ref,
  titles,
  variants,
} from './basics';
import { exerciseCards } from './exercise-cards';
import { answers, exercise, forms, longExercise, privateExercise } from './exercises';
import { progressSamples } from './progress';

const items = titles
  .slice(0, 4)
  .map((title, index) =>
    item(`3.${index + 1}`, title, { required: index !== 2, private: index === 3, overdue: index === 0 }),
  );
const manyItems = many(109, (index) => item(`${1 + Math.floor(index / 9)}.${1 + (index % 9)}`, long(120)));

export const replySamples = {
  ...progressSamples,
  'reply-saved': variants<'reply-saved'>({
    usual: {
      kind: 'reply-saved',
      exercise: exercise(),
      cohort,
      answer: answers.text,
      revision: 1,
      inThread: false,
      next: item('3.3', 'Jahresanker'),
    },
    longest: {
      kind: 'reply-saved',
      exercise: exercise({ ...longExercise, answer: forms.choices }),
      cohort,
      answer: answers.choices,
      revision: 12,
      inThread: false,
      next: item('3.3', long(120)),
    },
    thread: {
      kind: 'reply-saved',
      exercise: exercise(),
      cohort,
      answer: answers.text,
      revision: 1,
      inThread: true,
    },
    updated: {
      kind: 'reply-saved',
      exercise: exercise(),
      cohort,
      answer: answers.text,
      revision: 2,
      inThread: true,
    },
  }),
  'reply-withdrawn': variants<'reply-withdrawn'>({
    usual: { kind: 'reply-withdrawn', exercise: ref('3.2', 'Themensäulen') },
    longest: { kind: 'reply-withdrawn', exercise: ref('12.9', long(120)) },
  }),
  'reply-problem': variants<'reply-problem'>({
    usual: {
      kind: 'reply-problem',
      exercise: exercise({ answer: forms.number }),
      cohort,
      problem: { code: 'not-a-number', min: 0, max: 60, unit: 'Stunden' },
      typed: 'ungefähr sechs',
    },
    longest: {
      kind: 'reply-problem',
      exercise: longExercise,
      cohort,
      problem: { code: 'too-long', max: 4000, length: 27_900 },
      typed: long(27_900),
    },
    option: {
      kind: 'reply-problem',
      exercise: exercise({ answer: forms.choice }),
      cohort,
      problem: { code: 'no-such-option', options: ['Zentral', 'Dezentral'] },
      typed: 'beides',
    },
    questionnaire: {
      kind: 'reply-problem',
      exercise: { ...privateExercise, answer: forms.questionnaire },
      cohort,
      problem: { code: 'use-card' },
      typed: 'läuft gut',
    },
  }),
  'offer-answer': variants<'offer-answer'>({
    usual: {
      kind: 'offer-answer',
      draft: 'd1',
      text: 'Unsere Säulen sind Bürgerservice, Baustellen und Ehrenamt.',
      items,
    },
    longest: { kind: 'offer-answer', draft: 'd1', text: long(20_000), items: manyItems },
    none: { kind: 'offer-answer', draft: 'd1', text: 'Guten Morgen!', items: [] },
  }),
  today: variants<'today'>({
    usual: {
      kind: 'today',
      on: on('2027-04-28'),
      items,
      later: 2,
      next: { when: at('2027-04-29'), what: 'exercise', week: 3, exercise: ref('3.5', 'PM-Umbau') },
    },
    longest: {
      kind: 'today',
      on: on('2027-04-28'),
      items: manyItems,
      later: 50,
      next: { when: at('2027-04-29'), what: 'exercise', week: 3, exercise: ref('3.5', long(120)) },
    },
    nothing: {
      kind: 'today',
      on: on('2027-04-28'),
      items: [],
      next: { when: at('2027-05-03'), what: 'week', week: 4 },
    },
  }),
  open: variants<'open'>({
    usual: { kind: 'open', mine: items },
    longest: {
      kind: 'open',
      mine: manyItems,
      cohort: { name: long(80), rows: many(5, (index) => ({ name: longName(index), missing: manyItems })) },
    },
    nothing: { kind: 'open', mine: [] },
    trainer: {
      kind: 'open',
      cohort: {
        name: cohortName,
        rows: names.map((name, index) => ({ name, missing: items.slice(0, index) })),
      },
    },
    complete: {
      kind: 'open',
      cohort: { name: cohortName, rows: names.map((name) => ({ name, missing: [] })) },
    },
  }),
  'exercise-card': exerciseCards,
};
