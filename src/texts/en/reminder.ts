import type { CommandTexts } from '../complete';
import type { Texts } from '../de';
import { number } from './format';

export const reminder: Texts['reminder'] = {
  title: (name) => `Hello ${name}, a short reminder`,
  text: (value, cohort) =>
    value === 1
      ? `One exercise is still open for you in the cohort “${cohort}”.`
      : `${number(value)} exercises are still open for you in the cohort “${cohort}”.`,
  off: 'Too many or too few? “reminders aus”, “leicht”, “normal” or “eng”.',
  snooze: 'Remind me later',
};

export const reminderCommands = {
  reminders: {
    usage: 'reminders aus|leicht|normal|eng',
    example: 'reminders leicht',
    does: 'set how often you are reminded',
  },
  absence: {
    usage: 'absence DATE bis DATE',
    example: 'absence 2027-05-03 bis 2027-05-07',
    does: 'no reminders in that time',
  },
} satisfies CommandTexts;
