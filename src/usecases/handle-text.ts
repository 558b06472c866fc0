import { looksLikeAnswer } from '../domain/answer-text';
import { parseCommand } from '../domain/command-parse';
import type { Inbound } from '../domain/inbound';
import type { Notice } from '../domain/notice';
import { type Exercise, findExercise } from '../domain/programme';
import { ids, partitions, put, type ThreadRecord } from '../ports/documents';
import { answerMessage } from './answer-exercise';
import { viewCohort } from './cohort-view';
import type { Deps } from './deps';
import { openItemsOf } from './open-items';
import { cohortOfChannel, type Member, memberOf, memberships, rememberPerson } from './people';
import { loadReplies } from './records';
import { runCommand } from './run-command';

const MAX_DRAFT = 8_000;

/** A message: a command, an answer in an exercise's thread, or, in the personal chat, a text to be filed. */
export async function handleText(deps: Deps, inbound: Inbound, text: string): Promise<readonly Notice[]> {
  if (inbound.scope === 'personal') {
    await rememberPerson(deps, inbound.sender, inbound.at, (profile) => ({
      ...profile,
      chat: inbound.place,
    }));
  }
  const parsed = parseCommand(text);
  const thread = await threadOf(deps, inbound);
  if (thread && !inbound.addressed) {
    // Nobody called the bot: a message in the thread is an answer or a discussion, never a command.
    return answerInThread(deps, inbound, thread, text);
  }
  if (!inbound.addressed) return [];
  switch (parsed.kind) {
    case 'command':
      return runCommand(deps, inbound, parsed.command);
    case 'malformed':
      if (thread && parsed.name !== 'answer') {
        const taken = await answerInThread(deps, inbound, thread, text);
        if (taken.length > 0) return taken;
      }
      return [
        {
          kind: 'refusal',
          code: 'malformed',
          command: parsed.name,
          problem: parsed.problem,
          given: parsed.given,
        },
      ];
    case 'near-miss':
      return [{ kind: 'refusal', code: 'near-miss', suggestion: parsed.suggestion, given: parsed.given }];
    case 'nothing':
      return runCommand(deps, inbound, { name: 'help' });
    case 'text':
      if (thread) {
        const taken = await answerInThread(deps, inbound, thread, parsed.text);
        if (taken.length > 0) return taken;
      }
      if (inbound.scope === 'personal') return offerAsAnswer(deps, inbound, parsed.text);
      return thread ? [] : [{ kind: 'refusal', code: 'not-understood', given: parsed.text }];
  }
}

/** The exercise whose thread the message is in, if it is one of ours. */
async function threadOf(
  deps: Deps,
  inbound: Inbound,
): Promise<{ readonly member: Member; readonly exercise: Exercise } | undefined> {
  if (inbound.scope !== 'channel' || inbound.rootId === undefined) return undefined;
  const id = await cohortOfChannel(deps, inbound.place.conversationId, inbound.at);
  if (id === undefined) return undefined;
  const partition = partitions.cohort(id);
  const record = await deps.store.read<ThreadRecord>(partition, ids.thread(inbound.rootId), inbound.at);
  if (!record) return undefined;
  const member = await memberOf(deps, id, inbound.sender.id, inbound.at);
  const exercise = member && findExercise(member.programme, record.body.exerciseId);
  return member && exercise ? { member, exercise } : undefined;
}

/** The first fitting message of a participant is their answer; everything later is discussion. */
async function answerInThread(
  deps: Deps,
  inbound: Inbound,
  { member, exercise }: { readonly member: Member; readonly exercise: Exercise },
  text: string,
): Promise<readonly Notice[]> {
  if (!member.participant || exercise.visibility !== 'cohort') return [];
  const replies = await loadReplies(deps.store, member.cohort.id, inbound.at, exercise.id);
  const mine = replies.find((one) => one.personId === inbound.sender.id);
  const again = mine?.source.activityId === inbound.activityId;
  if (mine && !again) return [];
  if (!looksLikeAnswer(exercise.answer, text)) return [];
  return answerMessage(deps, inbound, member, exercise, text);
}

/** Kept before anything is said about it, so that a text that was meant as an answer is never lost. */
async function offerAsAnswer(deps: Deps, inbound: Inbound, text: string): Promise<readonly Notice[]> {
  const { at, sender } = inbound;
  const mine = (await memberships(deps, sender.id, at)).filter((one) => one.participant);
  if (mine.length === 0) return [{ kind: 'refusal', code: 'not-understood', given: text }];
  if (text.length > MAX_DRAFT) return [{ kind: 'refusal', code: 'text-too-long', max: MAX_DRAFT }];
  const draft = inbound.activityId;
  const partition = partitions.person(sender.id);
  const current = await deps.store.read(partition, ids.draft(draft), at);
  await deps.store.commit(partition, [put(ids.draft(draft), { text, at }, current)], at);
  const items = [];
  for (const { cohort, programme } of mine) {
    const view = viewCohort(deps, cohort, programme, at);
    const replies = await loadReplies(deps.store, cohort.id, at);
    items.push(...openItemsOf(view, sender.id, replies));
  }
  return [{ kind: 'offer-answer', draft, text, items }];
}
