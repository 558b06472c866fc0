import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import type { Instant } from '../../src/domain/ids';
import type { CommitResult, Store, Write } from '../../src/ports/store';
import { MAX_COMMIT_BYTES } from '../../src/store/rules';
import { createSqliteStore, openSqliteStore } from '../../src/store/sqlite';
import { at } from './contract';

const folder = mkdtempSync(join(tmpdir(), 'companion-group-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

/** A store on a file, its present connection, and the transactions that reached the disk. */
function open() {
  files += 1;
  const file = join(folder, `${files}.db`);
  const connections: Database.Database[] = [];
  let committed = 0;
  const verbose = (sql?: unknown) => {
    if (sql === 'COMMIT') committed += 1;
  };
  const store = createSqliteStore(() => {
    const db = new Database(file, { timeout: 50, verbose });
    connections.push(db);
    return db;
  });
  committed = 0;
  return {
    file,
    store,
    db: () => connections.at(-1) as Database.Database,
    opened: () => connections.length,
    /** Since the last question. */
    transactions: () => {
      const count = committed;
      committed = 0;
      return count;
    },
  };
}

const create = (id: string, body: unknown = 1, expiresAt?: Instant): Write => ({
  op: 'create',
  id,
  body,
  ...(expiresAt ? { expiresAt } : {}),
});
const put = (store: Store, ...writes: Write[]) => store.commit('a', writes, at(0));
const bodies = async (store: Store) =>
  Object.fromEntries((await store.list('a', '', at(0))).map(({ id, body }) => [id, body]));
const version = (result: CommitResult, n = 0) => (result.ok && result.versions[n]) || '';
const unavailable = { name: 'CompanionError', code: 'store-unavailable' };
const codes = (settled: readonly PromiseSettledResult<unknown>[]) =>
  settled.map((result) =>
    result.status === 'rejected' ? (result.reason.cause?.code ?? 'none') : 'fulfilled',
  );

describe('commits that are asked for in one turn', () => {
  test('share one transaction, each with its own result', async () => {
    const { store, transactions } = open();
    await put(store, create('there'));
    transactions();
    const results = await Promise.all([
      put(store, create('one', 1)),
      put(store, create('half', 2), create('there', 2)),
      store.commit('b', [create('one', 3)], at(0)),
    ]);
    expect(transactions()).toBe(1);
    expect(results.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(results[1]).toEqual({ ok: false, conflict: 'there' });
    expect(await bodies(store)).toEqual({ one: 1, there: 1 });
    expect((await store.read('a', 'one', at(0)))?.version).toBe(version(results[0]));
    expect((await store.read('b', 'one', at(0)))?.version).toBe(version(results[2]));
    await store.close();
  });

  test('see what those before them wrote, in the order of asking', async () => {
    const { store, transactions } = open();
    const first = version(await put(store, create('head', 'first')));
    transactions();
    const replace = (body: unknown): Write => ({ op: 'replace', id: 'head', body, version: first });
    const results = await Promise.all([
      put(store, replace('second')),
      put(store, replace('too late'), create('beside')),
      put(store, create('new', 'mine')),
      put(store, create('new', 'too late')),
      put(store, { op: 'delete', id: 'head', version: first }),
    ]);
    expect(transactions()).toBe(1);
    expect(results.map((result) => (result.ok ? 'ok' : result.conflict))).toEqual([
      ...['ok', 'head', 'ok', 'new', 'head'],
    ]);
    expect(await bodies(store)).toEqual({ head: 'second', new: 'mine' });
    await store.close();
  });

  test('are not there for a reader before they are written', async () => {
    const { store } = open();
    const asked = put(store, create('one'));
    expect(await store.read('a', 'one', at(0))).toBeUndefined();
    expect(await store.list('a', '', at(0))).toEqual([]);
    await asked;
    expect(await store.read('a', 'one', at(0))).toBeDefined();
    await store.close();
  });

  test('are written by turns when they are many, or long', async () => {
    const { store, transactions } = open();
    const many = await Promise.all(Array.from({ length: 250 }, (_, n) => put(store, create(`d${n}`))));
    expect(many.every(({ ok }) => ok)).toBe(true);
    expect(transactions()).toBe(3);
    const long = 'x'.repeat(MAX_COMMIT_BYTES / 4 - 10_000);
    await Promise.all(Array.from({ length: 9 }, (_, n) => put(store, create(`long${n}`, long))));
    expect(transactions()).toBe(3);
    await Promise.all(
      ['e', 'f'].map((letter) =>
        put(store, ...Array.from({ length: 100 }, (_, n) => create(`${letter}${n}`))),
      ),
    );
    expect(transactions()).toBe(2);
    await store.close();
  });

  test('others are served between one group and the next', async () => {
    const { store } = open();
    const seen: number[] = [];
    let done = 0;
    const look = () => {
      seen.push(done);
      if (done < 300) setImmediate(look);
    };
    setImmediate(look);
    await Promise.all(
      Array.from({ length: 300 }, (_, n) =>
        put(store, create(`d${n}`)).then(() => {
          done += 1;
        }),
      ),
    );
    expect(seen).toEqual(expect.arrayContaining([100, 200]));
    await store.close();
  });

  test('are written although timers stand still', async () => {
    const { store } = open();
    jest.useFakeTimers();
    try {
      expect((await put(store, create('one'))).ok).toBe(true);
    } finally {
      jest.useRealTimers();
    }
    await store.close();
  });
});

describe('a fault', () => {
  test('of the disk is for all of them, and nothing is left; later ones are written', async () => {
    const { store, db } = open();
    await put(store, create('before'));
    const pages = db().pragma('page_count', { simple: true }) as number;
    db().pragma(`max_page_count = ${pages + 2}`);
    const ask = () => [
      put(store, create('small')),
      put(store, create('large', 'x'.repeat(100_000))),
      put(store, create('last')),
    ];
    const settled = await Promise.allSettled(ask());
    expect(codes(settled)).toEqual(['SQLITE_FULL', 'SQLITE_FULL', 'SQLITE_FULL']);
    for (const result of settled) expect(result).toMatchObject({ reason: unavailable });
    expect(await bodies(store)).toEqual({ before: 1 });
    db().pragma('max_page_count = 1000000');
    expect((await Promise.all(ask())).every(({ ok }) => ok)).toBe(true);
    await store.close();
  });

  test('of the lock is waited for once, not by each', async () => {
    const { store, db, file } = open();
    db().pragma('busy_timeout = 300');
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    const began = performance.now();
    const ask = () => Array.from({ length: 10 }, (_, n) => put(store, create(`d${n}`)));
    expect(new Set(codes(await Promise.allSettled(ask())))).toEqual(new Set(['SQLITE_BUSY']));
    expect(performance.now() - began).toBeLessThan(900);
    other.exec('COMMIT');
    other.close();
    expect((await Promise.all(ask())).every(({ ok }) => ok)).toBe(true);
    await store.close();
  });

  test('of the final COMMIT leaves nothing, though each had been written', async () => {
    const { store, db } = open();
    db().exec(`PRAGMA foreign_keys = ON;
      CREATE TABLE parent (id INTEGER PRIMARY KEY);
      CREATE TABLE child (id INTEGER REFERENCES parent DEFERRABLE INITIALLY DEFERRED);
      CREATE TRIGGER poison AFTER INSERT ON documents WHEN new.id = 'poison'
        BEGIN INSERT INTO child VALUES (1); END`);
    const settled = await Promise.allSettled(
      ['one', 'poison', 'two', 'one'].map((id) => put(store, create(id))),
    );
    expect(new Set(codes(settled))).toEqual(new Set(['SQLITE_CONSTRAINT_FOREIGNKEY']));
    expect(await bodies(store)).toEqual({});
    expect((await put(store, create('one'))).ok).toBe(true);
    await store.close();
  });

  test('after which SQLite has given up the transaction: what follows is not written by itself', async () => {
    const { store, db } = open();
    db().exec(`CREATE TRIGGER poison AFTER INSERT ON documents WHEN new.id = 'poison'
      BEGIN SELECT RAISE(ROLLBACK, 'gone'); END`);
    const settled = await Promise.allSettled(['one', 'poison', 'two'].map((id) => put(store, create(id))));
    expect(new Set(codes(settled))).toEqual(new Set(['SQLITE_CONSTRAINT_TRIGGER']));
    expect(await bodies(store)).toEqual({});
    await store.close();
  });

  test('of the file, met by one of them, is for all of them', async () => {
    const { store, db, opened } = open();
    db().function('fail', () => {
      throw Object.assign(new Error('malformed'), { code: 'SQLITE_CORRUPT' });
    });
    db().exec(`CREATE TEMP TRIGGER poison AFTER INSERT ON documents WHEN new.id = 'poison'
      BEGIN SELECT fail(); END`);
    const settled = await Promise.allSettled(['one', 'poison', 'two'].map((id) => put(store, create(id))));
    expect(new Set(codes(settled))).toEqual(new Set(['SQLITE_CORRUPT']));
    expect(await bodies(store)).toEqual({});
    expect(opened()).toBe(2);
    await store.close();
  });

  test('of one value is for that commit alone', async () => {
    const { store, transactions } = open();
    const wrong = { op: 'replace', id: 'three', body: 1, version: true as unknown as string } as const;
    const settled = await Promise.allSettled([
      put(store, create('one')),
      put(store, create('two'), wrong),
      put(store, create('four')),
    ]);
    expect(codes(settled)).toEqual(['fulfilled', 'none', 'fulfilled']);
    expect(settled[1]).toMatchObject({ reason: unavailable });
    expect(transactions()).toBe(1);
    expect(await bodies(store)).toEqual({ one: 1, four: 1 });
    await store.close();
  });

  test('of the connection is for all of them, and the next group has a new one', async () => {
    const { store, db, opened } = open();
    db().pragma('query_only = ON');
    const ask = () => ['one', 'two'].map((id) => put(store, create(id)));
    expect(codes(await Promise.allSettled(ask()))).toEqual(['SQLITE_READONLY', 'SQLITE_READONLY']);
    expect((await Promise.all(ask())).every(({ ok }) => ok)).toBe(true);
    expect(opened()).toBe(2);
    await store.close();
  });
});

describe('closing', () => {
  test('writes what was asked for before, and refuses what comes after', async () => {
    const { store, file } = open();
    const asked = Array.from({ length: 250 }, (_, n) => put(store, create(`d${n}`)));
    const closing = store.close();
    const late = expect(put(store, create('late'))).rejects.toMatchObject(unavailable);
    await closing;
    expect((await Promise.all(asked)).every(({ ok }) => ok)).toBe(true);
    await late;
    const again = openSqliteStore(file);
    expect(Object.keys(await bodies(again))).toHaveLength(250);
    await again.close();
  });

  test('when nothing can be written, those who wait are told, and it closes all the same', async () => {
    const { store, db } = open();
    db().pragma('query_only = ON');
    const asked = Promise.allSettled([put(store, create('one')), put(store, create('two'))]);
    await store.close();
    expect(codes(await asked)).toEqual(['SQLITE_READONLY', 'SQLITE_READONLY']);
  });
});

/** A version that is known when the group is asked for, or one that nothing has. */
const write = fc.record({
  op: fc.constantFrom('create', 'replace', 'delete'),
  id: fc.constantFrom('a', 'b', 'c', 'd'),
  body: fc.nat(1000),
  known: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
});
const commit = fc.record({
  partition: fc.constantFrom('p', 'q'),
  writes: fc.uniqueArray(write, { minLength: 1, maxLength: 3, selector: (one) => one.id }),
});
/** What is stored under `partition/id`: its version is unknown until the group is written. */
type Model = ReadonlyMap<string, { readonly body: number; readonly version: string | undefined }>;

test('any commits at once do what they would do one after another', async () => {
  let run = 0;
  const store = openSqliteStore(':memory:');
  const groups = fc.array(fc.array(commit, { minLength: 1, maxLength: 12 }), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(groups, async (asked) => {
      run += 1;
      let model: Model = new Map();
      for (const group of asked) {
        const before = model;
        const expected: (string | undefined)[] = [];
        const calls = group.map(({ partition, writes }) => {
          const next = new Map(model);
          let conflict: string | undefined;
          const sent = writes.map(({ op, id, body, known }): Write => {
            const key = `${partition}/${id}`;
            const version = (known && before.get(key)?.version) || 'none';
            const fits = op === 'create' ? !model.has(key) : model.get(key)?.version === version;
            if (!fits) conflict ??= id;
            if (op === 'delete') next.delete(key);
            else next.set(key, { body, version: undefined });
            if (op === 'delete') return { op, id, version };
            return op === 'create' ? { op, id, body } : { op, id, body, version };
          });
          if (conflict === undefined) model = next;
          expected.push(conflict);
          return store.commit(`${run}${partition}`, sent, at(0));
        });
        const results = await Promise.all(calls);
        expect(results.map((result) => (result.ok ? undefined : result.conflict))).toEqual(expected);

        const given = new Map<string, string | undefined>();
        results.forEach((result, n) => {
          group[n]?.writes.forEach(({ id }, m) => {
            if (result.ok) given.set(`${group[n]?.partition}/${id}`, result.versions[m]);
          });
        });
        model = new Map(
          [...model].map(([key, { body, version }]) => [key, { body, version: version ?? given.get(key) }]),
        );
        for (const partition of ['p', 'q']) {
          const found = await store.list(`${run}${partition}`, '', at(0));
          const wanted = [...model].filter(([key]) => key.startsWith(`${partition}/`)).sort();
          expect(found.map(({ id, body, version }) => [`${partition}/${id}`, { body, version }])).toEqual(
            wanted,
          );
        }
      }
    }),
    { numRuns: 150 },
  );
  await store.close();
});
