import type { Command } from '../../domain/command/command';
import { parseCommand } from '../../domain/command/parse';
import type { Notice } from '../../domain/notice/notice';
import { type Exercise, findExercise } from '../../domain/programme/programme';
import { looksLikeAnswer } from '../../domain/reply/answer-text';
import type { Inbound } from '../../domain/turn/inbound';
import { type Draft, ids, type Profile, partitions, put, type ThreadRecord } from '../../records/documents';
import { loadReplies } from '../../records/load';
import { transact } from '../../records/transact';
import { noteHearing } from '../delivery/channel-permission';
import { answerMessage } from '../reply/answer-exercise';
import { openItemsOf } from '../reply/open-items';
import { viewCohort } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { cohortOfChannel, type Member, memberOf, memberships, rememberPerson } from '../shared/people';
import { runCommand } from './run-command';

const MAX_DRAFT = 8_000;

/** A message: a command, an answer in an exercise's thread, or, in the personal chat, a text to be filed. */
export async function handleText(deps: Deps, inbound: Inbound, text: string): Promise<readonly Notice[]> {
  const { scope, sender, at, place } = inbound;
  const profile =
    scope === 'personal'
      ? await rememberPerson(deps, sender, at, (before) => ({ ...before, chat: place }))
      : undefined;
  const parsed = parseCommand(text);
  const thread = await threadOf(deps, inbound);
  if (thread) await noteHearing(deps, inbound);
  if (thread && !inbound.addressed) {
    // Nobody called the bot: a message in the thread is an answer or a discussion, never a command.
    return answerInThread(deps, inbound, thread, text);
  }
  if (!inbound.addressed) return [];
  switch (parsed.kind) {
    case 'command':
      return runOrKeep(deps, inbound, parsed.command, profile);
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
      return nearMiss(deps, inbound, parsed, text);
    case 'nothing':
      return runCommand(deps, inbound, { name: 'help' });
    case 'text':
      if (thread) {
        const taken = await answerInThread(deps, inbound, thread, parsed.text);
        if (taken.length > 0) return taken;
      }
      if (inbound.scope === 'personal') return offerAsAnswer(deps, inbound, parsed.text);
      return [{ kind: 'refusal', code: 'not-understood', given: parsed.text }];
  }
}

/** An answer that could not be filed as it was meant is kept and offered for what is open. */
async function runOrKeep(
  deps: Deps,
  inbound: Inbound,
  command: Command,
  profile: Profile | undefined,
): Promise<readonly Notice[]> {
  const said = await runCommand(deps, inbound, command, profile);
  if (command.name !== 'answer' || inbound.scope !== 'personal') return said;
  if (said[0]?.kind !== 'refusal' && said[0]?.kind !== 'choose-cohort') return said;
  const offered = await offerAsAnswer(deps, inbound, command.text);
  return [...said, ...offered.filter((one) => one.kind === 'offer-answer')];
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
  if (mine?.state === 'handed-in' && !again) return [];
  if (!looksLikeAnswer(exercise.answer, text)) return [];
  return answerMessage(deps, inbound, member, exercise, text);
}

/** »Meinten Sie …?«; in the personal chat the text is kept, for it may have been an answer. */
async function nearMiss(
  deps: Deps,
  inbound: Inbound,
  { suggestion, given }: { readonly suggestion: string; readonly given: string },
  text: string,
): Promise<readonly Notice[]> {
  const refusal = { kind: 'refusal', code: 'near-miss', suggestion, given } as const;
  if (inbound.scope !== 'personal') return [refusal];
  const mine = (await memberships(deps, inbound.sender.id, inbound.at)).filter((one) => one.participant);
  if (mine.length === 0) return [refusal];
  return [{ ...refusal, draft: await keepDraft(deps, inbound, text) }];
}

async function offerAsAnswer(deps: Deps, inbound: Inbound, text: string): Promise<readonly Notice[]> {
  const mine = (await memberships(deps, inbound.sender.id, inbound.at)).filter((one) => one.participant);
  if (mine.length === 0) return [{ kind: 'refusal', code: 'not-understood', given: text }];
  if (text.length > MAX_DRAFT) return [{ kind: 'refusal', code: 'text-too-long', max: MAX_DRAFT }];
  return [await offer(deps, inbound, mine, await keepDraft(deps, inbound, text), text)];
}

/** The button of a near miss: it was an answer. */
export async function offerDraft(deps: Deps, inbound: Inbound, draftId: string): Promise<readonly Notice[]> {
  const { at, sender } = inbound;
  const mine = (await memberships(deps, sender.id, at)).filter((one) => one.participant);
  const draft = await deps.store.read<Draft>(partitions.person(sender.id), ids.draft(draftId), at);
  if (!draft || mine.length === 0) return [{ kind: 'refusal', code: 'outdated-card' }];
  return [await offer(deps, inbound, mine, draftId, draft.body.text)];
}

/** Kept before anything is said about it, so that a text that was meant as an answer is never lost. */
async function keepDraft(deps: Deps, { activityId, at, sender }: Inbound, text: string): Promise<string> {
  const partition = partitions.person(sender.id);
  const id = ids.draft(activityId);
  await transact(deps.store, partition, at, async () => {
    const current = await deps.store.read(partition, id, at);
    return { writes: [put(id, { text, at } satisfies Draft, current)], result: undefined };
  });
  return activityId;
}

async function offer(
  deps: Deps,
  { at, sender }: Inbound,
  mine: readonly Member[],
  draft: string,
  text: string,
): Promise<Notice> {
  const items = [];
  for (const { cohort, programme } of mine) {
    const view = viewCohort(deps, cohort, programme, at);
    const replies = await loadReplies(deps.store, cohort.id, at);
    items.push(...openItemsOf(view, sender.id, replies));
  }
  return { kind: 'offer-answer', draft, text, items };
}
