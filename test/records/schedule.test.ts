import type { DeliveryKey } from '../../src/domain/ids';
import type { Schedule } from '../../src/domain/ledger/schedule';
import { readSchedule, scheduleWrite } from '../../src/records/schedule';
import { openSqliteStore } from '../../src/store/sqlite';
import { instant } from '../support/builders';

const NOW = instant('2027-04-12T07:00:00Z');
const LATER = instant('2027-04-14T07:00:00Z');
const RECEIPT = { key: 'w01/week' as DeliveryKey, at: NOW, activityId: '17' };
const store = openSqliteStore(':memory:');
afterAll(() => store.close());

/** Every field, under the names by which stores have held it since the first release. */
const STORED = {
  dueAt: LATER,
  settled: { until: NOW, rules: 'abc def' },
  taken: { number: 2, notes: [RECEIPT] },
  atWork: 'process-1',
  talks: true,
  reopened: [{ prefix: 'w01/', until: LATER }],
};
const READ: Required<Schedule> = {
  dueAt: LATER,
  highWaterMark: { until: NOW, planFingerprint: 'abc def' },
  receiptPage: { number: 2, receipts: [RECEIPT] },
  atWork: 'process-1',
  hasSchulterblickData: true,
  reopened: [{ prefix: 'w01/', until: LATER }],
};

test('a schedule of a store of today is read in full, and written as it was', async () => {
  await store.commit('c', [{ op: 'create', id: 'schedule', body: STORED, dueAt: LATER }], NOW);
  const schedule = await readSchedule(store, 'c', NOW);
  expect(schedule?.body).toEqual(READ);
  expect((await store.commit('c', [scheduleWrite(READ, schedule)], NOW)).ok).toBe(true);
  expect((await store.read('c', 'schedule', NOW))?.body).toEqual(STORED);
  expect((await store.due(LATER, 10)).map((due) => due.dueAt)).toEqual([LATER]);
});

test('what a schedule does not say stays unsaid; one with nothing left to send is never due', async () => {
  await store.commit('d', [scheduleWrite({}, undefined)], NOW);
  const empty = await readSchedule(store, 'd', NOW);
  expect(empty?.body).toEqual({});
  expect((await store.due(instant('2099-01-01T00:00:00Z'), 10)).map((due) => due.partition)).not.toContain(
    'd',
  );
  await store.commit('d', [scheduleWrite({ dueAt: LATER, hasSchulterblickData: false }, empty)], NOW);
  expect((await readSchedule(store, 'd', NOW))?.body).toEqual({ dueAt: LATER, hasSchulterblickData: false });
  expect(await readSchedule(store, 'nowhere', NOW)).toBeUndefined();
});
