import { addDays, daysBetween, mondayOf, type When } from '../calendar/calendar';
import type { LocalDate } from '../ids';
import type { Cohort, Pause } from './cohort';

/** When weeks open; before it, a Monday still belongs to the pause's past (`docs/promises.md`, rule 1). */
const OPENING_TIME = '09:00';

/** Pauses the week of `from` and the following ones; pauses that touch or overlap become one. */
export function addPause(cohort: Cohort, from: LocalDate, weeks: number): Cohort {
  let pause: Pause = { from: mondayOf(from), weeks };
  const others: Pause[] = [];
  // In order of their dates, so that each merge is seen by the next.
  for (const other of [...cohort.pauses].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    if (other.from > endOf(pause) || endOf(other) < pause.from) others.push(other);
    else pause = union(pause, other);
  }
  return withPauses(cohort, [...others, pause]);
}

/** The Monday after a pause. */
function endOf(pause: Pause): LocalDate {
  return addDays(mondayOf(pause.from), 7 * pause.weeks);
}

function union(a: Pause, b: Pause): Pause {
  const first = a.from < b.from ? a : b;
  const last = endOf(a) > endOf(b) ? a : b;
  return { from: first.from, weeks: daysBetween(first.from, endOf(last)) / 7 };
}

function withPauses(cohort: Cohort, pauses: readonly Pause[]): Cohort {
  return { ...cohort, pauses: [...pauses].sort((a, b) => (a.from < b.from ? -1 : 1)) };
}

/**
 * `weiter`: ends the pause that runs today with the end of this week, or at once on a Monday before nine,
 * when this week can still open. When none runs, the next one to come is taken back. `undefined` when there
 * is nothing to end. A pause in its last week ends with it anyway: the cohort comes back as it is.
 */
export function resume(cohort: Cohort, now: When): Cohort | undefined {
  const monday = mondayOf(now.on);
  const running = cohort.pauses.find((pause) => mondayOf(pause.from) <= now.on && now.on < endOf(pause));
  if (running) {
    const passed = daysBetween(mondayOf(running.from), monday) / 7;
    const atOnce = now.on === monday && now.time < OPENING_TIME;
    const weeks = atOnce ? passed : passed + 1;
    if (weeks === running.weeks) return cohort;
    const others = cohort.pauses.filter((pause) => pause !== running);
    return withPauses(cohort, weeks === 0 ? others : [...others, { from: running.from, weeks }]);
  }
  const coming = cohort.pauses
    .filter((pause) => pause.from > now.on)
    .sort((a, b) => (a.from < b.from ? -1 : 1))[0];
  return (
    coming &&
    withPauses(
      cohort,
      cohort.pauses.filter((pause) => pause !== coming),
    )
  );
}
