import { type Calendar, localDate } from '../../domain/calendar/calendar';
import type { Cohort } from '../../domain/cohort/cohort';
import type { PlannedDelivery } from '../../domain/delivery/delivery';
import type { ExerciseId, Instant, LocalDate, PersonId } from '../../domain/ids';
import { memoize, memoizeByObject } from '../../domain/memo';
import { dayOfExercise } from '../../domain/plan/exercises';
import { planDeliveries, planHandedOut } from '../../domain/plan/plan';
import { type Timetable, timetableOf } from '../../domain/plan/timetable';
import { currentWeek, dueOn, type WeekOpening } from '../../domain/plan/weeks';
import { type Exercise, findExercise, type Programme } from '../../domain/programme/programme';
import type { Agreement, Slot } from '../../domain/schulterblick/schulterblick';
import type { Deps } from './deps';

/** A cohort seen at one instant: its plan, where in the programme it is, what is out. */
export interface CohortView {
  readonly cohort: Cohort;
  readonly programme: Programme;
  readonly calendar: Calendar;
  readonly timetable: Timetable;
  /** Worked out when it is asked for: many who look at a cohort do not ask. */
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

/** What a view may be given beside the cohort: data of deliveries of their own, or the plan when it is made. */
export type ViewExtra =
  | { readonly agreements: readonly Agreement[]; readonly slots: readonly Slot[] }
  | { readonly plan: readonly PlannedDelivery[] };

export function viewCohort(
  deps: Pick<Deps, 'holidays'>,
  cohort: Cohort,
  programme: Programme,
  now: Instant,
  extra: ViewExtra = { agreements: [], slots: [] },
): CohortView {
  const calendar: Calendar = { timeZone: cohort.timeZone, holidays: deps.holidays };
  const timetable = timetableOf(cohort, programme, calendar);
  const { openings } = timetable;
  let plan = 'plan' in extra ? extra.plan : undefined;
  return {
    cohort,
    programme,
    calendar,
    timetable,
    get plan() {
      plan ??= planDeliveries(cohort, programme, calendar, 'plan' in extra ? undefined : extra);
      return plan;
    },
    openings,
    now,
    today: localDate(now, cohort.timeZone),
    week: currentWeek(openings, now),
  };
}

/** What has been handed out by now, to everyone or to this person, in the order of the programme. */
export function postedExercises(view: CohortView, person?: PersonId): readonly PostedExercise[] {
  return postedTo(view)(person ?? '', () => {
    const { cohort, programme, calendar, now } = view;
    const found = new Map<ExerciseId, PostedExercise>();
    for (const { exerciseId, dueOn } of planHandedOut(now, cohort, programme, calendar, person)) {
      if (found.has(exerciseId)) continue;
      const exercise = findExercise(programme, exerciseId);
      if (exercise) found.set(exercise.id, dated(view, exercise, dueOn));
    }
    return [...found.values()];
  });
}

const postedTo = memoizeByObject((_: CohortView) => memoize<PersonId | '', readonly PostedExercise[]>());

/** When an exercise is handed out and until when it is due, whether or not that day has come. */
export function datesOf(
  view: CohortView,
  exercise: Exercise,
): (PostedExercise & { readonly dueAt: Instant }) | undefined {
  const planned = dayOfExercise(view.timetable, exercise.id);
  return planned && { ...dated(view, exercise, planned.dueOn), dueAt: planned.dueAt };
}

function dated({ timetable }: CohortView, exercise: Exercise, postedOn: LocalDate): PostedExercise {
  const due = duesOf(timetable)(`${exercise.id} ${postedOn}`, () =>
    dueOn(exercise, postedOn, timetable.laender, timetable.calendar),
  );
  return { exercise, postedOn, dueOn: due };
}

const duesOf = memoizeByObject((_: Timetable) => memoize<string, LocalDate>());
