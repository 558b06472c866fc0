import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Cohort } from '../../src/domain/cohort/cohort';
import type { Instant } from '../../src/domain/ids';
import type { Programme } from '../../src/domain/programme/programme';
import type { Store } from '../../src/ports/store';
import { readLedger } from '../../src/records/ledger';
import { openSqliteStore } from '../../src/store/sqlite';
import { loadProgrammes } from '../../src/workbook/load-programmes';
import { addCohorts, expectedBy } from './cohorts';
import { compile } from './compiled';
import { judge, type Reference, reference } from './judge';
import { numbers } from './numbers';
import { isQuestion, ledgers, nameOfPost, openSeed, PUSH, type Seed, startInstance } from './world';

jest.setTimeout(300_000);

let seed: Seed;
let compiled: ReturnType<typeof compile>;
const children = new Set<ChildProcess>();
beforeAll(async () => {
  seed = await openSeed();
  compiled = compile();
});
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
});
afterAll(async () => {
  await seed.close();
  compiled.remove();
});

function run(script: string, args: readonly string[], env: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, [join(compiled.folder, script), ...args], {
    cwd: compiled.folder,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.add(child);
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const gone = once(child, 'exit');
  child.kill(signal);
  const [code] = await gone;
  children.delete(child);
  return code as number | null;
}

/** Asks every few milliseconds; it is another process that does what is waited for. */
async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await what())) await new Promise((resolve) => setTimeout(resolve, 5));
}

const settled = (name: string, ledger: Awaited<ReturnType<typeof ledgers>>): boolean =>
  ['sent', 'unknown'].includes(ledger.get(name)?.state ?? '');

describe('SIGKILL', () => {
  test.each([1, 2, 3, 4, 5])(
    'at a moment of the push (seed %i): nothing lost, nothing twice',
    async (number) => {
      const copy = seed.sqlite();
      const whole = copy.open();
      const ref: Reference = await reference(seed, whole);
      await whole.close();
      copy.remove();

      const draw = numbers(number);
      const { file, open, remove } = seed.sqlite();
      seed.teams.reset();
      const first = run('test/fire/child.js', [file, String(PUSH)]);
      const posts = 1 + Math.floor(draw() * (ref.keys.length - 1));
      await until(() => seed.teams.creates().length >= posts);
      const pause = draw() * 8;
      if (pause > 1) await new Promise((resolve) => setTimeout(resolve, pause));
      await end(first, 'SIGKILL');
      const store = open();
      const inFlight = new Set<string>();
      for (const [name, entry] of await ledgers(store, seed.cohorts)) {
        if (entry.state === 'sending') inFlight.add(name);
      }
      const second = run('test/fire/child.js', [file, String(PUSH + 30_000)]);
      await until(async () => {
        const ledger = await ledgers(store, seed.cohorts);
        return ref.keys.every((name) => settled(name, ledger));
      });
      await end(second, 'SIGKILL');
      // What was asked a minute later; nothing else may come any more.
      const time = { now: PUSH + 600_000 };
      const last = startInstance({ name: 'last', store, programmes: [seed.programme], time });
      for (; time.now < PUSH + 700_000; time.now += 10_000) await last.tick();
      expect(judge(seed, await ledgers(store, seed.cohorts), ref, inFlight, 1)).toEqual([]);
      await store.close();
      remove();
    },
  );
});

describe('SIGTERM', () => {
  const COHORTS = 40;
  let programme: Programme;
  let file: string;
  let store: Store;
  let cohorts: readonly Cohort[];
  beforeAll(async () => {
    const loaded = await loadProgrammes(join(__dirname, '..', '..', 'workbook'));
    programme = (loaded.ok ? loaded.programmes.list()[0] : undefined) as Programme;
  });
  beforeEach(async () => {
    seed.teams.reset();
    file = join(compiled.folder, 'drain.db');
    store = openSqliteStore(file);
    const { id: programmeId, version: programmeVersion } = programme;
    const due = new Date(PUSH).toISOString();
    cohorts = await addCohorts(store, seed.teams.serviceUrl, COHORTS, due, 2, {
      programmeId,
      programmeVersion,
    });
  });
  afterEach(async () => {
    await store.close();
    for (const tail of ['', '-wal', '-shm']) rmSync(`${file}${tail}`, { force: true });
  });
  const start = () =>
    run('src/index.js', [], {
      COMPANION_MODE: 'demo',
      COMPANION_SEED: 'off',
      COMPANION_CLOCK_START: new Date(PUSH).toISOString(),
      COMPANION_STORE: `sqlite:${file}`,
      PORT: '0',
    });
  const ofAll = () =>
    ledgers(
      store,
      cohorts.map((cohort) => cohort.id),
    );

  test('in the middle of a push: ends within 10 s, gives every cohort back, the next one goes on at once', async () => {
    const child = start();
    await until(() => seed.teams.creates().length >= 20);
    const began = performance.now();
    expect(await end(child, 'SIGTERM')).toBe(0);
    expect(performance.now() - began).toBeLessThan(10_000);
    const states = [...(await ofAll()).values()].map((entry) => entry.state);
    expect(new Set(states)).toEqual(new Set(['sent']));
    expect(states.length).toBeLessThan(COHORTS * 3);
    for (const { id } of cohorts) {
      expect((await readLedger(store, `cohort/${id}`, [''], NOW)).onTheWay).toEqual([]);
    }
    const next = startInstance({
      name: 'next',
      store,
      programmes: [programme],
      time: { now: PUSH + 1_000 },
      timeoutMs: 60_000,
    });
    await next.tick();
    const ledger = await ofAll();
    const expected = expectedBy(cohorts, programme, PUSH);
    expect(expected.filter((name) => ledger.get(name)?.state !== 'sent')).toEqual([]);
    const names = [...seed.teams.posts.values()].map(nameOfPost);
    expect(new Set(names).size).toBe(names.length);
  });

  test('while Teams hangs: gone within 10 s all the same, and what was in flight is asked about', async () => {
    seed.teams.plan = (request) =>
      request.conversationId.startsWith('19:kanal-3@') ? { kind: 'hang' } : undefined;
    const child = start();
    await until(() =>
      seed.teams.requests.some((request) => request.conversationId.startsWith('19:kanal-3@')),
    );
    const began = performance.now();
    await end(child, 'SIGTERM');
    expect(performance.now() - began).toBeLessThan(10_500);
    seed.teams.plan = () => undefined;
    const time = { now: PUSH + 60_000 };
    const next = startInstance({ name: 'next', store, programmes: [programme], time, timeoutMs: 60_000 });
    for (; time.now < PUSH + 180_000; time.now += 10_000) await next.tick();
    const ledger = await ofAll();
    const unknown = [...ledger].filter(([, entry]) => entry.state === 'unknown').map(([name]) => name);
    expect(unknown).toEqual(['c0003 w01/week']);
    expect([...seed.teams.posts.values()].filter(isQuestion)).toHaveLength(1);
  });
});

const NOW = new Date(PUSH).toISOString() as Instant;
