import type { Instant, LocalDate, PersonId } from '../ids';

/** One figure of a channel on a date, as the person typed it. */
export interface ChannelMetric {
  readonly personId: PersonId;
  /** As typed, lower case: `instagram`. */
  readonly channel: string;
  /** `follower` unless a later metric says otherwise. */
  readonly metric: string;
  readonly value: number;
  readonly on: LocalDate;
  readonly at: Instant;
}
