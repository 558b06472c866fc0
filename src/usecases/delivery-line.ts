import { localWhen } from '../domain/calendar';
import type { Cohort } from '../domain/cohort';
import type { LedgerEntry, PlannedDelivery } from '../domain/delivery';
import type { ExerciseId } from '../domain/ids';
import type { NextThing } from '../domain/notice-participant';
import type { DeliveryLine } from '../domain/notice-parts';
import { findExercise, type Programme } from '../domain/programme';
import { exerciseRef } from '../domain/progress';

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
  one: About,
  cohort: Cohort,
  programme: Programme,
): Pick<DeliveryLine, 'kind' | 'week' | 'exercise' | 'to'> {
  const exercise = one.exerciseId === undefined ? undefined : findExercise(programme, one.exerciseId);
  const to = one.audience.kind === 'person' ? nameOf(cohort, one.audience.personId) : undefined;
  return {
    kind: one.kind,
    week: one.week,
    ...(exercise ? { exercise: exerciseRef(exercise) } : {}),
    ...(to === undefined ? {} : { to }),
  };
}

/** The name under which a person is known in the cohort, if they still are. */
export function nameOf(cohort: Cohort, id: string): string | undefined {
  const people = [...cohort.participants, ...cohort.trainers, ...cohort.waiting];
  return people.find((one) => one.id === id)?.name;
}
