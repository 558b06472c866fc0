import { LAENDER } from '../../domain/calendar/laender';
import type { CommandTexts } from '../complete';
import type { Texts } from '../de';
import { movedBecause } from './delivery';
import { count, date, list, number, weeks } from './format';

export const join: Texts['cohort']['join'] = {
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

export const joined: Texts['cohort']['joined'] = (notice) => {
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

export const choose: Texts['cohort']['choose'] = {
  title: 'Which cohort do you mean?',
  intro: 'Your commands in this chat then mean this cohort. “cohorts” lets you switch.',
};

export const created: Texts['cohort']['created'] = {
  title: (name) => `Cohort “${name}” is created`,
  facts: { programme: 'Programme', start: 'Start date', first: 'First post' },
  moved: (moved) => `Moved: ${movedBecause(moved)}.`,
  pickedUp: (names) => `Taken over from the team: ${list(names)}.`,
  pickedUpHint: 'Each person adds municipality and Land with the card “Count me in”.',
  tooMany: (members, seats) =>
    `The team has ${number(members)} people, the cohort has ${count(seats, 'seat', 'seats')}. So I have taken over nobody. Participants sign up with the card “Count me in”.`,
  rosterFailed:
    'I could not read the list of members of the team. Participants sign up with the card “Count me in”.',
  nobody: 'Nobody is in yet. Participants sign up with the card “Count me in”.',
};

export const cohorts: Texts['cohort']['cohorts'] = {
  title: 'Your cohorts',
  none: 'You have no cohort yet. You can create one in its channel, for example with “create cohort Spring 2027 ab 2027-04-12”.',
  line: (row) =>
    `${row.programmeTitle} · starts ${date(row.startOn)} · ${number(row.participants)} of ${count(row.seats, 'seat', 'seats')} taken${row.waiting > 0 ? `, ${number(row.waiting)} waiting` : ''} · ${row.week === 0 ? 'not begun yet' : row.week > row.weeks ? 'ended' : `week ${number(row.week)} of ${number(row.weeks)}`}`,
  current: 'selected',
  choose: 'Select',
  chooseNamed: (name) => `Select cohort “${name}”`,
};

export const participants: Texts['cohort']['participants'] = {
  title: (cohort) => `Participants · ${cohort}`,
  seats: (taken, seats) => `${number(taken)} of ${count(seats, 'seat', 'seats')} taken`,
  none: 'Nobody is in yet.',
  waiting: 'Waiting list',
  trainers: 'Trainers',
  line: (person) =>
    [
      person.municipality ?? 'municipality missing',
      person.land ? LAENDER[person.land] : 'Land missing',
      ...(person.reminders ? [`reminders “${person.reminders}”`] : []),
    ].join(' · '),
  how: 'Change',
  hints: [
    'Add: “participants add @Anna Beispiel”',
    'Municipality and Land: “participants @Anna Beispiel Musterstadt, Bayern”',
    'Remove: “participants remove @Anna Beispiel”',
    'Add a trainer: “participants trainer @Cem Beispiel”',
  ],
};

export const cohortCommands = {
  join: {
    usage: 'join MUNICIPALITY, LAND',
    example: 'join Musterstadt, Bayern',
    does: 'join the cohort, in its channel',
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
} satisfies CommandTexts;
