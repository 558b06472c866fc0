import type { Cohort } from '../../domain/cohort/cohort';
import type { Answer } from '../../domain/form/forms';
import type { Instant, PersonId } from '../../domain/ids';
import type { Exercise } from '../../domain/programme/programme';
import type { Reply, ReplySource } from '../../domain/reply/reply';
import { recordReply as decide } from '../../domain/reply/reply-record';
import type { Write } from '../../ports/store';
import { ids, type MessageRecord, partitions, put } from '../../records/documents';
import { loadRevisions } from '../../records/load';
import { transact } from '../../records/transact';
import type { Deps } from '../shared/deps';
import { messageOf } from './message-edit';
import { showCounts, staleWrite } from './update-post';

export interface StoredReply {
  readonly reply: Reply;
  /** False when the same activity, or the same answer, came again. */
  readonly changed: boolean;
}

/**
 * Stores an answer with everything that must come with it in one commit: the earlier revision, the way
 * back from its message, and the note that the post in the channel shows an old count.
 */
export async function storeReply(
  deps: Deps,
  cohort: Cohort,
  exercise: Exercise,
  person: PersonId,
  answer: Answer,
  source: ReplySource,
  at: Instant,
): Promise<StoredReply> {
  const partition = partitions.cohort(cohort.id);
  const id = ids.reply(exercise.id, person);
  const recorded = await transact(deps.store, partition, at, async () => {
    const current = await deps.store.read<Reply>(partition, id, at);
    const earlier = current ? await loadRevisions(deps.store, cohort.id, exercise.id, person, at) : [];
    const input = { exerciseId: exercise.id, personId: person, answer, source, at };
    const decision = decide(current?.body, input, earlier);
    const result = { reply: decision.reply, changed: decision.changed };
    if (!decision.changed) return { writes: [], result };
    const writes: Write[] = [put(id, decision.reply, current)];
    if (decision.previous) {
      writes.push({ op: 'create', id: ids.revision(decision.previous), body: decision.previous });
    }
    writes.push(await staleWrite(deps.store, partition, exercise.id, at));
    if (source.via !== 'card') {
      const body: MessageRecord = { exerciseId: exercise.id, personId: person };
      const message = ids.message(messageOf(source.activityId));
      writes.push(put(message, body, await deps.store.read(partition, message, at)));
    }
    return { writes, result };
  });
  if (recorded.changed) showCounts(deps, cohort, [exercise], at);
  return recorded;
}
