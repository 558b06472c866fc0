import type { Database } from 'better-sqlite3';
import { CompanionError } from '../domain/errors';
import { pinForProcess } from './pin-for-process';

/**
 * Entry n brings the file from version n to n + 1. Entries are never edited once released: files in the
 * field have run them.
 */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE documents (
     partition  TEXT NOT NULL,
     id         TEXT NOT NULL,
     version    TEXT NOT NULL,
     body       TEXT NOT NULL,
     due_at     TEXT,
     expires_at TEXT,
     PRIMARY KEY (partition, id)
   ) STRICT;
   CREATE INDEX documents_due ON documents (due_at, partition, id) WHERE due_at IS NOT NULL;
   CREATE INDEX documents_expiry ON documents (expires_at) WHERE expires_at IS NOT NULL;`,
];

/**
 * Brings the file to the version this program knows.
 * @throws CompanionError `store-unavailable` when the file is not the companion's or comes from a newer one.
 */
export function migrate(db: Database): void {
  if (versionOf(db) === MIGRATIONS.length) return;
  // The version is read again under the write lock: two processes may start on a new file at once.
  db.transaction(() => {
    const version = versionOf(db);
    if (version > MIGRATIONS.length)
      throw new CompanionError(
        'store-unavailable',
        `The store ${db.name} has schema version ${version}; this program knows ${MIGRATIONS.length} at most. ` +
          'It was written by a newer release: start that one, or restore a backup made before the update.',
      );
    if (version < 0 || (version === 0 && hasTables(db)))
      throw new CompanionError(
        'store-unavailable',
        `The file ${db.name} (schema version ${version}) is a database, but not one of this program. ` +
          'Name another file in COMPANION_STORE.',
      );
    for (const migration of MIGRATIONS.slice(version)) db.exec(migration);
    db.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  }).immediate();
}

function versionOf(db: Database): number {
  return Number(pinForProcess(db.prepare('PRAGMA user_version').pluck()).get());
}

function hasTables(db: Database): boolean {
  return pinForProcess(db.prepare('SELECT 1 FROM sqlite_schema LIMIT 1')).get() !== undefined;
}
