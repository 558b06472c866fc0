import type { MoveReason } from '../../domain/delivery/delivery';
import type { LocalDate } from '../../domain/ids';
import type { CommandTexts } from '../complete';
import type { Texts } from '../de';
import { moveReasons } from './delivery';
import { dateShort, duration, number, weekday } from './format';

function whyMoved(reason: MoveReason, on: LocalDate | undefined): string {
  switch (reason.kind) {
    case 'holiday':
      return `Because of the ${moveReasons.holiday(reason)} not before ${on ? weekday(on) : 'the next working day'}.`;
    case 'pause':
      return `After a ${moveReasons.pause(reason)}.`;
    case 'released':
      return 'Earlier than planned: your trainers have released the week.';
  }
}

export const week: Texts['programme']['week'] = {
  of: (number_, weeks, cohort) => `Week ${number_} of ${weeks} · ${cohort}`,
  goals: 'What you take away',
  exercises: (count, total) =>
    count === 0
      ? 'There is no exercise this week.'
      : `${count === 1 ? 'One exercise' : `${number(count)} exercises`}, about ${duration(total)} in all`,
  day: (on) => dateShort(on),
  entry: (entry) =>
    `${number(entry.minutes)} min · ${entry.required ? 'required' : 'extra'}${entry.private ? ' · private' : ''}`,
  each: 'Each exercise comes as a post of its own in the channel, questionnaires come to your personal chat.',
  tip: 'Tip of the week',
  discussion: 'Question to the group',
  podcast: 'Podcast',
  tools: 'Tools',
  templates: 'Templates of this week',
  lookBack: (week) => `Looking back at week ${week}`,
  moved: (reasons, on) => reasons.map((reason) => whyMoved(reason, on)).join(' '),
  summary: (number_, theme) => `Week ${number_} begins: ${theme}`,
};

export const video: Texts['programme']['video'] = {
  title: (title, minutes) =>
    minutes === undefined ? `Video: ${title}` : `Video: ${title} (${number(minutes)} min)`,
  showScript: 'Read the text of the video',
  notRecorded: 'The video is not recorded yet. Its text is here already.',
};

export const search: Texts['programme']['search'] = {
  title: (query) => `Search: ${query}`,
  none: (query) => `I found nothing about “${query}” in the workbook. Try a shorter or more general word.`,
  found: (value) => (value === 1 ? 'One hit' : `${number(value)} hits`),
  more: (left) => `… and ${number(left)} more. A more precise word finds faster.`,
  upcoming: (week) => `comes in week ${week}`,
  week: (week) => `Week ${week}`,
};

export const programmeCommands = {
  search: { usage: 'search WORD', example: 'search Impressum', does: 'search the workbook' },
} satisfies CommandTexts;
