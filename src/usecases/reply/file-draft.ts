import type { ExerciseId } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import { findExercise } from '../../domain/programme/programme';
import type { Ask } from '../../domain/turn/ask';
import { type Draft, ids, partitions } from '../../records/documents';
import type { Deps } from '../shared/deps';
import { memberOf } from '../shared/people';
import { answerMessage } from './answer-exercise';

/** Files a kept text as the answer to the exercise that the person picked. The text stays until it is stored. */
export async function fileDraft(
  deps: Deps,
  ask: Ask,
  cohortId: string,
  exerciseId: string,
  draftId: string,
): Promise<readonly Notice[]> {
  const { at, asker } = ask;
  const member = await memberOf(deps, cohortId, asker.id, at);
  const exercise = member && findExercise(member.programme, exerciseId as ExerciseId);
  if (!member?.participant || !exercise) return [{ kind: 'refusal', code: 'outdated-card' }];
  const partition = partitions.person(asker.id);
  const draft = await deps.store.read<Draft>(partition, ids.draft(draftId), at);
  if (!draft) return [{ kind: 'refusal', code: 'outdated-card' }];
  // The answer comes from the message, not from the button: editing or deleting the message is about it.
  const message = { ...ask, requestId: draftId };
  const said = await answerMessage(deps, message, member, exercise, draft.body.text);
  if (said[0]?.kind === 'reply-saved') {
    const remove = { op: 'delete', id: draft.id, version: draft.version } as const;
    await deps.store.commit(partition, [remove], at);
  }
  return said;
}
