import type { Late } from '../delivery/delivery';
import type { CohortNotice } from './cohort';
import type { CommandNotice } from './command';
import type { ConceptNotice } from './concept';
import type { DeliveryNotice } from './delivery';
import type { DoneNotice } from './done';
import type { DownloadNotice } from './download';
import type { EffectNotice } from './effect';
import type { FeedbackNotice } from './feedback';
import type { PlanNotice } from './plan';
import type { PrivacyNotice } from './privacy';
import type { ProgrammeNotice } from './programme';
import type { Refusal } from './refusal';
import type { ReminderNotice } from './reminder';
import type { ReplyNotice } from './reply';
import type { SchulterblickNotice } from './schulterblick';

/**
 * Everything the companion says, as plain values: no German, no card. `cards/notices.ts` says how each kind is
 * drawn and `texts` what each says; both are complete for this union, checked by the compiler.
 */
export type Notice = (
  | CohortNotice
  | CommandNotice
  | ConceptNotice
  | DeliveryNotice
  | DoneNotice
  | DownloadNotice
  | EffectNotice
  | FeedbackNotice
  | PlanNotice
  | PrivacyNotice
  | ProgrammeNotice
  | Refusal
  | ReminderNotice
  | ReplyNotice
  | SchulterblickNotice
) & {
  /** On a delivery of whatever kind that goes out after its time. */
  readonly late?: Late;
};

export type NoticeKind = Notice['kind'];
