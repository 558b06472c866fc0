import type { DeliveryKey } from '../../src/domain/ids';
import type { LedgerEntry, Sending } from '../../src/domain/ledger/entry';
import { addReceipt, FIRST_PAGE, RECEIPTS_PER_PAGE, type Receipt } from '../../src/domain/ledger/receipts';
import type { Write } from '../../src/ports/store';
import { ids } from '../../src/records/documents';
import { readEntry, readLedger } from '../../src/records/ledger';
import { scheduleWrite } from '../../src/records/schedule';
import { openSqliteStore } from '../../src/store/sqlite';
import { instant } from '../support/builders';

const NOW = instant('2027-04-12T07:00:00Z');
const PARTITION = 'cohort/c1';
const store = openSqliteStore(':memory:');
afterAll(() => store.close());

const keyOf = (n: number) => `w${String(1 + (n % 12)).padStart(2, '0')}/post/e${n}` as DeliveryKey;
const claim = (n: number, page: number): Sending => ({
  ...{ key: keyOf(n), kind: 'exercise', audience: { kind: 'channel' }, week: 1, attempts: 1 },
  ...{ dueAt: NOW, at: NOW, state: 'sending', attempt: `a.${n}`, owner: 'a', page },
});

/** So many claims of which Teams took all but the last, as the scheduler writes them, and a refused one. */
const CLAIMS = 6 * RECEIPTS_PER_PAGE + 3;
const LAST = CLAIMS - 1;
const REFUSED: LedgerEntry = {
  ...{ key: 'w01/week' as DeliveryKey, kind: 'week', audience: { kind: 'channel' }, week: 1 },
  ...{ dueAt: NOW, at: NOW, attempts: 1, state: 'refused', refused: 'gone' },
};

beforeAll(async () => {
  const writes: Write[] = [{ op: 'create', id: ids.ledger(REFUSED.key), body: REFUSED }];
  let page = FIRST_PAGE;
  for (let n = 0; n < CLAIMS; n += 1) {
    writes.push({ op: 'create', id: ids.ledger(keyOf(n)), body: claim(n, page.number) });
    if (n === LAST) break;
    const receipt: Receipt = { key: keyOf(n), at: NOW, activityId: `activity-${n}` };
    const next = addReceipt(page, receipt);
    if (next.full)
      writes.push({ op: 'create', id: ids.receiptPage(next.full.number), body: next.full.receipts });
    page = next.page;
  }
  writes.push(scheduleWrite({ receiptPage: page }, undefined));
  expect((await store.commit(PARTITION, writes, NOW)).ok).toBe(true);
});

test('one entry: from the open page, from one put away, as it stands, on its way, unknown', async () => {
  const read = (key: DeliveryKey) => readEntry(store, PARTITION, key, NOW);
  for (const n of [0, RECEIPTS_PER_PAGE, LAST - 1]) {
    const entry = await read(keyOf(n));
    expect(entry).toMatchObject({ state: 'sent', activityId: `activity-${n}`, attempt: `a.${n}` });
    expect(entry).not.toHaveProperty('owner');
    expect(entry).not.toHaveProperty('page');
  }
  expect(await read(REFUSED.key)).toEqual(REFUSED);
  expect(await read(keyOf(LAST))).toBeUndefined();
  expect(await read('w01/post/nowhere' as DeliveryKey)).toBeUndefined();
});

test.each([
  ['the whole ledger, over many pages', ['']],
  ['two weeks of it', ['w01/', 'w05/']],
])('%s', async (_, prefixes) => {
  const all = Array.from({ length: CLAIMS }, (__, n) => n).filter((n) =>
    prefixes.some((prefix) => keyOf(n).startsWith(prefix)),
  );
  const { entries, onTheWay, versions } = await readLedger(store, PARTITION, prefixes, NOW);
  const sent = all.filter((n) => n !== LAST);
  expect(sent.map((n) => entries.get(keyOf(n))?.activityId)).toEqual(sent.map((n) => `activity-${n}`));
  expect(entries.get(REFUSED.key)).toEqual(REFUSED);
  expect(entries.size).toBe(sent.length + 1);
  expect(onTheWay.map((sending) => sending.key)).toEqual(all.includes(LAST) ? [keyOf(LAST)] : []);
  expect(versions.size).toBe(all.length + 1);
});
