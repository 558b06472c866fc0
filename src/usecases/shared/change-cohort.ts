import type { Cohort } from '../../domain/cohort/cohort';
import { CompanionError } from '../../domain/errors';
import type { CohortId, Instant } from '../../domain/ids';
import { type Woken, wake } from '../../domain/ledger/schedule';
import type { Store, Write } from '../../ports/store';
import { ids, partitions, put } from '../../records/documents';
import { loadCohort } from '../../records/load';
import { readSchedule, scheduleWrite } from '../../records/schedule';
import { transact } from '../../records/transact';

/**
 * Changes a cohort's settings and wakes the scheduler for it in the same commit, since every such change
 * may change the plan. `change` returns the new cohort (or undefined to leave it) and what to answer.
 */
export async function changeCohort<Result>(
  store: Store,
  id: CohortId,
  now: Instant,
  change: (cohort: Cohort) => { readonly cohort?: Cohort; readonly result: Result },
): Promise<Result> {
  return transact(store, partitions.cohort(id), now, async () => {
    const current = await loadCohort(store, id, now);
    if (!current) throw new CompanionError('cohort-missing', `cohort ${id} is gone`);
    const { cohort, result } = change(current.body);
    if (!cohort) return { writes: [], result };
    const woken = await wakeWrite(store, id, now);
    return { writes: [put(ids.cohort, cohort, current), woken], result };
  });
}

/** A write that wakes the scheduler; whoever is at work on the cohort notices it. */
export async function wakeWrite(store: Store, id: CohortId, now: Instant, woken?: Woken): Promise<Write> {
  const schedule = await readSchedule(store, partitions.cohort(id), now);
  return scheduleWrite(wake(schedule?.body ?? {}, now, woken), schedule);
}
