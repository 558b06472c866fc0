import { addMs, localDate, localWhen } from '../domain/calendar';
import type { LedgerEntry, Outcome, PlannedDelivery, Sending } from '../domain/delivery';
import { CompanionError } from '../domain/errors';
import type { ExerciseId, Instant } from '../domain/ids';
import { afterOutcome, dueNow, entryFor, holdsChannel, isLate, nextDueAt, notSent } from '../domain/ledger';
import { planQuestions } from '../domain/question';
import type { DeliveryContext, Prepared } from '../ports/deliveries';
import { ids, type ThreadRecord } from '../ports/documents';
import type { Write } from '../ports/store';
import { type CohortState, loadCohortState } from './cohort-state';
import type { Lease, LeaseCommit, TakeLease } from './lease';
import { createLedgerWriter, type LedgerWriter } from './ledger-writer';
import type { TickDeps } from './tick-deps';
import type { Unwritten } from './unwritten';

/** Rounds after being woken in the middle; more would mean somebody changes the cohort without end. */
const MAX_ROUNDS = 10;
/** What could not be made ready is tried again after this time. */
const FAILED_RETRY_MS = 5 * 60_000;

export interface CohortDeps extends TickDeps {
  readonly takeLease: TakeLease;
  readonly unwritten: Unwritten;
  /** A name for an attempt that no other attempt has. */
  readonly newAttempt: () => string;
}

/**
 * Makes what is due for one cohort under its lease. Each message takes two commits, shared with its
 * neighbours: that it is on its way is written together with the outcome of the one before.
 *
 * @returns how many messages Teams took; undefined when there was nothing to do or somebody else does it.
 */
export async function deliverCohort(deps: CohortDeps, partition: string): Promise<number | undefined> {
  const lease = await deps.takeLease(partition);
  if (typeof lease === 'string') return undefined;
  let sent = 0;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const state = await loadCohortState(deps, partition, lease);
    if (!state) {
      await lease.release([], undefined);
      return sent;
    }
    const writer = createLedgerWriter(lease, state.ledger, state.versions);
    try {
      const result = await makeDue(deps, lease, state, writer);
      sent += result.sent;
      if (result.end === 'lost') deps.log.debug('tick.raced', { partition });
      if (result.end !== 'woken') return sent;
    } finally {
      deps.unwritten.keep(partition, writer.leftovers(deps.clock.now()));
    }
  }
  deps.log.warn('tick.woken-too-often', { partition });
  return sent;
}

async function makeDue(
  deps: CohortDeps,
  lease: Lease,
  state: CohortState,
  writer: LedgerWriter,
): Promise<{ readonly sent: number; readonly end: LeaseCommit['kind'] }> {
  const { cohort, plan, ledger, now } = state;
  if (state.crashed) writer.record(state.crashed);
  let sent = 0;
  let channelWaits = false;
  for (const planned of dueNow(plan, ledger, now).make) {
    if (deps.draining?.()) break;
    if (channelWaits && planned.audience.kind === 'channel') continue;
    const before = ledger.get(planned.key);
    const late = isLate(planned, now) ? { since: localWhen(planned.dueAt, cohort.timeZone) } : undefined;
    if (!lease.fresh()) {
      const extended = await writer.flush();
      if (extended !== 'committed') return { sent, end: extended === 'woken' ? await keep(writer) : 'lost' };
    }
    const prepared = await prepare(deps, planned, { ...state, ...(late ? { late } : {}) });
    if (prepared.kind !== 'send') {
      writer.record(unsent(planned, before, prepared, now));
      continue;
    }
    const begins = deps.clock.now();
    const sending = { ...entryFor(planned, before, begins, late !== undefined), attempt: deps.newAttempt() };
    const begun = await writer.begin(sending);
    // The cohort changed: this may not be wanted any more. The outcomes so far are kept.
    if (begun === 'woken') return { sent, end: await keep(writer) };
    if (begun === 'lost') return { sent, end: 'lost' };
    const entry = await attempt(deps, lease, sending, prepared);
    const opensThread = entry.kind === 'exercise' && entry.activityId !== undefined;
    writer.recordOutcome(entry, opensThread ? threadWrite(entry) : undefined);
    if (entry.state === 'sent') sent += 1;
    channelWaits ||= holdsChannel(planned, entry);
    deps.log.info('delivery', { cohort: cohort.id, delivery: entry.key, state: entry.state });
  }
  // What became unknown just now brings questions, which the plan did not have before.
  const questions = planQuestions(cohort, ledger.values(), localDate(now, cohort.timeZone));
  const end = await writer.release(nextDue(state, questions, deps.clock.now()));
  return { sent, end: end === 'woken' ? await keep(writer) : end };
}

/** From the near part of the plan if that tells. */
function nextDue(
  { base, until, whole, ledger }: CohortState,
  questions: readonly PlannedDelivery[],
  now: Instant,
): Instant | undefined {
  const near = nextDueAt([...base, ...questions], ledger, now);
  return near !== undefined && near <= until ? near : nextDueAt([...whole(), ...questions], ledger, now);
}

/** Woken while there are outcomes to write: they are written all the same, or they would count as unknown. */
async function keep(writer: LedgerWriter): Promise<'woken' | 'lost'> {
  for (let attempt = 0; attempt < MAX_ROUNDS; attempt += 1) {
    const kind = await writer.flush();
    if (kind !== 'woken') return kind === 'committed' ? 'woken' : 'lost';
  }
  return 'lost';
}

/** One delivery that cannot be made must not keep the others waiting behind it. */
async function prepare(
  deps: TickDeps,
  planned: PlannedDelivery,
  context: DeliveryContext,
): Promise<Prepared | { readonly kind: 'failed'; readonly until: Instant; readonly detail: string }> {
  try {
    return await deps.prepare(planned, context);
  } catch (error) {
    // Not this delivery's fault: the whole cohort is tried again with the next tick.
    if (error instanceof CompanionError && error.code === 'store-unavailable') throw error;
    const detail =
      error instanceof CompanionError ? error.code : error instanceof Error ? error.name : 'error';
    deps.log.error('delivery.not-prepared', { cohort: context.cohort.id, delivery: planned.key, detail });
    return { kind: 'failed', until: addMs(deps.clock.now(), FAILED_RETRY_MS), detail };
  }
}

/** One request, unless the lease has run out before it: then there is none, and that is known. */
async function attempt(
  deps: TickDeps,
  lease: Lease,
  sending: Sending,
  { to, notice }: Extract<Prepared, { kind: 'send' }>,
): Promise<LedgerEntry> {
  let inTime = true;
  const mayGo = (): boolean => {
    inTime = lease.holds();
    return inTime;
  };
  let outcome: Outcome;
  try {
    outcome = await deps.messenger.post(to, notice, mayGo);
  } catch (error) {
    // A messenger that throws has broken its promise: whether it sent anything nobody knows.
    outcome = { kind: 'unknown', detail: error instanceof Error ? error.name : 'error' };
  }
  const at = deps.clock.now();
  return inTime ? afterOutcome(sending, outcome, at) : notSent(sending, at);
}

function unsent(
  planned: PlannedDelivery,
  before: LedgerEntry | undefined,
  prepared: Exclude<Awaited<ReturnType<typeof prepare>>, { kind: 'send' }>,
  now: Instant,
): LedgerEntry {
  const base = { ...entryFor(planned, before, now, false), attempts: before?.attempts ?? 0 };
  switch (prepared.kind) {
    case 'skip':
      return { ...base, state: 'skipped', skip: prepared.reason };
    case 'hold':
      return {
        ...base,
        ...{ state: 'retry', retryAt: prepared.until },
        ...(prepared.overdue ? { held: true } : {}),
      };
    case 'failed':
      return { ...base, state: 'retry', retryAt: prepared.until, detail: prepared.detail };
  }
}

/** Lets a message in the thread be recognised as being about the exercise. */
function threadWrite(entry: LedgerEntry): Write {
  const body: ThreadRecord = { exerciseId: entry.exerciseId as ExerciseId };
  return { op: 'create', id: ids.thread(entry.activityId as string), body };
}
