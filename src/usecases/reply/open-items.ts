import type { PersonId } from '../../domain/ids';
import { type OpenItem, openItems } from '../../domain/reply/progress';
import type { Reply } from '../../domain/reply/reply';
import { type CohortView, postedExercises } from '../shared/cohort-view';

/** What this person still has to do in this cohort, most urgent first. */
export function openItemsOf(
  view: CohortView,
  person: PersonId,
  replies: readonly Reply[],
): readonly OpenItem[] {
  const mine = replies.filter((reply) => reply.personId === person);
  return openItems(view.cohort.id, postedExercises(view, person), mine, view.today);
}
