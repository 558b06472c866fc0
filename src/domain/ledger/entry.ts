import type { RefusedReason, SkipReason } from '../delivery/delivery';
import type { Audience, DeliveryKind } from '../delivery/kinds';
import type { DeliveryKey, ExerciseId, Instant, PersonId } from '../ids';

/** `unknown`: in doubt, nobody knows whether Teams took it. */
export type LedgerState = 'sent' | 'retry' | 'unknown' | 'refused' | 'skipped';

/** What happened to one delivery. */
export interface LedgerEntry {
  readonly key: DeliveryKey;
  readonly kind: DeliveryKind;
  readonly audience: Audience;
  readonly week: number;
  readonly exerciseId?: ExerciseId;
  readonly aboutId?: PersonId;
  readonly state: LedgerState;
  readonly dueAt: Instant;
  /** When this state was written. */
  readonly at: Instant;
  readonly attempts: number;
  /** Names the last attempt and no other one ever: who knows its outcome knows by this that it is meant. */
  readonly attempt?: string;
  /** `retry`: not before this instant. */
  readonly retryAt?: Instant;
  /** `retry`: deferred to the person's working hours, which begin at `retryAt`. */
  readonly held?: boolean;
  readonly activityId?: string;
  readonly skip?: SkipReason;
  readonly refused?: RefusedReason;
  readonly detail?: string;
  /** Sent after its time, and said so. */
  readonly late?: boolean;
  /** `unknown`: what the trainer said about it. */
  readonly settledBy?: PersonId;
}

/** What is known of an attempt before it is made. */
export interface Attempt extends Omit<LedgerEntry, 'state' | 'retryAt' | 'activityId'> {
  /** Names this attempt and no other one ever. */
  readonly attempt: string;
}

/**
 * A claim, the intent record of an attempt: the message is on its way, and nobody else may send it. It is written
 * before the request goes out.
 * That Teams took the message is noted apart from it (`Receipt`); any other outcome takes its place.
 */
export interface Sending extends Attempt {
  readonly state: 'sending';
  /** The process that sends it. */
  readonly owner: string;
  /** The page on which its receipt is to stand. */
  readonly page: number;
}

/** What stands in the ledger under a delivery's key. */
export type LedgerRecord = LedgerEntry | Sending;
