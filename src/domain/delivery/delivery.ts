import type { When } from '../calendar/calendar';
import type { DeliveryKey, ExerciseId, Instant, LocalDate, PersonId } from '../ids';

/** Why something is not sent on the day it would normally be. */
export type MoveReason =
  | { readonly kind: 'holiday'; readonly name: string; readonly laender: readonly string[] }
  | { readonly kind: 'pause'; readonly weeks: number }
  | { readonly kind: 'released' };

export type DeliveryKind =
  | 'week' // the overview that opens a week, in the channel
  | 'exercise' // one exercise, a post of its own in the channel
  | 'survey' // a questionnaire in the personal chat
  | 'schulterblick-invite' // questionnaire and slots, in the personal chat
  | 'schulterblick-brief' // pre-brief of one participant, to the trainers
  | 'agreement-check' // asks about an agreement, in the personal chat
  | 'reminder' // what is open, in the personal chat
  | 'digest' // the week in figures, to each trainer
  | 'closing' // the programme's end, in the channel
  | 'question'; // asks the trainers about a delivery of unknown outcome

export type Audience =
  | { readonly kind: 'channel' }
  | { readonly kind: 'person'; readonly personId: PersonId };

/** One thing that the bot will send, as the plan knows it. */
export interface PlannedDelivery {
  readonly key: DeliveryKey;
  readonly kind: DeliveryKind;
  readonly audience: Audience;
  readonly week: number;
  readonly dueAt: Instant;
  /** Local date of `dueAt`. */
  readonly dueOn: LocalDate;
  /** The date it would have had, and each reason why not; empty when nothing moved. */
  readonly plannedOn: LocalDate;
  readonly moved: readonly MoveReason[];
  readonly exerciseId?: ExerciseId;
  /** `schulterblick-brief`, `agreement-check`: whom it is about. */
  readonly aboutId?: PersonId;
}

/** What came of one attempt to create a message (`design.md`, Sending). */
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
