import type { DeliveryKey } from '../../src/domain/ids';
import type { LedgerEntry } from '../../src/domain/ledger/entry';
import { readSchedule, scheduleWrite } from '../../src/records/schedule';
import { createLedgerWriter } from '../../src/scheduler/ledger-writer';
import { openSqliteStore } from '../../src/store/sqlite';
import { instant } from '../support/builders';

const NOW = instant('2027-04-12T07:00:00Z');
/** Two questionnaires in a cohort of fifty, and more: none of these people can be reached. */
const PEOPLE = 250;

test('however many are left out at once, each commit is one that a store takes', async () => {
  const store = openSqliteStore(':memory:');
  await store.commit('c', [scheduleWrite({ dueAt: NOW }, undefined)], NOW);
  const schedule = await readSchedule(store, 'c', NOW);
  if (!schedule) throw new Error('no schedule');
  const claims = { owner: 'me', claimMs: 40_000, sendMs: 12_000 };
  const writer = createLedgerWriter(
    { store, clock: { now: () => NOW }, monotonicMs: () => 0, claims },
    'p',
    schedule,
    new Map(),
    new Map(),
  );
  for (let n = 0; n < PEOPLE; n += 1) {
    if (writer.mustFlush()) expect(await writer.flush()).toBe('committed');
    const entry: LedgerEntry = {
      ...{ key: `w01/survey/u/p${n}` as DeliveryKey, kind: 'survey', audience: { kind: 'channel' }, week: 1 },
      ...{ dueAt: NOW, at: NOW, attempts: 0, state: 'skipped', skip: 'no-chat' },
    };
    writer.record(entry);
  }
  expect(await writer.release(undefined, NOW)).toBe('committed');
  expect(await store.list('c', 'd/', NOW)).toHaveLength(PEOPLE);
  await store.close();
});
