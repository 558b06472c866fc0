import type { CommandTexts } from '../complete';
import type { Texts } from '../de';

export const feedback: Texts['feedback'] = {
  title: (number_, title) => `Feedback on exercise ${number_} · ${title}`,
  by: (name) => `By ${name}`,
  hint: 'You and your trainers can read this feedback.',
};

export const feedbackCommands = {
  feedback: {
    usage: 'feedback NUMBER @PERSON TEXT',
    example: 'feedback 3.2 @Anna Beispiel Very clear!',
    does: 'give feedback',
  },
} satisfies CommandTexts;
