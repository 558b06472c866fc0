import type { Cohort } from '../../domain/cohort/cohort';
import type { Instant, PersonId } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import type { Slot } from '../../domain/schulterblick/schulterblick';
import { slotView } from './slot-view';

/** The times on offer, the person's own first. */
export function inviteNotice(
  { cohort, now }: { readonly cohort: Cohort; readonly now: Instant },
  slots: readonly Slot[],
  person: PersonId,
): Notice {
  const own = slots.find((slot) => slot.bookedBy === person);
  return {
    kind: 'schulterblick-invite',
    cohort: cohort.id,
    cohortName: cohort.name,
    slots: slots
      .filter((slot) => slot.startAt > now && slot.bookedBy === undefined)
      .map((slot) => slotView(slot, cohort, 'participant')),
    ...(own ? { booked: slotView(own, cohort, 'participant') } : {}),
    trainerNames: cohort.trainers.map((trainer) => trainer.name),
  };
}
