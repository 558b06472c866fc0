import { memoize, memoizeByObject } from '../../domain/memo';
import type { WeekOverview } from '../../domain/notice/programme';
import { dayOfExercise } from '../../domain/plan/exercises';
import type { Timetable } from '../../domain/plan/timetable';
import { findWeek, type Week } from '../../domain/programme/programme';
import type { CohortView } from '../shared/cohort-view';
export function weekOverview(view: CohortView, week: Week): WeekOverview {
  const opening = view.openings.find((opening) => opening.number === week.number);
  const before = findWeek(view.programme, week.number - 1);
  return {
    kind: 'week-overview',
    cohort: view.cohort.id,
    cohortName: view.cohort.name,
    programmeTitle: view.programme.title,
    week,
    weeks: view.programme.weeks.length,
    exercises: listedOf(view.timetable)(week, () => listed(view.timetable, week)),
    moved: opening?.moved ?? [],
    ...(opening ? { opensOn: opening.opensOn } : {}),
    ...(before?.closing === undefined ? {} : { lookBack: { week: before.number, text: before.closing } }),
  };
}

/**
 * Cohorts with the same dates share it, and the cards by it what they made of it. Of the week that is on, and
 * the one that somebody looks ahead to; nobody asks for the others again.
 */
export const listedOf = memoizeByObject((_: Timetable) => memoize<Week, WeekOverview['exercises']>(2));

export function listed(timetable: Timetable, week: Week): WeekOverview['exercises'] {
  const opensOn = timetable.openings.find((opening) => opening.number === week.number)?.opensOn;
  return week.exercises.flatMap((exercise) => {
    const postsOn = dayOfExercise(timetable, exercise.id)?.dueOn ?? opensOn;
    if (postsOn === undefined) return [];
    // Spelt out: what is made by spreading has a layout of its own, and these are kept.
    const { id, number, title, minutes, required, visibility } = exercise;
    return [{ id, number, title, minutes, required, private: visibility === 'private', postsOn }];
  });
}
