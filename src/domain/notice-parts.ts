import type { Answer } from './answer';
import type { DeliveryKind, LedgerState, RefusedReason, SkipReason } from './delivery';
import type { CohortId, ExerciseId, ExerciseNumber, LocalDate } from './ids';

/** Local date and time of the cohort's zone; `time` is `09:00`. */
export interface When {
  readonly on: LocalDate;
  readonly time: string;
}

export interface ExerciseRef {
  readonly id: ExerciseId;
  readonly number: ExerciseNumber;
  readonly title: string;
}

/** An exercise in somebody's list of things to do. */
export interface OpenItem extends ExerciseRef {
  readonly cohort: CohortId;
  readonly minutes: number;
  readonly required: boolean;
  readonly private: boolean;
  readonly dueOn: LocalDate;
  readonly overdue: boolean;
}

/** When a delivery was due that goes out only now. */
export interface Late {
  readonly since: When;
}

export interface PersonProgress {
  readonly name: string;
  readonly municipality?: string;
  /** Exercises posted so far, and how many of them are answered. */
  readonly posted: number;
  readonly answered: number;
  readonly requiredPosted: number;
  readonly requiredAnswered: number;
}

/** One line about a delivery, for `status`, `plan`, digests and questions. */
export interface DeliveryLine {
  readonly kind: DeliveryKind;
  readonly week: number;
  readonly exercise?: ExerciseRef;
  /** Name of the person, for personal deliveries. */
  readonly to?: string;
  readonly when: When;
  readonly state: LedgerState;
  readonly refused?: RefusedReason;
  readonly skip?: SkipReason;
  readonly retryAt?: When;
  readonly late?: boolean;
}

export interface SlotView {
  readonly id: string;
  readonly when: When;
  readonly minutes: number;
  readonly trainerName: string;
  /** Only trainers see who booked. */
  readonly bookedBy?: string;
  readonly free: boolean;
}

export interface ReplyView {
  readonly answer: Answer;
  readonly revision: number;
  readonly state: 'handed-in' | 'withdrawn';
  readonly at: When;
}
