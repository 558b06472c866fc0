/** Keeps starts to so many a second in the long run. */
export interface Pace {
  /** The earliest time from `at`, which is now, at which one more may start after `ahead` others. */
  earliest(at: number, ahead: number): number;
  /** One starts now, early or not: replies do not keep to the pace, but count. */
  begin(at: number): void;
}

/** How much of what was not used is kept, in milliseconds of starts. */
const STOCK_MS = 2_000;

/**
 * Starts are `1,000 / perSecond` milliseconds apart on average, not each from the one before: timers ring late
 * and a busy process starts late, and if the next start were reckoned from that, every delay would stay for
 * good and a push of 48 s would end seconds later. So what was not used is kept for a while and may be used
 * faster. How fast is not for this to limit but for `Usage`.
 */
export function createPace(perSecond: number): Pace {
  const gapMs = 1_000 / perSecond;
  let nextAt = Number.NEGATIVE_INFINITY;

  return {
    earliest: (at, ahead) => Math.max(at, Math.max(nextAt, at - STOCK_MS) + ahead * gapMs),
    begin(at) {
      nextAt = Math.max(nextAt, at - STOCK_MS) + gapMs;
    },
  };
}
