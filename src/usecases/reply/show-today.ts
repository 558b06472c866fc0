import { nextThing } from '../../domain/ledger/delivery-line';
import type { Notice } from '../../domain/notice/notice';
import type { Ask } from '../../domain/turn/ask';
import type { Profile } from '../../records/documents';
import { loadReplies } from '../../records/load';
import { viewCohort } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { whoAndWhere } from '../shared/people';
import { openItemsOf } from './open-items';

/** More than that nobody does in a day. */
const MAX_ITEMS = 6;

/** `heute`: what is due for me today, and what comes next. */
export async function showToday(deps: Deps, ask: Ask, profile?: Profile): Promise<readonly Notice[]> {
  const found = await whoAndWhere(deps, ask, 'any', profile);
  if ('refusal' in found) return [found.refusal];
  const { cohort, programme, participant } = found.member;
  const view = viewCohort(deps, cohort, programme, ask.at);
  const replies = participant ? await loadReplies(deps.store, cohort.id, ask.at) : [];
  const items = participant ? openItemsOf(view, participant.id, replies) : [];
  const next = view.plan.find(
    (delivery) =>
      delivery.dueAt > view.now &&
      (delivery.kind === 'week' || delivery.kind === 'exercise' || delivery.kind === 'closing'),
  );
  return [
    {
      kind: 'today',
      on: view.today,
      items: items.slice(0, MAX_ITEMS),
      later: Math.max(0, items.length - MAX_ITEMS),
      ...(next ? { next: nextThing(next, cohort, programme) } : {}),
    },
  ];
}
