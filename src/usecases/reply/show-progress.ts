import type { Notice } from '../../domain/notice/notice';
import { sectionFill } from '../../domain/reply/progress';
import type { Ask } from '../../domain/turn/ask';
import type { Profile } from '../../records/documents';
import { loadReplies } from '../../records/load';
import { viewCohort } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { toOwnChat } from '../shared/own-chat';
import { whoAndWhere } from '../shared/people';
import { progressOf, repliesOf } from './progress-of';

/** `fortschritt`: how far I am and what the concept has already; trainers see each person. */
export async function showProgress(deps: Deps, ask: Ask, profile?: Profile): Promise<readonly Notice[]> {
  const found = await whoAndWhere(deps, ask, 'any', profile);
  if ('refusal' in found) return [found.refusal];
  const { cohort, programme, participant, trainer } = found.member;
  const view = viewCohort(deps, cohort, programme, ask.at);
  const replies = await loadReplies(deps.store, cohort.id, ask.at);
  const rows = cohort.participants.map((person) => progressOf(view, person, replies));
  const notice: Notice = {
    kind: 'progress',
    cohortName: cohort.name,
    week: view.week,
    weeks: programme.weeks.length,
    sections: participant ? sectionFill(programme, repliesOf(replies, participant.id)) : [],
    group: {
      answered: rows.reduce((sum, row) => sum + row.answered, 0),
      possible: rows.reduce((sum, row) => sum + row.posted, 0),
    },
    ...(participant ? { mine: progressOf(view, participant, replies) } : {}),
    ...(trainer ? { rows } : {}),
  };
  // How far each one is concerns them and the trainers, not everyone who reads the channel.
  return trainer ? toOwnChat(deps, ask, cohort, [notice]) : [notice];
}
