import { createFollowUps } from '../../src/runtime/follow-ups';
import { openSqliteStore } from '../../src/store/sqlite';

const store = openSqliteStore(':memory:');
const turn = () => new Promise((resolve) => setImmediate(resolve));
/** So long that no timer of these tests rings by itself. */
const NEVER_MS = 1_000_000;

test('nothing begins before those who wait for an answer are served; of one thing the last work is done', async () => {
  const followUps = createFollowUps(store, NEVER_MS);
  const log: string[] = [];
  const note = (what: string) => async () => void log.push(what);
  followUps.soon('post 1', note('old count'));
  followUps.soon('post 1', note('new count'));
  followUps.soon('post 2', note('another'));
  await turn();
  expect(log).toEqual([]);
  await followUps.idle();
  expect(log).toEqual(['new count', 'another']);
});

test('work for now comes after what is under way on the same thing', async () => {
  const followUps = createFollowUps(store, NEVER_MS);
  const log: string[] = [];
  let end = (): void => undefined;
  followUps.soon('post', async () => {
    log.push('begun');
    await new Promise<void>((resolve) => {
      end = resolve;
    });
    log.push('ended');
  });
  const idle = followUps.idle();
  await turn();
  const now = followUps.now('post', async () => void log.push('now'));
  end();
  await now;
  await idle;
  expect(log).toEqual(['begun', 'ended', 'now']);
});

test('eight at a time; one that fails keeps nobody waiting', async () => {
  const followUps = createFollowUps(store, NEVER_MS);
  const ends: (() => void)[] = [];
  let done = 0;
  for (let nth = 0; nth < 20; nth += 1) {
    followUps.soon(`post ${nth}`, async () => {
      await new Promise<void>((resolve) => ends.push(resolve));
      done += 1;
      if (nth % 2 === 0) throw new Error('broken');
    });
  }
  const idle = followUps.idle();
  await turn();
  expect(ends).toHaveLength(8);
  while (done < 20) {
    ends.shift()?.();
    await turn();
    expect(ends.length).toBeLessThanOrEqual(8);
  }
  await idle;
});

test('it reads anew: the work is given the store, not what a turn has read of it', async () => {
  const followUps = createFollowUps(store, NEVER_MS);
  let given: unknown;
  followUps.soon('post', async (other) => {
    given = other;
  });
  await followUps.idle();
  expect(given).toBe(store);
});
