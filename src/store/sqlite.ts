import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { CompanionError } from '../domain/errors';
import type { Instant } from '../domain/ids';
import type { Document, DueDocument, Store, Write } from '../ports/store';
import { type Bodies, createBodies } from './bodies';
import { createCommitQueue } from './commit-queue';
import { pinForProcess } from './pin-for-process';
import { checkName, checkText, prefixEnd } from './rules';
import { migrate } from './schema';
import { ALIVE, MAX_WEIGHT, type PreparedCommit, prepare, prepareCommits, weigh } from './sqlite-commit';
import { isBroken, translated } from './sqlite-faults';

/** A lock of another process is waited for this long; the process answers nobody else meanwhile. */
const BUSY_TIMEOUT_MS = 1_000;
/** The same once a lock has outlasted that, and for the question whether the store is ready. */
const SHORT_BUSY_TIMEOUT_MS = 100;
/** More than an answer of the greatest length takes, in bytes. */
const PING_BYTES = 16 * 1024;

type Connection = ReturnType<typeof connect>;

/**
 * Opens, and creates where missing, the store in `file` and its folder.
 * @throws CompanionError `store-unavailable` when the file cannot be opened, is no store of this program
 *   or was written by a newer one.
 */
export function openSqliteStore(file: string): Store {
  return createSqliteStore(() => openDatabase(file));
}

/** The store over connections that `open` makes: one now, another when the first has become unusable. */
export function createSqliteStore(open: () => Database.Database): Store {
  let connection: Connection | undefined = translated(() => connect(open()));
  let closed = false;
  const bodies = createBodies();

  /** Runs one call; what the driver throws goes no further than this. */
  function use<Result>(call: (connection: Connection) => Result): Result {
    return translated(() => {
      connection ??= connect(open());
      try {
        return call(connection);
      } catch (error) {
        if (isBroken(error) && !connection.db.memory) {
          connection.db.close();
          connection = undefined;
        }
        throw error;
      }
    });
  }

  const commits = createCommitQueue({
    write: (group: readonly PreparedCommit[]) => use((on) => on.commit(group)),
    weigh,
    maxWeight: MAX_WEIGHT,
  });

  function checkOpen(): void {
    if (closed) throw new CompanionError('store-unavailable', 'the store is closed');
  }
  async function run<Result>(call: (connection: Connection) => Result): Promise<Result> {
    checkOpen();
    return use(call);
  }

  return {
    read: async <Body>(partition: string, id: string, now: Instant) => {
      checkName('partition', partition);
      checkName('id', id);
      return run((on) => {
        const row = on.read.get({ partition, id, now });
        return row && toDocument<Body>(bodies, partition, row);
      });
    },
    list: async <Body>(partition: string, prefix: string, now: Instant) => {
      checkName('partition', partition);
      checkText('prefix', prefix);
      const end = prefixEnd(prefix);
      return run((on) => {
        const rows =
          end === undefined
            ? on.listFrom.all({ partition, prefix, now })
            : on.list.all({ partition, prefix, end, now });
        return rows.map((row) => toDocument<Body>(bodies, partition, row));
      });
    },
    commit: async (partition: string, writes: readonly Write[], now: Instant) => {
      const prepared = prepare(partition, writes, now);
      checkOpen();
      const result = await commits.add(prepared);
      if (result.ok) for (const { op, id } of writes) if (op === 'delete') bodies.forget(partition, id);
      return result;
    },
    due: (before: Instant, limit: number) => run((on) => on.due.all({ before, limit })),
    ping: () =>
      run((on) => {
        on.ping();
      }),
    close: async () => {
      closed = true;
      // Asked for before: written, or its caller told why not.
      commits.flush();
      translated(() => connection?.db.close());
    },
  };
}

function openDatabase(file: string): Database.Database {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  return new Database(file, { timeout: BUSY_TIMEOUT_MS });
}

function connect(db: Database.Database) {
  try {
    db.exec('PRAGMA journal_mode = WAL');
    db.exec('PRAGMA synchronous = FULL');
    migrate(db);
    const waiting = createWaiting(db);
    const commit = prepareCommits(db);
    const durably = createDurability(db);
    return pinForProcess({
      ...{ db, ...prepareStatements(db) },
      commit: (group: readonly PreparedCommit[]) => {
        durably(!group.every((prepared) => prepared.mayBeLost));
        return waiting(BUSY_TIMEOUT_MS, () => commit(group));
      },
      ping: preparePing(db, waiting),
    });
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Says before each transaction whether it is to outlast a power failure; then it waits for the disk. A reply that
 * was acknowledged must not be lost. What comes without it is lost with the power only, never with the process,
 * and is on the disk with the next one that waits.
 */
function createDurability(db: Database.Database): (durable: boolean) => void {
  let current = true;
  return (durable) => {
    if (durable === current) return;
    db.exec(`PRAGMA synchronous = ${durable ? 'FULL' : 'NORMAL'}`);
    current = durable;
  };
}

interface Row {
  id: string;
  version: string;
  body: string;
}

function prepareStatements(db: Database.Database) {
  const documents = `SELECT id, version, body FROM documents WHERE partition = :partition AND ${ALIVE}`;
  return {
    read: db.prepare<{ partition: string; id: string; now: Instant }, Row>(`${documents} AND id = :id`),
    list: db.prepare<{ partition: string; prefix: string; end: string; now: Instant }, Row>(
      `${documents} AND id >= :prefix AND id < :end ORDER BY id`,
    ),
    listFrom: db.prepare<{ partition: string; prefix: string; now: Instant }, Row>(
      `${documents} AND id >= :prefix ORDER BY id`,
    ),
    due: db.prepare<{ before: Instant; limit: number }, DueDocument>(DUE_SQL),
  };
}

/** Exported for the test that asks SQLite for its plan. */
export const DUE_SQL = `SELECT partition, id, due_at AS dueAt FROM documents
  WHERE due_at IS NOT NULL AND due_at <= :before AND (expires_at IS NULL OR expires_at > :before)
  ORDER BY due_at, partition, id LIMIT :limit`;

/** A store that can be read may still have no room, or somebody else's lock on it: only a write tells. */
function preparePing(db: Database.Database, waiting: Waiting): () => void {
  const id = { partition: 'system', id: 'ping' };
  const add = db.prepare<{ partition: string; id: string; body: string }>(
    "INSERT INTO documents (partition, id, version, body) VALUES (:partition, :id, '', :body)",
  );
  const remove = db.prepare<{ partition: string; id: string }>(
    'DELETE FROM documents WHERE partition = :partition AND id = :id',
  );
  const write = db.transaction(() => {
    add.run({ ...id, body: '0'.repeat(PING_BYTES) });
    remove.run(id);
  });
  return () => waiting(SHORT_BUSY_TIMEOUT_MS, () => write.immediate());
}

type Waiting = <Result>(forMs: number, write: () => Result) => Result;

/**
 * Writes, and waits so long for the lock of another process. The process does nothing else meanwhile: after
 * a lock that was not given back in time, nobody waits long again before a write has succeeded.
 */
function createWaiting(db: Database.Database): Waiting {
  let current = BUSY_TIMEOUT_MS;
  let outlasted = false;
  return (forMs, write) => {
    const wanted = outlasted ? SHORT_BUSY_TIMEOUT_MS : forMs;
    if (wanted !== current) db.exec(`PRAGMA busy_timeout = ${wanted}`);
    current = wanted;
    try {
      const result = write();
      outlasted = false;
      return result;
    } catch (error) {
      outlasted ||= error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
      throw error;
    }
  };
}

function toDocument<Body>(bodies: Bodies, partition: string, { id, version, body }: Row): Document<Body> {
  return { partition, id, version, body: bodies.parse<Body>(partition, id, version, body) };
}
