import { randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Instant } from '../domain/ids';
import type { CommitResult, Write } from '../ports/store';
import { checkCommit, checkSize, MAX_COMMIT_BYTES, MAX_WRITES, toJson } from './rules';
import { isItsOwn, storeFailed } from './sqlite-faults';

/** Every so many commits, up to PURGE_ROWS expired documents are removed with it. */
const PURGE_EVERY = 16;
const PURGE_ROWS = 100;

export const ALIVE = '(expires_at IS NULL OR expires_at > :now)';

/** As it is bound to its statement. */
interface PreparedWrite {
  readonly op: Write['op'];
  readonly partition: string;
  readonly now: Instant;
  readonly id: string;
  readonly expected: string | null;
  readonly version: string | null;
  readonly body: string | null;
  readonly dueAt: Instant | null;
  readonly expiresAt: Instant | null;
}

/** A commit as it will be written, made when it is asked for: the caller may change the bodies afterwards. */
export interface PreparedCommit {
  readonly writes: readonly PreparedWrite[];
  /** Nothing of it would be missed after a power failure. */
  readonly mayBeLost: boolean;
}

/** @throws CompanionError `invariant` for writes that no store may take. */
export function prepare(partition: string, writes: readonly Write[], now: Instant): PreparedCommit {
  checkCommit(partition, writes);
  const prepared = {
    writes: writes.map((write) => prepareWrite(partition, write, now)),
    mayBeLost: writes.every((write) => write.op !== 'delete' && write.mayBeLost),
  };
  checkSize(prepared.writes.map(({ body }) => body));
  return prepared;
}

/** Not counted in the file: a version is not met again even after a backup was restored. */
const PROCESS = randomBytes(12).toString('base64url');
let versions = 0;

function newVersion(): string {
  versions += 1;
  return `${PROCESS}.${versions.toString(36)}`;
}

function prepareWrite(partition: string, write: Write, now: Instant): PreparedWrite {
  const keeps = write.op !== 'delete';
  return {
    op: write.op,
    partition,
    now,
    id: write.id,
    expected: write.op === 'create' ? null : write.version,
    version: keeps ? newVersion() : null,
    body: keeps ? toJson(write.id, write.body) : null,
    dueAt: (keeps && write.dueAt) || null,
    expiresAt: (keeps && write.expiresAt) || null,
  };
}

/** Of one group: no more than one commit may have, so that no group blocks the process for longer. */
export const MAX_WEIGHT = MAX_WRITES;
/** A write counts as one, and with its share of the text that one commit may have. */
export function weigh({ writes }: PreparedCommit): number {
  const text = writes.reduce((sum, { body }) => sum + (body?.length ?? 0), 0);
  return writes.length + Math.floor((text * MAX_WRITES) / MAX_COMMIT_BYTES);
}

class Conflict extends Error {}
/** A commit is impossible that has written something already. */
class Torn extends Error {}

/**
 * Writes a group of commits in one transaction, so that they wait for the disk together. Each is all or
 * nothing for itself and sees what those before it wrote.
 * @returns what each came to, once all of it is on the disk
 * @throws the driver's error; then nothing of the group was written
 */
export function prepareCommits(
  db: Database,
): (group: readonly PreparedCommit[]) => readonly PromiseSettledResult<CommitResult>[] {
  const statements = {
    create:
      db.prepare<PreparedWrite>(`INSERT INTO documents (partition, id, version, body, due_at, expires_at)
      VALUES (:partition, :id, :version, :body, :dueAt, :expiresAt)
      ON CONFLICT (partition, id) DO UPDATE
      SET version = :version, body = :body, due_at = :dueAt, expires_at = :expiresAt WHERE NOT ${ALIVE}`),
    replace: db.prepare<PreparedWrite>(`UPDATE documents
      SET version = :version, body = :body, due_at = :dueAt, expires_at = :expiresAt
      WHERE partition = :partition AND id = :id AND version = :expected AND ${ALIVE}`),
    delete: db.prepare<PreparedWrite>(`DELETE FROM documents
      WHERE partition = :partition AND id = :id AND version = :expected AND ${ALIVE}`),
  };
  const purge = db.prepare<{ now: Instant; rows: number }>(`DELETE FROM documents WHERE rowid IN
    (SELECT rowid FROM documents WHERE expires_at IS NOT NULL AND expires_at <= :now LIMIT :rows)`);
  let commits = 0;

  function write({ writes }: PreparedCommit): void {
    let written = 0;
    try {
      for (const write of writes) {
        if (statements[write.op].run(write).changes === 0) throw new Conflict(write.id);
        written += 1;
      }
    } catch (error) {
      throw written > 0 ? new Torn('', { cause: error }) : error;
    }
    if (commits++ % PURGE_EVERY === 0) purge.run({ now: writes[0]?.now as Instant, rows: PURGE_ROWS });
  }

  /** What a commit came to, where its fault leaves nothing behind and concerns no other. */
  function settled(
    prepared: PreparedCommit,
    work: (prepared: PreparedCommit) => void,
  ): PromiseSettledResult<CommitResult> {
    try {
      work(prepared);
    } catch (error) {
      if (error instanceof Conflict) return fulfilled({ ok: false, conflict: error.message });
      if (error instanceof Torn) throw error;
      // After some faults SQLite has rolled back everything; what came next would be written by itself.
      if (db.inTransaction && isItsOwn(error)) return { status: 'rejected', reason: storeFailed(error) };
      throw error;
    }
    return fulfilled({ ok: true, versions: prepared.writes.map(({ version }) => version ?? undefined) });
  }

  /** In a transaction of its own; within another, the driver makes a savepoint of it. */
  const apart = db.transaction((prepared: PreparedCommit) => {
    try {
      write(prepared);
    } catch (error) {
      throw error instanceof Torn ? error.cause : error;
    }
  });
  // IMMEDIATE takes the write lock first, so that a second process waits instead of failing half-way.
  const writeApart = (prepared: PreparedCommit) => settled(prepared, (commit) => apart.immediate(commit));
  const together = db.transaction((group: readonly PreparedCommit[]) =>
    group.map((prepared) => settled(prepared, write)),
  );
  const carefully = db.transaction((group: readonly PreparedCommit[]) => group.map(writeApart));

  return (group) => {
    if (group.length === 1) return group.map(writeApart);
    try {
      return together.immediate(group);
    } catch (error) {
      // Rare enough that savepoints, which cost as much as the writes, are left to a second try.
      if (error instanceof Torn) return carefully.immediate(group);
      throw error;
    }
  };
}

function fulfilled(value: CommitResult): PromiseSettledResult<CommitResult> {
  return { status: 'fulfilled', value };
}
