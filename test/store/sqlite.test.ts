import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Store, Write } from '../../src/ports/store';
import { createSqliteStore, DUE_SQL, openSqliteStore } from '../../src/store/sqlite';
import { at, storeContract } from './contract';

const folder = mkdtempSync(join(tmpdir(), 'companion-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;
const newFile = () => {
  files += 1;
  return join(folder, `folder-${files}`, 'companion.db');
};

storeContract('SQLite in memory', async () => {
  const store = openSqliteStore(':memory:');
  return { store, close: () => store.close() };
});
storeContract('SQLite in a file', async () => {
  const store = openSqliteStore(newFile());
  return { store, close: () => store.close() };
});

const put = (store: Store, id: string, body: unknown = 1) =>
  store.commit('a', [{ op: 'create', id, body }], at(0));
const unavailable = { name: 'CompanionError', code: 'store-unavailable' };

describe('a SQLite file', () => {
  test('holds its data when it is opened again, also when the process never closed it', async () => {
    const file = newFile();
    const first = openSqliteStore(file);
    await put(first, 'closed', 'ä');
    await first.close();
    const second = openSqliteStore(file);
    await put(second, 'open', 'ö');
    const third = openSqliteStore(file);
    expect((await third.list('a', '', at(0))).map(({ body }) => body)).toEqual(['ä', 'ö']);
    await second.close();
    await third.close();
  });

  test('waits for the disk with each commit', async () => {
    const { db, store } = openedBy(newFile());
    expect(db().pragma('journal_mode', { simple: true })).toBe('wal');
    expect(db().pragma('synchronous', { simple: true })).toBe(2);
    await store.close();
  });

  test('does not wait for what may be lost with the power, unless something else comes with it', async () => {
    const { db, store } = openedBy(newFile());
    const waited = () => db().pragma('synchronous', { simple: true }) === 2;
    let count = 0;
    const create = (mayBeLost: boolean): Write => ({
      ...{ op: 'create', id: `n${++count}`, body: {} },
      ...(mayBeLost ? { mayBeLost } : {}),
    });
    const commit = (...writes: Write[]) => store.commit('a', writes, at(0));
    await commit(create(true));
    expect(waited()).toBe(false);
    await commit(create(false));
    expect(waited()).toBe(true);
    await commit(create(true), create(false));
    expect(waited()).toBe(true);
    await Promise.all([commit(create(true)), commit(create(true))]);
    expect(waited()).toBe(false);
    await Promise.all([commit(create(true)), commit(create(false))]);
    expect(waited()).toBe(true);
    expect(await store.list('a', 'n', at(0))).toHaveLength(count);
    await store.close();
  });

  test('answers "due" from the index, without sorting', async () => {
    const { db, store } = openedBy(newFile());
    const plan = db()
      .prepare(`EXPLAIN QUERY PLAN ${DUE_SQL}`)
      .all({ before: at(0), limit: 10 })
      .map((row) => (row as { detail: string }).detail);
    expect(plan).toEqual(['SEARCH documents USING INDEX documents_due (due_at>? AND due_at<?)']);
    await store.close();
  });

  test('removes what has expired, a bounded number at a time', async () => {
    const { db, store } = openedBy(newFile());
    for (let n = 0; n < 150; n += 1)
      await store.commit('a', [{ op: 'create', id: `x${n}`, body: 1, expiresAt: at(10) }], at(0));
    const rows = () => db().prepare('SELECT count(*) FROM documents').pluck().get() as number;
    const perCommit: number[] = [];
    for (let n = 0; n < 40; n += 1) {
      const before = rows();
      await put(store, `y${n}`).then(() => undefined);
      perCommit.push(before + 1 - rows());
    }
    expect(Math.max(...perCommit)).toBe(0);
    for (let n = 0; n < 40; n += 1) {
      const before = rows();
      await store.commit('a', [{ op: 'create', id: `z${n}`, body: 1 }], at(10));
      perCommit.push(before + 1 - rows());
    }
    expect(perCommit.filter((count) => count > 0)).toEqual([100, 50]);
    await store.close();
  });
});

describe('a file that is no store', () => {
  const prepare = (sql: string) => {
    const file = newFile();
    mkdirSync(join(file, '..'));
    const db = new Database(file);
    db.exec(sql);
    db.close();
    return file;
  };

  test('written by a newer release is refused with what to do, and left alone', () => {
    const file = prepare('PRAGMA user_version = 99; CREATE TABLE later (x)');
    expect(() => openSqliteStore(file)).toThrow(/schema version 99.*newer release/);
    const db = new Database(file);
    expect(db.pragma('user_version', { simple: true })).toBe(99);
    expect(db.pragma('table_list')).not.toContainEqual(expect.objectContaining({ name: 'documents' }));
    db.close();
  });

  test.each(['CREATE TABLE documents (x)', 'PRAGMA user_version = -3'])('made by %s is refused', (sql) => {
    expect(() => openSqliteStore(prepare(sql))).toThrow(/not one of this program/);
  });

  test('nor any database is refused', () => {
    expect(() => openSqliteStore(process.execPath)).toThrow(
      expect.objectContaining({ ...unavailable, cause: expect.anything() }),
    );
  });

  test('that is a folder, or lies where no folder can be made, is refused', () => {
    for (const file of [folder, join(prepare('SELECT 1'), 'below', 'x.db')])
      expect(() => openSqliteStore(file)).toThrow(expect.objectContaining(unavailable));
  });
});

describe('a fault becomes "store-unavailable", loses nothing, and passes', () => {
  test('the file is locked by another connection', async () => {
    const { db, store, file } = openedBy(newFile());
    await put(store, 'before');
    db().pragma('busy_timeout = 10');
    const other = new Database(file);
    other.exec('BEGIN IMMEDIATE');
    await expect(put(store, 'during')).rejects.toMatchObject({
      ...unavailable,
      cause: { code: 'SQLITE_BUSY' },
    });
    expect(await store.read('a', 'before', at(0))).toBeDefined();
    other.exec('COMMIT');
    expect((await put(store, 'during')).ok).toBe(true);
    other.close();
    await store.close();
  });

  test('a writer waits for another one about two seconds at most', async () => {
    const { db, store } = openedBy(newFile());
    expect(db().pragma('busy_timeout', { simple: true })).toBe(2000);
    await store.close();
  });

  test('the disk is full', async () => {
    const { db, store } = openedBy(newFile());
    await put(store, 'before');
    const pages = db().pragma('page_count', { simple: true }) as number;
    db().pragma(`max_page_count = ${pages + 2}`);
    const large = 'x'.repeat(100_000);
    const batch = [
      { op: 'create' as const, id: 'small', body: 1 },
      { op: 'create' as const, id: 'large', body: large },
    ];
    await expect(store.commit('a', batch, at(0))).rejects.toMatchObject({
      ...unavailable,
      cause: { code: 'SQLITE_FULL' },
    });
    expect((await store.list('a', '', at(0))).map(({ id }) => id)).toEqual(['before']);
    db().pragma('max_page_count = 1000000');
    expect((await store.commit('a', batch, at(0))).ok).toBe(true);
    await store.close();
  });

  test('the file may only be read: reading goes on, and a new connection is tried for the next call', async () => {
    const { db, store, opened } = openedBy(newFile());
    await put(store, 'before');
    db().pragma('query_only = ON');
    expect(await store.read('a', 'before', at(0))).toBeDefined();
    await expect(put(store, 'during')).rejects.toMatchObject({
      ...unavailable,
      cause: { code: 'SQLITE_READONLY' },
    });
    expect((await put(store, 'during')).ok).toBe(true);
    expect(opened()).toBe(2);
    await store.close();
  });

  test('the file cannot be opened again for a while', async () => {
    const { db, store, fail } = openedBy(newFile());
    await put(store, 'before');
    db().pragma('query_only = ON');
    await expect(put(store, 'during')).rejects.toMatchObject(unavailable);
    fail(true);
    await expect(store.ping()).rejects.toMatchObject(unavailable);
    await expect(store.read('a', 'before', at(0))).rejects.toMatchObject(unavailable);
    fail(false);
    expect(await store.read('a', 'before', at(0))).toBeDefined();
    await store.close();
  });
});

/** A store whose connection the test can reach. */
function openedBy(file: string) {
  mkdirSync(join(file, '..'), { recursive: true });
  const connections: Database.Database[] = [];
  let failing = false;
  const store = createSqliteStore(() => {
    const db = new Database(failing ? folder : file, { timeout: 2000 });
    connections.push(db);
    return db;
  });
  return {
    file,
    store,
    db: () => connections.at(-1) as Database.Database,
    opened: () => connections.length,
    fail: (on: boolean) => {
      failing = on;
    },
  };
}
