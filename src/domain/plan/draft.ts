import { type Calendar, compare, localDate, msBetween, toInstant } from '../calendar/calendar';
import type { Cohort, Participant } from '../cohort/cohort';
import type { PlannedDelivery, PlannedOf } from '../delivery/delivery';
import type { Deliveries, DeliveryKind } from '../delivery/kinds';
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
export interface PlanDraft<Kind extends DeliveryKind = DeliveryKind> {
  readonly delivery: PlannedOf<Kind>;
  /** When it would be due had nobody pushed its week. */
  readonly ownAt: Instant;
  /** Position among deliveries of the same week and time. */
  readonly index: number;
}

/** Surveys are made of what they have in common, and questions of the ledger. */
type DraftedKind = Exclude<DeliveryKind, 'survey' | 'question'>;

/** Those that carry nothing. */
type PlainKind = {
  [Kind in DraftedKind]: keyof Deliveries[Kind] extends 'audience' ? Kind : never;
}[DraftedKind];

/** What a delivery is, apart from its day. */
type Undated<Kind extends DraftedKind = DraftedKind> = {
  readonly [K in Kind]: Omit<PlannedOf<K>, 'dueAt' | 'dueOn' | 'plannedOn' | 'moved'>;
}[Kind];

/** A day and the instant on it at which something is due. */
export interface DueDay {
  readonly day: PlannedDay;
  readonly dueAt: Instant;
}

/** `time` as in `09:00`, local. */
export function dueDay({ calendar }: { readonly calendar: Calendar }, day: PlannedDay, time: string): DueDay {
  return { day, dueAt: toInstant(day.on, time, calendar.timeZone) };
}

export function draft<Kind extends DraftedKind>(
  what: Undated<Kind>,
  due: DueDay,
  index = 0,
): PlanDraft<Kind> {
  return { delivery: dated(what as Undated, due) as PlannedOf<Kind>, ownAt: due.dueAt, index };
}

/**
 * Spelt out field by field: a plan makes hundreds of these. Spreading took most of its time, and each object
 * that was made by it had a layout of its own, of some 300 bytes.
 */
function dated(what: Undated, { day, dueAt }: DueDay): PlannedDelivery {
  const { key, week } = what;
  const { on: dueOn, plannedOn, moved } = day;
  if ('exerciseId' in what) {
    const { kind, audience, exerciseId } = what;
    return { key, kind, audience, week, dueAt, dueOn, plannedOn, moved, exerciseId };
  }
  if ('agreementId' in what) {
    const { kind, audience, aboutId, agreementId } = what;
    return { key, kind, audience, week, dueAt, dueOn, plannedOn, moved, aboutId, agreementId };
  }
  if ('aboutId' in what) {
    const { kind, audience, aboutId } = what;
    return { key, kind, audience, week, dueAt, dueOn, plannedOn, moved, aboutId };
  }
  if ('requested' in what) {
    const { kind, audience, requested } = what;
    return { key, kind, audience, week, dueAt, dueOn, plannedOn, moved, requested };
  }
  // Does not compile for a kind that carries anything else.
  const { kind, audience }: Undated<PlainKind> = what;
  return { key, kind, audience, week, dueAt, dueOn, plannedOn, moved } as PlannedOf<PlainKind>;
}

export const TO_CHANNEL = { kind: 'channel' } as const;

export function toPerson(personId: PersonId): { readonly kind: 'person'; readonly personId: PersonId } {
  return { kind: 'person', personId };
}

/** Due at once when a trainer pushed its week before its own time. */
export function pushed<Kind extends DeliveryKind>(
  { releases, calendar }: Timetable,
  own: PlanDraft<Kind>,
): PlanDraft<Kind> {
  const { delivery } = own;
  const at = releaseOf(releases, delivery.week, delivery.dueAt);
  if (at === undefined) return own;
  return {
    ...own,
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
export function sinceJoining<Kind extends DeliveryKind>(
  { calendar }: Timetable,
  participant: Participant,
  own: PlanDraft<Kind>,
  graceMs = 0,
): readonly PlanDraft<Kind>[] {
  const { joinedAt } = participant;
  const { delivery, ownAt } = own;
  if (delivery.dueAt >= joinedAt) return [own];
  if (msBetween(ownAt, joinedAt) > graceMs) return [];
  const dueOn = localDate(joinedAt, calendar.timeZone);
  return [{ ...own, delivery: { ...delivery, dueAt: joinedAt, dueOn, plannedOn: dueOn, moved: [] } }];
}

/**
 * By time. Of what is due at the same moment the earlier week comes first, its overview before all else,
 * and what a trainer pushed keeps the order it would have had.
 */
export function inOrder(a: PlanDraft, b: PlanDraft): number {
  return (
    compare(a.delivery.dueAt, b.delivery.dueAt) ||
    a.delivery.week - b.delivery.week ||
    Number(b.delivery.kind === 'week') - Number(a.delivery.kind === 'week') ||
    compare(a.ownAt, b.ownAt) ||
    a.index - b.index ||
    (a.delivery.key < b.delivery.key ? -1 : 1)
  );
}
