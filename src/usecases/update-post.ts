import type { Cohort } from '../domain/cohort';
import type { LedgerEntry } from '../domain/delivery';
import type { Instant } from '../domain/ids';
import { deliveryKeys } from '../domain/plan-keys';
import type { Exercise } from '../domain/programme';
import { ids, partitions } from '../ports/documents';
import { viewCohort } from './cohort-view';
import { channelAddress } from './deliver/address';
import type { Deps } from './deps';
import { exerciseCard } from './exercise-card';

/**
 * Brings the count on an exercise's post up to date. The note that it is stale was committed with the
 * answer, so that a failure here is made up for by the next tick; it never fails the answer.
 */
export async function updatePost(
  deps: Deps,
  cohort: Cohort,
  exercise: Exercise,
  now: Instant,
): Promise<void> {
  const partition = partitions.cohort(cohort.id);
  try {
    const note = await deps.store.read(partition, ids.stale(exercise.id), now);
    const post = await findPost(deps, cohort, exercise, now);
    if (post?.activityId !== undefined) {
      const programme = deps.programmes.get(cohort.programmeId, cohort.programmeVersion);
      if (!programme) return;
      const view = viewCohort(deps, cohort, programme, now);
      const notice = await exerciseCard(deps, view, exercise, { place: 'channel' });
      const outcome = await deps.messenger.update(channelAddress(cohort), post.activityId, notice);
      if (outcome.kind === 'failed' && !outcome.gone) return;
    }
    // Somebody may have answered meanwhile: then the note has another version and stays.
    if (!note) return;
    await deps.store.commit(
      partition,
      [{ op: 'delete', id: ids.stale(exercise.id), version: note.version }],
      now,
    );
  } catch (error) {
    deps.log.warn('update-post.failed', { exercise: exercise.id, error: String(error) });
  }
}

async function findPost(
  deps: Deps,
  cohort: Cohort,
  exercise: Exercise,
  now: Instant,
): Promise<LedgerEntry | undefined> {
  const id = ids.ledger(deliveryKeys.post(exercise.week, exercise.id));
  return (await deps.store.read<LedgerEntry>(partitions.cohort(cohort.id), id, now))?.body;
}
