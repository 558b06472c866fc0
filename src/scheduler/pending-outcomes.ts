import type { DeliveryKey } from '../domain/ids';
import type { LedgerEntry } from '../domain/ledger/entry';
import type { Write } from '../ports/store';
import type { KnownOutcome } from './unsaved-outcomes';

/** A commit holds 100 writes; among them are the schedule, a page and a thread. */
const MAX_PENDING = 90;

/** Entries of one cohort that are not written yet. */
export interface PendingOutcomes {
  /** An entry that comes of no attempt made now: it can be found out again. */
  add(entry: LedgerEntry): void;
  /** What an attempt came to, with another document that must come with it: only this process knows. */
  addOutcome(entry: LedgerEntry, other?: Write): void;
  /** Outcomes are pending, or as many entries as a commit holds: flush before anything else that takes time. */
  mustFlush(): boolean;
  entries(): readonly LedgerEntry[];
  /** The documents that must come with them. */
  documents(): readonly Write[];
  /** The outcomes that only this process knows. */
  unsaved(): readonly KnownOutcome[];
  /** All of it is written. */
  clear(): void;
}

export function createPendingOutcomes(): PendingOutcomes {
  const pending = new Map<DeliveryKey, LedgerEntry>();
  const outcomes = new Map<DeliveryKey, KnownOutcome>();
  return {
    add: (entry) => pending.set(entry.key, entry),
    addOutcome(entry, other) {
      pending.set(entry.key, entry);
      outcomes.set(entry.key, other ? { entry, with: other } : { entry });
    },
    mustFlush: () => outcomes.size > 0 || pending.size >= MAX_PENDING,
    entries: () => [...pending.values()],
    documents: () => [...outcomes.values()].flatMap((outcome) => outcome.with ?? []),
    unsaved: () => [...outcomes.values()],
    clear() {
      pending.clear();
      outcomes.clear();
    },
  };
}
