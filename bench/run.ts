import type { Connector } from './connector';
import type { Figure } from './figure';
import type { Sizes } from './sizes';

/** What a benchmark is handed. */
export interface Run {
  readonly sizes: Sizes;
  readonly connector: Connector;
  /** Path of a file in the run's own folder, which is removed at the end. */
  file(name: string): string;
}
export type Benchmark = (run: Run) => Promise<readonly Figure[]>;

/** A Tuesday without a holiday anywhere; the cohorts that answer are in their second week. */
export const TUESDAY = '2027-04-20T10:00:00.000Z';
/** 09:00 in Berlin on the day on which week 1 opens for cohorts that start on `START_ON`. */
export const MONDAY_NINE = '2027-04-12T07:00:00.000Z';
export const START_ON = '2027-04-12';
export const CREATED_AT = '2027-04-01T08:00:00.000Z';
