import type { Instant } from '../domain/ids';
import type { Clock } from '../ports/runtime';

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => new Date().toISOString() as Instant,
};
