import { LAENDER } from '../../domain/calendar/laender';
import type { MoveReason } from '../../domain/delivery/delivery';
import type { Texts } from '../de';
import { moveReasons } from './delivery';
import { count, date, dateShort, list, number, weeks, when, whenShort } from './format';

type Trainer = Texts['trainer'];

const why = (moved: readonly MoveReason[]) =>
  moved
    .map((reason) => {
      if (reason.kind === 'holiday') return moveReasons.holiday(reason);
      if (reason.kind === 'pause') return moveReasons.pause(reason);
      return moveReasons.released(reason);
    })
    .join('; ');

export const created: Trainer['created'] = {
  title: (name) => `Cohort “${name}” is created`,
  facts: { programme: 'Programme', start: 'Start date', first: 'First post' },
  moved: (moved) => `Moved: ${why(moved)}.`,
  pickedUp: (names) => `Taken over from the team: ${list(names)}.`,
  pickedUpHint: 'Each person adds municipality and Land with the card “Count me in”.',
  tooMany: (members, seats) =>
    `The team has ${number(members)} people, the cohort has ${count(seats, 'seat', 'seats')}. So I have taken over nobody. Participants sign up with the card “Count me in”.`,
  rosterFailed:
    'I could not read the list of members of the team. Participants sign up with the card “Count me in”.',
  nobody: 'Nobody is in yet. Participants sign up with the card “Count me in”.',
};

export const cohorts: Trainer['cohorts'] = {
  title: 'Your cohorts',
  none: 'You have no cohort yet. You can create one in its channel, for example with “create cohort Spring 2027 ab 2027-04-12”.',
  line: (row) =>
    `${row.programmeTitle} · starts ${date(row.startOn)} · ${number(row.participants)} of ${count(row.seats, 'seat', 'seats')} taken${row.waiting > 0 ? `, ${number(row.waiting)} waiting` : ''} · ${row.week === 0 ? 'not begun yet' : row.week > row.weeks ? 'ended' : `week ${number(row.week)} of ${number(row.weeks)}`}`,
  current: 'selected',
  choose: 'Select',
  chooseNamed: (name) => `Select cohort “${name}”`,
};

export const participants: Trainer['participants'] = {
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

export const plan: Trainer['plan'] = {
  title: (cohort) => `Plan · ${cohort}`,
  today: (on) => `Today is ${date(on)}.`,
  week: (number_, theme) => `Week ${number_} · ${theme}`,
  opens: (at) => whenShort(at),
  states: { sent: 'sent', due: 'due now', planned: 'planned', skipped: 'skipped' },
  moved: (plannedOn, moved) => `moved from ${dateShort(plannedOn)}: ${why(moved)}`,
  weekMoved: (moved) => `moved: ${why(moved)}`,
  entries: (value) => count(value, 'delivery', 'deliveries'),
  showEntries: (week, value) => `Week ${week}: see ${count(value, 'delivery', 'deliveries')}`,
  movedCount: (value) => `${number(value)} of them moved`,
  pauses: 'Pauses',
  pause: (from, length) => `${weeks(length)} from ${date(from)}`,
  hint: '“preview 3” shows a week in detail.',
  none: 'Nothing is planned any more.',
};

export const status: Trainer['status'] = {
  title: (cohort) => `Status · ${cohort}`,
  now: (at) => `As of ${when(at)}`,
  fine: 'Everything runs as planned.',
  attention: 'Something needs your attention.',
  last: 'Last delivery',
  next: 'Next delivery',
  nothingYet: 'none yet',
  nothingMore: 'none planned any more',
  problems: (value) =>
    value === 1 ? 'One delivery with a problem' : `${number(value)} deliveries with problems`,
  paused: (paused) => `Pause: ${weeks(paused.weeks)} from ${date(paused.from)}. “resume” ends it earlier.`,
  withoutLand: (names) => `Without the Land I do not know the holidays. It is missing for ${list(names)}.`,
  permissionsTitle: 'Missing permissions',
  permissions: {
    'channel-messages':
      'In the channel I see only messages that call me with @. For answers in the thread to count as well, the app needs the permission to read channel messages in the team.',
    roster: 'I cannot read the list of members of the team. Please add the app to the team again.',
    post: 'I cannot write in the channel. Please check whether the app is in the team and may post there.',
  },
};

export const question: Trainer['question'] = {
  title: 'Has this post arrived?',
  intro: (name, at, cohort) =>
    `I wanted to send this on ${when(at)}: ${name} (cohort “${cohort}”). Teams has not confirmed it.`,
  look: (to) =>
    to
      ? `Please ask ${to} whether the message is there. I send nothing again by myself.`
      : 'Please look in the channel. I send nothing again by myself, so that nothing appears twice.',
  arrived: 'It has arrived',
  again: 'Send it again',
};

export const replies: Trainer['replies'] = {
  title: (number_, title) => `Answers to exercise ${number_} · ${title}`,
  count: (value, of) => `${number(value)} of ${number(of)} have answered.`,
  none: 'Nobody has answered yet.',
  missing: (names) => `Still missing: ${list(names)}.`,
  private: 'This exercise is private. Please do not pass the answers on.',
  feedback: (number_) => `Give feedback: “feedback ${number_} @Name your text”`,
};

export const digest: Trainer['digest'] = {
  title: (week, theme, cohort) => `Week ${week} in figures · ${theme} · ${cohort}`,
  all: (answered, of) =>
    of === 0 ? 'No exercise is set yet.' : `${number(answered)} of ${number(of)} possible answers are there.`,
  people: 'Participants',
  problems: 'Deliveries with problems',
};

export const report: Trainer['report'] = {
  title: (cohort) => `Report · ${cohort}`,
  none: 'Nobody is in yet.',
  download: 'Report as an Excel file',
};

export const time: Trainer['time'] = {
  now: (at) => `In the demo it is ${when(at)}.`,
  moved: (at, made) =>
    `The demo clock now shows ${when(at)}. ${made === 0 ? 'Nothing was due on the way.' : `Sent on the way: ${count(made, 'message', 'messages')}.`}`,
};
