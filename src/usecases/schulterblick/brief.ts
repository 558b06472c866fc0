import type { Participant } from '../../domain/cohort/cohort';
import { buildSchulterblickBrief, type SchulterblickBrief } from '../../domain/schulterblick/brief';
import { loadMetrics, loadReplies, loadSlots } from '../../records/load';
import { type CohortView, postedExercises } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { slotView } from './slot-view';

/** What a trainer wants to have read before the conversation with this participant. */
export async function schulterblickBrief(
  deps: Deps,
  view: CohortView,
  participant: Participant,
): Promise<SchulterblickBrief> {
  const { cohort, programme, now, today } = view;
  const slots = (await loadSlots(deps.store, cohort.id, now))?.body ?? [];
  const slot = slots.find((slot) => slot.bookedBy === participant.id);
  return buildSchulterblickBrief({
    cohort,
    programme,
    participant,
    posted: postedExercises(view, participant.id),
    replies: await loadReplies(deps.store, cohort.id, now),
    metrics: await loadMetrics(deps.store, cohort.id, participant.id, now),
    today,
    ...(slot ? { slot: slotView(slot, cohort, 'trainer') } : {}),
  });
}
