import { LAENDER } from '../../domain/calendar/laender';
import type { Texts } from '../de';
import { deliveryName } from './delivery';
import { date, exercises, number, weeks, when } from './format';

type Participant = Texts['participant'];

export const welcome: Participant['welcome'] = {
  title: 'Welcome to the Amtshelden Companion',
  personal:
    'I go through the programme with you: I bring the exercises, take your answers and remind you if you like. You can change or withdraw your answers at any time.',
  trainer:
    'I take your cohorts through the programme: I send the overviews and exercises, collect the answers and tell you where it sticks. You create a cohort in its channel.',
  channel:
    'I go through the programme with this cohort. Each week begins with an overview, then each exercise comes as a post of its own. Its thread has room for your questions.',
  group: 'I work in the channel of a cohort and in the personal chat. Please write to me there.',
  trainerChannel:
    'Trainers: create the cohort in this channel, for example with “create cohort Spring 2027 ab 2027-04-12”.',
  mention: 'In the channel, call me with @.',
};

export const join: Participant['join'] = {
  title: (cohort) => `Cohort “${cohort}”`,
  facts: { programme: 'Programme', start: 'Start', length: 'Length', seats: 'Seats' },
  start: (on) => date(on),
  length: (value) => weeks(value),
  seats: (taken, seats, waiting) =>
    `${number(taken)} of ${number(seats)} taken${waiting > 0 ? `, ${number(waiting)} on the waiting list` : ''}`,
  full: 'All seats are taken. You can put yourself on the waiting list and move up as soon as someone cancels.',
  names: 'In it',
  municipality: 'Your municipality',
  municipalityPlaceholder: 'for example Musterstadt',
  municipalityMissing: 'Please name your municipality.',
  land: 'Your Land',
  landPlaceholder: 'Please choose',
  landMissing: 'Please choose your Land.',
  why: 'I need the Land for the public holidays: on a holiday you get nothing.',
  button: 'Count me in',
  buttonWaiting: 'Put me on the waiting list',
  typed: 'Or write: “join Musterstadt, Bayern”.',
};

export const joined: Participant['joined'] = (notice) => {
  const home = `${notice.municipality}, ${LAENDER[notice.land]}`;
  const position = notice.waitingPosition ? ` at position ${notice.waitingPosition}` : '';
  if (notice.updated) {
    const waits = notice.place === 'waiting' ? ` The registration is${position} on the waiting list.` : '';
    return `Changed: ${notice.name} comes from ${home}.${waits}`;
  }
  if (notice.place === 'waiting') {
    return `${notice.name} from ${home} is${position} on the waiting list of the cohort “${notice.cohortName}”. I will get in touch when a seat becomes free.`;
  }
  return `Welcome, ${notice.name} from ${home}! You are in the cohort “${notice.cohortName}”. It starts on ${date(notice.startOn)}.`;
};

export const help: Participant['help'] = {
  title: 'How we work together',
  joining: 'Joining',
  everyone: 'For everyone',
  answering: 'Answering',
  settings: 'Settings and data',
  trainers: 'For trainers',
  demo: 'Only in the demo',
  channel:
    'In the channel each command begins with @ and my name. In the personal chat the command is enough.',
  personal: 'Just write the command. Upper or lower case, ä or ae: it does not matter.',
};

export const todo: Participant['todo'] = {
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
  reminder: (name) => `Hello ${name}, a short reminder`,
  reminderText: (value, cohort) =>
    value === 1
      ? `One exercise is still open for you in the cohort “${cohort}”.`
      : `${number(value)} exercises are still open for you in the cohort “${cohort}”.`,
  reminderOff: 'Too many or too few? “reminders aus”, “leicht”, “normal” or “eng”.',
  snooze: 'Remind me later',
};

export const progress: Participant['progress'] = {
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

export const search: Participant['search'] = {
  title: (query) => `Search: ${query}`,
  none: (query) => `I found nothing about “${query}” in the workbook. Try a shorter or more general word.`,
  found: (value) => (value === 1 ? 'One hit' : `${number(value)} hits`),
  more: (left) => `… and ${number(left)} more. A more precise word finds faster.`,
  upcoming: (week) => `comes in week ${week}`,
  week: (week) => `Week ${week}`,
};

export const concept: Participant['concept'] = {
  title: (name) => `Concept of ${name}`,
  empty: 'Nothing here yet.',
  open: (list) => `Still missing: ${list}`,
  section: (number_, title) => `${number_} · ${title}`,
  filled: (filled, of) => `${number(filled)} of ${number(of)} sections have content.`,
  full: 'The full wording is in the file.',
  download: 'Concept as a Word file',
};

export const data: Participant['data'] = {
  title: 'Your data',
  intro: 'This is stored about you:',
  nothing: 'Nothing is stored about you.',
  confirmTitle: 'Delete your data?',
  confirmIntro: 'This will be deleted:',
  confirmEnd:
    'This cannot be undone, and your seat in the cohort becomes free. You can save everything first with “my data”. If you do not want to delete anything, you need not do anything.',
  confirm: 'Yes, delete everything',
  secure: 'Save my data first',
  download: 'Download my data',
};

export const file: Participant['file'] = {
  template: (title) => `Template “${title}”`,
  appointment: (slot) => `Your Schulterblick: ${when(slot.when)}`,
  download: 'Download',
  toCalendar: 'Add to your calendar',
};

export const answers: Participant['answers'] = {
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
  feedbackTitle: (number_, title) => `Feedback on exercise ${number_} · ${title}`,
  feedbackBy: (name) => `By ${name}`,
  feedbackHint: 'You and your trainers can read this feedback.',
};

export const choose: Participant['choose'] = {
  title: 'Which cohort do you mean?',
  intro: 'Your commands in this chat then mean this cohort. “cohorts” lets you switch.',
};

export const closing: Participant['closing'] = {
  title: (programme) => `${programme}: you made it!`,
  text: (cohort) =>
    `The programme of the cohort “${cohort}” has ended. Thank you for your work, your openness and your questions. “concept” gives you your concept.`,
};

export const announcement: Participant['announcement'] = {
  title: 'Announcement',
  by: (name) => `By ${name}`,
};
