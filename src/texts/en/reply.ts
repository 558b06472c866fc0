import type { CommandTexts } from '../complete';
import type { Texts } from '../de';
import { deliveryName } from './delivery';
import { date, dateShort, exercises, list, number, when } from './format';

export const exercise: Texts['reply']['exercise'] = {
  title: (number_, title) => `Exercise ${number_} · ${title}`,
  minutes: (value) => `${number(value)} min`,
  required: 'required',
  extra: 'extra',
  private: 'private',
  due: (on) => `due ${dateShort(on)}`,
  task: 'Task',
  deliverable: 'Result',
  example: 'Example',
  showExample: 'See the example',
  checklist: 'Checklist',
  peerQuestion: 'Question to the group',
  links: 'Further reading',
  law: (on) => `As of ${date(on)} · no legal advice`,
  answered: (answered, participants) =>
    participants === 0
      ? 'Nobody is in the cohort yet.'
      : answered === 0
        ? 'Nobody has answered yet.'
        : `${number(answered)} of ${number(participants)} ${answered === 1 ? 'has' : 'have'} answered.`,
  thread: (number_) =>
    `Answer here on the card or with “${number_}: your answer”. The thread has room for your discussion.`,
  typed: (number_) => `You can also write “${number_}: your answer”.`,
  privateHere: (number_) =>
    `That is why there is no field here. The button opens the exercise in your personal chat with the companion; “exercise ${number_}” works there as well.`,
  privateDone: 'Your answer is there. You can see and change it in the personal chat.',
  privately: 'Answer privately',
  privatelyOpen: 'Open privately',
  edit: 'Edit',
  withdraw: 'Withdraw',
  snooze: 'Remind me later',
  guest: 'Only participants of this cohort can answer.',
  previewForm: 'Answers can be handed in once the exercise is in the channel.',
  replies: (number_) => `Replies ${number_}`,
};

export const answers: Texts['reply']['answers'] = {
  savedLine: (number_, revision) =>
    revision > 1
      ? `Answer to exercise ${number_} updated.`
      : `Answer to exercise ${number_} stored. Thank you!`,
  saved: (number_, title, revision) =>
    revision > 1
      ? `Your answer to exercise ${number_} “${title}” is updated. The earlier version is kept.`
      : `Thank you! Your answer to exercise ${number_} “${title}” is stored.`,
  next: 'Open next',
  withdrawn: (number_, title) =>
    `Your answer to exercise ${number_} “${title}” is withdrawn. You can answer again at any time.`,
  problemTitle: (number_, title, kept) =>
    `Exercise ${number_} “${title}”: ${kept ? 'not changed, your earlier answer stands' : 'not stored yet'}`,
  yourText: 'Your text',
  openExercise: (number_) => `Open exercise ${number_}`,
  offerTitle: 'Is this an answer?',
  offer: 'I have kept your text. To which exercise does it belong?',
  offerNoneTitle: 'That was no command',
  offerMore: 'You can choose among the most urgent exercises; “open” shows all.',
  offerNone:
    'I have kept your text, but you have no open exercise at the moment. “exercise 3.2” opens an earlier one.',
  file: (number_, title) => `${number_} · ${title}`,
  neither: 'Was it a question or a command? “help” shows what I understand.',
};

export const todo: Texts['reply']['todo'] = {
  today: (on) => `Today, ${date(on)}`,
  todaySome: (value) => (value === 1 ? 'One exercise is due.' : `${number(value)} exercises are due.`),
  todayLater: (value) =>
    value === 1
      ? 'One more exercise is open; “open” shows it.'
      : `${number(value)} more exercises are open; “open” shows them all.`,
  todayNothing: 'Nothing is due today.',
  openTitle: 'What is still open',
  openNothing: 'You have nothing open. Very good!',
  openSome: (value) => (value === 1 ? 'One exercise is open.' : `${number(value)} exercises are open.`),
  cohortTitle: (name) => `Open in the cohort “${name}”`,
  cohortNothing: 'No answer is missing in the cohort.',
  missing: (value) => (value === 0 ? 'nothing open' : `${exercises(value)} open`),
  next: (what, at) => `Next: ${what}, ${when(at)}.`,
  nextName: (next) =>
    deliveryName({ kind: next.what, week: next.week, ...(next.exercise ? { exercise: next.exercise } : {}) }),
};

export const progress: Texts['reply']['progress'] = {
  title: (cohort) => `Progress · ${cohort}`,
  week: (week, weeks_) =>
    week === 0 ? 'The programme has not begun yet.' : `Week ${number(week)} of ${number(weeks_)}`,
  mine: 'You',
  group: 'The cohort',
  groupText: (answered, possible) =>
    possible === 0
      ? 'no exercise set yet'
      : `${number(answered)} of ${number(possible)} possible answers (${number(Math.round((100 * answered) / possible))}%)`,
  sections: 'Your concept',
  section: (filled, of) => (of === 0 ? 'no exercise for it yet' : `${number(filled)} of ${number(of)} parts`),
  people: 'Participants',
};

export const replies: Texts['reply']['replies'] = {
  title: (number_, title) => `Answers to exercise ${number_} · ${title}`,
  count: (value, of) => `${number(value)} of ${number(of)} have answered.`,
  none: 'Nobody has answered yet.',
  missing: (names) => `Still missing: ${list(names)}.`,
  private: 'This exercise is private. Please do not pass the answers on.',
  feedback: (number_) => `Give feedback: “feedback ${number_} @Name your text”`,
};

export const replyCommands = {
  today: { usage: 'today', example: 'today', does: 'what is due for you today' },
  open: { usage: 'open', example: 'open', does: 'what is still open' },
  progress: { usage: 'progress', example: 'progress', does: 'how far you are' },
  exercise: { usage: 'exercise NUMBER', example: 'exercise 3.2', does: 'look at an exercise' },
  answer: {
    usage: 'NUMBER: YOUR TEXT',
    example: '3.2: We answer within four hours on working days.',
    does: 'hand in an answer',
  },
  replies: { usage: 'replies NUMBER', example: 'replies 3.2', does: 'read the answers to an exercise' },
} satisfies CommandTexts;
