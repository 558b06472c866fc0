import {
  addDays,
  type Calendar,
  daysBetween,
  firstMondayOnOrAfter,
  holidayOn,
  localDate,
  mondayOf,
  nextWorkingDay,
  toInstant,
  weekday,
} from '../calendar/calendar';
import { LAENDER, type Land } from '../calendar/laender';
import type { Cohort, Pause, Release } from '../cohort/cohort';
import type { MoveReason } from '../delivery/delivery';
import type { Instant, LocalDate } from '../ids';
import type { Exercise, Programme } from '../programme/programme';

/** Local time of a week's overview and of the exercises' posts (`docs/promises.md`, rule 1). */
export const OPENING_TIME = '09:00';

/** A day of the plan: where it ended up, where it would have been, and why not there. */
export interface PlannedDay {
  readonly on: LocalDate;
  readonly plannedOn: LocalDate;
  readonly moved: readonly MoveReason[];
}

/** When a week of the programme begins for a cohort. */
export interface WeekOpening {
  readonly number: number;
  /** Monday of the calendar week in which this programme week takes place, pauses included. */
  readonly monday: LocalDate;
  /** Day of the overview by the calendar alone. */
  readonly scheduledOn: LocalDate;
  /** When the overview is due; earlier than scheduled when a trainer pushed the week. */
  readonly opensAt: Instant;
  readonly opensOn: LocalDate;
  readonly plannedOn: LocalDate;
  readonly moved: readonly MoveReason[];
}

/** What of a cohort decides on its dates. */
export interface CohortDates extends Pick<Cohort, 'startOn' | 'pauses' | 'releases'> {
  /** `laenderOf` the cohort. */
  readonly laender: readonly Land[];
}

/** The Länder whose holidays count for the whole cohort; sorted, none twice. */
export function laenderOf(cohort: Cohort): readonly Land[] {
  const known = cohort.participants.flatMap((person) => (person.land === undefined ? [] : [person.land]));
  return [...new Set(known)].sort();
}

export function weekOpenings(
  dates: CohortDates,
  programme: Programme,
  calendar: Calendar,
): readonly WeekOpening[] {
  const first = firstMondayOnOrAfter(dates.startOn);
  return programme.weeks.map(({ number }) => {
    const plannedOn = addDays(first, 7 * (number - 1));
    const monday = afterPauses(plannedOn, first, dates.pauses);
    const day = toWorkingDay(monday, 1, dates.laender, calendar);
    const moved = [...pauseReason(plannedOn, monday), ...day.moved];
    const scheduledAt = toInstant(day.on, OPENING_TIME, calendar.timeZone);
    const released = releaseOf(dates.releases, number, scheduledAt);
    return {
      number,
      monday,
      scheduledOn: day.on,
      opensAt: released ?? scheduledAt,
      opensOn: released === undefined ? day.on : localDate(released, calendar.timeZone),
      plannedOn,
      moved: released === undefined ? moved : releasedReasons(moved),
    };
  });
}

/** Number of the latest week that has opened: 0 before the first, the last one for ever after the end. */
export function currentWeek(openings: readonly WeekOpening[], now: Instant): number {
  return Math.max(0, ...openings.filter((week) => week.opensAt <= now).map((week) => week.number));
}

/** The day by which an answer is asked for: `dueAfterDays` after its post, or the next working day. */
export function dueOn(
  exercise: Exercise,
  postOn: LocalDate,
  laender: readonly Land[],
  { holidays }: Calendar,
): LocalDate {
  return nextWorkingDay(addDays(postOn, exercise.dueAfterDays), laender, holidays);
}

/**
 * A weekday of a programme week, or the nearest working day after (`step` 1) or before it (-1). Going
 * forward that is never before the week's overview, which looks for a working day from Monday on.
 */
export function dayOfWeek(
  week: WeekOpening,
  weekdayNumber: number,
  laender: readonly Land[],
  calendar: Calendar,
  step: 1 | -1 = 1,
): PlannedDay {
  const day = toWorkingDay(addDays(week.monday, weekdayNumber - 1), step, laender, calendar);
  return {
    on: day.on,
    plannedOn: addDays(week.plannedOn, weekdayNumber - 1),
    moved: [...pauseReason(week.plannedOn, week.monday), ...day.moved],
  };
}

/** The nearest working day on or after (`step` 1) or on or before (-1) a date; weekends need no reason. */
export function toWorkingDay(
  date: LocalDate,
  step: 1 | -1,
  laender: readonly Land[],
  calendar: Calendar,
): PlannedDay {
  let on = date;
  let plannedOn: LocalDate | undefined;
  const moved: MoveReason[] = [];
  // No year is all holidays; the bound turns a broken holiday source into an error instead of a hang.
  for (let days = 0; days < 366; days += 1, on = addDays(on, step)) {
    if (weekday(on) > 5) continue;
    plannedOn ??= on;
    const holiday = holidayOn(on, laender, calendar.holidays);
    if (!holiday) return { on, plannedOn, moved };
    moved.push({
      kind: 'holiday',
      name: holiday.name,
      laender: holiday.laender.map((land) => LAENDER[land]),
    });
  }
  throw new RangeError(`no working day within a year of ${date}`);
}

/** The instant at which a trainer pushed the week, if that is before its own time. */
export function releaseOf(releases: readonly Release[], week: number, ownAt: Instant): Instant | undefined {
  const at = releases
    .filter((release) => release.week === week)
    .map((release) => release.at)
    .sort()[0];
  return at !== undefined && at < ownAt ? at : undefined;
}

/** A holiday no longer explains the date of what was pushed by hand. */
export function releasedReasons(moved: readonly MoveReason[]): readonly MoveReason[] {
  return [...moved.filter((reason) => reason.kind !== 'holiday'), { kind: 'released' }];
}

function pauseReason(plannedOn: LocalDate, movedTo: LocalDate): readonly MoveReason[] {
  const weeks = daysBetween(plannedOn, movedTo) / 7;
  return weeks > 0 ? [{ kind: 'pause', weeks }] : [];
}

/**
 * Where a week's Monday ends up. Pauses are taken in order of their date, so that what an earlier one moved
 * into a later one moves on, and what lies before a pause stays. Of a pause that begins before the
 * programme only the part after its start counts: there is nothing before it to move.
 */
function afterPauses(plannedOn: LocalDate, first: LocalDate, all: readonly Pause[]): LocalDate {
  const pauses = all
    .map((pause) => ({ from: mondayOf(pause.from), weeks: Math.max(0, pause.weeks) }))
    .sort((a, b) => daysBetween(b.from, a.from));
  let monday = plannedOn;
  for (const { from, weeks } of pauses) {
    const before = Math.min(weeks, Math.max(0, daysBetween(from, first) / 7));
    if (monday >= from) monday = addDays(monday, 7 * (weeks - before));
  }
  return monday;
}
