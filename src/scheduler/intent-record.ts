import { msBetween } from '../domain/calendar/calendar';
import type { Instant } from '../domain/ids';
import type { Attempt, LedgerEntry, Sending } from '../domain/ledger/entry';
import type { Receipt } from '../domain/ledger/receipts';
import { openPageNumber, type Schedule } from '../domain/ledger/schedule';
import type { Clock } from '../ports/runtime';
import type { Document, Store, Write } from '../ports/store';
import { ids } from '../records/documents';
import { readSchedule } from '../records/schedule';
import type { ClaimOptions } from './claims';
import { type RecordVersions, recordWrite, rememberVersions } from './record-versions';
import type { Failed } from './schedule-commit';

export interface IntentDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly monotonicMs: () => number;
  readonly claims: ClaimOptions;
}

/** The claim on one delivery at a time: written before its message goes, standing until the outcome is written. */
export interface IntentRecord {
  /**
   * Writes the claim; the message may go once this says `committed`. Only once the claim stands is it seen that
   * nobody has changed the cohort since `schedule` was read; otherwise the claim is undone, to what was there `before`.
   */
  begin(
    attempt: Attempt,
    schedule: Document<Schedule>,
    before: LedgerEntry | undefined,
  ): Promise<'committed' | Failed>;
  /** Whether any claim was ever written. */
  everMade(): boolean;
  /** True while there is time enough left to send the message that was claimed last. */
  stillValid(): boolean;
  /** False once somebody else has taken the delivery over. */
  stillStands(): Promise<boolean>;
  /** Of the claimed message, if this entry says that Teams took it, for the page that was open when it was claimed. */
  receiptOf(entry: LedgerEntry, page: number): Receipt | undefined;
  outcomeKnown(): void;
  outcomeWritten(): void;
  /** A claim that may stand though nothing was sent. */
  unanswered(): Attempt | undefined;
}

interface Intent {
  readonly attempt: Attempt;
  readonly sending: Sending;
  readonly beganMs: number;
  readonly beganAt: Instant;
  /** `begun`: a commit that seemed to fail may have been made. */
  readonly stage: 'begun' | 'standing' | 'answered';
}

export function createIntentRecord(
  deps: IntentDeps,
  partition: string,
  versions: RecordVersions,
): IntentRecord {
  const { store, clock, monotonicMs, claims } = deps;
  let intent: Intent | undefined;
  let everMade = false;

  async function write(
    { sending }: Intent,
    schedule: Document<Schedule>,
  ): Promise<'committed' | Failed | 'taken'> {
    const claim = recordWrite(versions, sending);
    const result = await store.commit(partition, [claim], clock.now());
    if (!result.ok) return 'taken';
    rememberVersions(versions, [claim], result.versions);
    const found = await readSchedule(store, partition, clock.now());
    if (found?.version === schedule.version) return 'committed';
    return found ? 'woken' : 'lost';
  }

  return {
    async begin(attempt, schedule, before) {
      const page = openPageNumber(schedule.body);
      const sending: Sending = { ...attempt, state: 'sending', owner: claims.owner, page };
      // Before the commit: whoever observes the claim can only have seen it later than this.
      intent = { attempt, sending, beganMs: monotonicMs(), beganAt: clock.now(), stage: 'begun' };
      const known = versions.get(attempt.key);
      const written = await write(intent, schedule);
      if (written === 'committed') {
        everMade = true;
        intent = { ...intent, stage: 'standing' };
        return written;
      }
      if (written !== 'taken' && !(await undo(deps, partition, versions, sending, { before, known }))) {
        // Undoing failed: somebody has taken the claim over, and does not know that nothing was sent.
        everMade = true;
        return 'lost';
      }
      intent = undefined;
      return written === 'woken' ? 'woken' : 'lost';
    },
    everMade: () => everMade,
    stillValid: () => intent !== undefined && claims.claimMs - agedMs(deps, intent) >= claims.sendMs,
    async stillStands() {
      if (!intent || intent.stage === 'begun') return true;
      const { key } = intent.attempt;
      const record = await store.read(partition, ids.ledger(key), clock.now());
      return record?.version === versions.get(key);
    },
    receiptOf({ key, state, at, activityId, attempt }, page) {
      const claim = intent?.stage === 'answered' ? intent.sending : undefined;
      const claimed = claim?.key === key && claim.attempt === attempt && claim.page === page;
      return claimed && state === 'sent' && activityId !== undefined ? { key, at, activityId } : undefined;
    },
    outcomeKnown() {
      intent = intent && { ...intent, stage: 'answered' };
    },
    outcomeWritten() {
      intent = undefined;
    },
    unanswered: () => (intent?.stage === 'answered' ? undefined : intent?.attempt),
  };
}

/** Milliseconds since the claim. A suspended machine's monotonic clock stands still; its wall clock does not. */
function agedMs({ monotonicMs, clock }: IntentDeps, { beganMs, beganAt }: Intent): number {
  return Math.max(monotonicMs() - beganMs, msBetween(beganAt, clock.now()));
}

/** Puts back what was there before the claim, in the version that was `known` then; false when it is another's. */
async function undo(
  { store, clock }: IntentDeps,
  partition: string,
  versions: RecordVersions,
  { key }: Sending,
  { before, known }: { readonly before: LedgerEntry | undefined; readonly known: string | undefined },
): Promise<boolean> {
  const id = ids.ledger(key);
  const version = versions.get(key) ?? '';
  const write: Write = before ? { op: 'replace', id, body: before, version } : { op: 'delete', id, version };
  const undone = await store.commit(partition, [write], clock.now());
  if (!undone.ok) return false;
  if (known === undefined) versions.delete(key);
  else rememberVersions(versions, [write], undone.versions);
  return true;
}
