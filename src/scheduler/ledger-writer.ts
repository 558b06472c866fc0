import { msBetween } from '../domain/calendar/calendar';
import type { DeliveryKey, Instant } from '../domain/ids';
import type { Attempt, LedgerEntry, Sending } from '../domain/ledger/entry';
import { isSettled, notSent } from '../domain/ledger/ledger';
import { FIRST_PAGE, type Receipt } from '../domain/ledger/receipts';
import { keepAtWork, noteOutcomes, type Schedule, settle } from '../domain/ledger/schedule';
import type { Clock } from '../ports/runtime';
import type { Document, Store, Write } from '../ports/store';
import { ids } from '../records/documents';
import { readSchedule, scheduleWrite } from '../records/schedule';
import type { ClaimOptions } from './claims';
import type { KnownOutcome } from './unwritten';

/**
 * Writes what becomes of one cohort's deliveries. A message costs two commits: the claim before it, and its
 * outcome, noted in the schedule document, of the last message together with when the cohort is due again.
 * Whatever replaces the schedule does so in the version that was read: somebody who changes the cohort replaces
 * it too, and is noticed.
 */
export interface LedgerWriter {
  /** An entry that comes of no attempt made now. */
  record(entry: LedgerEntry): void;
  /** Claims a delivery; its message may go once this says `committed`. */
  begin(attempt: Attempt): Promise<'committed' | Failed>;
  /** Whether anything was claimed. */
  claimed(): boolean;
  /** True while there is time enough left to send the message that was claimed last. */
  holds(): boolean;
  /** True when something is to be written before anything else that takes time. */
  owes(): boolean;
  /** What an attempt came to, with another document that must come with it. */
  recordOutcome(entry: LedgerEntry, other?: Write): void;
  flush(): Promise<'committed' | Failed>;
  /** Writes the rest, and when the cohort is due again; `done`: nothing was left undone of what was due by then. */
  release(next: Instant | undefined, done?: Instant): Promise<'committed' | Failed>;
  /** Of what could not be written, that which nobody else can know. */
  leftovers(now: Instant): readonly KnownOutcome[];
}

/** Nothing of it stands. */
export type Failed =
  /** Somebody changed the cohort meanwhile. */
  | 'woken'
  /** Somebody else has the delivery. */
  | 'lost';

export interface WriterDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly monotonicMs: () => number;
  readonly claims: ClaimOptions;
  /** Names the rules by which the cohort's plan is made. */
  readonly rules: string;
}

const LEDGER = ids.ledger('');
const pageOf = ({ receiptPage = FIRST_PAGE }: Schedule): number => receiptPage.number;

/** A commit holds 100 writes; among them are the schedule, a page and a thread. */
const MAX_PENDING = 90;

export function createLedgerWriter(
  deps: WriterDeps,
  schedule: Document<Schedule>,
  ledger: Map<DeliveryKey, LedgerEntry>,
  versions: Map<DeliveryKey, string>,
): LedgerWriter {
  const { store, clock, monotonicMs, claims } = deps;
  const { partition } = schedule;
  let current = schedule;
  const pending = new Map<DeliveryKey, LedgerEntry>();
  const outcomes = new Map<DeliveryKey, KnownOutcome>();
  /** The claim whose outcome is not written yet. */
  let claim: Sending | undefined;
  let begun: Attempt | undefined;
  /** A claim stands that was to be undone. */
  let stands = false;
  let ever = false;
  let since: { readonly ms: number; readonly at: Instant } | undefined;

  function entryWrite(entry: LedgerEntry | Sending): Write {
    const id = ids.ledger(entry.key);
    const version = versions.get(entry.key);
    return version === undefined
      ? { op: 'create', id, body: entry }
      : { op: 'replace', id, body: entry, version };
  }

  /** What is to be written with the schedule, which is as `change` says and with the outcomes noted in it. */
  function gathered(change: (schedule: Schedule) => Schedule): readonly [Schedule, readonly Write[]] {
    const entries = [...pending.values()];
    const receipts = entries.flatMap((entry) => receiptOf(entry) ?? []);
    const inDoubt = entries.filter(({ state }) => state === 'unknown').map(({ key }) => key);
    const noted = noteOutcomes(change(current.body), { receipts, inDoubt }, clock.now());
    const writes = [
      ...entries.filter((entry) => !receiptOf(entry)).map(entryWrite),
      ...noted.full.map((page): Write => {
        return { op: 'create', id: ids.receiptPage(page.number), body: page.receipts };
      }),
      ...[...outcomes.values()].flatMap((outcome) => outcome.with ?? []),
    ];
    return [noted.schedule, writes];
  }

  /** Of a message that Teams took; its claim stays as it is. */
  function receiptOf(entry: LedgerEntry): Receipt | undefined {
    const { key, at, activityId } = entry;
    const mine = claim?.key === key && claim.attempt === entry.attempt && claim.page === pageOf(current.body);
    return mine && entry.state === 'sent' && activityId !== undefined ? { key, at, activityId } : undefined;
  }

  async function commitWithSchedule(change: (schedule: Schedule) => Schedule): Promise<'committed' | Failed> {
    const [body, writes] = gathered(change);
    const all = [scheduleWrite(body, current), ...writes];
    const result = await store.commit(partition, all, clock.now());
    if (!result.ok) return result.conflict === ids.schedule ? changed() : 'lost';
    current = { ...current, version: result.versions[0] ?? '', body };
    remember(all, result.versions);
    pending.clear();
    outcomes.clear();
    claim = undefined;
    return 'committed';
  }

  function remember(writes: readonly Write[], made: readonly (string | undefined)[]): void {
    writes.forEach(({ id }, index) => {
      const version = made[index];
      if (id.startsWith(LEDGER) && version !== undefined) {
        versions.set(id.slice(LEDGER.length) as DeliveryKey, version);
      }
    });
  }

  /** The schedule was replaced: by whoever changed the cohort, or by whoever took the delivery over. */
  async function changed(): Promise<Failed> {
    const now = clock.now();
    const found = await readSchedule(store, partition, now);
    if (!found) return 'lost';
    current = found;
    if (!claim) return 'woken';
    const mine = await store.read(partition, ids.ledger(claim.key), now);
    return mine?.version === versions.get(claim.key) ? 'woken' : 'lost';
  }

  /** That nobody changed the cohort since it was read is seen once the claim stands. */
  async function writeClaim(sending: Sending): Promise<'committed' | Failed> {
    const before = ledger.get(sending.key);
    const known = versions.get(sending.key);
    const first = entryWrite(sending);
    const result = await store.commit(partition, [first], clock.now());
    if (!result.ok) return 'lost';
    remember([first], result.versions);
    const found = await readSchedule(store, partition, clock.now());
    if (found?.version === current.version) return 'committed';
    const version = result.versions[0] ?? '';
    const undo: Write =
      before === undefined
        ? { op: 'delete', id: first.id, version }
        : { op: 'replace', id: first.id, body: before, version };
    const undone = await store.commit(partition, [undo], clock.now());
    // Somebody has taken it over, and does not know that nothing was sent.
    stands = !undone.ok;
    if (!undone.ok) return 'lost';
    if (known === undefined) versions.delete(sending.key);
    else remember([undo], undone.versions);
    return found ? 'woken' : 'lost';
  }

  /** Since the last claim. A suspended machine's monotonic clock stands still; its wall clock does not. */
  const goneMs = (): number =>
    since ? Math.max(monotonicMs() - since.ms, msBetween(since.at, clock.now())) : Number.POSITIVE_INFINITY;

  const flush = (): Promise<'committed' | Failed> =>
    commitWithSchedule((body) => keepAtWork(body, claims.owner, clock.now()));

  return {
    record(entry) {
      pending.set(entry.key, entry);
      ledger.set(entry.key, entry);
    },
    async begin(attempt) {
      // Before the commit: whoever watches can only have seen the claim later than this.
      since = { ms: monotonicMs(), at: clock.now() };
      begun = attempt;
      const page = pageOf(current.body);
      const sending: Sending = { ...attempt, state: 'sending', owner: claims.owner, page };
      const kind = await writeClaim(sending);
      if (kind === 'committed') {
        claim = sending;
        ever = true;
      } else if (!stands) begun = undefined;
      return kind;
    },
    claimed: () => ever || stands,
    holds: () => claims.claimMs - goneMs() >= claims.sendMs,
    owes: () => outcomes.size > 0 || pending.size >= MAX_PENDING,
    recordOutcome(entry, other) {
      begun = undefined;
      pending.set(entry.key, entry);
      ledger.set(entry.key, entry);
      outcomes.set(entry.key, other ? { entry, with: other } : { entry });
    },
    flush,
    async release(next, done) {
      const settled = done !== undefined && [...ledger.values()].every(isSettled);
      const mark = settled ? { until: done, planFingerprint: deps.rules } : undefined;
      return commitWithSchedule((body) => settle(body, next, mark));
    },
    leftovers(now) {
      // A commit that failed may have been made all the same: then there is a claim, and nothing was sent.
      const unsent = begun ? [{ entry: notSent(begun, now) }] : [];
      return [...outcomes.values(), ...unsent];
    },
  };
}
