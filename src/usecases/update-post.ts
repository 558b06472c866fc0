import { addMs, msBetween } from '../domain/calendar';
import type { Cohort } from '../domain/cohort';
import type { ExerciseId, Instant } from '../domain/ids';
import { deliveryKeys } from '../domain/plan-keys';
import { type Exercise, findExercise } from '../domain/programme';
import { ids, partitions, put, type StaleNote } from '../ports/documents';
import { readEntry } from '../ports/ledger';
import type { Document, Store, Write } from '../ports/store';
import { viewCohort } from './cohort-view';
import { channelAddress } from './deliver/address';
import type { Deps } from './deps';
import { exerciseCard } from './exercise-card';

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
  // Written anew each time: an update of the post that is under way then leaves the note in place.
  return { ...put(id, note, await store.read(partition, id, now)), dueAt: addMs(now, AGAIN_MS) } as Write;
}

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
    const note = await deps.store.read<StaleNote>(partition, ids.stale(exercise.id), now);
    const post = await readEntry(deps.store, partition, deliveryKeys.post(exercise.week, exercise.id), now);
    if (post?.activityId !== undefined) {
      const programme = deps.programmes.get(cohort.programmeId, cohort.programmeVersion);
      if (!programme) return;
      const view = viewCohort(deps, cohort, programme, now);
      const notice = await exerciseCard(deps, view, exercise, { place: 'channel' });
      const outcome = await deps.messenger.update(channelAddress(cohort), post.activityId, notice);
      if (outcome.kind === 'failed' && !outcome.gone) {
        if (note && msBetween(note.body.at, now) < GIVE_UP_MS) {
          await tryAgain(deps, note, now);
          return;
        }
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
    await putOff(deps, partition, ids.stale(exercise.id), now);
  }
}

/** An update that was left undone, for the tick: its note is due. */
export async function refreshStalePost(deps: Deps, partition: string, noteId: string): Promise<void> {
  const now = deps.clock.now();
  const cohort = (await deps.store.read<Cohort>(partition, ids.cohort, now))?.body;
  const programme = cohort && deps.programmes.get(cohort.programmeId, cohort.programmeVersion);
  const exercise = programme && findExercise(programme, noteId.slice(ids.stale('').length) as ExerciseId);
  if (cohort && exercise) return updatePost(deps, cohort, exercise, now);
  const note = await deps.store.read(partition, noteId, now);
  if (note) await deps.store.commit(partition, [{ op: 'delete', id: noteId, version: note.version }], now);
}

/** Whatever it failed of: it is not tried with every tick. */
async function putOff(deps: Deps, partition: string, noteId: string, now: Instant): Promise<void> {
  try {
    const note = await deps.store.read<StaleNote>(partition, noteId, now);
    if (note) await tryAgain(deps, note, now);
  } catch {
    // The store is away: then with the next tick.
  }
}

/** In a minute, and then after twice as long each time. */
async function tryAgain(deps: Deps, note: Document<StaleNote>, now: Instant): Promise<void> {
  const waited = msBetween(note.body.at, now);
  const { partition, id, version, body } = note;
  const dueAt = addMs(now, Math.max(AGAIN_MS, waited));
  await deps.store.commit(partition, [{ op: 'replace', id, version, body, dueAt }], now);
}
