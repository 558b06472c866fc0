import type { DeliveryKind } from './delivery';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/**
 * How long after its time a delivery is still made up for, in milliseconds; past it, it is left out and
 * listed in `status` (contract, rule 2).
 */
export const CATCH_UP_MS: Readonly<Record<DeliveryKind, number>> = {
  // A post opens a discussion. After three days the next ones are out, and a pile helps nobody.
  week: 72 * HOUR,
  exercise: 72 * HOUR,
  // Asked of one person, and still worth answering within the week.
  survey: 7 * DAY,
  'schulterblick-invite': 7 * DAY,
  'schulterblick-brief': 7 * DAY,
  'agreement-check': 7 * DAY,
  closing: 7 * DAY,
  question: 7 * DAY,
  // Says how things stand today; the next one says it better.
  reminder: 12 * HOUR,
  digest: 12 * HOUR,
};

/** The longest of the limits above, in days: nothing older needs to be looked at. */
export const CATCH_UP_DAYS = Math.max(...Object.values(CATCH_UP_MS)) / DAY;
