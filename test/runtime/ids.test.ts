import { newId } from '../../src/runtime/ids';

test('ids are 16 safe characters, each letter about as often, and do not repeat', () => {
  const ids = Array.from({ length: 5000 }, newId);
  expect(new Set(ids).size).toBe(5000);
  for (const id of ids) expect(id).toMatch(/^[a-z2-7]{16}$/);
  const counts = new Map<string, number>();
  for (const letter of ids.join('')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  expect(counts.size).toBe(32);
  // 2,500 each on average with a deviation of about 50.
  for (const count of counts.values()) expect(Math.abs(count - 2500)).toBeLessThan(400);
});
