import type { Texts } from '../de';
import { moveReasons } from './delivery';
import { dateShort, duration, number, weekday } from './format';

export const week: Texts['week'] = {
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
  script: 'The video is not recorded yet. Its text is here already.',
  tip: 'Tip of the week',
  discussion: 'Question to the group',
  podcast: 'Podcast',
  tools: 'Tools',
  templates: 'Templates of this week',
  lookBack: (week) => `Looking back at week ${week}`,
  moved: (reasons, on) =>
    reasons
      .map((reason) => {
        if (reason.kind === 'holiday')
          return `Because of the ${moveReasons.holiday(reason)} not before ${on ? weekday(on) : 'the next working day'}.`;
        if (reason.kind === 'pause') return `After a ${moveReasons.pause(reason)}.`;
        return 'Earlier than planned: your trainers have released the week.';
      })
      .join(' '),
  summary: (number_, theme) => `Week ${number_} begins: ${theme}`,
};
