import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Instant } from '../../src/domain/ids';
import type { Reply } from '../../src/domain/reply/reply';
import type { Store } from '../../src/ports/store';
import { openCosmosStore } from '../../src/store/cosmos';
import { createSqliteStore } from '../../src/store/sqlite';
import { openCosmosDouble } from '../support/cosmos-proxy';
import { PEOPLE } from '../support/people';
import { documents, MONDAY, openScene, type Scene } from '../support/scene';

jest.setTimeout(120_000);

/** A store, and a way to take it away and give it back. */
interface Breakable {
  readonly store: Store;
  take(): Promise<void>;
  giveBack(): Promise<void>;
  close(): Promise<void>;
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-away-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** `prepare` is done to the connection now, and to each that is opened later while it is set. */
function sqlite(harm: (db: Database.Database) => void, heal: (db: Database.Database) => void): Breakable {
  let db: Database.Database | undefined;
  let harmed = false;
  const store = createSqliteStore(() => {
    db = new Database(join(folder, 'companion.db'), { timeout: 1_000 });
    if (harmed) harm(db);
    return db;
  });
  return {
    store,
    async take() {
      harmed = true;
      if (db) harm(db);
    },
    async giveBack() {
      harmed = false;
      if (db?.open) heal(db);
    },
    close: () => store.close(),
  };
}

const diskFull = async (): Promise<Breakable> =>
  sqlite(
    (db) => {
      // What is free within the file is used up first, as it would be on a full disk.
      db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`);
      const partition = 'filler';
      const insert = db.prepare("INSERT INTO documents (partition, id, version, body) VALUES (?, ?, '', ?)");
      try {
        for (const bytes of [3_000, 300, 30]) {
          for (let n = 0; n < 10_000; n += 1) {
            try {
              insert.run(partition, `${bytes}-${n}-${Math.random()}`, 'x'.repeat(bytes));
            } catch {
              break;
            }
          }
        }
      } catch {
        // Full it is.
      }
    },
    (db) => {
      db.pragma('max_page_count = 1000000');
    },
  );

const readOnly = async (): Promise<Breakable> =>
  sqlite(
    (db) => db.pragma('query_only = ON'),
    (db) => db.pragma('query_only = OFF'),
  );

const LOCK = `
  const Database = require('better-sqlite3');
  const db = new Database(process.argv[1]);
  db.exec('BEGIN EXCLUSIVE');
  process.stdout.write('locked');
  process.stdin.once('data', () => { db.exec('ROLLBACK'); db.close(); process.exit(0); });
`;
const locked = async (): Promise<Breakable> => {
  let holder: ChildProcess | undefined;
  const whole = sqlite(
    () => undefined,
    () => undefined,
  );
  return {
    ...whole,
    async take() {
      holder = spawn(process.execPath, ['-e', LOCK, join(folder, 'companion.db')], {
        cwd: join(__dirname, '..', '..'),
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      await once(holder.stdout as NodeJS.ReadableStream, 'data');
    },
    async giveBack() {
      holder?.stdin?.write('go\n');
      if (holder) await once(holder, 'exit');
    },
  };
};

const cosmosUnreachable = async (): Promise<Breakable> => {
  const double = await openCosmosDouble();
  const store = openCosmosStore({ endpoint: double.endpoint, key: double.key, database: 'companion' });
  return {
    store,
    take: () => double.unreachable(true),
    giveBack: () => double.unreachable(false),
    async close() {
      await store.close();
      await double.close();
    },
  };
};

/** All that is stored of the cohort but who is at work on it. */
const everything = async (store: Store, scene: Scene) =>
  (await store.list(`cohort/${scene.cohort}`, '', NOW)).filter(({ id }) => id !== 'schedule');
const replies = (scene: Scene) => documents<Reply>(scene, 'r/');
const readiness = async (scene: Scene) => {
  const response = await fetch(`${scene.companion.url}/readyz`);
  return { status: response.status, body: await response.json() };
};

describe.each([
  ['the disk is full', diskFull],
  ['the database file is read-only', readOnly],
  ['another process has locked the database', locked],
  ['Cosmos DB is unreachable', cosmosUnreachable],
])('%s', (_, open) => {
  test('people are told that nothing was stored, /readyz says 503, nothing is half-written, it recovers', async () => {
    const away = await open();
    const scene = await openScene({ store: away.store });
    await scene.at(MONDAY);
    await scene.say(PEOPLE.anna, 'Unsere Kanäle sind zwei an der Zahl.', {
      thread: scene.find('Übung 1.1', 'channel'),
    });
    const thread = scene.find('Übung 1.1', 'channel');
    const before = await everything(away.store, scene);
    expect((await readiness(scene)).status).toBe(200);

    await away.take();
    const inThread = await scene.say(PEOPLE.ben, 'Bens Antwort, die verloren ginge.', { thread });
    expect(inThread.status).toBe(200);
    expect(inThread.words).toMatch(NOT_STORED);
    const byCard = await scene.press(
      PEOPLE.clara,
      { verb: 'answer', cohort: scene.cohort, exercise: 'w01-01' },
      { scope: 'channel', inputs: { answer: 'Claras Antwort, die verloren ginge.' } },
    );
    expect(byCard.status).toBe(200);
    expect(byCard.words).toMatch(NOT_STORED);
    const inChat = await scene.chat(PEOPLE.deniz, '1.1: Deniz schreibt es in den Chat.');
    expect(inChat.words).toMatch(NOT_STORED);
    expect(await readiness(scene)).toMatchObject({ status: 503, body: { status: 'not-ready' } });
    // Wednesday's exercise falls due, and cannot be made.
    scene.companion.clock.set('2027-04-14T07:00:00Z');
    await scene.companion.app.tick().catch(() => undefined);

    await away.giveBack();
    expect((await readiness(scene)).status).toBe(200);
    expect(await everything(away.store, scene)).toEqual(before);
    const again = await scene.say(PEOPLE.ben, 'Bens Antwort, die verloren ginge.', { thread });
    expect(again.words).toContain('gespeichert');
    expect((await replies(scene)).map((reply) => reply.personId.slice(-1)).sort()).toEqual(['1', '2']);
    for (const second of ['10', '20', '30', '40', '50']) await scene.at(`2027-04-14T07:00:${second}Z`);
    await scene.at('2027-04-14T07:01:30Z');
    const posts = scene
      .all('channel')
      .filter((post) => String(post.activity.summary).startsWith('Übung 1.2'));
    expect(posts).toHaveLength(1);
    await scene.stop();
    await away.close();
  });
});

const NOW = '2027-04-14T07:00:00.000Z' as Instant;
const NOT_STORED = /nicht speichern/;
