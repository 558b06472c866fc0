import type { CohortId, Instant, PersonId } from '../../domain/ids';
import type { Slot } from '../../domain/schulterblick/schulterblick';
import { freeSlotsOf } from '../../domain/schulterblick/slots';
import { ids, partitions, put } from '../../records/documents';
import { transact } from '../../records/transact';
import { wakeWrite } from '../shared/change-cohort';
import type { Deps } from '../shared/deps';

/** Gives back what a person has booked; with `asTrainer` the times they offered go as well. */
export async function freeSlots(
  deps: Deps,
  cohort: CohortId,
  person: PersonId,
  at: Instant,
  { asTrainer }: { readonly asTrainer: boolean },
): Promise<void> {
  const partition = partitions.cohort(cohort);
  await transact(deps.store, partition, at, async () => {
    const current = await deps.store.read<readonly Slot[]>(partition, ids.slots, at);
    const slots = current && freeSlotsOf(current.body, person, asTrainer);
    if (!slots) return { writes: [], result: undefined };
    return {
      writes: [put(ids.slots, slots, current), await wakeWrite(deps.store, cohort, at)],
      result: undefined,
    };
  });
}
