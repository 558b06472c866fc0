import { addMs, msBetween } from '../domain/calendar';
import type { Cohort } from '../domain/cohort';
import type { LedgerEntry } from '../domain/delivery';
import type { ExerciseId, Instant } from '../domain/ids';
import { deliveryKeys } from '../domain/plan-keys';
import { type Exercise, findExercise } from '../domain/programme';
import { ids, partitions, put, type Schedule } from '../ports/documents';
import type { Write } from '../ports/store';
import { viewCohort } from './cohort-view';
import { channelAddress } from './deliver/address';
import type { Deps } from './deps';
import { exerciseCard } from './exercise-card';
import { transact } from './records';

const AGAIN_MS = 60_000;
const GIVE_UP_MS = 60 * 60_000;

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
    const note = await deps.store.read<{ readonly at: Instant }>(partition, ids.stale(exercise.id), now);
    const post = await findPost(deps, cohort, exercise, now);
    if (post?.activityId !== undefined) {
      const programme = deps.programmes.get(cohort.programmeId, cohort.programmeVersion);
      if (!programme) return;
      const view = viewCohort(deps, cohort, programme, now);
      const notice = await exerciseCard(deps, view, exercise, { place: 'channel' });
      const outcome = await deps.messenger.update(channelAddress(cohort), post.activityId, notice);
      if (outcome.kind === 'failed' && !outcome.gone) {
        if (note) await tryAgainSoon(deps, cohort, note.body.at, now);
        return;
      }
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

/** What updates were left undone; asked by the tick whenever it has looked after a cohort. */
export async function refreshStalePosts(deps: Deps, partition: string): Promise<void> {
  const now = deps.clock.now();
  const notes = await deps.store.list(partition, ids.stale(''), now);
  if (notes.length === 0) return;
  const cohort = (await deps.store.read<Cohort>(partition, ids.cohort, now))?.body;
  const programme = cohort && deps.programmes.get(cohort.programmeId, cohort.programmeVersion);
  if (!cohort || !programme) return;
  for (const note of notes) {
    const exercise = findExercise(programme, note.id.slice(ids.stale('').length) as ExerciseId);
    if (exercise) await updatePost(deps, cohort, exercise, now);
  }
}

/** Makes the cohort due in a minute; after an hour of that, with its next delivery. */
async function tryAgainSoon(deps: Deps, cohort: Cohort, since: Instant, now: Instant): Promise<void> {
  if (msBetween(since, now) > GIVE_UP_MS) return;
  const partition = partitions.cohort(cohort.id);
  await transact(deps.store, partition, now, async () => {
    const schedule = await deps.store.read<Schedule>(partition, ids.schedule, now);
    const soon = addMs(now, AGAIN_MS);
    const known = schedule?.body.dueAt;
    if (!schedule || (known !== undefined && known <= soon)) return { writes: [], result: undefined };
    const write = { ...put(ids.schedule, { ...schedule.body, dueAt: soon }, schedule), dueAt: soon } as Write;
    return { writes: [write], result: undefined };
  });
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
