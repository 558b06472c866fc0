import type { When } from '../../domain/calendar/calendar';
import { LAENDER } from '../../domain/calendar/laender';
import type { Texts } from '../de';
import { count, date, list, number, weeks, when, whenShort } from './format';

export const reminderProfiles: Texts['reminderProfiles'] = {
  aus: 'none',
  leicht: 'on Fridays',
  normal: 'on Wednesdays and Fridays',
  eng: 'daily from Tuesday to Friday',
};

export const agreementResults: Texts['agreementResults'] = {
  done: 'Done',
  'under-way': 'Under way',
  'not-yet': 'Not started yet',
  dropped: 'Dropped',
};

const howToChange = 'You can change that with “reminders aus”, “leicht”, “normal” or “eng”.';
const follows = (next: { readonly week: number; readonly when: When } | undefined) =>
  next ? ` Week ${next.week} begins on ${when(next.when)}.` : '';

export const done: Texts['done'] = {
  'metric-saved': ({ channel, value, on, before }) => {
    const noted = `Noted: ${channel}, ${count(value, 'follower', 'followers')} on ${date(on)}.`;
    if (!before) return noted;
    const change = value - before.value;
    if (change === 0) return `${noted} That is as many as on ${date(before.on)}.`;
    return `${noted} That is ${number(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than on ${date(before.on)}.`;
  },
  'reminders-set': ({ profile }) =>
    profile === 'aus'
      ? 'All right, I will not remind you any more. “reminders normal” switches it on again.'
      : `All right, your reminders are now set to “${profile}”: ${reminderProfiles[profile]}, if something is still open.`,
  'reminders-are': ({ profile }) =>
    `Your reminders are set to “${profile}”: ${reminderProfiles[profile]}. ${howToChange}`,
  snoozed: ({ until }) => `All right, no reminder before ${when(until)}.`,
  'absence-saved': ({ from, to }) =>
    from === to
      ? `Noted: I will not remind you on ${date(from)}.`
      : `Noted: I will not remind you from ${date(from)} to ${date(to)}. Enjoy your days off!`,
  'data-deleted': () =>
    'Your data are deleted. Please delete the messages that you wrote in Teams yourself there.',
  'sent-privately': ({ exercise }) =>
    `Exercise ${exercise.number} “${exercise.title}” is now in your personal chat with me.`,
  'participant-added': ({ name, place }) =>
    place === 'seat' ? `${name} is in.` : `All seats are taken. ${name} is on the waiting list.`,
  'participant-removed': ({ name, movedUp }) =>
    movedUp ? `${name} is removed. ${movedUp} moves up from the waiting list.` : `${name} is removed.`,
  'participant-set': ({ name, municipality, land }) =>
    `Changed: ${name} comes from ${municipality}, ${LAENDER[land]}.`,
  'trainer-added': ({ name }) => `${name} is now a trainer of this cohort.`,
  'moved-up': ({ cohortName }) =>
    `A seat has become free: you are in the cohort “${cohortName}” now. “today” shows what is due.`,
  'in-your-chat': () => 'Others read along here. The answer is in your personal chat with me.',
  'preview-sent': ({ week }) => `The preview of week ${week} is in your personal chat with me.`,
  'pushed-now': ({ week, theme }) =>
    `Week ${week} “${theme}” is released. Its overview and exercises now come into the channel.`,
  paused: ({ from, weeks: length, next }) =>
    `Pause noted: ${weeks(length)} from ${date(from)}. Later weeks move back.${follows(next)} “resume” ends the pause earlier.`,
  resumed: ({ next }) => `The pause is over, we go on.${follows(next)}`,
  announced: () => 'Your announcement is in the channel.',
  'feedback-given': ({ name, exercise, delivered }) =>
    delivered
      ? `Your feedback on exercise ${exercise.number} has reached ${name}.`
      : `Your feedback on exercise ${exercise.number} is stored. I could not deliver it yet: ${name} has not opened a personal chat with me.`,
  'slot-offered': ({ slots }) => `Offered: ${list(slots.map(whenShort))}.`,
  'slot-removed': ({ when: at }) => `The slot ${whenShort(at)} is removed.`,
  'slot-booked': ({ slot }) =>
    `Booked: ${when(slot.when)}, ${slot.minutes} minutes with ${slot.trainerName}. Please put it into your calendar.`,
  'slot-cancelled': ({ slot }) => `Your slot ${whenShort(slot.when)} is cancelled and free again.`,
  agreed: ({ name, text, checks }) =>
    `Agreed with ${name}: “${text}”.${checks.length > 0 ? ` I will ask about it: ${list(checks.map(date))}.` : ''}`,
  'agreement-checked': ({ result }) => {
    if (result === 'done') return 'Great, that is done. Noted!';
    if (result === 'under-way') return 'Good, it is under way. Noted.';
    if (result === 'not-yet') return 'All right, not started yet. Noted.';
    return 'All right, it is dropped. Noted.';
  },
  settled: ({ answer }) =>
    answer === 'arrived'
      ? 'Thank you. It counts as delivered; nothing is repeated.'
      : 'All right, I will send it again.',
  'cohort-chosen': ({ name }) => `Your commands here now mean the cohort “${name}”.`,
  'draft-kept': () => 'I have kept your text as a draft.',
};
