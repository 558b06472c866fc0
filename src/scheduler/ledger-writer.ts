import type { DeliveryKey, Instant } from '../domain/ids';
import type { Attempt, LedgerEntry } from '../domain/ledger/entry';
import { isSettled, notSent } from '../domain/ledger/ledger';
import { keepAtWork, noteOutcomes, openPageNumber, type Schedule, settle } from '../domain/ledger/schedule';
import type { Document, Write } from '../ports/store';
import { ids } from '../records/documents';
import { createIntentRecord, type IntentDeps } from './intent-record';
import { createPendingOutcomes } from './pending-outcomes';
import { type RecordVersions, recordWrite } from './record-versions';
import { createScheduleCommit, type Failed } from './schedule-commit';
import type { KnownOutcome } from './unsaved-outcomes';

/**
 * Writes what becomes of one cohort's deliveries. A message costs two commits: the claim before it, and its
 * outcome, noted in the schedule document, of the last message together with when the cohort is due again.
 */
export interface LedgerWriter {
  /** An entry that comes of no attempt made now. */
  record(entry: LedgerEntry): void;
  /** Claims a delivery; its message may go once this says `committed`. */
  begin(attempt: Attempt): Promise<'committed' | Failed>;
  /** Whether anything was claimed. */
  everClaimed(): boolean;
  /** True while there is time enough left to send the message that was claimed last. */
  claimStillValid(): boolean;
  /** Outcomes are pending: flush before anything else that takes time. */
  mustFlush(): boolean;
  /** What an attempt came to, with another document that must come with it. */
  recordOutcome(entry: LedgerEntry, other?: Write): void;
  flush(): Promise<'committed' | Failed>;
  /** Writes the rest, and when the cohort is due again; `done`: nothing was left undone of what was due by then. */
  release(nextDueAt: Instant | undefined, done?: Instant): Promise<'committed' | Failed>;
  /** Outcomes that could not be written and that only this process knows. */
  unsavedOutcomes(now: Instant): readonly KnownOutcome[];
}

/** @param planFingerprint names everything by which the cohort's plan is made */
export function createLedgerWriter(
  deps: IntentDeps,
  planFingerprint: string,
  asRead: Document<Schedule>,
  ledger: Map<DeliveryKey, LedgerEntry>,
  versions: RecordVersions,
): LedgerWriter {
  const { clock, claims } = deps;
  const schedule = createScheduleCommit(deps, asRead, versions);
  const claim = createIntentRecord(deps, asRead.partition, versions);
  const pending = createPendingOutcomes();

  /** Everything that is pending, with the schedule as `change` makes it. */
  async function commit(change: (schedule: Schedule) => Schedule): Promise<'committed' | Failed> {
    const { body } = schedule.current();
    const noted = noteOutcomes(change(body), outcomesIn(body), clock.now());
    const result = await schedule.replace(noted.schedule, [
      ...pending.entries().flatMap((entry) => (receiptOf(entry, body) ? [] : recordWrite(versions, entry))),
      ...noted.full.map(({ number, receipts }): Write => {
        return { op: 'create', id: ids.receiptPage(number), body: receipts };
      }),
      ...pending.documents(),
    ]);
    // The schedule was replaced by whoever changed the cohort, or by whoever took the delivery over.
    if (result === 'woken') return (await claim.stillStands()) ? 'woken' : 'lost';
    if (result === 'lost') return 'lost';
    pending.clear();
    claim.outcomeWritten();
    return 'committed';
  }

  const receiptOf = (entry: LedgerEntry, body: Schedule) => claim.receiptOf(entry, openPageNumber(body));

  function outcomesIn(body: Schedule): Parameters<typeof noteOutcomes>[1] {
    const entries = pending.entries();
    return {
      receipts: entries.flatMap((entry) => receiptOf(entry, body) ?? []),
      inDoubt: entries.filter(({ state }) => state === 'unknown').map(({ key }) => key),
    };
  }

  return {
    record(entry) {
      pending.add(entry);
      ledger.set(entry.key, entry);
    },
    begin: (attempt) => claim.begin(attempt, schedule.current(), ledger.get(attempt.key)),
    everClaimed: claim.everMade,
    claimStillValid: claim.stillValid,
    mustFlush: pending.mustFlush,
    recordOutcome(entry, other) {
      claim.outcomeKnown();
      pending.addOutcome(entry, other);
      ledger.set(entry.key, entry);
    },
    flush: () => commit((body) => keepAtWork(body, claims.owner, clock.now())),
    release(nextDueAt, done) {
      const settled = done !== undefined && [...ledger.values()].every(isSettled);
      const mark = settled ? { until: done, planFingerprint } : undefined;
      return commit((body) => settle(body, nextDueAt, mark));
    },
    unsavedOutcomes(now) {
      // A commit that failed may have been made all the same: then there is a claim, and nothing was sent.
      const attempt = claim.unanswered();
      return [...pending.unsaved(), ...(attempt ? [{ entry: notSent(attempt, now) }] : [])];
    },
  };
}
