import Database from 'better-sqlite3';
import { LAENDER, type Land } from '../src/domain/calendar/laender';
import type { Cohort, Participant } from '../src/domain/cohort/cohort';
import { deliveryKeys } from '../src/domain/delivery/kinds';
import type { CohortId, DeliveryKey, ExerciseId, Instant, LocalDate, PersonId } from '../src/domain/ids';
import type { LedgerEntry } from '../src/domain/ledger/entry';
import { RECEIPTS_PER_PAGE, type Receipt, type ReceiptPage } from '../src/domain/ledger/receipts';
import type { Exercise, Programme } from '../src/domain/programme/programme';
import type { Store, Write } from '../src/ports/store';
import { ids, type Profile, partitions } from '../src/records/documents';
import { scheduleWrite } from '../src/records/schedule';
import { planFingerprint } from '../src/runtime/plan-fingerprint';
import { createSqliteStore } from '../src/store/sqlite';

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const TRAINER = 'cccccccc-0000-4000-8000-000000000001';
const ALL_LAENDER = Object.keys(LAENDER) as Land[];

/** Five of the sixteen, hardly ever the same twice: holidays differ, and with them what is planned. */
function laenderOf(nth: number): readonly Land[] {
  const order = ALL_LAENDER.map((land, index) => ({
    land,
    rank: Math.imul(nth * 16 + index + 1, 0x9e3779b1) >>> 0,
  }));
  return order
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 5)
    .map(({ land }) => land);
}

export interface Seed {
  readonly cohorts: number;
  readonly programme: Programme;
  readonly startOn: string;
  readonly serviceUrl: string;
  /** When each cohort is due; never, unless given. */
  readonly dueAt?: string;
  /** Is out in every cohort already. */
  readonly posted?: Exercise;
  /** Number of the first cohort; 0 unless given. */
  readonly from?: number;
  readonly createdAt: string;
}

export interface SeededPerson {
  readonly cohort: string;
  readonly id: string;
  readonly teamsId: string;
  readonly name: string;
}

/** Writes cohorts of five with everything by which they are found. */
export async function seedCohorts(store: Store, seed: Seed): Promise<readonly SeededPerson[]> {
  const people: SeededPerson[] = [];
  const from = seed.from ?? 0;
  for (let nth = from; nth < from + seed.cohorts; nth += 1) {
    const cohort = cohortOf(nth, seed);
    const at = cohort.createdAt;
    const commit = async (partition: string, writes: readonly Write[]): Promise<void> => {
      const done = await store.commit(partition, writes, at);
      if (!done.ok) throw new Error(`seeding ${partition}: ${done.conflict} is there already`);
    };
    const due = seed.dueAt === undefined ? {} : { dueAt: seed.dueAt as Instant };
    // As a tick leaves it that has looked after the cohort since it was made.
    const highWaterMark = { until: at, planFingerprint: planFingerprint(seed.programme) };
    const schedule = { ...due, hasSchulterblickData: false, highWaterMark, receiptPage: pageOf(nth) };
    await commit(partitions.cohort(cohort.id), [
      { op: 'create', id: ids.cohort, body: cohort },
      scheduleWrite(schedule, undefined),
      ...(seed.posted ? [postedWrite(seed.posted, at)] : []),
    ]);
    await commit(partitions.directory, [
      { op: 'create', id: ids.directory(cohort.id), body: { id: cohort.id, name: cohort.name } },
    ]);
    await commit(partitions.channel(cohort.channel.conversationId), [
      { op: 'create', id: ids.channel, body: { cohort: cohort.id } },
    ]);
    for (const { id, name, teamsId } of cohort.participants) {
      // Has talked with the companion before: a first message is written down once.
      const { tenantId, serviceUrl, botId } = cohort.channel;
      const chat = { tenantId, serviceUrl, conversationId: `a:${teamsId}`, botId };
      const profile: Profile = { name, teamsId, cohorts: [cohort.id], chat };
      await commit(partitions.person(id), [{ op: 'create', id: ids.profile, body: profile }]);
      people.push({ cohort: cohort.id, id, teamsId, name });
    }
  }
  return people;
}

/** Seeds in memory and writes the file at once: thousands of commits that wait for the disk would take minutes. */
export async function seedFile(file: string, ...seeds: readonly Seed[]): Promise<readonly SeededPerson[]> {
  const db = new Database(':memory:');
  const store = createSqliteStore(() => db);
  const people: SeededPerson[] = [];
  for (const seed of seeds) people.push(...(await seedCohorts(store, seed)));
  db.prepare('VACUUM INTO ?').run(file);
  await store.close();
  return people;
}

function cohortOf(nth: number, { programme, startOn, serviceUrl, createdAt }: Seed): Cohort {
  const at = new Date(createdAt).toISOString() as Instant;
  const hex = nth.toString(16).padStart(8, '0');
  return {
    id: `kohorte-${nth}` as CohortId,
    name: `Kohorte ${nth}`,
    programmeId: programme.id,
    programmeVersion: programme.version,
    startOn: startOn as LocalDate,
    timeZone: 'Europe/Berlin',
    seats: 5,
    channel: {
      tenantId: TENANT,
      serviceUrl,
      conversationId: `19:kanal-${nth}@thread.tacv2`,
      teamId: `19:team-${nth}@thread.tacv2`,
      botId: '28:companion',
    },
    trainers: [{ id: TRAINER as PersonId, name: 'Toni Trainer', teamsId: '29:toni' }],
    participants: laenderOf(nth).map(
      (land, index): Participant => ({
        id: `${hex}-0000-4000-8000-00000000000${index}` as PersonId,
        name: `Person ${nth}-${index} Beispiel`,
        teamsId: `29:person-${nth}-${index}`,
        municipality: `Musterort ${nth}-${index}`,
        land,
        joinedAt: at,
        reminders: 'normal',
        absences: [],
      }),
    ),
    waiting: [],
    pauses: [],
    releases: [],
    createdAt: at,
  };
}

/** As far filled as a cohort's page is on the average of many: each has been written to before. */
function pageOf(nth: number): ReceiptPage {
  const receipts = Array.from(
    { length: nth % RECEIPTS_PER_PAGE },
    (_, index): Receipt => ({
      key: deliveryKeys.post(0, `w00-0${index}` as ExerciseId),
      at: '2027-01-01T08:00:00.000Z' as Instant,
      activityId: `170000000000${index}`,
    }),
  );
  return { number: 0, receipts };
}

function postedWrite(exercise: Exercise, at: Instant): Write {
  const key: DeliveryKey = deliveryKeys.post(exercise.week, exercise.id);
  const entry: LedgerEntry = {
    ...{ key, kind: 'exercise', audience: { kind: 'channel' }, week: exercise.week, exerciseId: exercise.id },
    ...{ state: 'sent', dueAt: at, at, attempts: 1, activityId: '1700000000000' },
  };
  return { op: 'create', id: ids.ledger(key), body: entry };
}
