import type { Texts } from '../de';
import { either, number, when } from './format';

type Answers = Texts['answer'];

const range = (p: { readonly min: number; readonly max: number; readonly unit: string }) =>
  `a number from ${number(p.min)} to ${number(p.max)}${p.unit ? ` (${p.unit})` : ''}`;

export const problems: Answers['problems'] = {
  empty: () => 'There is nothing there yet. Please write your answer and send it again.',
  'too-long': ({ max, length }) =>
    `Your text has ${number(length)} characters; ${number(max)} are possible. Please shorten it a little.`,
  'not-a-number': (p) => `This asks for ${range(p)}. Please enter only the number.`,
  'out-of-range': (p) => `This number does not fit. It asks for ${range(p)}.`,
  'not-a-link': () =>
    'This is not a complete link. Please copy the whole address, for example https://www.musterstadt.example/post.',
  'no-such-option': ({ options }) =>
    options.length === 0
      ? 'There is no such option. Please choose one from the list.'
      : `There is no such option. You can choose ${either(options)}.`,
  'too-few': ({ min }) => `Please choose at least ${number(min)}.`,
  'too-many': ({ max }) => `Please choose at most ${number(max)}.`,
  'use-card': () => 'This exercise has several questions. Please fill in the card.',
  missing: ({ questions }) =>
    questions.length === 1
      ? `One question is still open: “${questions[0]}”`
      : `These questions are still open: ${questions.map((question) => `“${question}”`).join(', ')}`,
};

export const visibility: Answers['visibility'] = {
  cohort: 'Everyone in the cohort sees your answer.',
  private: 'Only you and your trainers see the answer.',
};

export const visibilityForTrainers: Answers['visibilityForTrainers'] = {
  cohort: 'Everyone in the cohort sees the answers.',
  private: 'Only the person and the trainers see an answer.',
};

export const result: Answers['result'] = (happened, exercise) => {
  switch (happened.kind) {
    case 'saved':
      return happened.revision > 1
        ? `Your answer to exercise ${exercise} is updated. The earlier version is kept.`
        : `Thank you, your answer to exercise ${exercise} is stored.`;
    case 'withdrawn':
      return `Your answer to exercise ${exercise} is withdrawn. You can answer again at any time.`;
    case 'problem':
      return 'Not stored yet.';
    case 'not-stored':
      return 'Your answer could not be stored. Your text is still in the field: please send it again in a few minutes.';
  }
};

export const form: Answers['form'] = {
  answer: 'Your answer',
  answerLink: 'Link to your result',
  answerNumber: (unit, min, max) =>
    `${unit ? `Your number (${unit})` : 'Your number'}, ${number(min)} to ${number(max)}`,
  questionNumber: (question, unit, min, max) =>
    `${question} (${unit ? `${unit}, ` : ''}${number(min)} to ${number(max)})`,
  answerChoice: 'Please choose one option.',
  answerChoices: (min, max) =>
    min === max ? `Please choose ${number(min)}.` : `Please choose ${number(min)} to ${number(max)}.`,
  answerChecklist: 'Tick what is done.',
  note: 'Remark (optional)',
  notePlaceholder: 'What should we know about it?',
  textPlaceholder: 'Write here.',
  linkPlaceholder: 'https://…',
  scaleEnd: (value, label) => (label ? `${value} – ${label}` : String(value)),
  scaleLabel: (item, min, max, minLabel, maxLabel) => `${item} (${min} = ${minLabel}, ${max} = ${maxLabel})`,
  scalePlaceholder: 'Please choose',
  optional: (label) => `${label} (optional)`,
  errors: {
    text: 'Please write an answer.',
    choice: 'Please choose one option.',
    choices: 'Please choose at least one option.',
    scale: 'Please choose a value.',
    number: (min, max) => `Please enter a number from ${number(min)} to ${number(max)}.`,
    link: 'Please enter an address that begins with https://.',
  },
  submit: 'Hand in answer',
  update: 'Save change',
  cut: 'Your text is too long for this card; the field holds only its beginning. Please add the rest before you send.',
};

export const shown: Answers['shown'] = {
  yours: 'Your answer',
  yoursAt: (at, revision) => (revision > 1 ? `${when(at)} · version ${revision}` : when(at)),
  done: 'Done',
  nothingDone: 'Nothing ticked yet',
  note: 'Remark',
  unanswered: 'not answered',
  quiz: (right, of) => `Solution: ${number(right)} of ${number(of)} right`,
  right: '✓ right',
  wrong: '✗ not right',
  chosen: 'your choice',
  withdrawn: 'withdrawn',
};
