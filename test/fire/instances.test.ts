import type { Cohort } from '../../src/domain/cohort/cohort';
import type { Instant } from '../../src/domain/ids';
import type { Schedule } from '../../src/domain/ledger/schedule';
import type { Store } from '../../src/ports/store';
import { readLedger } from '../../src/records/ledger';
import { TICK_OPTIONS } from '../../src/scheduler/tick-deps';
import { openSqliteStore } from '../../src/store/sqlite';
import { aProgramme } from '../support/builders';
import { type ConnectorDouble, openConnectorDouble } from '../support/connector';
import { addCohorts, expectedBy } from './cohorts';
import type { Point } from './gate';
import { numbers, shuffled } from './numbers';
import { type Instance, isQuestion, ledgers, nameOfPost, PUSH, startInstance, type Time } from './world';

jest.setTimeout(300_000);

const programme = aProgramme();
let teams: ConnectorDouble;
beforeAll(async () => {
  teams = await openConnectorDouble();
});
afterAll(() => teams.close());

interface House {
  readonly time: Time;
  readonly cohorts: readonly Cohort[];
  readonly instances: readonly Instance[];
  /** For looking in from outside. */
  readonly store: Store;
  /** Goes on in time; every instance that can looks every 10 s for what is due, all at once. */
  pass(seconds: number): Promise<void>;
  close(): Promise<void>;
}

async function openHouse(count: number, offsets: readonly number[], made = PUSH, people = 2): Promise<House> {
  teams.reset();
  // One connection for all: SQLite does one thing at a time anyway, and nothing waits for a disk.
  const store = openSqliteStore(':memory:');
  const cohorts = await addCohorts(store, teams.serviceUrl, count, new Date(made).toISOString(), people);
  const time: Time = { now: PUSH };
  const instances = offsets.map((_, index) =>
    startInstance({
      name: `i${index}`,
      store,
      programmes: [programme],
      time,
      offsetMs: () => offsets[index] ?? 0,
      // Four instances and Teams share one thread here: slow is not lost.
      timeoutMs: 120_000,
    }),
  );
  const running = new Map<Instance, Promise<void>>();
  return {
    time,
    cohorts,
    instances,
    store,
    async pass(seconds) {
      for (const end = time.now + seconds * 1_000; time.now < end; time.now += 2_500) {
        const awake = instances.filter((one) => !one.gate.dead && !one.gate.frozen);
        const work = awake.map(async (one) => {
          // Time stands still while anybody is at work: also whoever goes on with what a freeze interrupted.
          if (time.now % 10_000 === 0 && !running.has(one)) {
            running.set(
              one,
              one.tick().finally(() => running.delete(one)),
            );
          }
          await Promise.race([running.get(one), frozen(one)]);
        });
        await Promise.all(work);
      }
    },
    async close() {
      for (const { gate } of instances) {
        if (!gate.dead) gate.kill();
        await gate.quiet();
      }
      await store.close();
    },
  };
}

/** Resolves once the instance stands still, and all that it had on its way has come to rest. */
async function frozen(instance: Instance): Promise<void> {
  await instance.gate.freezing();
  await instance.gate.quiet();
}

/** Nothing lost, nothing twice; what is unknown was asked about. */
async function judge(house: House, expected: readonly string[]): Promise<string[]> {
  const problems: string[] = [];
  const ledger = await ledgers(
    house.store,
    house.cohorts.map((cohort) => cohort.id),
  );
  const times = new Map<string, number>();
  for (const post of teams.posts.values()) {
    if (!isQuestion(post)) times.set(nameOfPost(post), (times.get(nameOfPost(post)) ?? 0) + 1);
  }
  for (const [name, count] of times) if (count > 1) problems.push(`${name} came ${count} times`);
  for (const name of expected) {
    const entry = ledger.get(name);
    if (entry?.state === 'unknown') {
      const asked = [...ledger.values()].some(
        (value) => value.kind === 'question' && value.state === 'sent' && value.key.startsWith(entry.key),
      );
      if (!asked) problems.push(`${name} is unknown, and nobody was asked`);
    } else if (entry?.state !== 'sent') problems.push(`${name} is ${entry?.state}`);
    else if (!teams.posts.has(entry.activityId ?? '')) problems.push(`${name} counts as sent, and is not`);
  }
  return problems;
}

describe('four instances, clocks up to 90 s apart', () => {
  test('one killed in the middle, one frozen for minutes and woken: nothing lost, nothing twice', async () => {
    const wrong: Record<string, string[]> = {};
    let killed = 0;
    let froze = 0;
    let tookOverMs = 0;
    for (let seed = 1; seed <= 40; seed += 1) {
      const draw = numbers(seed);
      const house = await openHouse(12, shuffled([-45_000, -20_000, 10_000, 45_000], draw), PUSH - 45_000);
      const expected = expectedBy(house.cohorts, programme, PUSH);
      const [victim, sleeper] = shuffled(house.instances, draw) as [Instance, Instance];
      const point = (): Point => ({
        kind: draw() < 0.5 ? 'commit' : 'post',
        when: draw() < 0.5 ? 'before' : 'after',
        n: 1 + Math.floor(draw() * 6),
      });
      const [end, sleep] = [point(), point()];
      let left: string[] = [];
      let killedAt: number | undefined;
      victim.gate.at = (at) => {
        if (same(at, end)) {
          victim.gate.kill();
          killedAt = house.time.now;
        }
      };
      let sleptOnce = false;
      sleeper.gate.at = (at) => {
        if (same(at, sleep) && !sleptOnce) {
          sleptOnce = true;
          sleeper.gate.freeze();
        }
      };
      await house.pass(15);
      if (killedAt !== undefined) {
        killed += 1;
        left = await claimedBy(house, `i${house.instances.indexOf(victim)}`);
        const until = killedAt + 60_000;
        while (house.time.now < until) {
          await house.pass(2.5);
          const open = await stillOpen(house, left, expected);
          if (open.length === 0) break;
        }
        tookOverMs = Math.max(tookOverMs, house.time.now - killedAt);
        const open = await stillOpen(house, left, expected);
        if (open.length > 0) wrong[`seed ${seed}, a minute later`] = [...open];
      }
      await house.pass(draw() * 120);
      if (sleeper.gate.frozen) froze += 1;
      sleeper.gate.thaw();
      await house.pass(240);
      const problems = await judge(house, expected);
      if (problems.length > 0) wrong[`seed ${seed}: ${JSON.stringify({ end, sleep })}`] = problems;
      await house.close();
    }
    expect(wrong).toEqual({});
    // The points must have been reached for the runs to say anything.
    expect(killed).toBeGreaterThan(20);
    expect(froze).toBeGreaterThan(20);
    expect(tookOverMs).toBeLessThanOrEqual(60_000);
  });

  test('frozen past its claim at any store write, an instance posts nothing when it wakes', async () => {
    const wrong: Record<string, string[]> = {};
    let tookOver = 0;
    for (const when of ['before', 'after'] as const) {
      for (let n = 1; n <= 8; n += 1) {
        const house = await openHouse(1, [0, -30_000], PUSH - 60_000);
        const expected = expectedBy(house.cohorts, programme, PUSH);
        const [sleeper, other] = house.instances as [Instance, Instance];
        sleeper.gate.at = (at) => {
          if (same(at, { kind: 'commit', when, n })) sleeper.gate.freeze();
        };
        const first = sleeper.tick();
        await Promise.race([first, frozen(sleeper)]);
        if (!sleeper.gate.frozen) continue;
        await house.pass(120);
        if (other.gate.counts.post > 0) tookOver += 1;
        const before = sleeper.gate.counts.post;
        sleeper.gate.at = () => undefined;
        sleeper.gate.thaw();
        await first;
        if (sleeper.gate.counts.post !== before) wrong[`${when} commit ${n}`] = ['it posted'];
        await house.pass(120);
        const problems = await judge(house, expected);
        if (problems.length > 0) wrong[`${when} commit ${n}`] = problems;
        await house.close();
      }
    }
    expect(wrong).toEqual({});
    expect(tookOver).toBeGreaterThan(8);
  });

  test('clocks that go back an hour, ahead a week and apart: a live claim is not taken, nothing twice', async () => {
    const wrong: Record<string, string[]> = {};
    for (const [name, jumps] of Object.entries({
      back: [-3_600_000, 0, 0, 0],
      ahead: [7 * 86_400_000, 0, 0, 0],
      apart: [-3_600_000, 7 * 86_400_000, -45_000, 45_000],
    })) {
      const offsets = [0, 0, 0, 0];
      const house = await openHouse(6, offsets, PUSH - 60_000);
      const expected = expectedBy(house.cohorts, programme, PUSH);
      const stop = house.instances[1] as Instance;
      // In the middle of the push, while everybody has claims.
      stop.gate.at = (at) => {
        if (same(at, { kind: 'post', when: 'before', n: 2 }))
          for (const n of [0, 1, 2, 3]) offsets[n] = jumps[n] ?? 0;
      };
      await house.pass(120);
      offsets.fill(0);
      await house.pass(120);
      const problems = await judge(house, expected);
      const ledger = await ledgers(
        house.store,
        house.cohorts.map((cohort) => cohort.id),
      );
      for (const [key, entry] of ledger) if (entry.state === 'unknown') problems.push(`${key} is unknown`);
      if (problems.length > 0) wrong[name] = problems;
      await house.close();
    }
    expect(wrong).toEqual({});
  });
});

test('everything takes long, and another looks on: nothing twice, and nobody is asked about what is known', async () => {
  teams.reset();
  const store = openSqliteStore(':memory:');
  const cohorts = await addCohorts(store, teams.serviceUrl, 1, new Date(PUSH).toISOString(), 5);
  const time: Time = { now: PUSH };
  const [one, two] = ['one', 'two'].map((name) =>
    startInstance({ name, store, programmes: [programme], time, timeoutMs: 60_000 }),
  ) as [Instance, Instance];
  // Chats cannot be opened, and each attempt takes its time.
  teams.plan = (request) =>
    request.path.endsWith('/conversations') ? { kind: 'status', status: 503 } : undefined;
  one.gate.at = async ({ kind, when }) => {
    if (kind !== 'post' || when !== 'before') return;
    time.now += 12_000;
    await two.tick();
  };
  await one.tick();
  const names = [...teams.posts.values()].map(nameOfPost);
  expect(new Set(names).size).toBe(names.length);
  const entries = [...(await ledgers(store, [cohorts[0]?.id ?? ''])).values()];
  expect(entries.filter((entry) => entry.state === 'sent')).toHaveLength(2);
  expect(entries.filter((entry) => entry.state === 'unknown')).toEqual([]);
  expect(one.log.filter((line) => line.event === 'delivery.known-late')).toEqual([]);
  await store.close();
});

test('told to end, an instance sends nothing after the message under way, and gives the cohort back', async () => {
  teams.reset();
  const store = openSqliteStore(':memory:');
  const cohorts = await addCohorts(store, teams.serviceUrl, 1, new Date(PUSH).toISOString());
  const partition = `cohort/${cohorts[0]?.id}`;
  const options = { store, programmes: [programme], time: { now: PUSH }, timeoutMs: 60_000 };
  let draining = false;
  const one = startInstance({ ...options, name: 'one', draining: () => draining });
  one.gate.at = () => {
    draining = one.gate.counts.post > 0;
  };
  await one.tick();
  await one.tick();
  expect(teams.posts.size).toBe(1);
  expect((await readLedger(store, partition, [''], NOW)).onTheWay).toEqual([]);
  await startInstance({ ...options, name: 'two' }).tick();
  expect(teams.posts.size).toBe(4);
  await store.close();
});

test('told to end at any moment, an instance leaves nothing claimed', async () => {
  let ended = 0;
  for (let after = 0; after < 24; after += 1) {
    teams.reset();
    const store = openSqliteStore(':memory:');
    const cohorts = await addCohorts(store, teams.serviceUrl, 1, new Date(PUSH).toISOString());
    const partition = `cohort/${cohorts[0]?.id}`;
    let asked = 0;
    const options = { store, programmes: [programme], time: { now: PUSH }, timeoutMs: 60_000 };
    const one = startInstance({ ...options, name: 'one', draining: () => asked++ >= after });
    let tooLate = 0;
    one.gate.at = ({ kind, when }) => {
      if (kind === 'post' && when === 'before' && asked > after) tooLate += 1;
    };
    await one.tick();
    expect(tooLate).toBe(0);
    const { entries, onTheWay } = await readLedger(store, partition, [''], NOW);
    expect(onTheWay).toEqual([]);
    expect([...entries.values()].filter((value) => value.state !== 'sent')).toEqual([]);
    expect(entries.size).toBe(teams.posts.size);
    if (teams.posts.size < 4) ended += 1;
    await startInstance({ ...options, name: 'two' }).tick();
    expect(teams.posts.size).toBe(4);
    await store.close();
  }
  expect(ended).toBeGreaterThan(5);
});

test('with nothing to send, instances that meet leave no sign on a cohort', async () => {
  const house = await openHouse(20, [0, 0, 0], PUSH - 7_200_000);
  house.time.now = PUSH - 7_200_000;
  await house.pass(2.5);
  for (const { id } of house.cohorts) {
    const schedule = await house.store.read<Schedule>(`cohort/${id}`, 'schedule', NOW);
    expect(schedule?.body.dueAt).toBe('2027-04-12T07:00:00.000Z');
    expect(schedule?.body.atWork).toBeUndefined();
  }
  await house.close();
});

/** Of this many cohorts that are due at once, each of the four makes at least so many, and races for at most so many are lost. */
const MANY = 8 * TICK_OPTIONS.parallel;
const LEAST_SHARE = MANY / 10;
const MOST_RACES = MANY / 5;

test('four instances that wake at the same moment share the work instead of racing for it', async () => {
  const house = await openHouse(MANY, [0, 0, 0, 0], PUSH, 1);
  await house.pass(2.5);
  const expected = expectedBy(house.cohorts, programme, PUSH);
  expect(await judge(house, expected)).toEqual([]);
  const shares = house.instances.map(
    ({ log }) => new Set(log.filter((line) => line.event === 'delivery').map((line) => line.cohort)).size,
  );
  const races = house.instances.map(({ log }) => log.filter((line) => line.event === 'tick.raced').length);
  expect(shares.reduce((sum, one) => sum + one)).toBe(MANY);
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(LEAST_SHARE);
  expect(races.reduce((sum, one) => sum + one)).toBeLessThanOrEqual(MOST_RACES);
  await house.close();
});

function same(a: Point, b: Point): boolean {
  return a.kind === b.kind && a.when === b.when && a.n === b.n;
}

async function claimedBy(house: House, owner: string): Promise<string[]> {
  const found: string[] = [];
  for (const { id } of house.cohorts) {
    const { onTheWay } = await readLedger(house.store, `cohort/${id}`, [''], NOW);
    if (onTheWay.some((sending) => sending.owner.startsWith(`${owner}-`))) found.push(id);
  }
  return found;
}

async function stillOpen(
  house: House,
  cohorts: readonly string[],
  expected: readonly string[],
): Promise<readonly string[]> {
  const ledger = await ledgers(house.store, cohorts);
  return expected.filter(
    (name) =>
      cohorts.some((id) => name.startsWith(`${id} `)) &&
      !['sent', 'unknown'].includes(ledger.get(name)?.state ?? ''),
  );
}

const NOW = '2027-04-12T07:10:00.000Z' as Instant;
