import type { When } from '../calendar/calendar';
import type { DeliveryKey, ExerciseId, Instant, LocalDate, PersonId } from '../ids';
import type { Deliveries, DeliveryKind } from './kinds';

/** Why something is not sent on the day it would normally be. */
export type MoveReason =
  | { readonly kind: 'holiday'; readonly name: string; readonly laender: readonly string[] }
  | { readonly kind: 'pause'; readonly weeks: number }
  | { readonly kind: 'released' };

interface Planned {
  readonly key: DeliveryKey;
  readonly week: number;
  readonly dueAt: Instant;
  /** Local date of `dueAt`. */
  readonly dueOn: LocalDate;
  /** The date it would have had, and each reason why not; empty when nothing moved. */
  readonly plannedOn: LocalDate;
  readonly moved: readonly MoveReason[];
}

export type PlannedOf<Kind extends DeliveryKind> = {
  readonly [K in Kind]: Planned & { readonly kind: K } & Deliveries[K];
}[Kind];

/** One thing that the bot will send, as the plan knows it. */
export type PlannedDelivery = PlannedOf<DeliveryKind>;

export function exerciseIdOf(planned: PlannedDelivery): ExerciseId | undefined {
  return 'exerciseId' in planned ? planned.exerciseId : undefined;
}

/** Whom it is about, where that is not who gets it. */
export function aboutIdOf(planned: PlannedDelivery): PersonId | undefined {
  return 'aboutId' in planned ? planned.aboutId : undefined;
}

/** What came of one attempt to create a message (`docs/promises.md`, rule 3). */
export type Outcome =
  | { readonly kind: 'sent'; readonly activityId: string }
  | { readonly kind: 'throttled'; readonly retryAfterMs: number }
  /** Certainly not taken, and worth another try: the connection was never made, or 412/502/503/504 said so. */
  | { readonly kind: 'retry'; readonly retryAfterMs: number; readonly detail: string }
  | { readonly kind: 'refused'; readonly reason: RefusedReason; readonly detail: string }
  | { readonly kind: 'unknown'; readonly detail: string };
export type RefusedReason =
  | 'blocked'
  | 'not-in-roster'
  | 'gone'
  | 'too-large'
  | 'unauthorized'
  | 'bad-request';

export type SkipReason =
  | 'answered' // nothing is open any more
  | 'switched-off'
  | 'absent'
  | 'snoozed'
  | 'left' // the person is no participant any more
  | 'too-late' // past the catch-up limit
  | 'nothing-to-say'
  | 'no-chat'; // the person cannot be reached in a personal chat

/** When a delivery was due that goes out only now. */
export interface Late {
  readonly since: When;
}
