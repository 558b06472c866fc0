import type { ExerciseId } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import { exerciseRef, findExercise } from '../../domain/programme/programme';
import type { Ask } from '../../domain/turn/ask';
import { isPrivate } from '../../domain/turn/ask';
import { exerciseByNumber } from '../programme/find-exercise';
import { personAddress } from '../shared/address';
import { viewCohort } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { memberOf, whoAndWhere } from '../shared/people';
import { exerciseCard } from './exercise-card';
import { notYet } from './may-answer';

/** `übung 3.2`: the exercise with the person's own answer; in the channel without it, since others read. */
export async function showExercise(deps: Deps, ask: Ask, number: string): Promise<readonly Notice[]> {
  const found = await whoAndWhere(deps, ask);
  if ('refusal' in found) return [found.refusal];
  const chosen = exerciseByNumber(found.member.programme, number);
  if ('refusal' in chosen) return [chosen.refusal];
  const early = await notYet(deps, ask, found.member, chosen.exercise);
  if (early) return [early];
  const { cohort, programme } = found.member;
  const view = viewCohort(deps, cohort, programme, ask.at);
  const personal = isPrivate(ask.where);
  return [
    await exerciseCard(deps, view, chosen.exercise, {
      place: personal ? 'personal' : 'channel',
      ...(personal ? { viewer: ask.asker.id } : {}),
    }),
  ];
}

/** The button of a private exercise's post: the form comes to the personal chat. */
export async function sendPrivately(
  deps: Deps,
  ask: Ask,
  cohortId: string,
  exerciseId: string,
): Promise<readonly Notice[]> {
  const member = await memberOf(deps, cohortId, ask.asker.id, ask.at);
  if (!member) return [{ kind: 'refusal', code: 'outdated-card' }];
  if (!member.participant && !member.trainer) return [{ kind: 'refusal', code: 'not-a-participant' }];
  const exercise = findExercise(member.programme, exerciseId as ExerciseId);
  if (!exercise) return [{ kind: 'refusal', code: 'outdated-card' }];
  const early = await notYet(deps, ask, member, exercise);
  if (early) return [early];
  const address = await personAddress(deps, member.cohort, ask.asker.id);
  if (!address.ok) return [{ kind: 'refusal', code: 'no-private-chat' }];
  const view = viewCohort(deps, member.cohort, member.programme, ask.at);
  const notice = await exerciseCard(deps, view, exercise, {
    place: 'personal',
    viewer: ask.asker.id,
  });
  const outcome = await deps.messenger.post(address.to, notice);
  if (outcome.kind !== 'sent') return [{ kind: 'refusal', code: 'no-private-chat' }];
  return [{ kind: 'done', what: 'sent-privately', exercise: exerciseRef(exercise) }];
}
