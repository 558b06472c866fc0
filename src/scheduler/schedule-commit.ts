import type { Schedule } from '../domain/ledger/schedule';
import type { Clock } from '../ports/runtime';
import type { Document, Store, Write } from '../ports/store';
import { ids } from '../records/documents';
import { readSchedule, scheduleWrite } from '../records/schedule';
import { type RecordVersions, rememberVersions } from './record-versions';

/** Nothing of a commit stands. */
export type Failed =
  /** Somebody changed the cohort meanwhile. */
  | 'woken'
  /** Somebody else has the delivery. */
  | 'lost';

/**
 * Optimistic concurrency for one cohort: whatever replaces the schedule does so in the version that was read.
 * Somebody who changes the cohort replaces it too, and is noticed.
 */
export interface ScheduleCommit {
  /** The schedule as it was last read or written. */
  current(): Document<Schedule>;
  /** Replaces it together with these writes; when it was `woken`, it has been read again. */
  replace(schedule: Schedule, writes: readonly Write[]): Promise<'committed' | Failed>;
}

export function createScheduleCommit(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  asRead: Document<Schedule>,
  versions: RecordVersions,
): ScheduleCommit {
  const { partition } = asRead;
  let current = asRead;
  return {
    current: () => current,
    async replace(body, writes) {
      const all = [scheduleWrite(body, current), ...writes];
      const result = await store.commit(partition, all, clock.now());
      if (result.ok) {
        current = { ...current, version: result.versions[0] ?? '', body };
        rememberVersions(versions, all, result.versions);
        return 'committed';
      }
      if (result.conflict !== ids.schedule) return 'lost';
      const found = await readSchedule(store, partition, clock.now());
      if (!found) return 'lost';
      current = found;
      return 'woken';
    },
  };
}
