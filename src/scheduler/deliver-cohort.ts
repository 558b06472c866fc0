import type { Calendar } from '../domain/calendar';
import { localDate, localWhen } from '../domain/calendar';
import type { Cohort } from '../domain/cohort';
import type { LedgerEntry, PlannedDelivery } from '../domain/delivery';
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
import { createLedgerWriter } from './ledger-writer';
import type { TickDeps, TickOptions } from './tick-deps';

/** Rounds after being woken in the middle; more would mean somebody changes the cohort without end. */
const MAX_ROUNDS = 10;

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
    const state = await load(deps, partition);
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
  readonly plan: readonly PlannedDelivery[];
  readonly ledger: Map<DeliveryKey, LedgerEntry>;
  readonly versions: Map<DeliveryKey, string>;
  /** Found at `sending`: their sender died, and nobody knows whether Teams took them. */
  readonly crashed: readonly LedgerEntry[];
  readonly now: Instant;
}

async function load(deps: TickDeps, partition: string): Promise<CohortState | undefined> {
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
  for (const prefix of ledgerWindow(base, now)) {
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
  return { cohort, programme, calendar, plan, ledger, versions, crashed: found, now };
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
    const prepared = await deps.prepare(planned, { ...state, ...(late ? { late } : {}) });
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
      return { sent, end: (await writer.flush()) === 'lost' ? 'lost' : 'woken' };
    }
    if (begun === 'lost' || !lease.holds()) return { sent, end: 'lost' };
    const outcome = await deps.messenger.post(prepared.to, prepared.notice);
    const entry = afterOutcome(sending, outcome, deps.clock.now());
    writer.record(entry);
    if (entry.state === 'sent') {
      sent += 1;
      if (entry.activityId !== undefined && entry.kind === 'exercise') writer.add(threadWrite(entry));
    }
    deps.log.info('delivery', { cohort: cohort.id, delivery: entry.key, state: entry.state });
  }
  return { sent, end: await writer.release(nextDueAt(plan, ledger, deps.clock.now())) };
}

function unsent(
  planned: PlannedDelivery,
  before: LedgerEntry | undefined,
  prepared: Exclude<Prepared, { kind: 'send' }>,
  now: Instant,
): LedgerEntry {
  const base = { ...entryFor(planned, before, now, false), attempts: before?.attempts ?? 0 };
  return prepared.kind === 'skip'
    ? { ...base, state: 'skipped', skip: prepared.reason }
    : { ...base, state: 'retry', retryAt: prepared.until };
}

/** Lets a message in the thread be recognised as being about the exercise. */
function threadWrite(entry: LedgerEntry): Write {
  const body: ThreadRecord = { exerciseId: entry.exerciseId as ExerciseId };
  return { op: 'create', id: ids.thread(entry.activityId as string), body };
}
