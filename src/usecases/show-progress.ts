import type { Participant } from '../domain/cohort';
import type { PersonId } from '../domain/ids';
import type { Inbound } from '../domain/inbound';
import type { Notice } from '../domain/notice';
import type { PersonProgress } from '../domain/notice-parts';
import { personProgress, sectionFill } from '../domain/progress';
import type { Reply } from '../domain/reply';
import type { Profile } from '../ports/documents';
import { type CohortView, postedExercises, viewCohort } from './cohort-view';
import type { Deps } from './deps';
import { toOwnChat } from './own-chat';
import { whoAndWhere } from './people';
import { loadReplies } from './records';

/** `fortschritt`: how far I am and what the concept has already; trainers see each person. */
export async function showProgress(
  deps: Deps,
  inbound: Inbound,
  profile?: Profile,
): Promise<readonly Notice[]> {
  const found = await whoAndWhere(deps, inbound, 'any', profile);
  if ('refusal' in found) return [found.refusal];
  const { cohort, programme, participant, trainer } = found.member;
  const view = viewCohort(deps, cohort, programme, inbound.at);
  const replies = await loadReplies(deps.store, cohort.id, inbound.at);
  const rows = cohort.participants.map((person) => progressOf(view, person, replies));
  const notice: Notice = {
    kind: 'progress',
    cohortName: cohort.name,
    week: view.week,
    weeks: programme.weeks.length,
    sections: participant ? sectionFill(programme, of(replies, participant.id)) : [],
    group: {
      answered: rows.reduce((sum, row) => sum + row.answered, 0),
      possible: rows.reduce((sum, row) => sum + row.posted, 0),
    },
    ...(participant ? { mine: progressOf(view, participant, replies) } : {}),
    ...(trainer ? { rows } : {}),
  };
  // How far each one is concerns them and the trainers, not everyone who reads the channel.
  return trainer ? toOwnChat(deps, inbound, cohort, [notice]) : [notice];
}

export function progressOf(view: CohortView, person: Participant, replies: readonly Reply[]): PersonProgress {
  const posted = postedExercises(view, person.id).map((one) => one.exercise);
  return personProgress(person, posted, of(replies, person.id));
}

function of(replies: readonly Reply[], person: PersonId): readonly Reply[] {
  return replies.filter((one) => one.personId === person);
}
