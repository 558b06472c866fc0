import type { When } from '../calendar/calendar';
import type { Land } from '../calendar/laender';
import type { ReminderProfile } from '../cohort/cohort';
import type { MoveReason } from '../delivery/delivery';
import type { CohortId, LocalDate } from '../ids';

export type CohortNotice =
  | {
      readonly kind: 'join-card';
      readonly cohort: CohortId;
      readonly cohortName: string;
      readonly programmeTitle: string;
      readonly description: string;
      readonly weeks: number;
      readonly startOn: LocalDate;
      readonly seats: number;
      readonly taken: number;
      readonly waiting: number;
      readonly names: readonly string[];
    }
  | {
      readonly kind: 'joined';
      readonly name: string;
      readonly cohortName: string;
      readonly municipality: string;
      readonly land: Land;
      readonly startOn: LocalDate;
      readonly place: 'seat' | 'waiting';
      readonly waitingPosition?: number;
      /** The person was in already; municipality and Land were updated. */
      readonly updated: boolean;
    }
  | {
      readonly kind: 'choose-cohort';
      readonly cohorts: readonly { readonly id: CohortId; readonly name: string }[];
    }
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
    };

export interface ParticipantLine {
  readonly name: string;
  readonly municipality?: string;
  readonly land?: Land;
  /** Left out where others read along. */
  readonly reminders?: ReminderProfile;
}
