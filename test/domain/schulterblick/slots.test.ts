import {
  bookSlot,
  cancelSlot,
  freeSlotsOf,
  offerSlots,
  removeSlot,
} from '../../../src/domain/schulterblick/slots';
import { instant, personId } from '../../support/builders';

const [toni, tara, anna, ben] = [personId('toni'), personId('tara'), personId('anna'), personId('ben')];
const offer = (startAt: string, count = 1, trainerId = toni) => ({
  startAt: instant(startAt),
  minutes: 30,
  count,
  trainerId,
});
const three = offerSlots([], offer('2027-05-24T12:00:00.000Z', 3)).slots;
const id = (index: number) => three[index]?.id ?? '';
const now = instant('2027-05-20');

test('several times one after the other', () => {
  expect(three.map((slot) => slot.startAt)).toEqual([
    '2027-05-24T12:00:00.000Z',
    '2027-05-24T12:30:00.000Z',
    '2027-05-24T13:00:00.000Z',
  ]);
  expect(new Set(three.map((slot) => slot.id)).size).toBe(3);
});

test('what overlaps the same trainer is left out; another trainer has times of their own', () => {
  const again = offerSlots(three, offer('2027-05-24T12:45:00.000Z', 3));
  expect(again.added.map((slot) => slot.startAt)).toEqual(['2027-05-24T13:45:00.000Z']);
  expect(offerSlots(three, offer('2027-05-24T12:00:00.000Z', 1, tara)).added).toHaveLength(1);
  const earlier = offerSlots(three, offer('2027-05-24T09:00:00.000Z')).slots;
  expect(earlier[0]?.startAt).toBe('2027-05-24T09:00:00.000Z');
});

test('one each; another booking frees the first', () => {
  const first = bookSlot(three, id(0), anna, now);
  if (!first.ok) throw new Error(first.reason);
  expect(first.slot).toMatchObject({ id: id(0), bookedBy: anna });
  expect(bookSlot(first.slots, id(0), ben, now)).toEqual({ ok: false, reason: 'slot-taken' });
  expect(bookSlot(first.slots, id(0), anna, now)).toMatchObject({ ok: true, slots: first.slots });
  const second = bookSlot(first.slots, id(2), anna, now);
  if (!second.ok) throw new Error(second.reason);
  expect(second.freed?.id).toBe(id(0));
  expect(second.slots.map((slot) => slot.bookedBy)).toEqual([undefined, undefined, anna]);
  expect(second.slots[0]).not.toHaveProperty('bookedBy');
});

test('unknown and past times are refused; a conversation held is not freed', () => {
  expect(bookSlot(three, 'x', anna, now)).toEqual({ ok: false, reason: 'slot-unknown' });
  expect(bookSlot(three, id(0), anna, instant('2027-05-24T12:00:00.000Z'))).toEqual({
    ok: false,
    reason: 'slot-in-past',
  });
  const held = bookSlot(three, id(0), anna, now);
  const more = held.ok ? bookSlot(held.slots, id(2), anna, instant('2027-05-24T12:40:00.000Z')) : held;
  expect(more).toMatchObject({ ok: true });
  expect(more.ok && more.slots.map((slot) => slot.bookedBy)).toEqual([anna, undefined, anna]);
});

test('only who booked can cancel', () => {
  const booked = bookSlot(three, id(1), anna, now);
  if (!booked.ok) throw new Error(booked.reason);
  expect(cancelSlot(booked.slots, id(1), ben)).toEqual({ ok: false, reason: 'slot-unknown' });
  const cancelled = cancelSlot(booked.slots, id(1), anna);
  expect(cancelled.ok && cancelled.slots).toEqual(three);
});

test('removing takes the own time, or the only one', () => {
  const both = offerSlots(three, offer('2027-05-24T12:00:00.000Z', 1, tara)).slots;
  const start = instant('2027-05-24T12:00:00.000Z');
  expect(removeSlot(both, start, tara)?.removed.trainerId).toBe(tara);
  expect(removeSlot(both, start, personId('else'))).toBeUndefined();
  expect(removeSlot(three, start, tara)?.slots).toHaveLength(2);
  expect(removeSlot(three, instant('2027-05-24T12:10:00.000Z'), toni)).toBeUndefined();
});

test('who leaves gives the booking back; a trainer takes their times along', () => {
  const booked = bookSlot(
    offerSlots(three, offer('2027-05-24T12:00:00.000Z', 1, tara)).slots,
    id(0),
    anna,
    now,
  );
  if (!booked.ok) throw new Error('not booked');
  const freed = freeSlotsOf(booked.slots, anna, false);
  expect(freed).toHaveLength(4);
  expect(freed?.some((slot) => slot.bookedBy !== undefined)).toBe(false);
  expect(freeSlotsOf(booked.slots, tara, false)).toBeUndefined();
  expect(freeSlotsOf(booked.slots, tara, true)?.map((slot) => slot.trainerId)).toEqual([toni, toni, toni]);
  expect(freeSlotsOf(booked.slots, ben, true)).toBeUndefined();
});
