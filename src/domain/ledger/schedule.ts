import { addMs } from '../calendar/calendar';
import { CATCH_UP_DAYS } from '../delivery/catch-up';
import type { DeliveryKey, Instant } from '../ids';
import type { OpenPage } from './taken';

const DAY_MS = 24 * 60 * 60_000;

/** When a cohort is due, and what was sent last. Apart from the cohort, so that answers never wait for it. */
export interface Schedule {
  readonly dueAt?: Instant;
  /** Nothing is left to do of what was planned up to `until`, by the rules that `rules` names. */
  readonly settled?: { readonly until: Instant; readonly rules: string };
  readonly taken?: OpenPage;
  /** The process that has more to send to the cohort than it has claimed. */
  readonly atWork?: string;
  /**
   * Whether there are Schulterblick times or agreements, which bring deliveries of their own. False from the
   * beginning, so that nobody looks for them before there are any; a cohort of an older store has nothing here.
   */
  readonly talks?: boolean;
  /** Parts of the ledger that a trainer opened again, though their time is over; looked at until then. */
  readonly reopened?: readonly { readonly prefix: string; readonly until: Instant }[];
}

export type Reopened = NonNullable<Schedule['reopened']>;

/** Parts of the ledger that are looked at at this instant though their time is over. */
export function stillOpen({ reopened = [] }: Schedule, at: Instant): Reopened {
  return reopened.filter((one) => one.until > at);
}

/** The same with the delivery's part, for as long from now as anything is made up for. */
export function reopen(reopened: Reopened, key: DeliveryKey, now: Instant): Reopened {
  const prefix = prefixOf(key);
  const others = reopened.filter((one) => one.prefix !== prefix);
  return [...others, { prefix, until: addMs(now, CATCH_UP_DAYS * DAY_MS) }];
}

/** The part of the ledger that a delivery stands in: its week. */
export function prefixOf(key: DeliveryKey): string {
  return key.slice(0, key.indexOf('/') + 1);
}
