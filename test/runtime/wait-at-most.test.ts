import { waitAtMost } from '../../src/runtime/wait-at-most';

test('waits for work that ends in time', async () => {
  let done = false;
  await waitAtMost(
    60_000,
    Promise.resolve().then(() => {
      done = true;
    }),
  );
  expect(done).toBe(true);
});

test('does not wait for work that hangs', async () => {
  await expect(waitAtMost(1, new Promise(() => undefined))).resolves.toBeUndefined();
});

test('a failure is told', async () => {
  await expect(waitAtMost(60_000, Promise.reject(new Error('no')))).rejects.toThrow('no');
});
