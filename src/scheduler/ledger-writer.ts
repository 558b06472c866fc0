import { msBetween } from '../domain/calendar/calendar';
import type { DeliveryKey, Instant } from '../domain/ids';
import type { Attempt, LedgerEntry, Sending, Taken } from '../domain/ledger/entry';
import { isSettled, notSent } from '../domain/ledger/ledger';
import { reopen, type Schedule, stillOpen } from '../domain/ledger/schedule';
import { FIRST_PAGE, noteTaken } from '../domain/ledger/taken';
import type { Clock } from '../ports/runtime';
import type { Document, Store, Write } from '../ports/store';
import { ids, put } from '../records/documents';
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
const pageOf = ({ taken = FIRST_PAGE }: Schedule): number => taken.number;

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

  /** The schedule as it is to be, and what is written with it. */
  function gathered(
    change: Pick<Schedule, 'dueAt' | 'settled' | 'atWork'>,
  ): readonly [Schedule, readonly Write[]] {
    const now = clock.now();
    const { talks, taken } = current.body;
    const writes: Write[] = [];
    let page = taken ?? FIRST_PAGE;
    let reopened = stillOpen(current.body, now);
    for (const entry of pending.values()) {
      const note = noteOf(entry, page.number);
      if (!note) writes.push(entryWrite(entry));
      else {
        const next = noteTaken(page, note);
        if (next.full) writes.push({ op: 'create', id: ids.taken(page.number), body: next.full });
        page = next.page;
      }
      if (entry.state === 'unknown') reopened = reopen(reopened, entry.key, now);
    }
    writes.push(...[...outcomes.values()].flatMap((one) => one.with ?? []));
    const body: Schedule = {
      ...change,
      ...(page === FIRST_PAGE ? {} : { taken: page }),
      ...(talks === undefined ? {} : { talks }),
      ...(reopened.length > 0 ? { reopened } : {}),
    };
    return [body, writes];
  }

  /** That Teams took a message is noted; its claim stays as it is. */
  function noteOf(entry: LedgerEntry, page: number): Taken | undefined {
    const { key, at, activityId } = entry;
    const mine = claim?.key === key && claim.attempt === entry.attempt && claim.page === page;
    return mine && entry.state === 'sent' && activityId !== undefined ? { key, at, activityId } : undefined;
  }

  async function commitWithSchedule(
    change: Pick<Schedule, 'dueAt' | 'settled' | 'atWork'>,
  ): Promise<'committed' | Failed> {
    const [body, writes] = gathered(change);
    const base = put(ids.schedule, body, current);
    const first: Write = body.dueAt && base.op !== 'delete' ? { ...base, dueAt: body.dueAt } : base;
    const all = [first, ...writes];
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
    const found = await store.read<Schedule>(partition, ids.schedule, now);
    if (!found) return 'lost';
    current = found;
    if (!claim) return 'woken';
    const mine = await store.read(partition, ids.ledger(claim.key), now);
    return mine?.version === versions.get(claim.key) ? 'woken' : 'lost';
  }

  /** Still due: the other instances keep it in sight, and leave it alone. */
  function atWork(): Pick<Schedule, 'dueAt' | 'atWork'> {
    const now = clock.now();
    const { dueAt = now } = current.body;
    return dueAt > now ? { dueAt } : { dueAt, atWork: claims.owner };
  }

  /** That nobody changed the cohort since it was read is seen once the claim stands. */
  async function writeClaim(sending: Sending): Promise<'committed' | Failed> {
    const before = ledger.get(sending.key);
    const known = versions.get(sending.key);
    const first = entryWrite(sending);
    const result = await store.commit(partition, [first], clock.now());
    if (!result.ok) return 'lost';
    remember([first], result.versions);
    const found = await store.read<Schedule>(partition, ids.schedule, clock.now());
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

  const flush = (): Promise<'committed' | Failed> => commitWithSchedule(atWork());

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
      return commitWithSchedule({
        ...(next === undefined ? {} : { dueAt: next }),
        ...(settled ? { settled: { until: done, rules: deps.rules } } : {}),
      });
    },
    leftovers(now) {
      // A commit that failed may have been made all the same: then there is a claim, and nothing was sent.
      const unsent = begun ? [{ entry: notSent(begun, now) }] : [];
      return [...outcomes.values(), ...unsent];
    },
  };
}
