import type { LedgerEntry, Sending } from '../domain/delivery';
import type { DeliveryKey, Instant } from '../domain/ids';
import { notSent } from '../domain/ledger';
import { ids } from '../ports/documents';
import type { Write } from '../ports/store';
import type { Lease, LeaseCommit } from './lease';
import type { KnownOutcome } from './unwritten';

/** Gathers ledger entries and writes them in as few commits as possible, all under one lease. */
export interface LedgerWriter {
  record(entry: LedgerEntry): void;
  /** Writes what was gathered, and that this message is on its way; it may go once this says `committed`. */
  begin(sending: Sending): Promise<LeaseCommit['kind']>;
  /** What an attempt came to, with another document that must come with it. */
  recordOutcome(entry: LedgerEntry, other?: Write): void;
  flush(): Promise<LeaseCommit['kind']>;
  release(next: Instant | undefined): Promise<LeaseCommit['kind']>;
  /** Of what could not be written, that which nobody else can know. */
  leftovers(now: Instant): readonly KnownOutcome[];
}

/** A commit holds 100 writes; one is the lease's own, and an entry may bring another document. */
const MAX_PENDING = 90;

export function createLedgerWriter(
  lease: Lease,
  ledger: Map<DeliveryKey, LedgerEntry>,
  versions: Map<DeliveryKey, string>,
): LedgerWriter {
  const pending = new Map<DeliveryKey, LedgerEntry>();
  const outcomes = new Map<DeliveryKey, KnownOutcome>();
  let begun: Sending | undefined;

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
    const others = [...outcomes.values()].flatMap((one) => one.with ?? []);
    const result = await send([...entries, ...others]);
    if (result.kind !== 'committed') return result.kind;
    keys.forEach((key, index) => {
      const version = result.versions[index];
      if (version !== undefined) versions.set(key, version);
    });
    pending.clear();
    outcomes.clear();
    return 'committed';
  }

  const flush = (): Promise<LeaseCommit['kind']> => write((writes) => lease.commit(writes));

  function record(entry: LedgerEntry): void {
    pending.set(entry.key, entry);
    ledger.set(entry.key, entry);
  }

  return {
    record,
    async begin(sending) {
      begun = sending;
      const kind = await write((writes) => lease.commit(writes, sending));
      if (kind !== 'committed') begun = undefined;
      return kind;
    },
    recordOutcome(entry, other) {
      begun = undefined;
      record(entry);
      outcomes.set(entry.key, other ? { entry, with: other } : { entry });
    },
    flush,
    async release(next) {
      if (pending.size + outcomes.size > MAX_PENDING) {
        const first = await flush();
        if (first !== 'committed') return first;
      }
      return write((writes) => lease.release(writes, next));
    },
    leftovers(now) {
      // A commit that failed may have been made all the same: then it says `sending`, which is not true.
      const unsent = begun ? [{ entry: notSent(begun, now) }] : [];
      return [...outcomes.values(), ...unsent];
    },
  };
}
