import { deliveryKeys } from '../delivery/kinds';
import { memoizeByObject } from '../memo';
import { draft, dueDay, type PlanContext, type PlanDraft, pushed, TO_CHANNEL } from './draft';
import { planPosts } from './exercises';
import type { Timetable } from './timetable';
import { dayOfWeek, OPENING_TIME, type PlannedDay, type WeekOpening } from './weeks';

/** When the week's work is done and somebody still reads it. */
export const FRIDAY_TIME = '15:00';

/** What everybody gets in the channel: it follows from the dates alone, so cohorts share it. */
export function planChannel({ timetable, weeks }: PlanContext): readonly PlanDraft[] {
  return weeks.flatMap((week) => inChannel(timetable)(week));
}

const inChannel = memoizeByObject((timetable: Timetable) =>
  memoizeByObject((week: WeekOpening): readonly PlanDraft[] => [
    overview(timetable, week),
    ...planPosts(timetable, week),
    ...(week === timetable.openings.at(-1) ? closing(timetable) : []),
  ]),
);

function overview(timetable: Timetable, week: WeekOpening): PlanDraft {
  const key = deliveryKeys.week(week.number);
  const what = { key, kind: 'week', audience: TO_CHANNEL, week: week.number } as const;
  const day = dayOfWeek(week, 1, timetable.laender, timetable.calendar);
  return pushed(timetable, draft(what, dueDay(timetable, day, OPENING_TIME)));
}

/** Not pushed with `jetzt`: a goodbye on the day the last week opens would be wrong. */
function closing(timetable: Timetable): readonly PlanDraft[] {
  const day = closingDay(timetable);
  const last = timetable.openings.at(-1);
  if (!day || !last) return [];
  const key = deliveryKeys.closing(last.number);
  const what = { key, kind: 'closing', audience: TO_CHANNEL, week: last.number } as const;
  return [draft(what, dueDay(timetable, day, FRIDAY_TIME))];
}

/**
 * The day on which the programme says goodbye: Friday of its last week, or the next working day; undefined
 * for a programme without weeks.
 */
export function closingDay({ openings, laender, calendar }: Timetable): PlannedDay | undefined {
  const last = openings.at(-1);
  return last && dayOfWeek(last, 5, laender, calendar);
}
