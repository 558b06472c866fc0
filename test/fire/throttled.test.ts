import type { Instant } from '../../src/domain/ids';
import { openSqliteStore } from '../../src/store/sqlite';
import { aProgramme } from '../support/builders';
import { type ConnectorDouble, type Fault, openConnectorDouble } from '../support/connector';
import { addCohorts, expectedBy } from './cohorts';
import { numbers } from './numbers';
import { ledgers, nameOfPost, PUSH, startInstance, type Time } from './world';

jest.setTimeout(120_000);

const programme = aProgramme();
let teams: ConnectorDouble;
beforeAll(async () => {
  teams = await openConnectorDouble();
});
afterAll(() => teams.close());

interface Try {
  readonly name: string;
  readonly atMs: number;
  /** Milliseconds that Teams asked for; undefined when it took the message. */
  readonly waitMs?: number;
}

/** Says how long to wait in every way that Teams has. */
const WAITS: readonly (number | undefined)[] = [1, 5, 45, 300, 1_800, undefined];

test.each([1, 2, 3, 4, 5, 6])('every fifth answer is 429 (seed %i)', async (seed) => {
  teams.reset();
  const store = openSqliteStore(':memory:');
  const cohorts = await addCohorts(store, teams.serviceUrl, 15, new Date(PUSH).toISOString());
  const time: Time = { now: PUSH };
  const one = startInstance({ name: 'one', store, programmes: [programme], time, timeoutMs: 60_000 });
  const draw = numbers(seed);
  const tries: Try[] = [];
  teams.plan = (request): Fault | undefined => {
    if (request.method !== 'POST' || !request.path.endsWith('/activities')) return undefined;
    const name = `${request.conversationId} ${String(request.body?.summary)}`;
    const seconds = WAITS[Math.floor(draw() * WAITS.length)];
    if (draw() >= 0.2) {
      tries.push({ name, atMs: time.now });
      return undefined;
    }
    tries.push({ name, atMs: time.now, waitMs: (seconds ?? 30) * 1_000 });
    return { kind: 'status', status: 429, ...(seconds === undefined ? {} : { retryAfter: String(seconds) }) };
  };
  for (; time.now < PUSH + 3 * 3_600_000; time.now += 10_000) await one.tick();

  const ledger = await ledgers(
    store,
    cohorts.map(({ id }) => id),
  );
  const expected = expectedBy(cohorts, programme, PUSH);
  expect(expected.filter((name) => ledger.get(name)?.state !== 'sent')).toEqual([]);
  const posts = [...teams.posts.values()];
  expect(new Set(posts.map(nameOfPost)).size).toBe(posts.length);

  const last = new Map<string, Try>();
  const tooEarly: Try[] = [];
  for (const attempt of tries) {
    const before = last.get(attempt.name);
    if (before && attempt.atMs < before.atMs + (before.waitMs ?? Number.POSITIVE_INFINITY))
      tooEarly.push(attempt);
    last.set(attempt.name, attempt);
  }
  expect(tooEarly).toEqual([]);
  expect(tries.filter((attempt) => attempt.waitMs !== undefined).length).toBeGreaterThan(5);

  const held = new Set<string>();
  for (const { channel } of cohorts) {
    const inChannel = posts.filter((post) => post.conversationId.startsWith(`${channel.conversationId};`));
    expect(inChannel.map((post) => String(post.activity.summary).slice(0, 7))).toEqual([
      'Woche 1',
      'Übung 1',
    ]);
    const overview = tries.filter((attempt) => attempt.name.startsWith(`${channel.conversationId} Woche 1`));
    if (overview.length > 1) held.add(channel.conversationId);
  }
  // What was not throttled itself, nor follows such a post in its channel, went out in the first tick.
  const unharmed = [...last.values()].filter(
    ({ name }) =>
      tries.find((other) => other.name === name)?.waitMs === undefined && !held.has(name.split(' ')[0] ?? ''),
  );
  expect(unharmed.length).toBeGreaterThan(30);
  expect(unharmed.filter((attempt) => attempt.atMs !== PUSH)).toEqual([]);
  await store.close();
});

test('while one cohort hangs, another that becomes due is served by the next tick', async () => {
  teams.reset();
  const store = openSqliteStore(':memory:');
  const [slow, quick] = await addCohorts(store, teams.serviceUrl, 2, new Date(PUSH).toISOString());
  const time: Time = { now: PUSH };
  const one = startInstance({ name: 'one', store, programmes: [programme], time, timeoutMs: 2_000 });
  const schedule = await store.read<object>(`cohort/${quick?.id}`, 'schedule', NOW);
  const later = new Date(PUSH + 10_000).toISOString() as Instant;
  await store.commit(
    `cohort/${quick?.id}`,
    [
      {
        op: 'replace',
        id: 'schedule',
        version: schedule?.version ?? '',
        body: { dueAt: later },
        dueAt: later,
      },
    ],
    NOW,
  );
  let hangs: () => void = () => undefined;
  const hanging = new Promise<void>((resolve) => {
    hangs = resolve;
  });
  teams.plan = (request) => {
    if (!request.conversationId.startsWith(slow?.channel.conversationId ?? '-')) return undefined;
    hangs();
    return { kind: 'hang' };
  };
  let over = false;
  const first = one.app.tick().then(() => {
    over = true;
  });
  await hanging;
  time.now += 10_000;
  const served = new Promise<void>((resolve) => {
    const { log } = one.app.deps;
    const info = log.info.bind(log);
    log.info = (event, fields) => {
      info(event, fields);
      if (fields?.cohort === quick?.id && String(fields?.delivery).includes('survey')) resolve();
    };
  });
  const second = one.app.tick();
  await served;
  expect(over).toBe(false);
  expect(
    [...teams.posts.values()].some((post) =>
      post.conversationId.startsWith(slow?.channel.conversationId ?? '-'),
    ),
  ).toBe(false);
  await Promise.all([first, second]);
  await store.close();
});

const NOW = new Date(PUSH).toISOString() as Instant;
