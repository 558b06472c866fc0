import type { Texts } from '../de';
import { lines, linesFor } from '../de/commands';

export { lines, linesFor };

export const commands: Texts['commands'] = {
  join: {
    usage: 'join MUNICIPALITY, LAND',
    example: 'join Musterstadt, Bayern',
    does: 'join the cohort, in its channel',
  },
  help: { usage: 'help', example: 'help', does: 'everything you can type' },
  today: { usage: 'today', example: 'today', does: 'what is due for you today' },
  open: { usage: 'open', example: 'open', does: 'what is still open' },
  progress: { usage: 'progress', example: 'progress', does: 'how far you are' },
  exercise: { usage: 'exercise NUMBER', example: 'exercise 3.2', does: 'look at an exercise' },
  answer: {
    usage: 'NUMBER: YOUR TEXT',
    example: '3.2: We answer within four hours on working days.',
    does: 'hand in an answer',
  },
  search: { usage: 'search WORD', example: 'search Impressum', does: 'search the workbook' },
  concept: { usage: 'concept', example: 'concept', does: 'your concept as far as it has grown' },
  metric: {
    usage: 'metric CHANNEL NUMBER [DATE]',
    example: 'metric instagram 1250 2027-04-12',
    does: 'note the followers of a channel',
  },
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
  'my-data': { usage: 'my data', example: 'my data', does: 'everything stored about you, as a file' },
  'delete-data': {
    usage: 'delete my data',
    example: 'delete my data',
    does: 'delete your data, after asking once',
  },
  'create-cohort': {
    usage: 'create cohort NAME ab DATE [programm ID]',
    example: 'create cohort Spring 2027 ab 2027-04-12',
    does: 'create a cohort, in the channel it is for',
  },
  cohorts: { usage: 'cohorts', example: 'cohorts', does: 'your cohorts' },
  participants: {
    usage: 'participants [add|remove @PERSON]',
    example: 'participants add @Anna Beispiel',
    does: 'list, add, change and remove participants',
  },
  plan: { usage: 'plan', example: 'plan', does: 'every date, and why one moved' },
  preview: { usage: 'preview WEEK', example: 'preview 3', does: 'look at a week, for you alone' },
  'push-now': { usage: 'push WEEK', example: 'push 3', does: 'send a week at once' },
  pause: {
    usage: 'pause DATE [WEEKS]',
    example: 'pause 2027-05-17 2',
    does: 'suspend weeks; later weeks move back',
  },
  resume: { usage: 'resume', example: 'resume', does: 'end the pause' },
  status: { usage: 'status', example: 'status', does: 'last and next delivery, errors, permissions' },
  replies: { usage: 'replies NUMBER', example: 'replies 3.2', does: 'read the answers to an exercise' },
  feedback: {
    usage: 'feedback NUMBER @PERSON TEXT',
    example: 'feedback 3.2 @Anna Beispiel Very clear!',
    does: 'give feedback',
  },
  announce: {
    usage: 'announce TEXT',
    example: 'announce On Wednesday we meet at 10.',
    does: 'announce something in the channel',
  },
  schulterblick: {
    usage: 'schulterblick [termin DATE TIME]',
    example: 'schulterblick termin 2027-05-19 10:00',
    does: 'slots, preparations and agreements',
  },
  report: { usage: 'report', example: 'report', does: 'report as an Excel file' },
  time: {
    usage: 'time [+WEEKSw|DATE TIME]',
    example: 'time +1w',
    does: 'what time it is in the demo; move the demo clock forward',
  },
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
