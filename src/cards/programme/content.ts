import type { LocalDate } from '../../domain/ids';
import { memoizeByObject } from '../../domain/memo';
import type { WeekOverview } from '../../domain/notice/programme';
import type { Week } from '../../domain/programme/programme';
import type { Texts } from '../../texts/de';
import type { Json } from '../kit/json';
import { plainLine, workbookMarkdown } from '../kit/markdown';
import { few, type Room } from '../kit/room';
import type { Setting } from '../kit/setting';
import { layout } from '../kit/template';
import template from './content.json';

interface ContentData {
  readonly opening: string;
  readonly goalsLabel: string;
  readonly goals: string;
  readonly exerciseCount: string;
  readonly days: readonly { readonly day: string; readonly entries: readonly string[] }[];
  readonly each: string;
}
const fill = layout<ContentData>(template);

type Exercises = WeekOverview['exercises'];

/**
 * What a week brings and on which day: the same for all cohorts with the same dates, which share the list of
 * its exercises, so it is filled once for them. Not to be changed: cards share it.
 */
export function weekContent({ exercises, week }: WeekOverview, { t, room }: Setting): readonly Json[] {
  return contentOf(exercises)(week)(t)(room);
}

const contentOf = memoizeByObject((exercises: Exercises) =>
  memoizeByObject((week: Week) =>
    memoizeByObject((t: Texts) => memoizeByObject((room: Room) => makeContent(exercises, week, t, room))),
  ),
);

function makeContent(exercises: Exercises, week: Week, t: Texts, room: Room): readonly Json[] {
  const minutes = exercises.reduce((sum, exercise) => sum + exercise.minutes, 0);
  const filled = fill({
    opening: workbookMarkdown(week.opening),
    goalsLabel: week.goals.length > 0 ? t.programme.week.goals : '',
    goals: bullets(week.goals, { t, room }),
    exerciseCount: t.programme.week.exercises(exercises.length, minutes),
    days: daysOf(exercises, t),
    each: exercises.length > 0 ? t.programme.week.each : '',
  });
  return filled.items as readonly Json[];
}

function daysOf(exercises: Exercises, { programme: { week } }: Texts): ContentData['days'] {
  const days = new Map<LocalDate, string[]>();
  for (const exercise of exercises) {
    const entries = days.get(exercise.postsOn) ?? [];
    const title = plainLine(exercise.title);
    entries.push(`**${exercise.number} ${title}** · ${week.entry(exercise)}`);
    days.set(exercise.postsOn, entries);
  }
  return [...days]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([on, entries]) => ({ day: week.day(on), entries }));
}

/** As many as there is room for. */
export function bullets(items: readonly string[], { t, room }: Pick<Setting, 't' | 'room'>): string {
  return few(
    items,
    room,
    (item) => `- ${workbookMarkdown(item)}`,
    (left) => `- ${t.common.more(left)}`,
  ).join('\n');
}
