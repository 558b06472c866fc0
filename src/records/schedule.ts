import type { Instant } from '../domain/ids';
import type { Receipt } from '../domain/ledger/receipts';
import type { Schedule } from '../domain/ledger/schedule';
import type { Document, Store, Write } from '../ports/store';
import { ids, put } from './documents';

/**
 * How a schedule lies in the store. Its names are older than those of the code; they stay, so that the stores of
 * today can be read.
 */
interface StoredSchedule extends Pick<Schedule, 'dueAt' | 'atWork' | 'reopened'> {
  readonly settled?: { readonly until: Instant; readonly rules: string };
  readonly taken?: { readonly number: number; readonly notes: readonly Receipt[] };
  readonly talks?: boolean;
}

/** @throws CompanionError `store-unavailable` */
export async function readSchedule(
  store: Store,
  partition: string,
  now: Instant,
): Promise<Document<Schedule> | undefined> {
  const found = await store.read<StoredSchedule>(partition, ids.schedule, now);
  return found && { ...found, body: fromStored(found.body) };
}

/** Replaces the version that was read; creates the document where there was none. */
export function scheduleWrite(schedule: Schedule, current: Document<Schedule> | undefined): Write {
  const base = put(ids.schedule, toStored(schedule), current);
  return schedule.dueAt === undefined || base.op === 'delete' ? base : { ...base, dueAt: schedule.dueAt };
}

function fromStored({ settled, taken, talks, ...same }: StoredSchedule): Schedule {
  return {
    ...same,
    ...(settled ? { highWaterMark: { until: settled.until, planFingerprint: settled.rules } } : {}),
    ...(taken ? { receiptPage: { number: taken.number, receipts: taken.notes } } : {}),
    ...(talks === undefined ? {} : { hasSchulterblickData: talks }),
  };
}

function toStored(schedule: Schedule): StoredSchedule {
  const { highWaterMark, receiptPage, hasSchulterblickData, ...same } = schedule;
  return {
    ...same,
    ...(highWaterMark
      ? { settled: { until: highWaterMark.until, rules: highWaterMark.planFingerprint } }
      : {}),
    ...(receiptPage ? { taken: { number: receiptPage.number, notes: receiptPage.receipts } } : {}),
    ...(hasSchulterblickData === undefined ? {} : { talks: hasSchulterblickData }),
  };
}
