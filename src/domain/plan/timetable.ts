import {
  addDays,
  type Calendar,
  firstMondayOnOrAfter,
  type Holidays,
  thatDiffer,
} from '../calendar/calendar';
import type { Land } from '../calendar/laender';
import type { Cohort } from '../cohort/cohort';
import { memoizeByObject } from '../memo';
import type { Programme } from '../programme/programme';
import { type CohortDates, laenderOf, type WeekOpening, weekOpenings } from './weeks';

/**
 * When a programme takes place for every cohort with the same dates: an intake starts on one day, and most of
 * its cohorts are never paused. What follows from dates alone is computed once for all of them.
 */
export interface Timetable extends CohortDates {
  readonly programme: Programme;
  readonly calendar: Calendar;
  /** Those of the cohort's Länder whose own holidays may move what the whole cohort gets. */
  readonly laender: readonly Land[];
  readonly openings: readonly WeekOpening[];
}

/**
 * Sets of dates that are kept, of some 75 KB each with all that is made of them: an intake has a dozen, by its
 * Länder, and each paused cohort one of its own. Beyond that the oldest are made anew.
 */
const KEPT_MAX = 100;
const byProgramme = memoizeByObject((_: Programme) =>
  memoizeByObject((_: Holidays) => new Map<string, Timetable>()),
);

/** The last one of each stored cohort: every turn asks several times. It keeps none alive. */
const lastOf = new WeakMap<Cohort, WeakRef<Timetable>>();

export function timetableOf(cohort: Cohort, programme: Programme, calendar: Calendar): Timetable {
  const last = lastOf.get(cohort)?.deref();
  if (
    last?.programme === programme &&
    last.calendar.holidays === calendar.holidays &&
    last.calendar.timeZone === calendar.timeZone
  ) {
    return last;
  }
  const timetable = sharedTimetable(cohort, programme, calendar);
  lastOf.set(cohort, new WeakRef(timetable));
  return timetable;
}

function sharedTimetable(cohort: Cohort, programme: Programme, calendar: Calendar): Timetable {
  const { startOn, pauses, releases } = cohort;
  const laender = laenderThatDiffer(cohort, programme, calendar);
  const kept = byProgramme(programme)(calendar.holidays);
  const key = JSON.stringify([startOn, calendar.timeZone, laender, pauses, releases]);
  let timetable = kept.get(key);
  if (timetable === undefined) {
    const dates = { startOn, pauses, releases, laender };
    const openings = weekOpenings(dates, programme, calendar);
    timetable = { ...dates, programme, calendar, openings };
    if (kept.size >= KEPT_MAX) kept.delete(kept.keys().next().value ?? '');
    kept.set(key, timetable);
  }
  return timetable;
}

/** How long after its last week, in days, a programme's dates are still reckoned: an answer may be due later. */
const AFTERWARDS_DAYS = 90;

function laenderThatDiffer(cohort: Cohort, programme: Programme, calendar: Calendar): readonly Land[] {
  const from = firstMondayOnOrAfter(cohort.startOn);
  const paused = cohort.pauses.reduce((sum, pause) => sum + Math.max(0, pause.weeks), 0);
  const weeks = Math.max(0, ...programme.weeks.map((week) => week.number)) + paused;
  const to = addDays(from, 7 * weeks + AFTERWARDS_DAYS);
  return thatDiffer(laenderOf(cohort), from, to, calendar.holidays);
}
