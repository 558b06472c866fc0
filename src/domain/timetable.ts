import type { Calendar, Holidays } from './calendar';
import type { Cohort, Land } from './cohort';
import { perObject } from './memo';
import { type CohortDates, laenderOf, type WeekOpening, weekOpenings } from './plan-weeks';
import type { Programme } from './programme';

/**
 * When a programme takes place for every cohort with the same dates: an intake starts on one day, and most of
 * its cohorts are never paused. What follows from dates alone is computed once for all of them.
 */
export interface Timetable extends CohortDates {
  readonly programme: Programme;
  readonly calendar: Calendar;
  /** The Länder whose holidays move what the whole cohort gets. */
  readonly laender: readonly Land[];
  readonly openings: readonly WeekOpening[];
}

/** More cohorts than this that differ in their dates: then the oldest timetables are made anew. */
const KEPT_MAX = 500;
const byProgramme = perObject((_: Programme) => perObject((_: Holidays) => new Map<string, Timetable>()));

/** The last one of each stored cohort: every turn asks several times. */
const lastOf = new WeakMap<Cohort, Timetable>();

export function timetableOf(cohort: Cohort, programme: Programme, calendar: Calendar): Timetable {
  const last = lastOf.get(cohort);
  if (
    last?.programme === programme &&
    last.calendar.holidays === calendar.holidays &&
    last.calendar.timeZone === calendar.timeZone
  ) {
    return last;
  }
  const timetable = sharedTimetable(cohort, programme, calendar);
  lastOf.set(cohort, timetable);
  return timetable;
}

function sharedTimetable(cohort: Cohort, programme: Programme, calendar: Calendar): Timetable {
  const { startOn, pauses, releases } = cohort;
  const laender = laenderOf(cohort);
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
