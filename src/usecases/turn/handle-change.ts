import { parseCommand } from '../../domain/command/parse';
import type { Notice } from '../../domain/notice/notice';
import {
  type Exercise,
  exerciseRef,
  findExercise,
  findExerciseByNumber,
} from '../../domain/programme/programme';
import type { Reply } from '../../domain/reply/reply';
import type { Ask } from '../../domain/turn/ask';
import { isPrivate, sharedConversationOf } from '../../domain/turn/ask';
import { ids, type MessageRecord, partitions } from '../../records/documents';
import { transact } from '../../records/transact';
import { answerMessage, withdraw } from '../reply/answer-exercise';
import { editOf, messageOf } from '../reply/message-edit';
import type { Deps } from '../shared/deps';
import { cohortOfChannel, type Member, memberOf, memberships } from '../shared/people';
import { handleText } from './handle-text';

/** A message was edited: if an answer came from it, this is its next revision. */
export async function handleEdit(deps: Deps, ask: Ask, text: string): Promise<readonly Notice[]> {
  const target = await answerOf(deps, ask);
  if (!target) return readAnew(deps, ask, text);
  const { member, exercise } = target;
  const parsed = parseCommand(text);
  const command = parsed.kind === 'command' && parsed.command.name === 'answer' ? parsed.command : undefined;
  const answer = command?.text ?? text;
  if (answer.trim() === '') return [];
  const edit = { ...ask, requestId: editOf(ask.requestId, ask.at) };
  const meant = command && findExerciseByNumber(member.programme, command.number);
  if (!meant || meant.id === exercise.id) return answerMessage(deps, edit, member, exercise, answer);
  // `3.2: …` has become `3.3: …`: the answer belongs there, and no more here.
  const isHere = await cameFrom(deps, ask, target);
  const said = await answerMessage(deps, edit, member, meant, answer);
  if (isHere && said[0]?.kind === 'reply-saved') await withdraw(deps, edit, member, exercise);
  return said;
}

/**
 * A message that was no answer may have become one: in a thread it is read anew; in the personal chat only
 * when its text is kept as a draft, for then the draft is what it says now.
 */
async function readAnew(deps: Deps, ask: Ask, text: string): Promise<readonly Notice[]> {
  if (ask.where.kind === 'thread') return handleText(deps, { ...ask, addressed: false }, text);
  return (await dropDraft(deps, ask)) ? handleText(deps, ask, text) : [];
}

/** Forgets the text that was kept of this message; false when there was none. */
async function dropDraft(deps: Deps, { requestId, at, where, asker }: Ask): Promise<boolean> {
  if (!isPrivate(where)) return false;
  const partition = partitions.person(asker.id);
  return transact(deps.store, partition, at, async () => {
    const draft = await deps.store.read(partition, ids.draft(requestId), at);
    if (!draft) return { writes: [], result: false };
    return { writes: [{ op: 'delete', id: draft.id, version: draft.version }], result: true };
  });
}

/** A message was deleted: the answer that came from it is withdrawn, its revisions stay with the author. */
export async function handleDelete(deps: Deps, ask: Ask): Promise<readonly Notice[]> {
  const target = await answerOf(deps, ask);
  if (!target) {
    await dropDraft(deps, ask);
    return [];
  }
  const { member, exercise } = target;
  // Answered anew by card since then: that answer did not come from this message and stays.
  if (!(await cameFrom(deps, ask, target))) return [];
  // A message may be deleted, brought back and deleted again: each time is one of its own.
  const deletion = { ...ask, requestId: editOf(ask.requestId, ask.at) };
  const done = await withdraw(deps, deletion, member, exercise);
  return done === 'done' ? [{ kind: 'reply-withdrawn', exercise: exerciseRef(exercise) }] : [];
}

interface Target {
  readonly member: Member;
  readonly exercise: Exercise;
}

/** Whether the person's answer, as it is now, came from this message. */
async function cameFrom(deps: Deps, ask: Ask, { member, exercise }: Target): Promise<boolean> {
  const partition = partitions.cohort(member.cohort.id);
  const id = ids.reply(exercise.id, ask.asker.id);
  const reply = await deps.store.read<Reply>(partition, id, ask.at);
  return reply !== undefined && messageOf(reply.body.source.activityId) === ask.requestId;
}

/** The answer that came from this message, if its asker is still the one it belongs to. */
async function answerOf(deps: Deps, ask: Ask): Promise<Target | undefined> {
  const { at, asker } = ask;
  for (const member of await candidates(deps, ask)) {
    const partition = partitions.cohort(member.cohort.id);
    const record = await deps.store.read<MessageRecord>(partition, ids.message(ask.requestId), at);
    if (record?.body.personId !== asker.id) continue;
    const exercise = findExercise(member.programme, record.body.exerciseId);
    if (exercise) return { member, exercise };
  }
  return undefined;
}

async function candidates(deps: Deps, ask: Ask): Promise<readonly Member[]> {
  const { at, asker } = ask;
  const shared = sharedConversationOf(ask.where);
  if (!shared) return memberships(deps, asker.id, at);
  const id = await cohortOfChannel(deps, shared.conversationId, at);
  const member = id === undefined ? undefined : await memberOf(deps, id, asker.id, at);
  return member ? [member] : [];
}
