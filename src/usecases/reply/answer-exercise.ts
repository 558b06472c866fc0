import { deliveryKeys } from '../../domain/delivery/kinds';
import { CompanionError } from '../../domain/errors';
import type { Answer } from '../../domain/form/forms';
import { answerFromInputs, answerFromText } from '../../domain/form/forms';
import type { ExerciseId } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import type { ReplyResult } from '../../domain/notice/reply';
import { type Exercise, exerciseRef, findExercise } from '../../domain/programme/programme';
import type { Reply, ReplySource } from '../../domain/reply/reply';
import { withdrawReply } from '../../domain/reply/reply-record';
import type { Ask } from '../../domain/turn/ask';
import { conversationOf, isPrivate, sharedConversationOf } from '../../domain/turn/ask';
import { ids, partitions, put } from '../../records/documents';
import { readEntry } from '../../records/ledger';
import { loadReplies, loadRevisions } from '../../records/load';
import { transact } from '../../records/transact';
import { exerciseByNumber } from '../programme/find-exercise';
import { viewCohort } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { type Member, memberOf, whoAndWhere } from '../shared/people';
import { exerciseCard, latenessOf } from './exercise-card';
import { notYet, tooLate } from './may-answer';
import { openItemsOf } from './open-items';
import { storeReply } from './record-reply';
import { showCounts, staleWrite } from './update-post';

type Inputs = Readonly<Record<string, string>>;

/** An answer by card: it comes back as the same card with the person's answer in it. */
export async function answerByCard(
  deps: Deps,
  ask: Ask,
  cohortId: string,
  exerciseId: string,
  inputs: Inputs,
): Promise<readonly Notice[]> {
  const found = await cardTarget(deps, ask, cohortId, exerciseId);
  if ('refusal' in found) return [found.refusal];
  const { member, exercise } = found;
  const early = (await notYet(deps, ask, member, exercise)) ?? tooLate(deps, ask, member);
  if (early) return [early];
  const parsed = answerFromInputs(exercise.answer, inputs);
  let result: ReplyResult;
  if (!parsed.ok) {
    result = { kind: 'problem', problem: parsed.problem, typed: inputs };
  } else {
    const source: ReplySource = { via: 'card', activityId: ask.requestId };
    try {
      const recorded = await store(deps, ask, member, exercise, parsed.answer, source);
      const afterReply = exercise.afterReply === undefined ? {} : { afterReply: exercise.afterReply };
      result = { kind: 'saved', revision: recorded.reply.revision, ...afterReply };
    } catch (error) {
      if (!(error instanceof CompanionError)) throw error;
      deps.log.error('answer.not-stored', { exercise: exercise.id, code: error.code });
      return [{ kind: 'refusal', code: 'not-stored' }];
    }
  }
  const view = viewCohort(deps, member.cohort, member.programme, ask.at);
  return [
    await exerciseCard(deps, view, exercise, {
      place: isPrivate(ask.where) ? 'personal' : 'channel',
      viewer: ask.asker.id,
      result,
      ...(result.kind === 'problem' ? { editing: true } : {}),
    }),
  ];
}

/** Teams asks for a person's view of a card, or the person wants to see the form again. */
export async function showCard(
  deps: Deps,
  ask: Ask,
  cohortId: string,
  exerciseId: string,
  editing: boolean,
): Promise<readonly Notice[]> {
  const member = await memberOf(deps, cohortId, ask.asker.id, ask.at);
  const exercise = member && findExercise(member.programme, exerciseId as ExerciseId);
  const belongs = member?.trainer || member?.participant !== undefined;
  // Guests of the team see the post where it stands; elsewhere nobody's cards are shown to strangers.
  const here = isPrivate(ask.where) ? belongs : member && isOf(member, ask);
  if (!member || !exercise || !here) return [{ kind: 'refusal', code: 'outdated-card' }];
  // After the end everything can still be read.
  const ended = editing ? tooLate(deps, ask, member) : undefined;
  const early = (await notYet(deps, ask, member, exercise)) ?? ended;
  if (early) return [early];
  const view = viewCohort(deps, member.cohort, member.programme, ask.at);
  const place = isPrivate(ask.where) ? 'personal' : 'channel';
  const card = await exerciseCard(deps, view, exercise, {
    ...{ place, viewer: ask.asker.id },
    ...(editing && member.participant ? { editing: true } : {}),
  });
  if (place === 'personal') return [card];
  const key = deliveryKeys.post(exercise.week, exercise.id);
  const post = await readEntry(deps.store, partitions.cohort(member.cohort.id), key, ask.at);
  return [{ ...card, ...latenessOf(post, member.cohort) }];
}

/** »Zurückziehen« on the card. */
export async function withdrawByCard(
  deps: Deps,
  ask: Ask,
  cohortId: string,
  exerciseId: string,
): Promise<readonly Notice[]> {
  const found = await cardTarget(deps, ask, cohortId, exerciseId);
  if ('refusal' in found) return [found.refusal];
  const { member, exercise } = found;
  const done = await withdraw(deps, ask, member, exercise);
  if (done === 'nothing') {
    return [{ kind: 'refusal', code: 'nothing-to-withdraw', exercise: exerciseRef(exercise) }];
  }
  const view = viewCohort(deps, member.cohort, member.programme, ask.at);
  return [
    await exerciseCard(deps, view, exercise, {
      place: isPrivate(ask.where) ? 'personal' : 'channel',
      viewer: ask.asker.id,
      ...(done === 'done' ? { result: { kind: 'withdrawn' } } : {}),
    }),
  ];
}

/** `3.2: mein Text`. A private exercise is not answered where others read. */
export async function answerByText(
  deps: Deps,
  ask: Ask,
  number: string,
  text: string,
): Promise<readonly Notice[]> {
  const found = await whoAndWhere(deps, ask, 'participant');
  if ('refusal' in found) return [found.refusal];
  const chosen = exerciseByNumber(found.member.programme, number);
  if ('refusal' in chosen) return [chosen.refusal];
  return answerMessage(deps, ask, found.member, chosen.exercise, text);
}

/** Takes a message's text as the answer to an exercise. */
export async function answerMessage(
  deps: Deps,
  ask: Ask,
  member: Member,
  exercise: Exercise,
  text: string,
): Promise<readonly Notice[]> {
  const early = (await notYet(deps, ask, member, exercise)) ?? tooLate(deps, ask, member);
  if (early) return [early];
  if (exercise.visibility === 'private' && !isPrivate(ask.where)) {
    return [{ kind: 'refusal', code: 'exercise-private', exercise: exerciseRef(exercise) }];
  }
  const { cohort } = member;
  const parsed = answerFromText(exercise.answer, text);
  if (!parsed.ok) {
    const id = ids.reply(exercise.id, ask.asker.id);
    const earlier = await deps.store.read<Reply>(partitions.cohort(cohort.id), id, ask.at);
    const kept = earlier?.body.state === 'handed-in' ? { kept: true } : {};
    const { problem } = parsed;
    return [{ kind: 'reply-problem', exercise, cohort: cohort.id, problem, typed: text, ...kept }];
  }
  const activityId = ask.requestId;
  const shared = sharedConversationOf(ask.where);
  const source: ReplySource = shared
    ? { via: 'thread', activityId, conversationId: shared.conversationId }
    : { via: 'chat', activityId };
  const recorded = await store(deps, ask, member, exercise, parsed.answer, source);
  const view = viewCohort(deps, cohort, member.programme, ask.at);
  const replies = await loadReplies(deps.store, cohort.id, ask.at);
  const next = openItemsOf(view, ask.asker.id, replies)[0];
  return [
    {
      kind: 'reply-saved',
      exercise,
      cohort: cohort.id,
      answer: recorded.reply.answer,
      revision: recorded.reply.revision,
      inThread: !isPrivate(ask.where),
      ...(next ? { next } : {}),
    },
  ];
}

/** Withdraws the asker's answer. `again`: this very activity did so before, and what came since stays. */
export async function withdraw(
  deps: Deps,
  ask: Ask,
  member: Member,
  exercise: Exercise,
): Promise<'done' | 'again' | 'nothing'> {
  const { requestId, at, asker } = ask;
  const partition = partitions.cohort(member.cohort.id);
  const id = ids.reply(exercise.id, asker.id);
  const done = await transact<'done' | 'again' | 'nothing'>(deps.store, partition, at, async () => {
    const current = await deps.store.read<Reply>(partition, id, at);
    const earlier = await loadRevisions(deps.store, member.cohort.id, exercise.id, asker.id, at);
    const before = [...(current ? [current.body] : []), ...earlier];
    if (before.some((reply) => reply.withdrawnBy === requestId)) {
      return { writes: [], result: 'again' };
    }
    if (current?.body.state !== 'handed-in') return { writes: [], result: 'nothing' };
    const note = await staleWrite(deps.store, partition, exercise.id, at);
    const withdrawn = withdrawReply(current.body, at, requestId);
    return { writes: [put(id, withdrawn, current), note], result: 'done' };
  });
  if (done === 'done') showCounts(deps, member.cohort, [exercise], at);
  return done;
}

function store(
  deps: Deps,
  ask: Ask,
  member: Member,
  exercise: Exercise,
  answer: Answer,
  source: ReplySource,
) {
  return storeReply(deps, member.cohort, exercise, ask.asker.id, answer, source, ask.at);
}

/** Whether the conversation is the cohort's channel. */
function isOf({ cohort }: Member, { where }: Ask): boolean {
  return cohort.channel.conversationId === conversationOf(where)?.conversationId;
}

async function cardTarget(
  deps: Deps,
  ask: Ask,
  cohortId: string,
  exerciseId: string,
): Promise<{ readonly member: Member; readonly exercise: Exercise } | { readonly refusal: Notice }> {
  const member = await memberOf(deps, cohortId, ask.asker.id, ask.at);
  const exercise = member && findExercise(member.programme, exerciseId as ExerciseId);
  if (!member || !exercise) return { refusal: { kind: 'refusal', code: 'outdated-card' } };
  if (!member.participant) return { refusal: { kind: 'refusal', code: 'not-a-participant' } };
  if (!isPrivate(ask.where) && !isOf(member, ask))
    return { refusal: { kind: 'refusal', code: 'outdated-card' } };
  if (exercise.visibility === 'private' && !isPrivate(ask.where)) {
    return { refusal: { kind: 'refusal', code: 'exercise-private', exercise: exerciseRef(exercise) } };
  }
  return { member, exercise };
}
