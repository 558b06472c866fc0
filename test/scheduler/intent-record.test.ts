import type { DeliveryKey } from '../../src/domain/ids';
import type { Attempt, LedgerEntry } from '../../src/domain/ledger/entry';
import type { Schedule } from '../../src/domain/ledger/schedule';
import type { Document, Store } from '../../src/ports/store';
import { readSchedule, scheduleWrite } from '../../src/records/schedule';
import { createIntentRecord } from '../../src/scheduler/intent-record';
import type { RecordVersions } from '../../src/scheduler/record-versions';
import { openSqliteStore } from '../../src/store/sqlite';
import { instant } from '../support/builders';

const NOW = instant('2027-04-12T07:00:00Z');
const KEY = 'w01/week' as DeliveryKey;
const ID = `d/${KEY}`;
const attempt: Attempt = {
  ...{ key: KEY, kind: 'week', audience: { kind: 'channel' }, week: 1, dueAt: NOW, at: NOW },
  ...{ attempts: 1, attempt: 'me.1' },
};
const throttled: LedgerEntry = { ...attempt, attempt: 'me.0', state: 'retry', retryAt: NOW };
const sent: LedgerEntry = { ...attempt, state: 'sent', activityId: '17' };

let store: Store;
let schedule: Document<Schedule>;
let versions: RecordVersions;
let ms: number;
let now: typeof NOW;
const open = () =>
  createIntentRecord(
    {
      ...{ store, clock: { now: () => now }, monotonicMs: () => ms },
      claims: { owner: 'me', claimMs: 40_000, sendMs: 12_000 },
    },
    'c',
    versions,
  );
const record = () => store.read<LedgerEntry>('c', ID, NOW);
const wake = () => store.commit('c', [scheduleWrite({ dueAt: NOW }, schedule)], NOW);

beforeEach(async () => {
  ms = 0;
  now = NOW;
  versions = new Map();
  store = openSqliteStore(':memory:');
  const page = { number: 3, receipts: [] };
  await store.commit('c', [scheduleWrite({ dueAt: NOW, receiptPage: page }, undefined)], NOW);
  schedule = (await readSchedule(store, 'c', NOW)) as Document<Schedule>;
});
afterEach(() => store.close());

test('a claim stands under the delivery’s key, with its owner and the page that is open', async () => {
  const claim = open();
  expect(claim.everMade()).toBe(false);
  expect(await claim.begin(attempt, schedule, undefined)).toBe('committed');
  const stored = await record();
  expect(stored?.body).toEqual({ ...attempt, state: 'sending', owner: 'me', page: 3 });
  expect(versions.get(KEY)).toBe(stored?.version);
  expect(claim.everMade()).toBe(true);
  expect(claim.unanswered()).toEqual(attempt);
});

test('of two only one can: the other one has left nothing behind', async () => {
  await open().begin(attempt, schedule, undefined);
  versions = new Map();
  const other = open();
  expect(await other.begin({ ...attempt, attempt: 'me.2' }, schedule, undefined)).toBe('lost');
  expect(other.everMade()).toBe(false);
  expect(other.unanswered()).toBeUndefined();
  expect((await record())?.body).toMatchObject({ attempt: 'me.1' });
});

describe('somebody has changed the cohort: the claim is undone', () => {
  test('where nothing was before, nothing is', async () => {
    await wake();
    const claim = open();
    expect(await claim.begin(attempt, schedule, undefined)).toBe('woken');
    expect(await record()).toBeUndefined();
    expect(versions.size).toBe(0);
    expect(claim.everMade()).toBe(false);
    expect(claim.unanswered()).toBeUndefined();
  });

  test('an earlier entry is put back, and can be claimed again', async () => {
    await store.commit('c', [{ op: 'create', id: ID, body: throttled }], NOW);
    versions.set(KEY, (await record())?.version ?? '');
    await wake();
    const claim = open();
    expect(await claim.begin(attempt, schedule, throttled)).toBe('woken');
    expect((await record())?.body).toEqual(throttled);
    expect(versions.get(KEY)).toBe((await record())?.version);
    schedule = (await readSchedule(store, 'c', NOW)) as Document<Schedule>;
    expect(await claim.begin(attempt, schedule, throttled)).toBe('committed');
  });

  test('unless somebody has taken it over meanwhile: then this process knows that nothing was sent', async () => {
    const claim = open();
    const commit = store.commit.bind(store);
    await wake();
    // Another instance replaces the claim as soon as it stands.
    const raced = jest.spyOn(store, 'commit').mockImplementationOnce(async (partition, writes, at) => {
      const made = await commit(partition, writes, at);
      const version = (await record())?.version ?? '';
      await commit('c', [{ op: 'replace', id: ID, version, body: { ...attempt, state: 'unknown' } }], NOW);
      return made;
    });
    expect(await claim.begin(attempt, schedule, undefined)).toBe('lost');
    raced.mockRestore();
    expect(claim.everMade()).toBe(true);
    expect(claim.unanswered()).toEqual(attempt);
    expect((await record())?.body).toMatchObject({ state: 'unknown' });
  });
});

test('the cohort is gone: the claim is undone, and nobody has the delivery', async () => {
  await store.commit('c', [{ op: 'delete', id: 'schedule', version: schedule.version }], NOW);
  expect(await open().begin(attempt, schedule, undefined)).toBe('lost');
  expect(await record()).toBeUndefined();
});

test('a commit that seemed to fail may have been made: this process knows that nothing was sent', async () => {
  const claim = open();
  jest.spyOn(store, 'commit').mockRejectedValueOnce(new Error('away'));
  await expect(claim.begin(attempt, schedule, undefined)).rejects.toThrow('away');
  expect(claim.unanswered()).toEqual(attempt);
});

test.each([
  ['by the monotonic clock', 28_000, 0],
  ['by the wall clock, after the machine was suspended', 0, 28_000],
])('a claim is valid as long as a message still has its time, %s', async (_, monotonic, wall) => {
  const claim = open();
  expect(claim.stillValid()).toBe(false);
  await claim.begin(attempt, schedule, undefined);
  const later = (by: number) => {
    ms = monotonic + (monotonic ? by : 0);
    now = instant(new Date(Date.parse(NOW) + wall + (wall ? by : 0)).toISOString());
  };
  later(0);
  expect(claim.stillValid()).toBe(true);
  later(1);
  expect(claim.stillValid()).toBe(false);
});

test('it stands until somebody takes the delivery over, or its outcome is written', async () => {
  const claim = open();
  expect(await claim.stillStands()).toBe(true);
  await claim.begin(attempt, schedule, undefined);
  expect(await claim.stillStands()).toBe(true);
  const version = versions.get(KEY) ?? '';
  await store.commit('c', [{ op: 'replace', id: ID, version, body: throttled }], NOW);
  expect(await claim.stillStands()).toBe(false);
  claim.outcomeWritten();
  expect(await claim.stillStands()).toBe(true);
});

test('only of this attempt, once it is known to be sent, there is a receipt, for the page that it named', async () => {
  const claim = open();
  await claim.begin(attempt, schedule, undefined);
  expect(claim.receiptOf(sent, 3)).toBeUndefined();
  claim.outcomeKnown();
  expect(claim.unanswered()).toBeUndefined();
  expect(claim.receiptOf(sent, 3)).toEqual({ key: KEY, at: NOW, activityId: '17' });
  expect(claim.receiptOf(sent, 4)).toBeUndefined();
  expect(claim.receiptOf({ ...sent, attempt: 'me.0' }, 3)).toBeUndefined();
  expect(claim.receiptOf({ ...sent, key: 'w01/post/e' as DeliveryKey }, 3)).toBeUndefined();
  expect(claim.receiptOf({ ...attempt, state: 'refused' }, 3)).toBeUndefined();
  claim.outcomeWritten();
  expect(claim.receiptOf(sent, 3)).toBeUndefined();
});
