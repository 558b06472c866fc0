import type { Calendar } from '../domain/calendar';
import { addMs, localDate } from '../domain/calendar';
import type { Cohort } from '../domain/cohort';
import type { LedgerEntry, PlannedDelivery } from '../domain/delivery';
import { CompanionError } from '../domain/errors';
import type { DeliveryKey, Instant } from '../domain/ids';
import { CATCH_UP_DAYS, crashed } from '../domain/ledger';
import { type PlanExtras, planDeliveries, planUntil } from '../domain/plan';
import { planQuestions } from '../domain/question';
import type { Agreement, Slot } from '../domain/schulterblick';
import type { DeliveryContext } from '../ports/deliveries';
import { ids } from '../ports/documents';
import type { Store } from '../ports/store';
import type { Lease } from './lease';
import type { TickDeps } from './tick-deps';

/** Mostly something is due within so many milliseconds, and what comes later need not be worked out. */
const HORIZON_MS = 8 * 24 * 60 * 60_000;

/** What the plan and the ledger of a cohort are at one instant, read under its lease. */
export interface CohortState {
  readonly cohort: Cohort;
  readonly programme: DeliveryContext['programme'];
  readonly calendar: Calendar;
  /** What the programme brings up to `until`; `plan` holds questions to the trainers as well. */
  readonly base: readonly PlannedDelivery[];
  readonly until: Instant;
  /** What the programme brings at all. */
  readonly whole: () => readonly PlannedDelivery[];
  readonly plan: readonly PlannedDelivery[];
  readonly ledger: Map<DeliveryKey, LedgerEntry>;
  readonly versions: Map<DeliveryKey, string>;
  /** What was on its way when its sender died: nobody knows whether Teams took it. */
  readonly crashed?: LedgerEntry;
  readonly now: Instant;
}

/**
 * @returns undefined when the cohort is gone.
 * @throws CompanionError `programme-missing`, `store-unavailable`
 */
export async function loadCohortState(
  deps: TickDeps,
  partition: string,
  lease: Lease,
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
  const extras = lease.talks() ? await loadTalks(store, partition, now) : undefined;
  const until = addMs(now, HORIZON_MS);
  const base = planUntil(until, cohort, programme, calendar, extras);

  const ledger = new Map<DeliveryKey, LedgerEntry>();
  const versions = new Map<DeliveryKey, string>();
  const left = lease.left ? [prefixOf(lease.left.key)] : [];
  for (const prefix of new Set([...ledgerWindow(base, now), ...left, ...lease.reopened])) {
    for (const document of await store.list<LedgerEntry>(partition, ids.ledger(prefix), now)) {
      ledger.set(document.body.key, document.body);
      versions.set(document.body.key, document.version);
    }
  }
  const lost = lease.left && unlessKnown(crashed(lease.left, now), ledger);
  if (lost) {
    ledger.set(lost.key, lost);
    lease.keepOpen(prefixOf(lost.key));
  }
  const questions = planQuestions(cohort, ledger.values(), localDate(now, cohort.timeZone));
  const plan = [...base, ...questions];
  return {
    cohort,
    programme,
    calendar,
    base,
    until,
    whole: () => planDeliveries(cohort, programme, calendar, extras),
    plan,
    ledger,
    versions,
    ...(lost ? { crashed: lost } : {}),
    now,
  };
}

async function loadTalks(store: Store, partition: string, now: Instant): Promise<PlanExtras> {
  const slots = (await store.read<readonly Slot[]>(partition, ids.slots, now))?.body ?? [];
  const agreements = (await store.list<Agreement>(partition, ids.agreement(''), now)).map((one) => one.body);
  return { agreements, slots };
}

/** In a second round of the same lease it stands in the ledger already. */
function unlessKnown(
  entry: LedgerEntry,
  ledger: ReadonlyMap<DeliveryKey, LedgerEntry>,
): LedgerEntry | undefined {
  return ledger.get(entry.key)?.attempt === entry.attempt ? undefined : entry;
}

/** Only the weeks of what could be due now are read: a tick costs what is due, not what was ever sent. */
function ledgerWindow(plan: readonly PlannedDelivery[], now: Instant): readonly string[] {
  const oldest = addMs(now, -CATCH_UP_DAYS * 24 * 60 * 60 * 1000);
  const prefixes = new Set<string>();
  for (const planned of plan) {
    if (planned.dueAt <= now && planned.dueAt >= oldest) prefixes.add(prefixOf(planned.key));
  }
  return [...prefixes].sort();
}

function prefixOf(key: DeliveryKey): string {
  return key.slice(0, key.indexOf('/') + 1);
}
