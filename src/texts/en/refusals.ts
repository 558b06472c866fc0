import type { RefusedReason } from '../../domain/delivery/delivery';
import type { Texts } from '../de';
import { commandProblems, commands } from './commands';
import { refusedReasons } from './delivery';
import { date, either, number, weeks } from './format';

const announcementReason = (reason: RefusedReason | 'unknown' | 'throttled') => {
  if (reason === 'unknown')
    return 'It is unclear whether Teams took the announcement. Please look in the channel before you repeat it.';
  if (reason === 'throttled')
    return 'The announcement was not sent: Teams takes nothing at the moment. Please try again in a minute.';
  return `The announcement was not sent. ${refusedReasons[reason]}`;
};

export const refusals: Texts['refusals'] = {
  'not-a-trainer': () => 'This command is for trainers. “help” shows what you can use.',
  'not-a-participant': () =>
    'You are not a participant of this cohort. You can join in its channel, for example with “join Musterstadt, Bayern”.',
  'no-cohort-here': () =>
    'There is no cohort in this channel yet. Trainers create it here, for example with “create cohort Spring 2027 ab 2027-04-12”.',
  'no-cohort-yours': () =>
    'You are in no cohort yet. You can join in the channel of your cohort, for example with “join Musterstadt, Bayern”.',
  'only-in-channel': () => 'This works only in the channel of the cohort. Please write the command there.',
  'only-in-personal-chat': () =>
    'This works only in the personal chat, because others read along here. Please write me the command there.',
  'only-in-demo': () => 'The clock can be moved only in the demo.',
  'cohort-exists': ({ name }) =>
    `The cohort “${name}” runs in this channel already. Please create a channel of its own for a new cohort.`,
  'cohort-ended': ({ name }) => `The cohort “${name}” has ended. You can still read everything.`,
  'programme-unknown': ({ given, known }) =>
    known.length === 0
      ? `I do not know the programme “${given}”.`
      : `I do not know the programme “${given}”. You can choose ${either(known)}.`,
  'date-in-past': ({ given, today }) =>
    `${date(given)} is in the past. Today is ${date(today)}; please choose a later day.`,
  'date-too-far': ({ given }) => `${date(given)} is too far away. Please check the year.`,
  'exercise-unknown': ({ given, last }) =>
    last
      ? `There is no exercise “${given}”. The last one is ${last}. An example: “exercise 3.2”.`
      : `There is no exercise “${given}”. An example: “exercise 3.2”.`,
  'exercise-not-yet': ({ exercise, opensOn }) =>
    `Exercise ${exercise.number} “${exercise.title}” comes on ${date(opensOn)}. Until then “today” shows what is due.`,
  'exercise-private': ({ exercise }) =>
    `Exercise ${exercise.number} “${exercise.title}” is private, and others read along here. I have not stored your message as an answer. Please delete it here, and answer me in the personal chat.`,
  'nothing-to-withdraw': ({ exercise }) =>
    `There is no answer of yours to exercise ${exercise.number} “${exercise.title}”, so there is nothing to withdraw.`,
  'week-unknown': ({ given, weeks: all }) => `There is no week ${given}. The programme has ${weeks(all)}.`,
  'week-already-sent': ({ week }) =>
    `Week ${week} is in the channel already. You can look at it with “preview ${week}”.`,
  'programme-over': () =>
    'The programme has ended; nothing more will be sent. You still get your concept with “concept”.',
  'person-unknown': ({ given, known }) =>
    known.length === 0
      ? `I cannot find “${given}”. Please name the person with @ and their full name.`
      : `I cannot find “${given}” in this cohort. In it are: ${known.join(', ')}.`,
  'no-reply-of': ({ name, exercise }) =>
    `${name} has not answered exercise ${exercise.number} “${exercise.title}” yet. Feedback is possible after that.`,
  'not-paused': () => 'There is no pause at the moment; the programme is running.',
  'pause-after-end': ({ from }) =>
    `On ${date(from)} the programme has ended already. “plan” shows the dates.`,
  'pause-too-long': ({ max }) => `That is too long: a pause takes ${weeks(max)} at most.`,
  'announcement-failed': ({ reason }) => announcementReason(reason),
  'slot-taken': () => 'This slot has just been taken. Please choose another one.',
  'slot-unknown': () => 'This slot no longer exists. Please choose another one.',
  'slot-in-past': () => 'This slot is in the past. Please choose a later one.',
  'no-schulterblick': () => 'This programme has no Schulterblick.',
  'text-missing': () => 'The text is missing. Please write it after the command.',
  'text-too-long': ({ max }) => `The text is too long. ${number(max)} characters are possible.`,
  'outdated-card': () => 'This card is out of date. Write “today” to see what is due now.',
  malformed: ({ command, problem }) =>
    `${commandProblems[problem]} This is the form: “${commands[command].usage}”, for example “${commands[command].example}”.`,
  'near-miss': ({ suggestion }) => `Did you mean “${suggestion}”?`,
  'not-understood': () => 'I did not understand that. “help” shows what I can do.',
  'no-private-chat': () =>
    'I may not write to you privately yet. Please open the Amtshelden Companion under “Apps” in Teams and write “hello” to me there.',
  'not-stored': () => 'I could not store that. Please keep your text and send it again in a few minutes.',
  fault: ({ reference }) =>
    `Something went wrong. Please try again. If it stays like this, give your trainer this number: ${reference}.`,
};
