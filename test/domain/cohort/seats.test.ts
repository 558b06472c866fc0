import fc from 'fast-check';
import type { Cohort } from '../../../src/domain/cohort/cohort';
import { join, leave, pickUp } from '../../../src/domain/cohort/seats';
import { anEmptyCohort, aParticipant, instant } from '../../support/builders';

const [anna, ben, cleo, dora] = [
  aParticipant('Anna A'),
  aParticipant('Ben B'),
  aParticipant('Cleo C'),
  aParticipant('Dora D'),
];
const now = instant('2027-04-10');
const names = (list: Cohort['participants']) => list.map((person) => person.name);

test('seats first, then the waiting list, in order of arrival', () => {
  const one = join(anEmptyCohort(), anna, now, 'Musterstadt', 'BY');
  expect(one).toMatchObject({ place: 'seat', updated: false });
  expect(one.cohort.participants[0]).toEqual({
    id: anna.id,
    name: 'Anna A',
    teamsId: anna.teamsId,
    municipality: 'Musterstadt',
    land: 'BY',
    joinedAt: now,
    reminders: 'normal',
    absences: [],
  });
  const two = join(one.cohort, ben, now);
  const three = join(two.cohort, cleo, now);
  const four = join(three.cohort, dora, now);
  expect([three.place, three.position, four.position]).toEqual(['waiting', 1, 2]);
  expect(names(four.cohort.participants)).toEqual(['Anna A', 'Ben B']);
});

test('joining again updates and keeps the place', () => {
  const full = [anna, ben, cleo].reduce(
    (sum, person) => join(sum, person, now, 'Alt', 'HE').cohort,
    anEmptyCohort(),
  );
  const seat = join(full, { ...anna, name: 'Anna Neu' }, instant('2027-05-01'), 'Neu', 'BY');
  expect(seat).toMatchObject({ place: 'seat', updated: true });
  expect(seat.cohort.participants[0]).toMatchObject({
    name: 'Anna Neu',
    municipality: 'Neu',
    land: 'BY',
    joinedAt: now,
  });
  const waiting = join(full, cleo, now);
  expect(waiting).toMatchObject({ place: 'waiting', position: 1, updated: true });
  expect(waiting.cohort.waiting[0]).toMatchObject({ municipality: 'Alt', land: 'HE' });
});

test('the first who waits moves up into a freed seat', () => {
  const full = [anna, ben, cleo, dora].reduce(
    (sum, person) => join(sum, person, now).cohort,
    anEmptyCohort(),
  );
  const left = leave(full, anna.id, instant('2027-05-01'));
  expect(left.movedUp).toMatchObject({ name: 'Cleo C', joinedAt: instant('2027-05-01') });
  expect(names(left.cohort.participants)).toEqual(['Ben B', 'Cleo C']);
  expect(names(left.cohort.waiting)).toEqual(['Dora D']);
  // Fewer seats than people, because the programme changed: leaving frees none.
  expect(leave({ ...full, seats: 1 }, anna.id, now).movedUp).toBeUndefined();
  expect(leave(full, dora.id, now).movedUp).toBeUndefined();
  expect(leave(full, aParticipant('Fremd').id, now).cohort).toBe(full);
});

test('picks everybody up or nobody', () => {
  const trainer = aParticipant('Toni Trainer');
  const bot = { ...aParticipant('Bot'), isBot: true };
  const all = pickUp(anEmptyCohort(), [anna, trainer, bot, ben, ben], now);
  expect(names(all.pickedUp)).toEqual(['Anna A', 'Ben B']);
  expect(all.tooMany).toBeUndefined();
  const none = pickUp(anEmptyCohort(), [anna, ben, cleo], now);
  expect(none).toMatchObject({ pickedUp: [], tooMany: { members: 3, seats: 2 } });
  expect(none.cohort.participants).toEqual([]);
  expect(pickUp(all.cohort, [anna, ben], now)).toMatchObject({ pickedUp: [] });
  expect(pickUp(all.cohort, [cleo], now).tooMany).toEqual({ members: 1, seats: 0 });
});

test('whatever the order: nobody is in twice, no seat too many, and nobody waits beside a free seat', () => {
  const step = fc.record({
    who: fc.constantFrom(anna, ben, cleo, dora, aParticipant('Emil E')),
    leaves: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const end = steps.reduce(
        (sum, { who, leaves }) => (leaves ? leave(sum, who.id, now) : join(sum, who, now)).cohort,
        anEmptyCohort(),
      );
      const ids = [...end.participants, ...end.waiting].map((person) => person.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(end.participants.length).toBeLessThanOrEqual(end.seats);
      if (end.waiting.length > 0) expect(end.participants).toHaveLength(end.seats);
    }),
  );
});
