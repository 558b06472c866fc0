import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { pinForProcess } from '../store/pin-for-process';

const USAGE = `Aufruf:
  npm run backup -- ZIEL             sichert die Datenbank aus COMPANION_STORE, auch im laufenden Betrieb.
                                     ZIEL ist eine neue Datei oder ein Ordner, der schon da ist.
  npm run backup -- --pruefen DATEI  prüft eine Sicherung, ohne sie zu ändern.`;
const DEFAULT_STORE = 'sqlite:./data/companion.db';
/** How long a lock of the running process is waited for. */
const BUSY_TIMEOUT_MS = 10_000;
const ALL_PAGES = 0x7fffffff;

export interface BackupOutput {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** What a backup holds; also proof that it could be read. */
export interface BackupState {
  readonly documents: number;
  readonly bytes: number;
}

/** Something the operator can mend; the message says what, in German. */
class BackupError extends Error {}

/** Returns the exit code: 0 done, 1 failed, 2 called wrongly. `now` names the file in a folder. */
export async function runBackup(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  now: Date,
  { out, err }: BackupOutput,
): Promise<number> {
  const check = args[0] === '--pruefen';
  const [path, ...more] = check ? args.slice(1) : args;
  if (path === undefined || path.startsWith('-') || more.length > 0) {
    err(USAGE);
    return 2;
  }
  try {
    const target = check ? path : await backUp(storeFile(env), targetFile(path, now));
    const { documents, bytes } = checkBackup(target);
    out(`${target}: in Ordnung, ${documents} Dokumente, ${Math.ceil(bytes / 1024)} KB.`);
    return 0;
  } catch (error) {
    const expected = error instanceof BackupError || error instanceof Database.SqliteError;
    err(expected ? error.message : String((error as Error)?.stack ?? error));
    return 1;
  }
}

function storeFile(env: Readonly<Record<string, string | undefined>>): string {
  const store = env.COMPANION_STORE?.trim() || DEFAULT_STORE;
  if (!store.startsWith('sqlite:'))
    throw new BackupError(
      'COMPANION_STORE nennt keine SQLite-Datei. Cosmos DB sichert Azure selbst, siehe docs/betrieb.md.',
    );
  return store.slice('sqlite:'.length);
}

function targetFile(path: string, now: Date): string {
  const isFolder = existsSync(path) && statSync(path).isDirectory();
  const file = isFolder ? join(path, `companion-${now.toISOString().replaceAll(/[:.]/g, '-')}.db`) : path;
  if (existsSync(file)) throw new BackupError(`${file} gibt es schon. Nennen Sie eine andere Datei.`);
  if (!existsSync(dirname(resolve(file))))
    throw new BackupError(`Den Ordner ${dirname(resolve(file))} gibt es nicht. Legen Sie ihn erst an.`);
  return file;
}

/**
 * Copies the store as it is at one moment, while another process may write to it. The target appears only
 * when it is whole and checked.
 */
async function backUp(source: string, target: string): Promise<string> {
  if (!existsSync(source)) throw new BackupError(`Die Datenbank ${source} gibt es nicht.`);
  // Files beside the database that belong to somebody else would keep the service from opening it.
  if (process.getuid && statSync(source).uid !== process.getuid())
    throw new BackupError(
      `Die Datenbank ${source} gehört einem anderen Benutzer. Sichern Sie als der Benutzer des Dienstes, ` +
        'etwa mit: sudo systemctl start companion-backup',
    );
  const part = `${target}.part`;
  rmSync(part, { force: true });
  try {
    const db = new Database(source, { fileMustExist: true, timeout: BUSY_TIMEOUT_MS });
    try {
      // All pages in one step: a copy made in several begins anew whenever somebody writes in between.
      await db.backup(part, { progress: () => ALL_PAGES });
    } finally {
      db.close();
    }
    makeSelfContained(part);
    checkBackup(part);
    syncToDisk(part);
    renameSync(part, target);
    syncToDisk(dirname(resolve(target)));
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${part}${end}`, { force: true });
  }
  return target;
}

/** Without write-ahead log: one file to keep, which opens read-only. The store switches the log on again. */
function makeSelfContained(file: string): void {
  const db = new Database(file, { fileMustExist: true });
  try {
    db.exec('PRAGMA journal_mode = DELETE');
  } finally {
    db.close();
  }
}

function checkBackup(file: string): BackupState {
  if (!existsSync(file)) throw new BackupError(`${file} gibt es nicht.`);
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const ask = (sql: string): unknown => pinForProcess(db.prepare<[], unknown>(sql).pluck()).get();
    const verdict = ask('PRAGMA integrity_check');
    if (verdict !== 'ok') throw new BackupError(`${file} ist beschädigt: ${String(verdict)}`);
    const version = Number(ask('PRAGMA user_version'));
    const table = ask("SELECT 1 FROM sqlite_schema WHERE name = 'documents'");
    if (version < 1 || !table) throw new BackupError(`${file} ist keine Datenbank des Companion.`);
    const documents = Number(ask('SELECT count(*) FROM documents'));
    return { documents, bytes: statSync(file).size };
  } finally {
    db.close();
  }
}

function syncToDisk(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

if (require.main === module) {
  // What people wrote is nobody else's to read.
  process.umask(0o077);
  runBackup(process.argv.slice(2), process.env, new Date(), {
    out: (line) => process.stdout.write(`${line}\n`),
    err: (line) => process.stderr.write(`${line}\n`),
  }).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exitCode = 1;
    },
  );
}
