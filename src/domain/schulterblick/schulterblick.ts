import type { When } from '../calendar/calendar';
import type { Instant, LocalDate, PersonId } from '../ids';

/** A time at which a trainer offers a conversation. */
export interface Slot {
  readonly id: string;
  readonly startAt: Instant;
  readonly minutes: number;
  readonly trainerId: PersonId;
  readonly bookedBy?: PersonId;
}

/** What trainer and participant agreed on. */
export interface Agreement {
  readonly id: string;
  readonly personId: PersonId;
  readonly by: PersonId;
  readonly text: string;
  readonly at: Instant;
  /** Answers to the follow-up questions, oldest first. */
  readonly checks: readonly AgreementCheck[];
}
export interface AgreementCheck {
  readonly at: Instant;
  readonly result: 'done' | 'under-way' | 'not-yet' | 'dropped';
  readonly note?: string;
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

export interface AgreementView {
  readonly text: string;
  readonly on: LocalDate;
  readonly last?: 'done' | 'under-way' | 'not-yet' | 'dropped';
}
