import { LAENDER } from '../../domain/calendar/laender';
import type { MoveReason } from '../../domain/delivery/delivery';
import type { CommandTexts } from '../complete';
import type { Texts } from '../de';
import { date, list, number, weeks, when, whenShort } from './format';

export const deliveryKinds: Texts['delivery']['deliveryKinds'] = {
  week: 'Week overview',
  exercise: 'Exercise',
  survey: 'Survey',
  'schulterblick-invite': 'Invitation to the Schulterblick',
  'schulterblick-brief': 'Preparation for the Schulterblick',
  'agreement-check': 'Question about an agreement',
  reminder: 'Reminder',
  digest: 'Weekly digest',
  closing: 'Closing message',
  question: 'Question about a delivery',
};

export const refusedReasons: Texts['delivery']['refusedReasons'] = {
  blocked: 'The person has blocked the companion and can unblock it in Teams.',
  'not-in-roster': 'The companion is not a member there. Please add the app to the team or chat.',
  gone: 'The channel or chat no longer exists.',
  'too-large': 'The post is too large for Teams. Please shorten the content in the workbook.',
  unauthorized: 'Teams refused access. Please have the sign-in of the app checked.',
  'bad-request': 'Teams did not take the post. Please pass this on to the technical team.',
};

export const skipReasons: Texts['delivery']['skipReasons'] = {
  answered: 'everything was answered already',
  'switched-off': 'reminders are switched off',
  absent: 'the person is absent',
  snoozed: 'the person wanted to be reminded later',
  left: 'the person has left',
  'too-late': 'the date was too long ago',
  'nothing-to-say': 'there was nothing to report',
  'no-chat': 'there is no personal chat with the person yet',
};

const landNames: Readonly<Record<string, string>> = LAENDER;
const ALL_LAENDER = Object.keys(LAENDER).length;

function places(laender: readonly string[]): string {
  if (laender.length === 0) return '';
  if (laender.length >= ALL_LAENDER) return ' (nationwide)';
  return ` (${list(laender.map((land) => landNames[land] ?? land))})`;
}

export const moveReasons: Texts['delivery']['moveReasons'] = {
  holiday: ({ name, laender }) => `public holiday ${name}${places(laender)}`,
  pause: (reason) => `pause of ${weeks(reason.weeks)}`,
  released: () => 'released at once with “push”',
};

export const movedBecause: Texts['delivery']['movedBecause'] = (moved) =>
  moved
    .map((reason) => {
      // The table has one function for each kind, which takes exactly that reason.
      const say = moveReasons[reason.kind] as (of: MoveReason) => string;
      return say(reason);
    })
    .join('; ');

export const deliveryName: Texts['delivery']['deliveryName'] = (line) => {
  const to = line.to ? ` to ${line.to}` : '';
  if (line.kind === 'exercise' && line.exercise) {
    return `Exercise ${line.exercise.number} · ${line.exercise.title}${to}`;
  }
  if (line.kind === 'week' || line.kind === 'digest') {
    return `${deliveryKinds[line.kind]} of week ${line.week}${to}`;
  }
  return `${deliveryKinds[line.kind]}${to}`;
};

export const deliveryState: Texts['delivery']['deliveryState'] = (line) => {
  switch (line.state) {
    case 'sent':
      return line.late ? 'sent, late' : 'sent';
    case 'retry':
      return line.retryAt
        ? `not sent yet; next attempt ${whenShort(line.retryAt)}`
        : 'not sent yet; another attempt follows';
    case 'unknown':
      return 'unclear whether Teams took it. Please look, and answer the question in the personal chat.';
    case 'refused':
      return `not sent. ${line.refused ? refusedReasons[line.refused] : 'Teams refused it.'}`;
    case 'skipped':
      return `skipped: ${line.skip ? skipReasons[line.skip] : 'no longer needed'}`;
  }
};

export const status: Texts['delivery']['status'] = {
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

export const question: Texts['delivery']['question'] = {
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

export const digest: Texts['delivery']['digest'] = {
  title: (week, theme, cohort) => `Week ${week} in figures · ${theme} · ${cohort}`,
  all: (answered, of) =>
    of === 0 ? 'No exercise is set yet.' : `${number(answered)} of ${number(of)} possible answers are there.`,
  people: 'Participants',
  problems: 'Deliveries with problems',
};

export const announcement: Texts['delivery']['announcement'] = {
  title: 'Announcement',
  by: (name) => `By ${name}`,
};

export const closing: Texts['delivery']['closing'] = {
  title: (programme) => `${programme}: you made it!`,
  text: (cohort) =>
    `The programme of the cohort “${cohort}” has ended. Thank you for your work, your openness and your questions. “concept” gives you your concept.`,
};

export const deliveryCommands = {
  status: { usage: 'status', example: 'status', does: 'last and next delivery, errors, permissions' },
  announce: {
    usage: 'announce TEXT',
    example: 'announce On Wednesday we meet at 10.',
    does: 'announce something in the channel',
  },
} satisfies CommandTexts;
