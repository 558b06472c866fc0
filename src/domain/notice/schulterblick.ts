import type { When } from '../calendar/calendar';
import type { CohortId, Instant, LocalDate } from '../ids';
import type { SchulterblickBrief } from '../schulterblick/brief';
import type { AgreementView, SlotView } from '../schulterblick/schulterblick';

export type SchulterblickNotice =
  | {
      readonly kind: 'schulterblick-invite';
      readonly cohort: CohortId;
      readonly cohortName: string;
      readonly slots: readonly SlotView[];
      /** The person's own booking. */
      readonly booked?: SlotView;
      readonly trainerNames: readonly string[];
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
      readonly kind: 'agreement-check';
      readonly cohort: CohortId;
      readonly agreement: string;
      readonly text: string;
      readonly agreedOn: LocalDate;
      readonly trainerName: string;
    }
  | SchulterblickBrief;

/** A booked Schulterblick. */
export interface Appointment {
  /** The same for the same conversation whenever it is fetched, so that a calendar updates it. */
  readonly key: string;
  readonly startAt: Instant;
  readonly minutes: number;
  /** When the file is made. */
  readonly madeAt: Instant;
  /** The start's local date, for the file's name. */
  readonly on: LocalDate;
  readonly programmeTitle: string;
  readonly participantName: string;
  /** Unknown when the trainer is not on the cohort's list (any more). */
  readonly trainerName?: string;
}
