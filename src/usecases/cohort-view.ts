import { type Calendar, localDate } from '../domain/calendar';
import type { Cohort } from '../domain/cohort';
import type { PlannedDelivery } from '../domain/delivery';
import type { ExerciseId, Instant, LocalDate, PersonId } from '../domain/ids';
import { keep, perObject } from '../domain/memo';
import { planDeliveries } from '../domain/plan';
import { daysByExercise } from '../domain/plan-exercises';
import { currentWeek, dueOn, type WeekOpening } from '../domain/plan-weeks';
import { type Exercise, findExercise, type Programme } from '../domain/programme';
import type { Agreement, Slot } from '../domain/schulterblick';
import { type Timetable, timetableOf } from '../domain/timetable';
import type { Deps } from './deps';

/** A cohort seen at one instant: its plan, where in the programme it is, what is out. */
export interface CohortView {
  readonly cohort: Cohort;
  readonly programme: Programme;
  readonly calendar: Calendar;
  readonly timetable: Timetable;
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
  return {
    cohort,
    programme,
    calendar,
    timetable,
    plan: 'plan' in extra ? extra.plan : planDeliveries(cohort, programme, calendar, extra),
    openings,
    now,
    today: localDate(now, cohort.timeZone),
    week: currentWeek(openings, now),
  };
}

/** What has been handed out by now, to everyone or to this person, in the order of the programme. */
export function postedExercises(view: CohortView, person?: PersonId): readonly PostedExercise[] {
  return postedTo(view)(person ?? '', () => {
    const found = new Map<ExerciseId, PostedExercise>();
    for (const planned of view.plan) {
      if (planned.dueAt > view.now) break;
      if (planned.kind !== 'exercise' && planned.kind !== 'survey') continue;
      if (person && planned.audience.kind === 'person' && planned.audience.personId !== person) continue;
      if (planned.exerciseId === undefined || found.has(planned.exerciseId)) continue;
      const exercise = findExercise(view.programme, planned.exerciseId);
      if (exercise) found.set(exercise.id, dated(view, exercise, planned.dueOn));
    }
    return [...found.values()];
  });
}

const postedTo = perObject((_: CohortView) => keep<PersonId | '', readonly PostedExercise[]>());

/** When an exercise is handed out and until when it is due, whether or not that day has come. */
export function datesOf(
  view: CohortView,
  exercise: Exercise,
): (PostedExercise & { readonly dueAt: Instant }) | undefined {
  const planned = daysByExercise(view.timetable).get(exercise.id);
  return planned && { ...dated(view, exercise, planned.dueOn), dueAt: planned.dueAt };
}

function dated({ timetable }: CohortView, exercise: Exercise, postedOn: LocalDate): PostedExercise {
  const due = duesOf(timetable)(`${exercise.id} ${postedOn}`, () =>
    dueOn(exercise, postedOn, timetable.laender, timetable.calendar),
  );
  return { exercise, postedOn, dueOn: due };
}

const duesOf = perObject((_: Timetable) => keep<string, LocalDate>());
