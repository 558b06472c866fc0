import type { CommandName } from '../../domain/command/command';
import type { CommandText } from '../complete';
import type { Texts } from '../de';
import { lines, linesFor } from '../de/commands';
import { cohortCommands } from './cohort';
import { commandCommands } from './command';
import { conceptCommands } from './concept';
import { deliveryCommands } from './delivery';
import { effectCommands } from './effect';
import { feedbackCommands } from './feedback';
import { planCommands } from './plan';
import { privacyCommands } from './privacy';
import { programmeCommands } from './programme';
import { reminderCommands } from './reminder';
import { replyCommands } from './reply';
import { schulterblickCommands } from './schulterblick';

export { lines, linesFor };

/** Complete for every command; the texts lie with the other texts of their capability. */
export const commands: Readonly<Record<CommandName, CommandText>> = {
  ...cohortCommands,
  ...commandCommands,
  ...replyCommands,
  ...programmeCommands,
  ...conceptCommands,
  ...effectCommands,
  ...reminderCommands,
  ...privacyCommands,
  ...planCommands,
  ...deliveryCommands,
  ...feedbackCommands,
  ...schulterblickCommands,
};

export const trainerCommands: Texts['trainerCommands'] = {
  open: { usage: 'open', example: 'open', does: 'who has not answered what' },
  concept: { usage: 'concept @PERSON', example: 'concept @Anna Beispiel', does: "a person's concept" },
};

export const commandProblems: Texts['commandProblems'] = {
  'missing-argument': 'Something is missing there.',
  'wrong-date': 'I do not understand this date. Please write it as 2027-04-12 or 12.04.2027.',
  'wrong-number': 'I do not understand this number.',
  'wrong-land': 'I do not know this Land. Please write it in full, for example Bayern, or short: BY.',
  'wrong-profile': 'You can choose aus, leicht, normal or eng.',
  'dates-reversed': 'The end lies before the beginning. Please name the first day first.',
  'too-much': 'There is more than I understand here.',
};

export const menus: Texts['menus'] = {
  personal: {
    today: 'What is due for you today',
    open: 'Your open exercises',
    progress: 'How far you and your cohort are',
    exercise: 'Shows an exercise to answer, e.g. exercise 3.2',
    search: 'Searches the workbook, e.g. search Impressum',
    concept: 'Your social-media concept, built from your answers',
    metric: 'Notes your followers, e.g. metric instagram 1250',
    reminders: 'How often to remind: reminders aus, leicht, normal or eng',
    absence: 'No reminders in this time, e.g. absence 2027-05-03 bis 2027-05-07',
    help: 'All commands with examples, also about your data',
  },
  team: {
    'create-cohort': 'Trainer: creates a cohort in this channel, e.g. create cohort Spring ab 2027-04-12',
    participants: 'Trainer: lists, adds or removes participants',
    plan: 'Trainer: every date of the cohort, and why one has moved',
    status: 'Trainer: last and next delivery, errors, missing permissions',
    open: 'What is still open; for trainers: who misses what',
    announce: 'Trainer: writes to everyone in the channel, e.g. announce No office hour tomorrow',
    pause: 'Trainer: skips weeks, e.g. pause 2027-05-17 2',
    schulterblick: 'Trainer: check-in times, bookings, agreements',
    join: 'Joins the cohort, e.g. join Musterstadt, Bayern',
    help: 'All commands with examples',
  },
  groupChat: {
    today: 'What is due for you today',
    search: 'Searches the workbook, e.g. search Impressum',
    help: 'All commands with examples',
  },
};
