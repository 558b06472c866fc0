import type { Cohort } from '../../src/domain/cohort/cohort';
import { CompanionError } from '../../src/domain/errors';
import type { Store } from '../../src/ports/store';
import { openSqliteStore } from '../../src/store/sqlite';
import { aProgramme } from '../support/builders';
import { type ConnectorDouble, openConnectorDouble } from '../support/connector';
import { addCohorts, expectedBy } from './cohorts';
import type { Point } from './gate';
import { isQuestion, ledgers, nameOfPost, PUSH, startInstance, type Time } from './world';

jest.setTimeout(120_000);

const programme = aProgramme();
let teams: ConnectorDouble;
beforeAll(async () => {
  teams = await openConnectorDouble();
});
afterAll(() => teams.close());

const away = () => new CompanionError('store-unavailable', 'planned');

async function judge(store: Store, cohorts: readonly Cohort[]): Promise<string[]> {
  const problems: string[] = [];
  const ledger = await ledgers(
    store,
    cohorts.map(({ id }) => id),
  );
  for (const name of expectedBy(cohorts, programme, PUSH)) {
    const entry = ledger.get(name);
    if (entry?.state !== 'sent') {
      problems.push(`${name} is ${entry?.state}`);
      continue;
    }
    if (!teams.posts.has(entry.activityId ?? '')) problems.push(`${name} counts as sent, and is not`);
    if (entry.kind === 'exercise') {
      const thread = await store.read(`cohort/${name.split(' ')[0]}`, `t/${entry.activityId}`, entry.at);
      if (!thread) problems.push(`the thread of ${name} is not known`);
    }
  }
  const posts = [...teams.posts.values()].filter((post) => !isQuestion(post)).map(nameOfPost);
  if (new Set(posts).size !== posts.length) problems.push('twice');
  return problems;
}

/** The store is away from the nth commit on, for so long; `after`: it writes the nth, and does not say so. */
async function outage(when: Point['when'], n: number, forMs: number): Promise<readonly string[] | undefined> {
  teams.reset();
  const store = openSqliteStore(':memory:');
  const cohorts = await addCohorts(store, teams.serviceUrl, 2, new Date(PUSH).toISOString());
  const time: Time = { now: PUSH };
  const one = startInstance({ name: 'one', store, programmes: [programme], time, timeoutMs: 60_000 });
  let until: number | undefined;
  one.gate.at = (at) => {
    if (at.kind !== 'commit') return;
    if (until === undefined && at.n === n && at.when === when) until = time.now + forMs;
    else if (until === undefined || at.when !== 'before' || time.now >= until) return;
    throw away();
  };
  for (; time.now < PUSH + 180_000; time.now += 10_000) await one.tick();
  const problems = until === undefined ? undefined : await judge(store, cohorts);
  const asked = [...teams.posts.values()].filter(isQuestion).length;
  await store.close();
  return problems && asked > 0 ? [...problems, `asked ${asked} times`] : problems;
}

test.each([
  ['for a moment', 0],
  ['for half a minute', 30_000],
  ['for two minutes', 120_000],
])('the store is away %s at any write of a push: nothing is unknown, nobody is asked', async (_, forMs) => {
  const wrong: Record<string, readonly string[]> = {};
  let tried = 0;
  for (const when of ['before', 'after'] as const) {
    for (let n = 1; ; n += 1) {
      const problems = await outage(when, n, forMs);
      if (!problems) break;
      tried += 1;
      if (problems.length > 0) wrong[`${when} commit ${n}`] = problems;
    }
  }
  expect(wrong).toEqual({});
  expect(tried).toBeGreaterThan(20);
});

test('another instance took over meanwhile and asked: the truth is written all the same', async () => {
  teams.reset();
  const store = openSqliteStore(':memory:');
  const cohorts = await addCohorts(store, teams.serviceUrl, 1, new Date(PUSH).toISOString());
  const time: Time = { now: PUSH };
  const [one, two] = ['one', 'two'].map((name) =>
    startInstance({ name, store, programmes: [programme], time, timeoutMs: 60_000 }),
  ) as [ReturnType<typeof startInstance>, ReturnType<typeof startInstance>];
  // Commit 2 brings the overview's outcome.
  one.gate.at = (at) => {
    if (at.kind === 'commit' && at.when === 'before' && at.n >= 2 && time.now < PUSH + 120_000) throw away();
  };
  await one.tick();
  const state = async () =>
    (await ledgers(store, [cohorts[0]?.id ?? ''])).get(`${cohorts[0]?.id} w01/week`)?.state;
  expect(await state()).toBe('sending');
  for (; time.now < PUSH + 110_000; time.now += 10_000) await Promise.all([one.tick(), two.tick()]);
  expect(await state()).toBe('unknown');
  expect([...teams.posts.values()].filter(isQuestion)).toHaveLength(1);
  for (; time.now < PUSH + 180_000; time.now += 10_000) await Promise.all([one.tick(), two.tick()]);
  expect(await judge(store, cohorts)).toEqual([]);
  await store.close();
});
