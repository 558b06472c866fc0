import { addMs, compare, msBetween } from '../calendar/calendar';
import { aboutIdOf, exerciseIdOf, type Outcome, type PlannedDelivery } from '../delivery/delivery';
import { CATCH_UP_MS } from '../delivery/kinds';
import type { DeliveryKey, Instant } from '../ids';
import type { Attempt, LedgerEntry, LedgerRecord, Sending } from './entry';
import type { Receipt } from './receipts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** From here on a delivery says that it is late. */
const LATE_AFTER_MS = 15 * MINUTE;
/** What waited for working hours is made within this time of their beginning. */
const HELD_MS = 4 * HOUR;
const FIRST_RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 15 * MINUTE;

export type Ledger = ReadonlyMap<DeliveryKey, LedgerEntry>;

export interface Due {
  /** What is to be made now, in the plan's order. */
  readonly make: readonly PlannedDelivery[];
  /** What was never made and is past its limit. */
  readonly missed: readonly PlannedDelivery[];
}

/**
 * The plan minus what happened. A delivery with an entry is settled, wherever its date is now; only
 * `retry` is tried again, at its time. While Teams lets one post of the channel wait, those after it wait
 * as well: nobody should find an exercise before the overview of its week.
 */
export function dueNow(plan: readonly PlannedDelivery[], ledger: Ledger, now: Instant): Due {
  const make: PlannedDelivery[] = [];
  const missed: PlannedDelivery[] = [];
  let channelWaits = false;
  for (const planned of plan) {
    if (planned.dueAt > now) continue;
    const entry = ledger.get(planned.key);
    if (entry && entry.state !== 'retry') continue;
    if (now > makeUntil(planned, entry)) missed.push(planned);
    else if (dueAtOf(planned, entry) > now) channelWaits ||= holdsChannel(planned, entry);
    else if (!channelWaits || planned.audience.kind !== 'channel') make.push(planned);
  }
  return { make, missed };
}

/**
 * Whether later posts into the channel wait for this one: Teams asked for patience. What could not even be
 * made ready keeps nobody waiting.
 */
export function holdsChannel(planned: PlannedDelivery, entry: LedgerEntry | undefined): boolean {
  return planned.audience.kind === 'channel' && entry?.state === 'retry' && entry.attempts > 0;
}

/**
 * When the cohort needs attention next; not later than `now` when something is due already, undefined
 * when nothing is left to do.
 */
export function nextDueAt(
  plan: readonly PlannedDelivery[],
  ledger: Ledger,
  now: Instant,
): Instant | undefined {
  let next: Instant | undefined;
  let channelFrom: Instant | undefined;
  for (const planned of plan) {
    const entry = ledger.get(planned.key);
    const own = wakeAt(planned, entry, now);
    if (own === undefined) continue;
    const waits = planned.audience.kind === 'channel' && channelFrom !== undefined && channelFrom > own;
    const at = waits ? channelFrom : own;
    if (holdsChannel(planned, entry)) channelFrom = at;
    if (next === undefined || (at !== undefined && at < next)) next = at;
  }
  return next;
}

/**
 * Since when these could have gone out. `dueSince` is when the cohort was to be looked after: what somebody's
 * change made due for a time that was over already (a talk booked for tomorrow, a trainer who joins) was not late
 * before that. Where one was tried and Teams asked for patience, the others have waited behind it.
 */
export function waitedSince(make: readonly PlannedDelivery[], ledger: Ledger, dueSince: Instant): Instant {
  const tried = make.filter(({ key }) => ledger.get(key)?.held === undefined && ledger.has(key));
  return tried.reduce((since, { dueAt }) => (compare(dueAt, since) < 0 ? dueAt : since), dueSince);
}

/** Whether it goes out later than it might have: after its own time, and after that since which it could. */
export function isLate(
  planned: PlannedDelivery,
  before: LedgerEntry | undefined,
  since: Instant,
  now: Instant,
): boolean {
  const could = (before?.held && before.retryAt) || since;
  return [planned.dueAt, could].every((at) => msBetween(at, now) > LATE_AFTER_MS);
}

/** An attempt that is about to be made; `before` is what the ledger holds of earlier ones. */
export function entryFor(
  planned: PlannedDelivery,
  before: LedgerEntry | undefined,
  now: Instant,
  late: boolean,
): Omit<Attempt, 'attempt'> {
  const exerciseId = exerciseIdOf(planned);
  const aboutId = aboutIdOf(planned);
  return {
    key: planned.key,
    kind: planned.kind,
    audience: planned.audience,
    week: planned.week,
    ...(exerciseId === undefined ? {} : { exerciseId }),
    ...(aboutId === undefined ? {} : { aboutId }),
    dueAt: planned.dueAt,
    at: now,
    attempts: (before?.attempts ?? 0) + 1,
    ...(late ? { late } : {}),
    ...(before?.settledBy === undefined ? {} : { settledBy: before.settledBy }),
  };
}

/** What the outcome makes of an attempt. */
export function afterOutcome(attempt: Attempt, outcome: Outcome, now: Instant): LedgerEntry {
  const base = { ...attempt, at: now };
  switch (outcome.kind) {
    case 'sent':
      return { ...base, state: 'sent', activityId: outcome.activityId };
    case 'throttled':
      return { ...base, state: 'retry', retryAt: retryAt(attempt, outcome.retryAfterMs, now) };
    case 'retry':
      return {
        ...base,
        state: 'retry',
        retryAt: retryAt(attempt, outcome.retryAfterMs, now),
        detail: outcome.detail,
      };
    case 'refused':
      return { ...base, state: 'refused', refused: outcome.reason, detail: outcome.detail };
    case 'unknown':
      return { ...unsettled(base), state: 'unknown', detail: outcome.detail };
  }
}

/** What the ledger says of a record and its receipt, if there is one; undefined: on its way. */
export function entryOf(
  record: LedgerRecord,
  receipts: ReadonlyMap<DeliveryKey, Receipt>,
): LedgerEntry | undefined {
  if (record.state !== 'sending') return record;
  const receipt = receipts.get(record.key);
  return (
    receipt && { ...withoutClaim(record), state: 'sent', at: receipt.at, activityId: receipt.activityId }
  );
}

/** Claimed by a process that is dead: nobody knows whether Teams took it (`docs/promises.md`, rule 3). */
export function crashed(sending: Sending, now: Instant): LedgerEntry {
  const detail = 'the process ended while sending';
  return { ...unsettled(withoutClaim(sending)), state: 'unknown', at: now, detail };
}

/** Claimed, and then no request went out. */
export function notSent(attempt: Attempt, now: Instant): LedgerEntry {
  const detail = 'not sent: there was no time left';
  return { ...attempt, state: 'retry', at: now, retryAt: now, detail };
}

/**
 * What the ledger should hold when an attempt's outcome becomes known late; undefined: what is there is
 * newer. A message that Teams took counts as sent even if a trainer has asked to send it again.
 */
export function knownLate(current: LedgerRecord, ours: LedgerEntry): LedgerEntry | undefined {
  if (current.attempt === undefined || current.attempt !== ours.attempt) return undefined;
  if (current.state === 'sending') return ours;
  if (current.activityId !== undefined) return undefined;
  const answered = current.settledBy !== undefined && (current.state === 'sent' || current.state === 'retry');
  if (current.state !== 'unknown' && !(answered && ours.state === 'sent')) return undefined;
  const { settledBy: _, ...rest } = ours;
  return { ...rest, ...(current.settledBy === undefined ? {} : { settledBy: current.settledBy }) };
}

/** True when nothing will happen to it any more, unless a trainer asks for it. */
export function isSettled(entry: LedgerEntry): boolean {
  return entry.state !== 'retry' && (entry.state !== 'unknown' || entry.settledBy !== undefined);
}

function withoutClaim(sending: Sending): Attempt {
  const { state: _, owner: __, page: ___, ...rest } = sending;
  return rest;
}

/** What a trainer said was about the attempt before; this one is open again. */
function unsettled<Entry extends Attempt>(entry: Entry): Omit<Entry, 'settledBy'> {
  const { settledBy: _, ...rest } = entry;
  return rest;
}

/** Doubles with each attempt up to a cap, and never sooner than Teams asked for. */
function retryAt(entry: Attempt, askedMs: number, now: Instant): Instant {
  const backoff = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.max(0, entry.attempts - 1));
  return addMs(now, Math.max(askedMs, backoff));
}

/** Its own time, or that of the next try. A pause may have moved it beyond a retry noted before. */
function dueAtOf(planned: PlannedDelivery, entry: LedgerEntry | undefined): Instant {
  return entry?.retryAt !== undefined && entry.retryAt > planned.dueAt ? entry.retryAt : planned.dueAt;
}

/** What a trainer asked to send again counts from then: their word is newer than the limit's reason. */
function makeUntil(planned: PlannedDelivery, entry: LedgerEntry | undefined): Instant {
  const since = entry?.settledBy !== undefined && entry.at > planned.dueAt ? entry.at : planned.dueAt;
  const until = addMs(since, CATCH_UP_MS[planned.kind]);
  if (!entry?.held || entry.retryAt === undefined) return until;
  const morning = addMs(entry.retryAt, HELD_MS);
  return compare(morning, until) > 0 ? morning : until;
}

function wakeAt(planned: PlannedDelivery, entry: LedgerEntry | undefined, now: Instant): Instant | undefined {
  if (entry && entry.state !== 'retry') return undefined;
  // Most of a plan lies ahead.
  if (!entry && planned.dueAt > now) return planned.dueAt;
  const until = makeUntil(planned, entry);
  const at = dueAtOf(planned, entry);
  return now > until || at > until ? undefined : at;
}
