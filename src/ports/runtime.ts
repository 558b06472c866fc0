import type { Holidays } from '../domain/calendar/calendar';
import type { Instant } from '../domain/ids';

export interface Clock {
  now(): Instant;
}

/** Only demo mode has one: a clock that the `zeit` command moves. */
export interface MovableClock extends Clock {
  /** Sets the clock; it goes on from there. Going back is refused with `false`. */
  moveTo(instant: Instant): Promise<boolean>;
}

export interface Log {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}
/** Never the text of an answer, never a token. */
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;

export interface Runtime {
  readonly clock: Clock;
  readonly log: Log;
  readonly holidays: Holidays;
  /** A short unguessable id, safe in urls and document ids. */
  readonly newId: () => string;
  /** Waits for work that can go on by itself, but no longer than `ms`. */
  readonly waitAtMost: (ms: number, work: Promise<void>) => Promise<void>;
}
