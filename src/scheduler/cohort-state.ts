import { addMs, type Calendar, localDate } from '../domain/calendar/calendar';
import type { Cohort } from '../domain/cohort/cohort';
import type { PlannedDelivery } from '../domain/delivery/delivery';
import { CATCH_UP_DAYS } from '../domain/delivery/kinds';
import { CompanionError } from '../domain/errors';
import type { DeliveryKey, Instant } from '../domain/ids';
import type { LedgerEntry, Sending } from '../domain/ledger/entry';
import {
  lookedAfterUntil,
  prefixOf,
  type Schedule,
  stillOpen,
  trustedUntil,
} from '../domain/ledger/schedule';
import { type PlanExtras, planDeliveries, planUntil } from '../domain/plan/plan';
import type { Agreement, Slot } from '../domain/schulterblick/schulterblick';
import type { DeliveryContext } from '../ports/deliveries';
import type { Document, Store } from '../ports/store';
import { ids } from '../records/documents';
import { readLedger } from '../records/ledger';
import type { TickDeps } from './tick-deps';

/** Mostly something is due within so many milliseconds, and what comes later need not be worked out. */
const HORIZON_MS = 8 * 24 * 60 * 60_000;
const CATCH_UP_MS = CATCH_UP_DAYS * 24 * 60 * 60_000;
/** What the plan and the ledger of a cohort are at one instant. */
export interface CohortState {
  readonly cohort: Cohort;
  readonly programme: DeliveryContext['programme'];
  /** What the programme brings up to `until`; questions to the trainers come with the ledger. */
  readonly near: readonly PlannedDelivery[];
  /** What of it is not settled. */
  readonly open: readonly PlannedDelivery[];
  readonly until: Instant;
  /** What the programme brings at all and is not settled. */
  readonly wholeOpen: () => readonly PlannedDelivery[];
  /** What happened to it. */
  readonly ledger: Map<DeliveryKey, LedgerEntry>;
  readonly versions: Map<DeliveryKey, string>;
  readonly onTheWay: readonly Sending[];
  readonly now: Instant;
  /** When the cohort was to be looked after; what could not have gone out before is not late. */
  readonly dueSince: Instant;
  /** Names everything by which this plan is made. */
  readonly planFingerprint: string;
}

/**
 * Reads the cohort's plan and its ledger. With `trustHighWaterMark`, what the schedule calls settled is not looked
 * at again, so that mostly the ledger need not be read. Should the mark be wrong, the first claim meets the record
 * that is there, and nothing is sent.
 *
 * @returns undefined when the cohort is gone.
 * @throws CompanionError `programme-missing`, `store-unavailable`
 */
export async function loadCohortState(
  deps: TickDeps,
  schedule: Document<Schedule>,
  now: Instant,
  trustHighWaterMark: boolean,
): Promise<CohortState | undefined> {
  const { store } = deps;
  const { partition, body } = schedule;
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
  const extras =
    (body.hasSchulterblickData ?? true) ? await loadSchulterblickData(store, partition, now) : undefined;
  const until = addMs(now, HORIZON_MS);
  const planFingerprint = deps.planFingerprintOf(programme);
  const settled = trustHighWaterMark ? trustedUntil(body, planFingerprint, now) : undefined;
  const open = (plan: readonly PlannedDelivery[]): readonly PlannedDelivery[] =>
    settled === undefined ? plan : plan.filter(({ dueAt }) => dueAt > settled);
  const near = planUntil(until, cohort, programme, calendar, extras);
  const prefixes = settled === undefined ? ledgerWindow(near, body, cohort, now) : [];
  const { entries, onTheWay, versions } = await readLedger(store, partition, prefixes, now, body);
  return {
    cohort,
    programme,
    near,
    open: open(near),
    until,
    wholeOpen: () => open(planDeliveries(cohort, programme, calendar, extras)),
    ledger: entries,
    versions,
    onTheWay,
    now,
    dueSince: body.dueAt ?? now,
    planFingerprint,
  };
}

async function loadSchulterblickData(store: Store, partition: string, now: Instant): Promise<PlanExtras> {
  const slots = (await store.read<readonly Slot[]>(partition, ids.slots, now))?.body ?? [];
  const agreements = (await store.list<Agreement>(partition, ids.agreement(''), now)).map(({ body }) => body);
  return { agreements, slots };
}

/**
 * Only the weeks of what could be due now are read: a tick costs what is due, not what was ever sent. Where
 * nobody looked for long, what was due then is read as well, and what was due before a pause moved it: its
 * sender may have died.
 */
function ledgerWindow(
  plan: readonly PlannedDelivery[],
  schedule: Schedule,
  cohort: Cohort,
  now: Instant,
): readonly string[] {
  const since = lookedAfterUntil(schedule, now);
  const oldest = addMs(since, -CATCH_UP_MS);
  const today = localDate(now, cohort.timeZone);
  const prefixes = new Set(stillOpen(schedule, since).map(({ prefix }) => prefix));
  for (const planned of plan) {
    const wasDue = planned.dueAt <= now || planned.plannedOn <= today;
    if (wasDue && planned.dueAt >= oldest) prefixes.add(prefixOf(planned.key));
  }
  return [...prefixes].sort();
}
