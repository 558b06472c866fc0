import { type Calendar, compare, localDate, msBetween, toInstant } from '../calendar/calendar';
import type { Cohort, Participant } from '../cohort/cohort';
import type { PlannedDelivery } from '../delivery/delivery';
import type { Instant, PersonId } from '../ids';
import type { Timetable } from './timetable';
import { type PlannedDay, releasedReasons, releaseOf, type WeekOpening } from './weeks';

/** What the part of the plan that is about people is computed from. */
export interface PlanContext {
  readonly cohort: Cohort;
  readonly timetable: Timetable;
  /** What is due later is not asked for. */
  readonly until: Instant;
  /** Those in which anything may be due by then. */
  readonly weeks: readonly WeekOpening[];
}

/** A delivery on its way into the plan, with what its place among simultaneous ones depends on. */
export interface Draft {
  readonly delivery: PlannedDelivery;
  /** When it would be due had nobody pushed its week. */
  readonly ownAt: Instant;
  /** Position among deliveries of the same week and time. */
  readonly index: number;
}

type Undated = Omit<PlannedDelivery, 'dueAt' | 'dueOn' | 'plannedOn' | 'moved'>;

/** A day and the instant on it at which something is due. */
export interface DueDay {
  readonly day: PlannedDay;
  readonly dueAt: Instant;
}

/** `time` as in `09:00`, local. */
export function dueDay({ calendar }: { readonly calendar: Calendar }, day: PlannedDay, time: string): DueDay {
  return { day, dueAt: toInstant(day.on, time, calendar.timeZone) };
}

/**
 * Spelt out field by field: a plan makes hundreds of these. Spreading took most of its time, and each object
 * that was made by it had a layout of its own, of some 300 bytes.
 */
export function draft(what: Undated, { day, dueAt }: DueDay, index = 0): Draft {
  const { key, kind, audience, week, exerciseId, aboutId } = what;
  const { on: dueOn, plannedOn, moved } = day;
  const delivery =
    exerciseId !== undefined
      ? { key, kind, audience, week, dueAt, dueOn, plannedOn, moved, exerciseId }
      : aboutId !== undefined
        ? { key, kind, audience, week, dueAt, dueOn, plannedOn, moved, aboutId }
        : { key, kind, audience, week, dueAt, dueOn, plannedOn, moved };
  return { delivery, ownAt: dueAt, index };
}

export const TO_CHANNEL: PlannedDelivery['audience'] = { kind: 'channel' };

export function toPerson(personId: PersonId): PlannedDelivery['audience'] {
  return { kind: 'person', personId };
}

/** Due at once when a trainer pushed its week before its own time. */
export function pushed({ releases, calendar }: Timetable, one: Draft): Draft {
  const at = releaseOf(releases, one.delivery.week, one.delivery.dueAt);
  if (at === undefined) return one;
  const { delivery } = one;
  return {
    ...one,
    delivery: {
      ...delivery,
      dueAt: at,
      dueOn: localDate(at, calendar.timeZone),
      moved: releasedReasons(delivery.moved),
    },
  };
}

/**
 * Nothing personal is due before its person joined. Within `graceMs` after its own time it is due on
 * joining: who comes on the first day still gets the survey of that morning; later it is left out.
 */
export function sinceJoining(
  { calendar }: Timetable,
  participant: Participant,
  one: Draft,
  graceMs = 0,
): readonly Draft[] {
  const { joinedAt } = participant;
  const { delivery, ownAt } = one;
  if (delivery.dueAt >= joinedAt) return [one];
  if (msBetween(ownAt, joinedAt) > graceMs) return [];
  const dueOn = localDate(joinedAt, calendar.timeZone);
  return [{ ...one, delivery: { ...delivery, dueAt: joinedAt, dueOn, plannedOn: dueOn, moved: [] } }];
}

/**
 * By time. Of what is due at the same moment the earlier week comes first, its overview before all else,
 * and what a trainer pushed keeps the order it would have had.
 */
export function inOrder(a: Draft, b: Draft): number {
  return (
    compare(a.delivery.dueAt, b.delivery.dueAt) ||
    a.delivery.week - b.delivery.week ||
    Number(b.delivery.kind === 'week') - Number(a.delivery.kind === 'week') ||
    compare(a.ownAt, b.ownAt) ||
    a.index - b.index ||
    (a.delivery.key < b.delivery.key ? -1 : 1)
  );
}
