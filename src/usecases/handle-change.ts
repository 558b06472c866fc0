import { looksLikeAnswer } from '../domain/answer-text';
import { parseCommand } from '../domain/command-parse';
import type { Inbound } from '../domain/inbound';
import type { Notice } from '../domain/notice';
import { type Exercise, findExercise } from '../domain/programme';
import { exerciseRef } from '../domain/progress';
import type { Reply } from '../domain/reply';
import { ids, type MessageRecord, partitions } from '../ports/documents';
import { answerMessage, withdraw } from './answer-exercise';
import type { Deps } from './deps';
import { handleText } from './handle-text';
import { cohortOfChannel, type Member, memberOf, memberships } from './people';

/** A message was edited: if an answer came from it, this is its next revision. */
export async function handleEdit(deps: Deps, inbound: Inbound, text: string): Promise<readonly Notice[]> {
  const target = await answerOf(deps, inbound);
  // A message that was no answer may have become one: in a thread it is read anew, elsewhere not.
  if (!target)
    return inbound.rootId === undefined ? [] : handleText(deps, { ...inbound, addressed: false }, text);
  const parsed = parseCommand(text);
  const answer = parsed.kind === 'command' && parsed.command.name === 'answer' ? parsed.command.text : text;
  if (!looksLikeAnswer(target.exercise.answer, answer) && answer.trim() === '') return [];
  // An edit has the same message's id; the revision it makes is told apart by its time.
  const edit = { ...inbound, activityId: `${inbound.activityId}@${inbound.at}` };
  return answerMessage(deps, edit, target.member, target.exercise, answer);
}

/** A message was deleted: the answer that came from it is withdrawn, its revisions stay with the author. */
export async function handleDelete(deps: Deps, inbound: Inbound): Promise<readonly Notice[]> {
  const target = await answerOf(deps, inbound);
  if (!target) return [];
  const { member, exercise } = target;
  const reply = await deps.store.read<Reply>(
    partitions.cohort(member.cohort.id),
    ids.reply(exercise.id, inbound.sender.id),
    inbound.at,
  );
  // Answered anew by card since then: that answer did not come from this message and stays.
  const from = reply?.body.source.activityId ?? '';
  if (from !== inbound.activityId && !from.startsWith(`${inbound.activityId}@`)) return [];
  const done = await withdraw(deps, inbound, member, exercise);
  return done ? [{ kind: 'reply-withdrawn', exercise: exerciseRef(exercise) }] : [];
}

/** The answer that came from this message, if its sender is still the one it belongs to. */
async function answerOf(
  deps: Deps,
  inbound: Inbound,
): Promise<{ readonly member: Member; readonly exercise: Exercise } | undefined> {
  const { at, sender } = inbound;
  for (const member of await candidates(deps, inbound)) {
    const partition = partitions.cohort(member.cohort.id);
    const record = await deps.store.read<MessageRecord>(partition, ids.message(inbound.activityId), at);
    if (record?.body.personId !== sender.id) continue;
    const exercise = findExercise(member.programme, record.body.exerciseId);
    if (exercise) return { member, exercise };
  }
  return undefined;
}

async function candidates(deps: Deps, inbound: Inbound): Promise<readonly Member[]> {
  const { at, sender } = inbound;
  if (inbound.scope === 'personal') return memberships(deps, sender.id, at);
  const id = await cohortOfChannel(deps, inbound.place.conversationId, at);
  const member = id === undefined ? undefined : await memberOf(deps, id, sender.id, at);
  return member ? [member] : [];
}
