import type { DeliveryKey, Instant } from '../domain/ids';
import type { LedgerEntry, LedgerRecord, Sending } from '../domain/ledger/entry';
import { entryOf } from '../domain/ledger/ledger';
import type { Receipt } from '../domain/ledger/receipts';
import type { Schedule } from '../domain/ledger/schedule';
import type { Store } from '../ports/store';
import { ids } from './documents';
import { readSchedule } from './schedule';

/** A part of a cohort's ledger, put together from the records and the receipts. */
export interface LedgerPart {
  readonly entries: Map<DeliveryKey, LedgerEntry>;
  /** Claimed, and nothing known of the outcome. */
  readonly onTheWay: readonly Sending[];
  /** Of every record. */
  readonly versions: Map<DeliveryKey, string>;
}

/** More pages than this are listed instead of read one by one. */
const FEW = 4;

/**
 * All records whose key begins with one of `prefixes` (`w03/`). `schedule` is for callers that will replace the
 * version they have read: a receipt that came since makes that fail.
 */
export async function readLedger(
  store: Store,
  partition: string,
  prefixes: readonly string[],
  now: Instant,
  schedule?: Schedule,
): Promise<LedgerPart> {
  const records: LedgerRecord[] = [];
  const versions = new Map<DeliveryKey, string>();
  for (const prefix of prefixes) {
    for (const { body, version } of await store.list<LedgerRecord>(partition, ids.ledger(prefix), now)) {
      records.push(body);
      versions.set(body.key, version);
    }
  }
  const claims = records.filter((record) => record.state === 'sending');
  const receipts = await readReceipts(store, partition, claims, now, schedule);
  const entries = new Map<DeliveryKey, LedgerEntry>();
  const onTheWay: Sending[] = [];
  for (const record of records) {
    const entry = entryOf(record, receipts);
    if (entry) entries.set(entry.key, entry);
    else if (record.state === 'sending') onTheWay.push(record);
  }
  return { entries, onTheWay, versions };
}

/** One delivery's entry; its claim while the message is on its way, undefined when there is neither. */
export async function readRecord(
  store: Store,
  partition: string,
  key: DeliveryKey,
  now: Instant,
): Promise<LedgerRecord | undefined> {
  const record = (await store.read<LedgerRecord>(partition, ids.ledger(key), now))?.body;
  if (record?.state !== 'sending') return record;
  return entryOf(record, await readReceipts(store, partition, [record], now)) ?? record;
}

/** One delivery's entry; undefined when there is none, or the message is on its way. */
export async function readEntry(
  store: Store,
  partition: string,
  key: DeliveryKey,
  now: Instant,
): Promise<LedgerEntry | undefined> {
  const record = await readRecord(store, partition, key, now);
  return record?.state === 'sending' ? undefined : record;
}

/** Read claims first: a page that fills in between is already stored by the time that the schedule is read. */
async function readReceipts(
  store: Store,
  partition: string,
  claims: readonly Sending[],
  now: Instant,
  schedule?: Schedule,
): Promise<ReadonlyMap<DeliveryKey, Receipt>> {
  const found = new Map<DeliveryKey, Receipt>();
  const add = (receipts: readonly Receipt[] = []): void => {
    for (const receipt of receipts) found.set(receipt.key, receipt);
  };
  if (claims.length === 0) return found;
  const open = (schedule ?? (await readSchedule(store, partition, now))?.body)?.receiptPage;
  add(open?.receipts);
  const onFull = claims.filter(({ key, page }) => !found.has(key) && page < (open?.number ?? 0));
  const pages = [...new Set(onFull.map(({ page }) => page))];
  if (pages.length > FEW) {
    for (const { body } of await store.list<readonly Receipt[]>(partition, ids.receiptPages, now)) add(body);
  } else {
    for (const page of pages)
      add((await store.read<readonly Receipt[]>(partition, ids.receiptPage(page), now))?.body);
  }
  return found;
}
