import type { Texts } from '../de';
import { date, dateShort, number } from './format';

export const exercise: Texts['exercise'] = {
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
  video: (title, minutes) =>
    minutes === undefined ? `Video: ${title}` : `Video: ${title} (${number(minutes)} min)`,
  showScript: 'Read the text of the video',
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
