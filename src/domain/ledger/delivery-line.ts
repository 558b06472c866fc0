import { localWhen, type When } from '../calendar/calendar';
import { type Cohort, nameOf } from '../cohort/cohort';
import type { PlannedDelivery, RefusedReason, SkipReason } from '../delivery/delivery';
import type { DeliveryKind } from '../delivery/kinds';
import type { ExerciseId } from '../ids';
import { type ExerciseRef, exerciseRef, findExercise, type Programme } from '../programme/programme';
import type { LedgerEntry, LedgerState } from './entry';

/** One line about a delivery, for `status`, `plan`, digests and questions. */
export interface DeliveryLine {
  readonly kind: DeliveryKind;
  readonly week: number;
  readonly exercise?: ExerciseRef;
  /** Name of the person, for personal deliveries. */
  readonly to?: string;
  readonly when: When;
  readonly state: LedgerState;
  readonly refused?: RefusedReason;
  readonly skip?: SkipReason;
  readonly retryAt?: When;
  readonly late?: boolean;
}

export interface NextThing {
  readonly when: When;
  readonly what: DeliveryKind;
  readonly week: number;
  readonly exercise?: ExerciseRef;
}

type About = Pick<PlannedDelivery, 'kind' | 'week' | 'audience' | 'dueAt'> & {
  readonly exerciseId?: ExerciseId;
};

/** What happened to a delivery, for people. */
export function deliveryLine(entry: LedgerEntry, cohort: Cohort, programme: Programme): DeliveryLine {
  const happenedAt = entry.state === 'sent' ? entry.at : entry.dueAt;
  return {
    ...about(entry, cohort, programme),
    when: localWhen(happenedAt, cohort.timeZone),
    state: entry.state,
    ...(entry.refused === undefined ? {} : { refused: entry.refused }),
    ...(entry.skip === undefined ? {} : { skip: entry.skip }),
    ...(entry.retryAt === undefined ? {} : { retryAt: localWhen(entry.retryAt, cohort.timeZone) }),
    ...(entry.late ? { late: true } : {}),
  };
}

/** What was never made, because its time was over before the process came back. */
export function missedLine(planned: PlannedDelivery, cohort: Cohort, programme: Programme): DeliveryLine {
  return {
    ...about(planned, cohort, programme),
    when: localWhen(planned.dueAt, cohort.timeZone),
    state: 'skipped',
    skip: 'too-late',
  };
}

export function nextThing(planned: PlannedDelivery, cohort: Cohort, programme: Programme): NextThing {
  const { kind, week, exercise } = about(planned, cohort, programme);
  return {
    when: localWhen(planned.dueAt, cohort.timeZone),
    what: kind,
    week,
    ...(exercise ? { exercise } : {}),
  };
}

function about(
  delivery: About,
  cohort: Cohort,
  programme: Programme,
): Pick<DeliveryLine, 'kind' | 'week' | 'exercise' | 'to'> {
  const exercise =
    delivery.exerciseId === undefined ? undefined : findExercise(programme, delivery.exerciseId);
  const to = delivery.audience.kind === 'person' ? nameOf(cohort, delivery.audience.personId) : undefined;
  return {
    kind: delivery.kind,
    week: delivery.week,
    ...(exercise ? { exercise: exerciseRef(exercise) } : {}),
    ...(to === undefined ? {} : { to }),
  };
}
