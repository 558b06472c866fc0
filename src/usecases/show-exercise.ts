import type { LedgerRecord } from '../domain/delivery';
import type { ExerciseId } from '../domain/ids';
import type { Inbound } from '../domain/inbound';
import type { Notice } from '../domain/notice';
import { closingDay } from '../domain/plan-channel';
import { deliveryKeys } from '../domain/plan-keys';
import { type Exercise, findExercise } from '../domain/programme';
import { exerciseRef } from '../domain/progress';
import { acceptsReplies } from '../domain/reply-record';
import { ids, partitions } from '../ports/documents';
import { datesOf, viewCohort } from './cohort-view';
import { personAddress } from './deliver/address';
import type { Deps } from './deps';
import { exerciseCard } from './exercise-card';
import { exerciseByNumber } from './find-exercise';
import { type Member, memberOf, whoAndWhere } from './people';

/** It is in the channel, or may be. */
const OUT: readonly LedgerRecord['state'][] = ['sending', 'sent', 'unknown'];

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

/** Late answers are welcome until four weeks after the programme's last day. */
export function tooLate(deps: Deps, inbound: Inbound, { cohort, programme }: Member): Notice | undefined {
  const { timetable, today } = viewCohort(deps, cohort, programme, inbound.at);
  const endsOn = closingDay(timetable)?.on;
  if (endsOn === undefined || acceptsReplies(endsOn, today)) return undefined;
  return { kind: 'refusal', code: 'cohort-ended', name: cohort.name };
}

/**
 * Participants see an exercise from the day on which it is handed out; trainers always. What is out stays
 * out, though a pause or a holiday has moved its date since.
 */
export async function notYet(
  deps: Deps,
  inbound: Inbound,
  member: Member,
  exercise: Exercise,
): Promise<Notice | undefined> {
  if (member.trainer) return undefined;
  const view = viewCohort(deps, member.cohort, member.programme, inbound.at);
  const dates = datesOf(view, exercise);
  if (!dates || dates.dueAt <= inbound.at) return undefined;
  const post = ids.ledger(deliveryKeys.post(exercise.week, exercise.id));
  const entry = await deps.store.read<LedgerRecord>(partitions.cohort(member.cohort.id), post, inbound.at);
  if (entry && OUT.includes(entry.body.state)) return undefined;
  return {
    kind: 'refusal',
    code: 'exercise-not-yet',
    exercise: exerciseRef(exercise),
    opensOn: dates.postedOn,
  };
}
