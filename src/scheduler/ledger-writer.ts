import type { LedgerEntry } from '../domain/delivery';
import type { DeliveryKey, Instant } from '../domain/ids';
import { ids } from '../ports/documents';
import type { Write } from '../ports/store';
import type { Lease, LeaseCommit } from './lease';

/** Gathers ledger entries and writes them in as few commits as possible, all under one lease. */
export interface LedgerWriter {
  record(entry: LedgerEntry): void;
  /** Another document that must come with the entries. */
  add(write: Write): void;
  /** Takes back an entry recorded since the last flush. */
  forget(key: DeliveryKey, before: LedgerEntry | undefined): void;
  flush(): Promise<LeaseCommit['kind']>;
  release(next: Instant | undefined): Promise<LeaseCommit['kind']>;
}

/** A commit holds 100 writes; one is the lease's own, and an entry may bring another document. */
const MAX_PENDING = 90;

export function createLedgerWriter(
  lease: Lease,
  ledger: Map<DeliveryKey, LedgerEntry>,
  versions: Map<DeliveryKey, string>,
): LedgerWriter {
  const pending = new Map<DeliveryKey, LedgerEntry>();
  const others: Write[] = [];

  async function write(
    send: (writes: readonly Write[]) => Promise<LeaseCommit>,
  ): Promise<LeaseCommit['kind']> {
    const keys = [...pending.keys()];
    const entries = [...pending.values()].map((entry): Write => {
      const id = ids.ledger(entry.key);
      const version = versions.get(entry.key);
      return version === undefined
        ? { op: 'create', id, body: entry }
        : { op: 'replace', id, body: entry, version };
    });
    const result = await send([...entries, ...others]);
    if (result.kind !== 'committed') return result.kind;
    keys.forEach((key, index) => {
      const version = result.versions[index];
      if (version !== undefined) versions.set(key, version);
    });
    pending.clear();
    others.length = 0;
    return 'committed';
  }

  const flush = (): Promise<LeaseCommit['kind']> => write((writes) => lease.commit(writes));

  return {
    record(entry) {
      pending.set(entry.key, entry);
      ledger.set(entry.key, entry);
    },
    add: (one) => others.push(one),
    forget(key, before) {
      pending.delete(key);
      if (before) ledger.set(key, before);
      else ledger.delete(key);
    },
    flush,
    async release(next) {
      if (pending.size + others.length > MAX_PENDING) {
        const first = await flush();
        if (first !== 'committed') return first;
      }
      return write((writes) => lease.release(writes, next));
    },
  };
}
