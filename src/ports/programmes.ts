import type { Programme } from '../domain/programme/programme';

/** The programmes that can be run; loaded and validated before the process listens. */
export interface Programmes {
  /** With a version: exactly that one, for cohorts that began with it. Without: the newest. */
  get(id: string, version?: string): Programme | undefined;
  list(): readonly Programme[];
}
