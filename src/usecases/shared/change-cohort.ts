import type { Cohort } from '../../domain/cohort/cohort';
import { CompanionError } from '../../domain/errors';
import type { CohortId, DeliveryKey, Instant } from '../../domain/ids';
import { reopen, type Schedule, stillOpen } from '../../domain/ledger/schedule';
import type { Document, Store, Write } from '../../ports/store';
import { ids, partitions, put } from '../../records/documents';
import { loadCohort } from '../../records/load';
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
    const wake = await wakeWrite(store, id, now);
    return { writes: [put(ids.cohort, cohort, current), wake], result };
  });
}

export interface Woken {
  /** A delivery to be made though its time may be over: the tick looks at it again. */
  readonly reopened?: DeliveryKey;
  /** From now on there are Schulterblick times or agreements. */
  readonly talks?: true;
}

/**
 * A write that makes the cohort due now and its whole plan looked at again; whoever is at work on the cohort
 * notices it.
 */
export async function wakeWrite(
  store: Store,
  id: CohortId,
  now: Instant,
  { reopened, talks }: Woken = {},
): Promise<Write> {
  const schedule: Document<Schedule> | undefined = await store.read<Schedule>(
    partitions.cohort(id),
    ids.schedule,
    now,
  );
  const { settled: _, ...kept }: Schedule = schedule?.body ?? {};
  const dueAt = kept.dueAt !== undefined && kept.dueAt < now ? kept.dueAt : now;
  const body: Schedule = { ...kept, dueAt, ...(talks ? { talks } : {}) };
  const changed =
    reopened === undefined ? body : { ...body, reopened: reopen(stillOpen(body, now), reopened, now) };
  return { ...put(ids.schedule, changed, schedule), dueAt } as Write;
}
