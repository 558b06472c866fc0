import type { Holidays } from '../domain/calendar/calendar';
import type { Programme } from '../domain/programme/programme';
import type { Prepare } from '../ports/deliveries';
import type { Messenger } from '../ports/messenger';
import type { Programmes } from '../ports/programmes';
import type { Clock, Log } from '../ports/runtime';
import type { Store } from '../ports/store';
import type { ClaimOptions } from './claims';

export interface TickDeps {
  readonly store: Store;
  readonly messenger: Messenger;
  readonly clock: Clock;
  /** Milliseconds that only ever grow, whatever is done to the clock. */
  readonly monotonicMs: () => number;
  readonly log: Log;
  readonly holidays: Holidays;
  readonly programmes: Programmes;
  /** Decides, just before a delivery is sent, what it says, or why it is not sent after all. */
  readonly prepare: Prepare;
  /** Names everything the plan depends on beside the cohort: a corrected programme or another release may plan otherwise. */
  readonly planFingerprintOf: (programme: Programme) => string;
  /** Looks after a document that is due and is no cohort's schedule. */
  readonly onOtherDue?: (partition: string, id: string) => Promise<void>;
  /** True once the process is to end: the message under way is the last one. */
  readonly draining?: () => boolean;
}

export interface TickOptions extends ClaimOptions {
  /** Cohorts taken from the store at a time. */
  readonly batch: number;
  /** Cohorts worked on at the same time. */
  readonly parallel: number;
}

/** What the program works with. */
export const TICK_OPTIONS: Omit<TickOptions, 'owner'> = {
  /**
   * Outlives the longest request to Teams with all its waiting. With the time until another instance notices
   * the claim and the one until it looks again, what a dead instance left is taken over within a minute.
   */
  claimMs: 40_000,
  sendMs: 12_000,
  batch: 500,
  /** Teams may take a second for a post, and allows 50 a second: with fewer under way, they would be slower. */
  parallel: 50,
};
