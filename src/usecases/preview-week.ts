import type { Inbound } from '../domain/inbound';
import { keep, perObject } from '../domain/memo';
import type { Notice } from '../domain/notice';
import type { WeekOverview } from '../domain/notice-push';
import { dayOfExercise } from '../domain/plan-exercises';
import { findWeek, type Week } from '../domain/programme';
import type { Timetable } from '../domain/timetable';
import { type CohortView, viewCohort } from './cohort-view';
import type { Deps } from './deps';
import { exerciseCard } from './exercise-card';
import { toOwnChat } from './own-chat';
import { whoAndWhere } from './people';

/** `vorschau 3`: the week as the cohort will see it, to the trainer alone. */
export async function previewWeek(deps: Deps, inbound: Inbound, number: number): Promise<readonly Notice[]> {
  const found = await whoAndWhere(deps, inbound, 'trainer');
  if ('refusal' in found) return [found.refusal];
  const { cohort, programme } = found.member;
  const week = findWeek(programme, number);
  if (!week) {
    return [{ kind: 'refusal', code: 'week-unknown', given: number, weeks: programme.weeks.length }];
  }
  const view = viewCohort(deps, cohort, programme, inbound.at);
  const notices: Notice[] = [{ ...weekOverview(view, week), preview: true }];
  for (const exercise of week.exercises) {
    notices.push(await exerciseCard(deps, view, exercise, { place: 'channel', preview: true }));
  }
  return toOwnChat(deps, inbound, cohort, notices, { kind: 'done', what: 'preview-sent', week: number });
}

export function weekOverview(view: CohortView, week: Week): WeekOverview {
  const opening = view.openings.find((one) => one.number === week.number);
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
const listedOf = perObject((_: Timetable) => keep<Week, WeekOverview['exercises']>(2));

function listed(timetable: Timetable, week: Week): WeekOverview['exercises'] {
  const opensOn = timetable.openings.find((one) => one.number === week.number)?.opensOn;
  return week.exercises.flatMap((exercise) => {
    const postsOn = dayOfExercise(timetable, exercise.id)?.dueOn ?? opensOn;
    if (postsOn === undefined) return [];
    // Spelt out: what is made by spreading has a layout of its own, and these are kept.
    const { id, number, title, minutes, required, visibility } = exercise;
    return [{ id, number, title, minutes, required, private: visibility === 'private', postsOn }];
  });
}
