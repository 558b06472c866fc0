import type { Texts } from '../de';

export const feedback: Texts['feedback'] = {
  title: (number_, title) => `Feedback on exercise ${number_} · ${title}`,
  by: (name) => `By ${name}`,
  hint: 'You and your trainers can read this feedback.',
};
