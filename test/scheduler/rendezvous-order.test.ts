import fc from 'fast-check';
import { rendezvousOrder } from '../../src/scheduler/rendezvous-order';

const nth = (n: number) => `cohort-${String(n).padStart(4, '0')}`;
const some = (count: number) => Array.from({ length: count }, (_, n) => nth(n));

test('nobody is left out and nobody comes twice', () => {
  const names = fc.uniqueArray(fc.string(), { maxLength: 600 });
  fc.assert(
    fc.property(names, fc.string(), (all, owner) => {
      expect([...rendezvousOrder(all, owner)].sort()).toEqual([...all].sort());
    }),
  );
});

test('an owner has one order, whatever order the names are given in', () => {
  const all = some(300);
  expect(rendezvousOrder([...all].reverse(), 'one')).toEqual(rendezvousOrder(all, 'one'));
});

test.each([4, 40, 200, 500])('of %i cohorts, none is the first for too many owners', (count) => {
  const times = new Map<string, number>();
  for (let owner = 0; owner < 1_000; owner += 1) {
    const first = rendezvousOrder(some(count), `owner ${owner}`)[0] ?? '';
    times.set(first, (times.get(first) ?? 0) + 1);
  }
  expect(Math.max(...times.values())).toBeLessThan(2_000 / Math.min(count, 20));
});
