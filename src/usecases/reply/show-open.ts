import type { Notice } from '../../domain/notice/notice';
import type { Ask } from '../../domain/turn/ask';
import type { Profile } from '../../records/documents';
import { loadReplies } from '../../records/load';
import { viewCohort } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { toOwnChat } from '../shared/own-chat';
import { whoAndWhere } from '../shared/people';
import { openItemsOf } from './open-items';

/** `offen`: what I have not answered yet; for trainers also who misses what. */
export async function showOpen(deps: Deps, ask: Ask, profile?: Profile): Promise<readonly Notice[]> {
  const found = await whoAndWhere(deps, ask, 'any', profile);
  if ('refusal' in found) return [found.refusal];
  const { cohort, programme, participant, trainer } = found.member;
  // »Nichts offen« would be true and misleading.
  if (!participant && !trainer) return [{ kind: 'refusal', code: 'not-a-participant' }];
  const view = viewCohort(deps, cohort, programme, ask.at);
  const replies = await loadReplies(deps.store, cohort.id, ask.at);
  const overview = () => ({
    name: cohort.name,
    rows: cohort.participants.map((person) => ({
      name: person.name,
      missing: openItemsOf(view, person.id, replies).map(({ id, number, title }) => ({ id, number, title })),
    })),
  });
  const notice: Notice = {
    kind: 'open',
    ...(participant ? { mine: openItemsOf(view, participant.id, replies) } : {}),
    ...(trainer ? { cohort: overview() } : {}),
  };
  // Who misses what is the trainers' knowledge: in the channel everyone would read it.
  return trainer ? toOwnChat(deps, ask, cohort, [notice]) : [notice];
}
