import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { runBackup } from '../../src/cli/backup';
import type { Instant } from '../../src/domain/ids';
import type { Store } from '../../src/ports/store';
import { openSqliteStore } from '../../src/store/sqlite';

const NOW = '2027-04-12T07:00:00.000Z' as Instant;
const CLOCK = new Date(NOW);
const FILLERS = 3000;
/** SQLite's page, in bytes. */
const PAGE = 4096;

let folder: string;
let file: string;
const inFolder = (name: string) => join(folder, name);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'companion-backup-'));
  file = inFolder('companion.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const env = { COMPANION_STORE: `sqlite:${file}` };
  const output = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
  const code = await runBackup(args, env, CLOCK, output);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

/** A store large enough that a copy in steps of a hundred pages takes many. */
async function fill(): Promise<void> {
  const store = openSqliteStore(file);
  for (let from = 0; from < FILLERS; from += 100)
    await create(
      store,
      'cohort/quiet',
      Array.from({ length: 100 }, (_, index) => `r/${from + index}`),
    );
  await create(store, 'cohort/busy', ['left', 'right']);
  await store.close();
}
async function create(store: Store, partition: string, ids: readonly string[]): Promise<void> {
  const writes = ids.map(
    (id) => ({ op: 'create', id, body: { number: 0, text: 'x'.repeat(1000) } }) as const,
  );
  expect((await store.commit(partition, writes, NOW)).ok).toBe(true);
}

/** The pair that every commit of the writer gives one number. */
async function pairIn(store: Store): Promise<[number | undefined, number | undefined]> {
  const [left, right] = await Promise.all(
    ['left', 'right'].map((id) => store.read<{ number: number }>('cohort/busy', id, NOW)),
  );
  return [left?.body.number, right?.body.number];
}

async function startWriter() {
  const child: ChildProcess = spawn(process.execPath, [join(__dirname, 'writer.js'), file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!child.stdout) throw new Error('no output');
  const lines = createInterface({ input: child.stdout });
  let last = 0;
  lines.on('line', (line) => {
    last = Number(line);
  });
  const next = async () => {
    await once(lines, 'line');
    return last;
  };
  return {
    next,
    kill: async () => {
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
}

test('a store under write load is backed up whole, and comes back after a crash', async () => {
  await fill();
  const writer = await startWriter();
  const backups: string[] = [];
  const floors: number[] = [];
  try {
    for (const name of ['a.db', 'b.db', 'c.db']) {
      floors.push(await writer.next());
      expect(await run(inFolder(name))).toMatchObject({ code: 0, err: '' });
      backups.push(inFolder(name));
      await writer.next();
    }
  } finally {
    await writer.kill();
  }
  // The writer had no time to tidy up: what it wrote last is in the log beside the file.
  expect(existsSync(`${file}-wal`)).toBe(true);
  const crashed = openSqliteStore(file);
  const [reached = 0] = await pairIn(crashed);
  await crashed.close();

  const numbers: number[] = [];
  for (const backup of backups) {
    // The restore as docs/betrieb.md has it: stopped, file replaced, log gone, started.
    copyFileSync(backup, file);
    for (const end of ['-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
    const store = openSqliteStore(file);
    const [left, right] = await pairIn(store);
    expect(right).toBe(left);
    numbers.push(left ?? 0);
    expect(await store.list('cohort/quiet', 'r/', NOW)).toHaveLength(FILLERS);
    await create(store, 'cohort/new', ['after']);
    await store.close();
  }
  numbers.forEach((number, index) => {
    // Everything committed before the backup began is in it, nothing that never was.
    expect(number).toBeGreaterThanOrEqual(floors[index] ?? Number.NaN);
    expect(number).toBeLessThanOrEqual(reached);
  });
});

test('a left-over log would spoil a restored file: removing it is not optional', async () => {
  await fill();
  expect((await run(inFolder('early.db'))).code).toBe(0);
  const writer = await startWriter();
  await writer.next();
  await writer.kill();
  copyFileSync(inFolder('early.db'), file);
  const store = openSqliteStore(file);
  const pair = await pairIn(store).catch(() => 'unreadable');
  await store.close();
  expect(pair).not.toEqual([0, 0]);
});

test('in a folder the backup is named by its time; nothing else stays behind', async () => {
  await fill();
  mkdirSync(inFolder('backups'));
  const { code, out } = await run(inFolder('backups'));
  expect(code).toBe(0);
  expect(out).toContain(`${FILLERS + 2} Dokumente`);
  expect(readdirSync(inFolder('backups'))).toEqual(['companion-2027-04-12T07-00-00-000Z.db']);
  expect(readdirSync(folder).sort()).toEqual(['backups', 'companion.db']);
});

test('a backup is one file without a log, and is checked on request', async () => {
  await fill();
  await run(inFolder('a.db'));
  const db = new Database(inFolder('a.db'), { readonly: true });
  expect(db.pragma('journal_mode', { simple: true })).toBe('delete');
  db.close();
  expect(await run('--pruefen', inFolder('a.db'))).toMatchObject({ code: 0, err: '' });
});

describe('refuses', () => {
  test('to overwrite', async () => {
    await fill();
    writeFileSync(inFolder('a.db'), 'mine');
    expect(await run(inFolder('a.db'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('gibt es schon'),
    });
    expect(await run(file)).toMatchObject({ code: 1 });
  });

  test('a database that is not there, and makes none', async () => {
    expect(await run(inFolder('a.db'))).toMatchObject({
      code: 1,
      err: `Die Datenbank ${file} gibt es nicht.`,
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('a target folder that is not there', async () => {
    await fill();
    expect(await run(inFolder('nowhere/a.db'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('Legen Sie ihn erst an'),
    });
  });

  test('a database of another program', async () => {
    const db = new Database(file);
    db.exec('CREATE TABLE other (x)');
    db.close();
    expect(await run(inFolder('a.db'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('keine Datenbank des Companion'),
    });
    expect(readdirSync(folder)).toEqual(['companion.db']);
  });

  test('a damaged backup', async () => {
    await fill();
    await run(inFolder('a.db'));
    const pages = 20;
    const middle = Math.floor(statSync(inFolder('a.db')).size / 2 / PAGE) * PAGE;
    const descriptor = openSync(inFolder('a.db'), 'r+');
    writeSync(descriptor, Buffer.alloc(PAGE * pages, 7), 0, PAGE * pages, middle);
    closeSync(descriptor);
    expect(await run('--pruefen', inFolder('a.db'))).toMatchObject({ code: 1 });
  });

  test('Cosmos DB', async () => {
    const err: string[] = [];
    const output = { out: () => undefined, err: (line: string) => err.push(line) };
    expect(await runBackup(['x.db'], { COMPANION_STORE: 'cosmos' }, CLOCK, output)).toBe(1);
    expect(err.join()).toContain('Cosmos DB sichert Azure selbst');
  });

  test.each([[[]], [['--hilfe']], [['a', 'b']], [['--pruefen']]])('a wrong call: %j', async (args) => {
    expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringContaining('Aufruf:') });
  });
});
