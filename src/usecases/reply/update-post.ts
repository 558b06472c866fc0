import { addMs, msBetween } from '../../domain/calendar/calendar';
import type { Cohort } from '../../domain/cohort/cohort';
import { deliveryKeys } from '../../domain/delivery/kinds';
import type { CohortId, ExerciseId, Instant } from '../../domain/ids';
import { type Exercise, findExercise } from '../../domain/programme/programme';
import type { Document, Store, Write } from '../../ports/store';
import { ids, partitions, put, type StaleNote } from '../../records/documents';
import { readRecord } from '../../records/ledger';
import { loadCohort } from '../../records/load';
import { transact } from '../../records/transact';
import { channelAddress } from '../shared/address';
import { viewCohort } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { exerciseCard, latenessOf } from './exercise-card';

/** A post that is still stale then is brought up to date by the tick. */
const AGAIN_MS = 60_000;
/** After so long nobody looks at the count any more. */
const GIVE_UP_MS = 7 * 24 * 60 * 60_000;

/** To be committed with whatever changes the count on an exercise's post. */
export async function staleWrite(
  store: Store,
  partition: string,
  exercise: ExerciseId,
  now: Instant,
): Promise<Write> {
  const id = ids.stale(exercise);
  const note: StaleNote = { at: now };
  // Written anew each time: an update that is under way then does not take the note away with it.
  return { ...put(id, note, await store.read(partition, id, now)), dueAt: addMs(now, AGAIN_MS) } as Write;
}

/** The count on the post is old; the tick looks after it if nothing else does. */
export function markStale(deps: Deps, cohort: CohortId, exercise: ExerciseId, now: Instant): Promise<void> {
  const partition = partitions.cohort(cohort);
  return transact(deps.store, partition, now, async () => ({
    writes: [await staleWrite(deps.store, partition, exercise, now)],
    result: undefined,
  }));
}

/**
 * Brings the counts on these exercises' posts up to date after the answer, for which nobody waits. The note that
 * a post is stale was committed with whatever changed its count, so that a failure here, or the end of the
 * process, is made up for by the tick.
 */
export function showCounts(deps: Deps, cohort: Cohort, exercises: readonly Exercise[], now: Instant): void {
  for (const exercise of exercises) {
    deps.followUps.soon(nameOfPost(cohort.id, exercise), (store) =>
      bringUpToDate({ ...deps, store }, cohort.id, exercise, now),
    );
  }
}

/** One after the other for each post: of two updates on their way at once, Teams may take the older one last. */
const nameOfPost = (cohort: CohortId, { id }: Exercise): string => `post ${cohort} ${id}`;

async function bringUpToDate(deps: Deps, cohort: CohortId, exercise: Exercise, now: Instant): Promise<void> {
  const partition = partitions.cohort(cohort);
  const id = ids.stale(exercise.id);
  try {
    const note = await deps.store.read<StaleNote>(partition, id, now);
    // Somebody's update has shown everything that was stored until then.
    if (!note) return;
    if (!(await shownAnew(deps, cohort, exercise, now)) && msBetween(note.body.at, now) < GIVE_UP_MS) {
      await tryAgain(deps, cohort, exercise.id, note, now);
      return;
    }
    const { ok } = await deps.store.commit(partition, [{ op: 'delete', id, version: note.version }], now);
    // Somebody has answered meanwhile, and perhaps another process has updated the post: before ours or after.
    if (!ok) await markStale(deps, cohort, exercise.id, now);
  } catch (error) {
    deps.log.warn('update-post.failed', { exercise: exercise.id, error: String(error) });
    await putOff(deps, cohort, exercise.id, now);
  }
}

/** False when it was not possible now; true as well when there is no post to show anything on. */
async function shownAnew(deps: Deps, id: CohortId, exercise: Exercise, now: Instant): Promise<boolean> {
  const key = deliveryKeys.post(exercise.week, exercise.id);
  const post = await readRecord(deps.store, partitions.cohort(id), key, now);
  // On its way it was drawn before the answer.
  if (post?.state === 'sending') return false;
  if (post?.activityId === undefined) return true;
  // Read after the note: who has left by then is not counted, nor asked to refresh the card.
  const cohort = (await loadCohort(deps.store, id, now))?.body;
  const programme = cohort && deps.programmes.get(cohort.programmeId, cohort.programmeVersion);
  if (!cohort || !programme) return true;
  const view = viewCohort(deps, cohort, programme, now);
  const notice = {
    ...(await exerciseCard(deps, view, exercise, { place: 'channel' })),
    ...latenessOf(post, cohort),
  };
  const outcome = await deps.messenger.update(channelAddress(cohort), post.activityId, notice);
  return outcome.kind !== 'failed' || outcome.gone;
}

/** An update that was left undone, for the tick: its note is due. Of several processes that see it, one looks after it. */
export async function refreshStalePost(deps: Deps, partition: string, noteId: string): Promise<void> {
  const now = deps.clock.now();
  const note = await deps.store.read<StaleNote>(partition, noteId, now);
  if (!note) return;
  const cohort = (await deps.store.read<Cohort>(partition, ids.cohort, now))?.body;
  const programme = cohort && deps.programmes.get(cohort.programmeId, cohort.programmeVersion);
  const exercise = programme && findExercise(programme, noteId.slice(ids.stale('').length) as ExerciseId);
  const { version, body } = note;
  if (!cohort || !exercise) {
    await deps.store.commit(partition, [{ op: 'delete', id: noteId, version }], now);
    return;
  }
  const mine: Write = { op: 'replace', id: noteId, version, body, dueAt: addMs(now, AGAIN_MS) };
  if (!(await deps.store.commit(partition, [mine], now)).ok) return;
  await deps.followUps.now(nameOfPost(cohort.id, exercise), (store) =>
    bringUpToDate({ ...deps, store }, cohort.id, exercise, now),
  );
}

/** Whatever it failed of: it is not tried with every tick. */
async function putOff(deps: Deps, cohort: CohortId, exercise: ExerciseId, now: Instant): Promise<void> {
  try {
    const note = await deps.store.read<StaleNote>(partitions.cohort(cohort), ids.stale(exercise), now);
    if (note) await tryAgain(deps, cohort, exercise, note, now);
  } catch {
    // The store is away: then with the next tick.
  }
}

/** In a minute, and then after twice as long each time. */
async function tryAgain(
  deps: Deps,
  cohort: CohortId,
  exercise: ExerciseId,
  note: Document<StaleNote>,
  now: Instant,
): Promise<void> {
  const waited = msBetween(note.body.at, now);
  const { partition, id, version, body } = note;
  const dueAt = addMs(now, Math.max(AGAIN_MS, waited));
  const { ok } = await deps.store.commit(partition, [{ op: 'replace', id, version, body, dueAt }], now);
  // What failed may have been taken all the same, and after the other's.
  if (!ok) await markStale(deps, cohort, exercise, now);
}
