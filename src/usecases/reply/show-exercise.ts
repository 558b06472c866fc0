import type { ExerciseId } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import { exerciseRef, findExercise } from '../../domain/programme/programme';
import type { Inbound } from '../../domain/turn/inbound';
import { exerciseByNumber } from '../programme/find-exercise';
import { personAddress } from '../shared/address';
import { viewCohort } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { memberOf, whoAndWhere } from '../shared/people';
import { exerciseCard } from './exercise-card';
import { notYet } from './may-answer';

/** `übung 3.2`: the exercise with the person's own answer; in the channel without it, since others read. */
export async function showExercise(deps: Deps, inbound: Inbound, number: string): Promise<readonly Notice[]> {
  const found = await whoAndWhere(deps, inbound);
  if ('refusal' in found) return [found.refusal];
  const chosen = exerciseByNumber(found.member.programme, number);
  if ('refusal' in chosen) return [chosen.refusal];
  const early = await notYet(deps, inbound, found.member, chosen.exercise);
  if (early) return [early];
  const { cohort, programme } = found.member;
  const view = viewCohort(deps, cohort, programme, inbound.at);
  const personal = inbound.scope === 'personal';
  return [
    await exerciseCard(deps, view, chosen.exercise, {
      place: personal ? 'personal' : 'channel',
      ...(personal ? { viewer: inbound.sender.id } : {}),
    }),
  ];
}

/** The button of a private exercise's post: the form comes to the personal chat. */
export async function sendPrivately(
  deps: Deps,
  inbound: Inbound,
  cohortId: string,
  exerciseId: string,
): Promise<readonly Notice[]> {
  const member = await memberOf(deps, cohortId, inbound.sender.id, inbound.at);
  if (!member) return [{ kind: 'refusal', code: 'outdated-card' }];
  if (!member.participant && !member.trainer) return [{ kind: 'refusal', code: 'not-a-participant' }];
  const exercise = findExercise(member.programme, exerciseId as ExerciseId);
  if (!exercise) return [{ kind: 'refusal', code: 'outdated-card' }];
  const early = await notYet(deps, inbound, member, exercise);
  if (early) return [early];
  const address = await personAddress(deps, member.cohort, inbound.sender.id);
  if (!address.ok) return [{ kind: 'refusal', code: 'no-private-chat' }];
  const view = viewCohort(deps, member.cohort, member.programme, inbound.at);
  const notice = await exerciseCard(deps, view, exercise, {
    place: 'personal',
    viewer: inbound.sender.id,
  });
  const outcome = await deps.messenger.post(address.to, notice);
  if (outcome.kind !== 'sent') return [{ kind: 'refusal', code: 'no-private-chat' }];
  return [{ kind: 'done', what: 'sent-privately', exercise: exerciseRef(exercise) }];
}
