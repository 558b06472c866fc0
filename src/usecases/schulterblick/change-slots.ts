import type { Cohort } from '../../domain/cohort/cohort';
import type { Instant } from '../../domain/ids';
import type { Slot } from '../../domain/schulterblick/schulterblick';
import { ids, partitions, put } from '../../records/documents';
import { loadSlots } from '../../records/load';
import { transact } from '../../records/transact';
import { wakeWrite } from '../shared/change-cohort';
import type { Deps } from '../shared/deps';
/** Slots change the plan (the pre-brief comes the day before), so the scheduler is woken with them. */
export async function changeSlots<Result>(
  deps: Deps,
  cohort: Cohort,
  now: Instant,
  change: (slots: readonly Slot[]) => { readonly slots?: readonly Slot[]; readonly result: Result },
): Promise<Result> {
  return transact(deps.store, partitions.cohort(cohort.id), now, async () => {
    const current = await loadSlots(deps.store, cohort.id, now);
    const { slots, result } = change(current?.body ?? []);
    if (!slots) return { writes: [], result };
    return {
      writes: [
        put(ids.slots, slots, current),
        await wakeWrite(deps.store, cohort.id, now, { hasSchulterblickData: true }),
      ],
      result,
    };
  });
}
