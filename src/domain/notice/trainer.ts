import type { When } from '../calendar/calendar';
import type { Land } from '../calendar/laender';
import type { ReminderProfile } from '../cohort/cohort';
import type { MoveReason } from '../delivery/delivery';
import type { DeliveryKind } from '../delivery/kinds';
import type { CohortId, LocalDate } from '../ids';
import type { DeliveryLine, NextThing } from '../ledger/delivery-line';
import type { Exercise, ExerciseRef } from '../programme/programme';
import type { PersonProgress } from '../reply/progress';
import type { ReplyView } from '../reply/reply';
import type { AgreementView, SlotView } from '../schulterblick/schulterblick';

export type TrainerNotice =
  | {
      readonly kind: 'cohort-created';
      readonly cohort: CohortId;
      readonly name: string;
      readonly programmeTitle: string;
      readonly startOn: LocalDate;
      /** Week 1's overview. */
      readonly first: When;
      readonly moved: readonly MoveReason[];
      /** People taken over from the team's list. */
      readonly pickedUp: readonly string[];
      /** More people in the team than seats: nobody was taken over. */
      readonly tooMany?: { readonly members: number; readonly seats: number };
      /** The team's list could not be read. */
      readonly rosterFailed: boolean;
    }
  | {
      readonly kind: 'cohorts';
      readonly cohorts: readonly {
        readonly id: CohortId;
        readonly name: string;
        readonly programmeTitle: string;
        readonly startOn: LocalDate;
        readonly participants: number;
        readonly seats: number;
        readonly waiting: number;
        readonly week: number;
        readonly weeks: number;
        readonly current: boolean;
      }[];
    }
  | {
      readonly kind: 'participants';
      readonly cohortName: string;
      readonly seats: number;
      readonly participants: readonly ParticipantLine[];
      readonly waiting: readonly ParticipantLine[];
      readonly trainers: readonly string[];
    }
  | {
      readonly kind: 'plan';
      readonly cohortName: string;
      readonly today: LocalDate;
      readonly weeks: readonly {
        readonly number: number;
        readonly theme: string;
        readonly opens: When;
        readonly moved: readonly MoveReason[];
        readonly state: 'sent' | 'due' | 'planned' | 'skipped';
        readonly entries: readonly {
          readonly kind: DeliveryKind;
          readonly exercise?: ExerciseRef;
          readonly when: When;
          readonly plannedOn: LocalDate;
          readonly moved: readonly MoveReason[];
          readonly state: 'sent' | 'due' | 'planned' | 'skipped';
        }[];
      }[];
      readonly pauses: readonly { readonly from: LocalDate; readonly weeks: number }[];
    }
  | {
      readonly kind: 'status';
      readonly cohortName: string;
      readonly now: When;
      readonly last?: DeliveryLine;
      readonly next?: NextThing;
      /** Waiting for another try, unknown, refused, skipped as too late. */
      readonly problems: readonly DeliveryLine[];
      readonly missingPermissions: readonly ('channel-messages' | 'roster' | 'post')[];
      readonly paused?: { readonly from: LocalDate; readonly weeks: number };
      readonly withoutLand: readonly string[];
    }
  | {
      readonly kind: 'replies';
      readonly cohortName: string;
      readonly exercise: Exercise;
      readonly replies: readonly {
        readonly name: string;
        readonly municipality?: string;
        readonly reply: ReplyView;
      }[];
      readonly missing: readonly string[];
    }
  | {
      readonly kind: 'schulterblick-overview';
      readonly cohort: CohortId;
      readonly cohortName: string;
      readonly week: number;
      readonly opens: When;
      readonly slots: readonly SlotView[];
      readonly people: readonly {
        readonly name: string;
        readonly questionnaire: boolean;
        readonly slot?: SlotView;
        readonly agreements: readonly AgreementView[];
      }[];
      readonly checklist: readonly string[];
    }
  | {
      readonly kind: 'report';
      readonly cohortName: string;
      readonly rows: readonly PersonProgress[];
      readonly downloadUrl?: string;
    }
  | { readonly kind: 'time'; readonly now: When; readonly moved: boolean; readonly made: number };

export interface ParticipantLine {
  readonly name: string;
  readonly municipality?: string;
  readonly land?: Land;
  /** Left out where others read along. */
  readonly reminders?: ReminderProfile;
}
