import { deliveryKeys } from '../../domain/delivery/kinds';
import type { LedgerRecord } from '../../domain/ledger/entry';
import type { Notice } from '../../domain/notice/notice';
import { closingDay } from '../../domain/plan/channel';
import { type Exercise, exerciseRef } from '../../domain/programme/programme';
import { acceptsReplies } from '../../domain/reply/reply-record';
import type { Ask } from '../../domain/turn/ask';
import { ids, partitions } from '../../records/documents';
import { datesOf, viewCohort } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import type { Member } from '../shared/people';
/** Late answers are welcome until four weeks after the programme's last day. */
export function tooLate(deps: Deps, ask: Ask, { cohort, programme }: Member): Notice | undefined {
  const { timetable, today } = viewCohort(deps, cohort, programme, ask.at);
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
  ask: Ask,
  member: Member,
  exercise: Exercise,
): Promise<Notice | undefined> {
  if (member.trainer) return undefined;
  const view = viewCohort(deps, member.cohort, member.programme, ask.at);
  const dates = datesOf(view, exercise);
  if (!dates || dates.dueAt <= ask.at) return undefined;
  const post = ids.ledger(deliveryKeys.post(exercise.week, exercise.id));
  const entry = await deps.store.read<LedgerRecord>(partitions.cohort(member.cohort.id), post, ask.at);
  if (entry && OUT.includes(entry.body.state)) return undefined;
  return {
    kind: 'refusal',
    code: 'exercise-not-yet',
    exercise: exerciseRef(exercise),
    opensOn: dates.postedOn,
  };
}

/** It is in the channel, or may be. */
export const OUT: readonly LedgerRecord['state'][] = ['sending', 'sent', 'unknown'];
