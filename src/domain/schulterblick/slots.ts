import { addMs } from '../calendar/calendar';
import type { Instant, PersonId } from '../ids';
import type { Slot } from './schulterblick';

const MINUTE_MS = 60_000;

export interface SlotOffer {
  readonly startAt: Instant;
  readonly minutes: number;
  /** So many one after the other. */
  readonly count: number;
  readonly trainerId: PersonId;
}

/** Offers times one after the other; what overlaps the same trainer's other times is left out. */
export function offerSlots(
  slots: readonly Slot[],
  { startAt, minutes, count, trainerId }: SlotOffer,
): { readonly slots: readonly Slot[]; readonly added: readonly Slot[] } {
  const added: Slot[] = [];
  for (let index = 0; index < count; index++) {
    const start = addMs(startAt, index * minutes * MINUTE_MS);
    // Made of time and trainer: offering the same time again is the same slot.
    const slot: Slot = { id: slotId(start, trainerId), startAt: start, minutes, trainerId };
    if (![...slots, ...added].some((other) => overlaps(slot, other))) added.push(slot);
  }
  return { slots: sorted([...slots, ...added]), added };
}

function slotId(startAt: Instant, trainerId: PersonId): string {
  return `${startAt.slice(0, 16).replace(/[-:]/g, '')}-${trainerId}`;
}

function overlaps(a: Slot, b: Slot): boolean {
  return a.trainerId === b.trainerId && a.startAt < endOf(b) && b.startAt < endOf(a);
}

function endOf(slot: Slot): Instant {
  return addMs(slot.startAt, slot.minutes * MINUTE_MS);
}

function sorted(slots: readonly Slot[]): readonly Slot[] {
  return [...slots].sort((a, b) => (a.startAt < b.startAt ? -1 : a.startAt > b.startAt ? 1 : 0));
}

/**
 * Takes back the time that begins at `startAt`: the trainer's own, or, when they have none then, the only
 * one of a colleague. Whoever booked it is in `removed`. `undefined` when there is no such time.
 */
export function removeSlot(
  slots: readonly Slot[],
  startAt: Instant,
  trainerId: PersonId,
): { readonly slots: readonly Slot[]; readonly removed: Slot } | undefined {
  const then = slots.filter((slot) => slot.startAt === startAt);
  const removed =
    then.find((slot) => slot.trainerId === trainerId) ?? (then.length === 1 ? then[0] : undefined);
  return removed && { slots: slots.filter((slot) => slot !== removed), removed };
}

export type SlotDecision =
  | {
      readonly ok: true;
      readonly slots: readonly Slot[];
      readonly slot: Slot;
      /** The booking that the new one replaced. */
      readonly freed?: Slot;
    }
  | { readonly ok: false; readonly reason: 'slot-taken' | 'slot-unknown' | 'slot-in-past' };

/** Books a time; a person has one, so booking another frees the first. */
export function bookSlot(slots: readonly Slot[], id: string, personId: PersonId, now: Instant): SlotDecision {
  const wanted = slots.find((slot) => slot.id === id);
  if (!wanted) return { ok: false, reason: 'slot-unknown' };
  if (wanted.bookedBy === personId) return { ok: true, slots, slot: wanted };
  if (wanted.bookedBy !== undefined) return { ok: false, reason: 'slot-taken' };
  if (wanted.startAt <= now) return { ok: false, reason: 'slot-in-past' };
  const booked: Slot = { ...wanted, bookedBy: personId };
  // A conversation that has been held stays in the books.
  const old = slots.find((slot) => slot.bookedBy === personId && slot.startAt > now);
  const changed = slots.map((slot) => (slot === wanted ? booked : slot === old ? free(slot) : slot));
  return { ok: true, slots: changed, slot: booked, ...(old ? { freed: free(old) } : {}) };
}

/** Gives a booked time back; only who booked it can. */
export function cancelSlot(slots: readonly Slot[], id: string, personId: PersonId): SlotDecision {
  const booked = slots.find((slot) => slot.id === id && slot.bookedBy === personId);
  if (!booked) return { ok: false, reason: 'slot-unknown' };
  const freed = free(booked);
  return { ok: true, slots: slots.map((slot) => (slot === booked ? freed : slot)), slot: freed };
}

/** The slots without one person's bookings, `asTrainer` without the times they offered; undefined if nothing changes. */
export function freeSlotsOf(
  slots: readonly Slot[],
  personId: PersonId,
  asTrainer: boolean,
): readonly Slot[] | undefined {
  const left = slots.filter((slot) => !asTrainer || slot.trainerId !== personId);
  const freed = left.map((slot) => (slot.bookedBy === personId ? free(slot) : slot));
  return left.length < slots.length || freed.some((slot, index) => slot !== left[index]) ? freed : undefined;
}

function free({ id, startAt, minutes, trainerId }: Slot): Slot {
  return { id, startAt, minutes, trainerId };
}
