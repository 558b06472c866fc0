import type { Store } from '../../src/ports/store';
import { openCosmosStore } from '../../src/store/cosmos';
import { openCosmosDouble } from '../support/cosmos-proxy';
import { type Gate, type Point, pointName } from './gate';
import { judge, type Reference, reference } from './judge';
import { numbers } from './numbers';
import { isQuestion, ledgers, openSeed, PUSH, type Seed, startInstance, type Time } from './world';

jest.setTimeout(300_000);

let seed: Seed;
beforeAll(async () => {
  seed = await openSeed();
});
afterAll(() => seed.close());

function allPoints({ commit, post }: Gate['counts']): readonly Point[] {
  return (['commit', 'post'] as const).flatMap((kind) =>
    (['before', 'after'] as const).flatMap((when) =>
      Array.from({ length: kind === 'commit' ? commit : post }, (_, index) => ({ kind, when, n: index + 1 })),
    ),
  );
}

/** One life of the process after another, each killed at its point, and a last one that lives. */
async function crashAt(
  open: () => Promise<Store>,
  points: readonly Point[],
  ref: Reference,
): Promise<string[]> {
  seed.teams.reset();
  const time: Time = { now: PUSH };
  const inFlight = new Set<string>();
  const problems: string[] = [];
  let life = 0;
  let current = await open();
  for (const point of points) {
    const one = startInstance({ name: `life${++life}`, store: current, programmes: [seed.programme], time });
    one.gate.at = (reached) => {
      if (pointName(reached) === pointName(point)) one.gate.kill();
    };
    for (let tick = 0; tick < 8 && !one.gate.dead; tick += 1) {
      await one.tick();
      time.now += 10_000;
    }
    if (!one.gate.dead) one.gate.kill();
    await one.gate.quiet();
    for (const [name, entry] of await ledgers(current, seed.cohorts)) {
      if (entry.state === 'sending') inFlight.add(name);
    }
    await current.close();
    current = await open();
  }
  const killedAt = time.now;
  const last = startInstance({ name: 'last', store: current, programmes: [seed.programme], time });
  while (time.now < killedAt + 60_000) {
    time.now += 10_000;
    await last.tick();
  }
  const afterMinute = await ledgers(current, seed.cohorts);
  for (const name of ref.keys) {
    const state = afterMinute.get(name)?.state;
    if (state !== 'sent' && state !== 'unknown') problems.push(`${name} is ${state} a minute later`);
  }
  for (const later of [120_000, 3_600_000, 6 * 3_600_000]) {
    time.now = killedAt + later;
    await last.tick();
  }
  problems.push(...judge(seed, await ledgers(current, seed.cohorts), ref, inFlight, points.length));
  await current.close();
  return problems;
}

type Run = (points: readonly Point[]) => Promise<readonly string[]>;

async function tryAll(
  lives: readonly (readonly Point[])[],
  run: Run,
): Promise<Record<string, readonly string[]>> {
  const wrong: Record<string, readonly string[]> = {};
  for (const points of lives) {
    const problems = await run(points);
    if (problems.length > 0) wrong[points.map(pointName).join(', then ')] = problems;
  }
  return wrong;
}

describe('SQLite', () => {
  let ref: Reference;
  const run: Run = async (points) => {
    const copy = seed.sqlite();
    try {
      return await crashAt(async () => copy.open(), points, ref);
    } finally {
      copy.remove();
    }
  };
  beforeAll(async () => {
    const copy = seed.sqlite();
    const store = copy.open();
    ref = await reference(seed, store);
    await store.close();
    copy.remove();
  });

  test('killed before and after every store write and every post of a push', async () => {
    const points = allPoints(ref.counts);
    expect(ref.keys.length).toBeGreaterThan(10);
    expect(points.length).toBeGreaterThan(60);
    expect(
      await tryAll(
        points.map((point) => [point]),
        run,
      ),
    ).toEqual({});
  });

  test('killed again while it makes up for the first time', async () => {
    const points = allPoints(ref.counts);
    const draw = numbers(20_270_412);
    const pick = () => points[Math.floor(draw() * points.length)] as Point;
    const lives = Array.from({ length: 40 }, () => [pick(), pick(), ...(draw() < 0.3 ? [pick()] : [])]);
    expect(await tryAll(lives, run)).toEqual({});
  });
});

test('nobody comes back for twenty days: what was in flight is still asked about', async () => {
  seed.teams.reset();
  const copy = seed.sqlite();
  const store = copy.open();
  const time: Time = { now: PUSH };
  const one = startInstance({ name: 'one', store, programmes: [seed.programme], time });
  one.gate.at = (at) => {
    if (at.kind === 'post' && at.when === 'after') one.gate.kill();
  };
  await one.tick();
  await one.gate.quiet();
  const inFlight = [...(await ledgers(store, seed.cohorts))].filter(([, entry]) => entry.state === 'sending');
  expect(inFlight.length).toBeGreaterThan(0);
  const later = copy.open();
  time.now = PUSH + 20 * 86_400_000;
  const two = startInstance({ name: 'two', store: later, programmes: [seed.programme], time });
  for (let tick = 0; tick < 12; tick += 1, time.now += 10_000) await two.tick();
  const ledger = await ledgers(later, seed.cohorts);
  expect(inFlight.map(([name]) => ledger.get(name)?.state)).toEqual(inFlight.map(() => 'unknown'));
  expect([...seed.teams.posts.values()].filter(isQuestion)).toHaveLength(inFlight.length);
  await Promise.all([store.close(), later.close()]);
  copy.remove();
});

describe('Cosmos DB', () => {
  test('killed before and after store writes and posts of a push, every sixth of them', async () => {
    const account = async () => {
      const double = await openCosmosDouble();
      const open = () =>
        openCosmosStore({ endpoint: double.endpoint, key: double.key, database: 'companion' });
      const store = open();
      await seed.into(store);
      await store.close();
      return { open, close: () => double.close() };
    };
    const whole = await account();
    const store = whole.open();
    const ref = await reference(seed, store);
    await store.close();
    await whole.close();
    const points = allPoints(ref.counts).filter((_, index) => index % 6 === 0);
    expect(points.length).toBeGreaterThan(10);
    const wrong = await tryAll(
      points.map((point) => [point]),
      async (lives) => {
        const { open, close } = await account();
        try {
          return await crashAt(async () => open(), lives, ref);
        } finally {
          await close();
        }
      },
    );
    expect(wrong).toEqual({});
  });
});
