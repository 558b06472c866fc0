import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { App } from '../../src/app';
import type { Instant } from '../../src/domain/ids';
import type { LedgerRecord } from '../../src/domain/ledger/entry';
import type { Programme } from '../../src/domain/programme/programme';
import type { Store, Write } from '../../src/ports/store';
import { readLedger } from '../../src/records/ledger';
import { openSqliteStore } from '../../src/store/sqlite';
import { createHttp } from '../../src/teams/outbound/http';
import { CHANNEL } from '../support/activities';
import { createTestApp } from '../support/app';
import { aProgramme } from '../support/builders';
import { type ConnectorDouble, type HeldPost, openConnectorDouble } from '../support/connector';
import { PEOPLE, TONI } from '../support/people';
import { cohortIn, openScene, START } from '../support/scene';
import { type Gate, openGate } from './gate';

/** Monday of week 1: overview, exercise and surveys are all due, none of them late. */
export const PUSH = Date.parse('2027-04-12T07:10:00Z');

/** Three cohorts of five people, made through the front door once, in a file that each run gets a copy of. */
export interface Seed {
  readonly teams: ConnectorDouble;
  readonly cohorts: readonly string[];
  readonly programme: Programme;
  /** A store of its own with the seed in it, and a way to open it a second time. */
  sqlite(): { readonly file: string; open(): Store; remove(): void };
  /** Writes the seed into an empty store. */
  into(store: Store): Promise<void>;
  close(): Promise<void>;
}

const WHO = [['anna', 'ben'], ['clara', 'deniz'], ['emilia']] as const;

export async function openSeed(): Promise<Seed> {
  const folder = mkdtempSync(join(tmpdir(), 'fire-'));
  const file = join(folder, 'seed.db');
  const teams = await openConnectorDouble();
  const programme = aProgramme();
  const store = openSqliteStore(file);
  const channels = WHO.map((_, index) => (index === 0 ? CHANNEL : CHANNEL.replace('@', `-${index + 1}@`)));
  // Nobody is in two cohorts, so that a message is known by its receiver and its summary.
  for (const [index, names] of WHO.entries()) {
    const members = [TONI, ...names.map((name) => PEOPLE[name])];
    teams.rosters.set(
      channels[index] as string,
      members.map((member) => ({ id: member.teamsId, aadObjectId: member.aadObjectId, name: member.name })),
    );
  }
  teams.rosters.set('*', []);
  const scene = await openScene({ store, teams, programme, people: WHO[0], instance: 'seed' });
  const cohorts = [scene.cohort];
  for (const [index, names] of WHO.slice(1).entries()) {
    const channel = channels[index + 1] as string;
    await scene.say(TONI, `{bot} kohorte anlegen Probe ${index + 2} ab ${START}`, { channel });
    for (const name of names) await scene.say(PEOPLE[name], '{bot} dabei Musterstadt, Bayern', { channel });
    cohorts.push(await cohortIn(scene.companion, channel));
  }
  // What was due on creation is made, so that only the push is left.
  await scene.at('2027-04-12T06:50:00Z');
  await scene.stop();
  await store.close();
  let copies = 0;

  return {
    teams,
    cohorts,
    programme,
    sqlite() {
      copies += 1;
      const copy = join(folder, `${copies}.db`);
      copyFileSync(file, copy);
      return {
        file: copy,
        open: () => openSqliteStore(copy),
        remove: () => {
          for (const end of ['', '-wal', '-shm']) rmSync(`${copy}${end}`, { force: true });
        },
      };
    },
    async into(other) {
      const db = new Database(file, { readonly: true });
      const rows = db.prepare('SELECT * FROM documents').all() as {
        partition: string;
        id: string;
        body: string;
        due_at: Instant | null;
        expires_at: Instant | null;
      }[];
      db.close();
      for (const row of rows) {
        const write: Write = {
          op: 'create',
          id: row.id,
          body: JSON.parse(row.body),
          ...(row.due_at ? { dueAt: row.due_at } : {}),
          ...(row.expires_at ? { expiresAt: row.expires_at } : {}),
        };
        await other.commit(row.partition, [write], '2027-04-12T06:50:00.000Z' as Instant);
      }
    },
    async close() {
      await teams.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** True time of a run, in epoch milliseconds; every instance's clock is off by its own amount. */
export interface Time {
  now: number;
}

export interface Instance {
  readonly app: App;
  readonly gate: Gate;
  readonly log: readonly Readonly<Record<string, unknown>>[];
  tick(): Promise<void>;
}

export interface InstanceOptions {
  readonly name: string;
  readonly store: Store;
  readonly programmes: readonly Programme[];
  readonly time: Time;
  /** What its clock shows beside the true time, in milliseconds; may change. */
  readonly offsetMs?: () => number;
  readonly timeoutMs?: number;
  readonly draining?: () => boolean;
}

export function startInstance(options: InstanceOptions): Instance {
  const { name, store, programmes, time, offsetMs = () => 0, timeoutMs, draining } = options;
  const gate = openGate();
  const { app, log } = createTestApp({
    store: gate.store(store),
    clock: { now: () => new Date(time.now + offsetMs()).toISOString() as Instant },
    monotonicMs: () => time.now,
    programmes,
    trainers: [TONI.aadObjectId],
    name,
    http: gate.http(createHttp(timeoutMs ?? 10_000)),
    ...(draining ? { draining } : {}),
  });
  return {
    app,
    gate,
    log,
    async tick() {
      await Promise.race([app.tick(), gate.killed]);
    },
  };
}

/** The ledgers of all cohorts, by cohort and key, and in them what is on its way. */
export async function ledgers(
  store: Store,
  cohorts: readonly string[],
): Promise<ReadonlyMap<string, LedgerRecord>> {
  const found = new Map<string, LedgerRecord>();
  const now = '2027-04-12T07:00:00.000Z' as Instant;
  for (const cohort of cohorts) {
    const partition = `cohort/${cohort}`;
    const { entries, onTheWay } = await readLedger(store, partition, [''], now);
    for (const value of [...entries.values(), ...onTheWay]) found.set(`${cohort} ${value.key}`, value);
  }
  return found;
}

/** What tells one message from another, whoever sent it and whenever. */
export function nameOfPost(post: HeldPost): string {
  return `${post.conversationId.split(';')[0]} ${String(post.activity.summary)}`;
}

export const isQuestion = (post: HeldPost): boolean =>
  JSON.stringify(post.activity).includes('"verb":"settle"');
