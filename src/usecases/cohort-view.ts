import { type Calendar, localDate } from '../domain/calendar';
import type { Cohort } from '../domain/cohort';
import type { PlannedDelivery } from '../domain/delivery';
import type { Instant, LocalDate, PersonId } from '../domain/ids';
import { planDeliveries } from '../domain/plan';
import { currentWeek, dueOn, type WeekOpening, weekOpenings } from '../domain/plan-weeks';
import { type Exercise, findExercise, type Programme } from '../domain/programme';
import type { Agreement, Slot } from '../domain/schulterblick';
import type { Deps } from './deps';

/** A cohort seen at one instant: its plan, where in the programme it is, what is out. */
export interface CohortView {
  readonly cohort: Cohort;
  readonly programme: Programme;
  readonly calendar: Calendar;
  readonly plan: readonly PlannedDelivery[];
  readonly openings: readonly WeekOpening[];
  readonly now: Instant;
  readonly today: LocalDate;
  /** 0 before the first week opens. */
  readonly week: number;
}

export interface PostedExercise {
  readonly exercise: Exercise;
  readonly postedOn: LocalDate;
  readonly dueOn: LocalDate;
}

export function viewCohort(
  deps: Pick<Deps, 'holidays'>,
  cohort: Cohort,
  programme: Programme,
  now: Instant,
  extra: { readonly agreements: readonly Agreement[]; readonly slots: readonly Slot[] } = {
    agreements: [],
    slots: [],
  },
): CohortView {
  const calendar: Calendar = { timeZone: cohort.timeZone, holidays: deps.holidays };
  const openings = weekOpenings(cohort, programme, calendar);
  return {
    cohort,
    programme,
    calendar,
    plan: planDeliveries(cohort, programme, calendar, extra),
    openings,
    now,
    today: localDate(now, cohort.timeZone),
    week: currentWeek(openings, now),
  };
}

/** What has been handed out by now, to everyone or to this person, in the order of the programme. */
export function postedExercises(view: CohortView, person?: PersonId): readonly PostedExercise[] {
  return exerciseDates(view, person)
    .filter((one) => one.dueAt <= view.now)
    .map(({ exercise, postedOn, dueOn: due }) => ({ exercise, postedOn, dueOn: due }));
}

/** When an exercise is handed out and until when it is due, whether or not that day has come. */
export function datesOf(
  view: CohortView,
  exercise: Exercise,
): (PostedExercise & { readonly dueAt: Instant }) | undefined {
  return exerciseDates(view).find((one) => one.exercise.id === exercise.id);
}

function exerciseDates(
  view: CohortView,
  person?: PersonId,
): readonly (PostedExercise & { readonly dueAt: Instant })[] {
  const seen = new Set<string>();
  const dates: (PostedExercise & { readonly dueAt: Instant })[] = [];
  for (const planned of view.plan) {
    if (planned.kind !== 'exercise' && planned.kind !== 'survey') continue;
    if (person && planned.audience.kind === 'person' && planned.audience.personId !== person) continue;
    if (planned.exerciseId === undefined || seen.has(planned.exerciseId)) continue;
    const exercise = findExercise(view.programme, planned.exerciseId);
    if (!exercise) continue;
    seen.add(planned.exerciseId);
    const due = dueOn(exercise, planned.dueOn, view.cohort, view.calendar);
    dates.push({ exercise, postedOn: planned.dueOn, dueOn: due, dueAt: planned.dueAt });
  }
  return dates;
}
