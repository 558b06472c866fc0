import type { Late } from '../delivery/delivery';
import type { AnswerNotice, ParticipantNotice } from './participant';
import type { PushNotice } from './push';
import type { DoneNotice, Refusal } from './sentence';
import type { TrainerNotice } from './trainer';

/**
 * Everything the companion says, as plain values: no German, no card. `cards` turns them into Adaptive
 * Cards, `texts` into sentences; both are complete for this union, checked by the compiler.
 */
export type Notice = (
  | PushNotice
  | AnswerNotice
  | ParticipantNotice
  | TrainerNotice
  | DoneNotice
  | Refusal
) & {
  /** On a delivery of whatever kind that goes out after its time. */
  readonly late?: Late;
};

export type NoticeKind = Notice['kind'];
