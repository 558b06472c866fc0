import type { MoveReason } from '../delivery/delivery';
import type { CohortId, DeliveryKey, LocalDate } from '../ids';
import type { DeliveryLine } from '../ledger/delivery-line';
import type { Exercise, ExerciseRef, Week } from '../programme/programme';
import type { AnswerProblem } from '../reply/answer';
import type { OpenItem, PersonProgress } from '../reply/progress';
import type { ReplyView } from '../reply/reply';
import type { SchulterblickBrief } from '../schulterblick/brief';
import type { SlotView } from '../schulterblick/schulterblick';

export type PushNotice =
  | WeekOverview
  | ExerciseCard
  | {
      readonly kind: 'reminder';
      readonly name: string;
      readonly cohort: CohortId;
      readonly cohortName: string;
      readonly items: readonly OpenItem[];
    }
  | {
      readonly kind: 'digest';
      readonly cohortName: string;
      readonly week: number;
      readonly theme: string;
      readonly rows: readonly PersonProgress[];
      readonly problems: readonly DeliveryLine[];
    }
  | {
      readonly kind: 'delivery-question';
      readonly cohort: CohortId;
      readonly cohortName: string;
      readonly delivery: DeliveryKey;
      readonly line: DeliveryLine;
    }
  | {
      readonly kind: 'schulterblick-invite';
      readonly cohort: CohortId;
      readonly cohortName: string;
      readonly slots: readonly SlotView[];
      /** The person's own booking. */
      readonly booked?: SlotView;
      readonly trainerNames: readonly string[];
    }
  | SchulterblickBrief
  | {
      readonly kind: 'agreement-check';
      readonly cohort: CohortId;
      readonly agreement: string;
      readonly text: string;
      readonly agreedOn: LocalDate;
      readonly trainerName: string;
    }
  | {
      readonly kind: 'closing';
      readonly cohortName: string;
      readonly programmeTitle: string;
      readonly text?: string;
    }
  | { readonly kind: 'announcement'; readonly text: string; readonly byName: string };

export interface WeekOverview {
  readonly kind: 'week-overview';
  readonly cohort: CohortId;
  readonly cohortName: string;
  readonly programmeTitle: string;
  readonly week: Week;
  readonly weeks: number;
  readonly exercises: readonly (ExerciseRef & {
    readonly minutes: number;
    readonly required: boolean;
    readonly private: boolean;
    readonly postsOn: LocalDate;
  })[];
  readonly moved: readonly MoveReason[];
  /** The day of this overview; says to which day a holiday moved it. */
  readonly opensOn?: LocalDate;
  /** The closing words of the week before, read when it is over. */
  readonly lookBack?: { readonly week: number; readonly text: string };
  /** Shown to a trainer alone, before its time. */
  readonly preview?: boolean;
}

/**
 * One exercise: as a post in the channel (without `viewer`), as each person sees that post (with `viewer`),
 * or in the personal chat (`place: 'personal'`).
 */
export interface ExerciseCard {
  readonly kind: 'exercise-card';
  readonly cohort: CohortId;
  readonly exercise: Exercise;
  readonly place: 'channel' | 'personal';
  readonly dueOn: LocalDate;
  readonly answered: number;
  readonly participants: number;
  readonly preview?: boolean;
  readonly viewer?: {
    readonly role: 'participant' | 'trainer' | 'guest';
    readonly reply?: ReplyView;
    /** Show the form, filled with the reply if there is one. */
    readonly editing: boolean;
  };
  /** Shown above: what just happened to the viewer's answer, or why it was not taken. */
  readonly result?: ReplyResult;
}

export type ReplyResult =
  | { readonly kind: 'saved'; readonly revision: number; readonly afterReply?: string }
  | { readonly kind: 'withdrawn' }
  /** `typed` is what the person had entered, by input id, so that nothing is lost. */
  | {
      readonly kind: 'problem';
      readonly problem: AnswerProblem;
      readonly typed: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'not-stored'; readonly typed: Readonly<Record<string, string>> };
