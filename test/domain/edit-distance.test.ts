import fc from 'fast-check';
import { editDistance } from '../../src/domain/edit-distance';

test.each([
  ['hlife', 'hilfe', 1, 2],
  ['', 'abc', 3, 3],
  ['abc', '', 3, 3],
  ['kitten', 'sitting', 3, 3],
  ['ab', 'ba', 1, 2],
  // Each letter takes part in one slip only: not »ac« first and then the b between.
  ['ca', 'abc', 3, 3],
  ['plan', 'plan', 0, 0],
])('from »%s« to »%s«: %i slips, %i when a swap counts twice', (from, to, withSwaps, without) => {
  expect(editDistance(from, to, { swaps: true })).toBe(withSwaps);
  expect(editDistance(from, to, { swaps: false })).toBe(without);
});

test('the same both ways, zero only for the same word, and never more than the longer word', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
  fc.assert(
    fc.property(word, word, fc.boolean(), (one, other, swaps) => {
      const distance = editDistance(one, other, { swaps });
      expect(editDistance(other, one, { swaps })).toBe(distance);
      expect(distance === 0).toBe(one === other);
      expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
      expect(distance).toBeLessThanOrEqual(editDistance(one, other, { swaps: false }));
    }),
  );
});
