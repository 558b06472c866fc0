import type { Store } from '../../src/ports/store';
import { openSqliteStore } from '../../src/store/sqlite';
import { PEOPLE } from '../support/people';
import { MONDAY, openScene, type Scene } from '../support/scene';

const { anna } = PEOPLE;
const asked: string[] = [];

/** Notes every question to the store. */
function noting(inner: Store): Store {
  return {
    ...inner,
    read: (partition, id, now) => {
      asked.push(`${partition.split('/')[0]} ${id}`);
      return inner.read(partition, id, now);
    },
    list: (partition, prefix, now) => {
      asked.push(`${partition.split('/')[0]} ${prefix}*`);
      return inner.list(partition, prefix, now);
    },
  };
}

let scene: Scene;
let store: Store;
beforeEach(async () => {
  store = openSqliteStore(':memory:');
  scene = await openScene({ store: noting(store) });
  await scene.at(MONDAY);
});
afterEach(async () => {
  await scene.stop();
  await store.close();
});

/** What the store is asked until the answer goes out; what follows it is nobody's wait. */
async function asksOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  const { followUps } = scene.companion.app;
  let until = 0;
  jest.spyOn(followUps, 'idle').mockImplementationOnce(async () => {
    until = asked.length;
    jest.restoreAllMocks();
    await followUps.idle();
  });
  asked.splice(0);
  await work();
  return asked.slice(0, until);
}

const answer = () => {
  const post = scene.find('Übung 1.1', 'channel');
  return scene.press(anna, post, { inputs: { answer: 'Zwei Kanäle.' } });
};
const change = () => {
  const post = scene.find('Übung 1.1', 'channel');
  return scene.press(anna, post, { inputs: { answer: 'Drei Kanäle.' } });
};

test('a first answer by card asks the store at most six things, none of them twice', async () => {
  const asks = await asksOf(answer);
  expect(asks.length).toBeLessThanOrEqual(6);
  expect(new Set(asks).size).toBe(asks.length);
});

test('so does an answer that changes an earlier one', async () => {
  await answer();
  const asks = await asksOf(change);
  expect(asks.length).toBeLessThanOrEqual(6);
  expect(new Set(asks).size).toBe(asks.length);
});

test('»offen« in the personal chat as well', async () => {
  const asks = await asksOf(() => scene.chat(anna, 'offen'));
  expect(asks.length).toBeLessThanOrEqual(6);
  expect(new Set(asks).size).toBe(asks.length);
});
