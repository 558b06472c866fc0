import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cohort } from '../../src/domain/cohort';
import type { Instant } from '../../src/domain/ids';
import type { Schedule } from '../../src/ports/documents';
import type { Store } from '../../src/ports/store';
import { openSqliteStore } from '../../src/store/sqlite';
import { type ConnectorDouble, openConnectorDouble } from '../support/connector';
import { aProgramme } from '../support/programme';
import { addCohorts, expectedBy } from './cohorts';
import type { Point } from './gate';
import { numbers, shuffled } from './numbers';
import { type Instance, isQuestion, ledgers, nameOfPost, PUSH, startInstance, type Time } from './world';

jest.setTimeout(300_000);

const programme = aProgramme();
let folder: string;
let teams: ConnectorDouble;
let files = 0;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'instances-'));
  teams = await openConnectorDouble();
});
afterAll(async () => {
  await teams.close();
  rmSync(folder, { recursive: true, force: true });
});

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

async function openHouse(count: number, offsets: readonly number[], made = PUSH): Promise<House> {
  teams.reset();
  files += 1;
  const file = join(folder, `${files}.db`);
  const store = openSqliteStore(file);
  const cohorts = await addCohorts(store, teams.serviceUrl, count, new Date(made).toISOString());
  const time: Time = { now: PUSH };
  const stores = offsets.map(() => openSqliteStore(file));
  const instances = offsets.map((offset, index) =>
    startInstance({
      name: `i${index}`,
      store: stores[index] as Store,
      programmes: [programme],
      time,
      offsetMs: () => offset,
    }),
  );
  const stuck = new Set<Instance>();
  return {
    time,
    cohorts,
    instances,
    store,
    async pass(seconds) {
      for (const end = time.now + seconds * 1_000; time.now < end; time.now += 2_500) {
        if (time.now % 10_000 !== 0) continue;
        const ready = instances.filter((one) => !one.gate.dead && !one.gate.frozen && !stuck.has(one));
        const work = ready.map(async (one) => {
          stuck.add(one);
          const tick = one.tick().finally(() => stuck.delete(one));
          await Promise.race([tick, frozen(one)]);
        });
        await Promise.all(work);
      }
    },
    async close() {
      for (const { gate } of instances) {
        if (!gate.dead) gate.kill();
        await gate.quiet();
      }
      for (const one of [store, ...stores]) await one.close();
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
    house.cohorts.map((one) => one.id),
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
        (one) => one.kind === 'question' && one.state === 'sent' && one.key.startsWith(entry.key),
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
    for (let seed = 1; seed <= 10; seed += 1) {
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
        left = await leasedBy(house, `i${house.instances.indexOf(victim)}`);
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
});

function same(a: Point, b: Point): boolean {
  return a.kind === b.kind && a.when === b.when && a.n === b.n;
}

async function leasedBy(house: House, owner: string): Promise<string[]> {
  const found: string[] = [];
  for (const { id } of house.cohorts) {
    const schedule = await house.store.read<Schedule>(`cohort/${id}`, 'schedule', NOW);
    if (schedule?.body.lease?.owner.startsWith(`${owner}-`)) found.push(id);
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
