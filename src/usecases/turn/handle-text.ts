import type { Command } from '../../domain/command/command';
import { parseCommand } from '../../domain/command/parse';
import { looksLikeAnswer } from '../../domain/form/forms';
import type { Notice } from '../../domain/notice/notice';
import { type Exercise, findExercise } from '../../domain/programme/programme';
import type { Ask } from '../../domain/turn/ask';
import { isPrivate } from '../../domain/turn/ask';
import { type Draft, ids, type Profile, partitions, put, type ThreadRecord } from '../../records/documents';
import { loadReplies } from '../../records/load';
import { transact } from '../../records/transact';
import { noteWhatArrived } from '../delivery/channel-permission';
import { answerMessage } from '../reply/answer-exercise';
import { openItemsOf } from '../reply/open-items';
import { viewCohort } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { cohortOfChannel, type Member, memberOf, memberships, rememberPerson } from '../shared/people';
import { runCommand } from './run-command';

const MAX_DRAFT = 8_000;

/** A message: a command, an answer in an exercise's thread, or, in the personal chat, a text to be filed. */
export async function handleText(deps: Deps, ask: Ask, text: string): Promise<readonly Notice[]> {
  const { where, asker, at } = ask;
  const profile =
    where.kind === 'personal'
      ? await rememberPerson(deps, asker, at, (before) => ({ ...before, chat: where.chat }))
      : undefined;
  const parsed = parseCommand(text);
  const thread = await threadOf(deps, ask);
  if (thread) await noteWhatArrived(deps, ask);
  if (thread && !ask.addressed) {
    // Nobody called the bot: a message in the thread is an answer or a discussion, never a command.
    return answerInThread(deps, ask, thread, text);
  }
  if (!ask.addressed) return [];
  switch (parsed.kind) {
    case 'command':
      return runOrKeep(deps, ask, parsed.command, profile);
    case 'malformed':
      if (thread && parsed.name !== 'answer') {
        const taken = await answerInThread(deps, ask, thread, text);
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
      return nearMiss(deps, ask, parsed, text);
    case 'nothing':
      return runCommand(deps, ask, { name: 'help' });
    case 'text':
      if (thread) {
        const taken = await answerInThread(deps, ask, thread, parsed.text);
        if (taken.length > 0) return taken;
      }
      if (isPrivate(ask.where)) return offerAsAnswer(deps, ask, parsed.text);
      return [{ kind: 'refusal', code: 'not-understood', given: parsed.text }];
  }
}

/** An answer that could not be filed as it was meant is kept and offered for what is open. */
async function runOrKeep(
  deps: Deps,
  ask: Ask,
  command: Command,
  profile: Profile | undefined,
): Promise<readonly Notice[]> {
  const said = await runCommand(deps, ask, command, profile);
  if (command.name !== 'answer' || !isPrivate(ask.where)) return said;
  if (said[0]?.kind !== 'refusal' && said[0]?.kind !== 'choose-cohort') return said;
  const offered = await offerAsAnswer(deps, ask, command.text);
  return [...said, ...offered.filter((notice) => notice.kind === 'offer-answer')];
}

/** The exercise whose thread the message is in, if it is one of ours. */
async function threadOf(
  deps: Deps,
  ask: Ask,
): Promise<{ readonly member: Member; readonly exercise: Exercise } | undefined> {
  const { where } = ask;
  if (where.kind !== 'thread') return undefined;
  const id = await cohortOfChannel(deps, where.channel.conversationId, ask.at);
  if (id === undefined) return undefined;
  const partition = partitions.cohort(id);
  const record = await deps.store.read<ThreadRecord>(partition, ids.thread(where.rootId), ask.at);
  if (!record) return undefined;
  const member = await memberOf(deps, id, ask.asker.id, ask.at);
  const exercise = member && findExercise(member.programme, record.body.exerciseId);
  return member && exercise ? { member, exercise } : undefined;
}

/** The first fitting message of a participant is their answer; everything later is discussion. */
async function answerInThread(
  deps: Deps,
  ask: Ask,
  { member, exercise }: { readonly member: Member; readonly exercise: Exercise },
  text: string,
): Promise<readonly Notice[]> {
  if (!member.participant || exercise.visibility !== 'cohort') return [];
  const replies = await loadReplies(deps.store, member.cohort.id, ask.at, exercise.id);
  const mine = replies.find((reply) => reply.personId === ask.asker.id);
  const again = mine?.source.activityId === ask.requestId;
  if (mine?.state === 'handed-in' && !again) return [];
  if (!looksLikeAnswer(exercise.answer, text)) return [];
  return answerMessage(deps, ask, member, exercise, text);
}

/** »Meinten Sie …?«; in the personal chat the text is kept, for it may have been an answer. */
async function nearMiss(
  deps: Deps,
  ask: Ask,
  { suggestion, given }: { readonly suggestion: string; readonly given: string },
  text: string,
): Promise<readonly Notice[]> {
  const refusal = { kind: 'refusal', code: 'near-miss', suggestion, given } as const;
  if (!isPrivate(ask.where)) return [refusal];
  const mine = (await memberships(deps, ask.asker.id, ask.at)).filter((membership) => membership.participant);
  if (mine.length === 0) return [refusal];
  return [{ ...refusal, draft: await keepDraft(deps, ask, text) }];
}

async function offerAsAnswer(deps: Deps, ask: Ask, text: string): Promise<readonly Notice[]> {
  const mine = (await memberships(deps, ask.asker.id, ask.at)).filter((membership) => membership.participant);
  if (mine.length === 0) return [{ kind: 'refusal', code: 'not-understood', given: text }];
  if (text.length > MAX_DRAFT) return [{ kind: 'refusal', code: 'text-too-long', max: MAX_DRAFT }];
  return [await offer(deps, ask, mine, await keepDraft(deps, ask, text), text)];
}

/** The button of a near miss: it was an answer. */
export async function offerDraft(deps: Deps, ask: Ask, draftId: string): Promise<readonly Notice[]> {
  const { at, asker } = ask;
  const mine = (await memberships(deps, asker.id, at)).filter((membership) => membership.participant);
  const draft = await deps.store.read<Draft>(partitions.person(asker.id), ids.draft(draftId), at);
  if (!draft || mine.length === 0) return [{ kind: 'refusal', code: 'outdated-card' }];
  return [await offer(deps, ask, mine, draftId, draft.body.text)];
}

/** Kept before anything is said about it, so that a text that was meant as an answer is never lost. */
async function keepDraft(deps: Deps, { requestId, at, asker }: Ask, text: string): Promise<string> {
  const partition = partitions.person(asker.id);
  const id = ids.draft(requestId);
  await transact(deps.store, partition, at, async () => {
    const current = await deps.store.read(partition, id, at);
    return { writes: [put(id, { text, at } satisfies Draft, current)], result: undefined };
  });
  return requestId;
}

async function offer(
  deps: Deps,
  { at, asker }: Ask,
  mine: readonly Member[],
  draft: string,
  text: string,
): Promise<Notice> {
  const items = [];
  for (const { cohort, programme } of mine) {
    const view = viewCohort(deps, cohort, programme, at);
    const replies = await loadReplies(deps.store, cohort.id, at);
    items.push(...openItemsOf(view, asker.id, replies));
  }
  return { kind: 'offer-answer', draft, text, items };
}
