import { localWhen } from '../../domain/calendar/calendar';
import { type Cohort, nameOf } from '../../domain/cohort/cohort';
import type { Slot, SlotView } from '../../domain/schulterblick/schulterblick';

/** A time on offer; who booked it is for trainers only. */
export function slotView(slot: Slot, cohort: Cohort, reader: 'trainer' | 'participant'): SlotView {
  const bookedBy = slot.bookedBy === undefined ? undefined : nameOf(cohort, slot.bookedBy);
  return {
    id: slot.id,
    when: localWhen(slot.startAt, cohort.timeZone),
    minutes: slot.minutes,
    trainerName: nameOf(cohort, slot.trainerId) ?? '',
    free: slot.bookedBy === undefined,
    ...(reader === 'trainer' && bookedBy !== undefined ? { bookedBy } : {}),
  };
}
