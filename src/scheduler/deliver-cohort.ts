import type { Calendar } from '../domain/calendar';
import { addMs, localDate, localWhen } from '../domain/calendar';
import type { Cohort } from '../domain/cohort';
import type { LedgerEntry, Outcome, PlannedDelivery } from '../domain/delivery';
import { CompanionError } from '../domain/errors';
import type { DeliveryKey, ExerciseId, Instant } from '../domain/ids';
import { afterOutcome, CATCH_UP_DAYS, crashed, dueNow, entryFor, isLate, nextDueAt } from '../domain/ledger';
import { planDeliveries } from '../domain/plan';
import { planQuestions } from '../domain/question';
import type { Agreement, Slot } from '../domain/schulterblick';
import type { DeliveryContext, Prepared } from '../ports/deliveries';
import { ids, type ThreadRecord } from '../ports/documents';
import type { Write } from '../ports/store';
import { type Lease, type LeaseCommit, takeLease } from './lease';
import { createLedgerWriter, type LedgerWriter } from './ledger-writer';
import type { TickDeps, TickOptions } from './tick-deps';

/** Rounds after being woken in the middle; more would mean somebody changes the cohort without end. */
const MAX_ROUNDS = 10;
/** What could not be made ready is tried again after this time. */
const FAILED_RETRY_MS = 5 * 60_000;

/**
 * Makes what is due for one cohort under its lease. Each message takes two commits, shared with its
 * neighbours: `sending` is written together with the outcome of the one before.
 *
 * @returns how many messages Teams took.
 */
export async function deliverCohort(
  deps: TickDeps,
  options: TickOptions,
  partition: string,
): Promise<number> {
  const lease = await takeLease(deps.store, deps.clock, partition, options);
  if (!lease) return 0;
  let sent = 0;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const state = await load(deps, partition, lease.reopened());
    if (!state) {
      await lease.release([], undefined);
      return sent;
    }
    const result = await makeDue(deps, lease, state);
    sent += result.sent;
    if (result.end !== 'woken') return sent;
  }
  deps.log.warn('tick.woken-too-often', { partition });
  return sent;
}

interface CohortState {
  readonly cohort: Cohort;
  readonly programme: DeliveryContext['programme'];
  readonly calendar: Calendar;
  /** What the programme brings; `plan` holds questions to the trainers as well. */
  readonly base: readonly PlannedDelivery[];
  readonly plan: readonly PlannedDelivery[];
  readonly ledger: Map<DeliveryKey, LedgerEntry>;
  readonly versions: Map<DeliveryKey, string>;
  /** Found at `sending`: their sender died, and nobody knows whether Teams took them. */
  readonly crashed: readonly LedgerEntry[];
  readonly now: Instant;
}

async function load(
  deps: TickDeps,
  partition: string,
  reopened: readonly string[],
): Promise<CohortState | undefined> {
  const { store } = deps;
  const now = deps.clock.now();
  const cohort = (await store.read<Cohort>(partition, ids.cohort, now))?.body;
  if (!cohort) return undefined;
  const programme = deps.programmes.get(cohort.programmeId, cohort.programmeVersion);
  if (!programme) {
    throw new CompanionError(
      'programme-missing',
      `cohort ${cohort.id} runs ${cohort.programmeId} ${cohort.programmeVersion}, which is not loaded`,
    );
  }
  const calendar: Calendar = { timeZone: cohort.timeZone, holidays: deps.holidays };
  const slots = (await store.read<readonly Slot[]>(partition, ids.slots, now))?.body ?? [];
  const agreements = (await store.list<Agreement>(partition, ids.agreement(''), now)).map((one) => one.body);
  const base = planDeliveries(cohort, programme, calendar, { agreements, slots });

  const ledger = new Map<DeliveryKey, LedgerEntry>();
  const versions = new Map<DeliveryKey, string>();
  for (const prefix of new Set([...ledgerWindow(base, now), ...reopened])) {
    for (const document of await store.list<LedgerEntry>(partition, ids.ledger(prefix), now)) {
      ledger.set(document.body.key, document.body);
      versions.set(document.body.key, document.version);
    }
  }
  // Under our lease nobody else is sending.
  const left = [...ledger.values()].filter((entry) => entry.state === 'sending');
  const found = left.map((entry) => crashed(entry, now));
  for (const entry of found) ledger.set(entry.key, entry);
  const questions = planQuestions(cohort, ledger.values(), localDate(now, cohort.timeZone));
  const plan = [...base, ...questions];
  return { cohort, programme, calendar, base, plan, ledger, versions, crashed: found, now };
}

/** Only the weeks of what could be due now are read: a tick costs what is due, not what was ever sent. */
function ledgerWindow(plan: readonly PlannedDelivery[], now: Instant): readonly string[] {
  const oldest = new Date(Date.parse(now) - CATCH_UP_DAYS * 24 * 60 * 60 * 1000).toISOString();
  const prefixes = new Set<string>();
  for (const planned of plan) {
    if (planned.dueAt <= now && planned.dueAt >= oldest) {
      prefixes.add(planned.key.slice(0, planned.key.indexOf('/') + 1));
    }
  }
  return [...prefixes].sort();
}

async function makeDue(
  deps: TickDeps,
  lease: Lease,
  state: CohortState,
): Promise<{ readonly sent: number; readonly end: LeaseCommit['kind'] }> {
  const { cohort, plan, ledger, now } = state;
  const writer = createLedgerWriter(lease, ledger, state.versions);
  for (const entry of state.crashed) writer.record(entry);
  let sent = 0;
  for (const planned of dueNow(plan, ledger, now).make) {
    const before = ledger.get(planned.key);
    const late = isLate(planned, now) ? { since: localWhen(planned.dueAt, cohort.timeZone) } : undefined;
    const prepared = await prepare(deps, planned, { ...state, ...(late ? { late } : {}) });
    if (prepared.kind !== 'send') {
      writer.record(unsent(planned, before, prepared, now));
      continue;
    }
    const sending = entryFor(planned, before, deps.clock.now(), late !== undefined);
    writer.record(sending);
    const begun = await writer.flush();
    if (begun === 'woken') {
      // The cohort changed: this may not be wanted any more. The outcomes so far are kept.
      writer.forget(planned.key, before);
      return { sent, end: await keep(writer) };
    }
    if (begun === 'lost' || !lease.holds()) return { sent, end: 'lost' };
    const outcome = await post(deps, prepared);
    const entry = afterOutcome(sending, outcome, deps.clock.now());
    writer.record(entry);
    if (entry.state === 'sent') {
      sent += 1;
      if (entry.activityId !== undefined && entry.kind === 'exercise') writer.add(threadWrite(entry));
    }
    deps.log.info('delivery', { cohort: cohort.id, delivery: entry.key, state: entry.state });
  }
  // What became unknown just now brings questions, which the plan did not have before.
  const questions = planQuestions(cohort, ledger.values(), localDate(now, cohort.timeZone));
  const end = await writer.release(nextDueAt([...state.base, ...questions], ledger, deps.clock.now()));
  return { sent, end: end === 'woken' ? await keep(writer) : end };
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
    const detail =
      error instanceof CompanionError ? error.code : error instanceof Error ? error.name : 'error';
    deps.log.error('delivery.not-prepared', { cohort: context.cohort.id, delivery: planned.key, detail });
    return { kind: 'failed', until: addMs(deps.clock.now(), FAILED_RETRY_MS), detail };
  }
}

/** A messenger that throws has broken its promise: whether it sent anything nobody knows. */
async function post(deps: TickDeps, prepared: Extract<Prepared, { kind: 'send' }>): Promise<Outcome> {
  try {
    return await deps.messenger.post(prepared.to, prepared.notice);
  } catch (error) {
    return { kind: 'unknown', detail: error instanceof Error ? error.name : 'error' };
  }
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
