import type { LedgerEntry, LedgerRecord } from '../domain/ledger/entry';
import { knownLate } from '../domain/ledger/ledger';
import { wake } from '../domain/ledger/schedule';
import type { Clock, Log } from '../ports/runtime';
import type { Store, Write } from '../ports/store';
import { ids, put } from '../records/documents';
import { readEntry } from '../records/ledger';
import { readSchedule, scheduleWrite } from '../records/schedule';

/** What an attempt came to, and the document that must come with it. */
export interface KnownOutcome {
  readonly entry: LedgerEntry;
  readonly with?: Write;
}

/**
 * Outcomes that this process knows and the store does not: it was away when they were to be written, or
 * somebody else took the delivery over. Without them somebody would be asked about a message whose fate is known.
 */
export interface UnsavedOutcomes {
  keep(partition: string, outcomes: readonly KnownOutcome[]): void;
  /** True while the cohort's ledger does not say all that is known. */
  has(partition: string): boolean;
  /** Writes what can be written by now; never rejects. */
  save(): Promise<void>;
}

/** A conflict means that somebody is at work on the cohort just now; later is soon enough. */
const TRIES = 3;

export function createUnsavedOutcomes(store: Store, clock: Clock, log: Log): UnsavedOutcomes {
  const kept = new Map<string, Map<string, KnownOutcome>>();
  let running: Promise<void> | undefined;

  async function saveAll(): Promise<void> {
    for (const [partition, outcomes] of kept) {
      for (const [key, outcome] of outcomes) {
        if (!(await trySave(partition, outcome))) continue;
        // Another attempt may have ended meanwhile; its outcome stays.
        if (outcomes.get(key) === outcome) outcomes.delete(key);
      }
      if (outcomes.size === 0) kept.delete(partition);
    }
  }

  /** One that cannot be written must not keep the others waiting. */
  async function trySave(partition: string, outcome: KnownOutcome): Promise<boolean> {
    try {
      return await saveOne(partition, outcome);
    } catch (error) {
      log.warn('delivery.not-settled', { delivery: outcome.entry.key, error: String(error) });
      return false;
    }
  }

  /** True when nothing is left to do for it. */
  async function saveOne(partition: string, { entry, with: other }: KnownOutcome): Promise<boolean> {
    const id = ids.ledger(entry.key);
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const now = clock.now();
      const schedule = await readSchedule(store, partition, now);
      const current = await store.read<LedgerRecord>(partition, id, now);
      if (!schedule || !current) return true;
      // The commit that seemed to fail may have been made.
      if (current.body.state === 'sending' && (await readEntry(store, partition, entry.key, now)))
        return true;
      const known = knownLate(current.body, entry);
      if (!known) return true;
      const there = other && (await store.read(partition, other.id, now));
      const writes = [
        // Whoever is at work on the cohort notices that its ledger has changed.
        scheduleWrite(
          wake(schedule.body, now, known.state === 'unknown' ? { reopened: entry.key } : {}),
          schedule,
        ),
        put(id, known, current),
        ...(other && !there ? [other] : []),
      ];
      if ((await store.commit(partition, writes, now)).ok) {
        log.info('delivery.known-late', { delivery: entry.key, state: known.state });
        return true;
      }
    }
    return false;
  }

  return {
    keep(partition, outcomes) {
      if (outcomes.length === 0) return;
      const known = kept.get(partition) ?? new Map<string, KnownOutcome>();
      for (const outcome of outcomes) known.set(outcome.entry.key, outcome);
      kept.set(partition, known);
    },
    has: (partition) => kept.has(partition),
    save() {
      if (kept.size === 0) return Promise.resolve();
      running ??= saveAll().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}
