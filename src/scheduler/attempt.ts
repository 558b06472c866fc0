import { addMs } from '../domain/calendar/calendar';
import type { Outcome, PlannedDelivery } from '../domain/delivery/delivery';
import { CompanionError } from '../domain/errors';
import type { Instant } from '../domain/ids';
import type { Attempt, LedgerEntry } from '../domain/ledger/entry';
import { afterOutcome, entryFor, notSent } from '../domain/ledger/ledger';
import type { Notice } from '../domain/notice/notice';
import type { DeliveryContext, PreparedDelivery } from '../ports/deliveries';
import type { Address, Messenger, ReadyMessage } from '../ports/messenger';
import type { Write } from '../ports/store';
import { ids, type ThreadRecord } from '../records/documents';
import type { LedgerWriter } from './ledger-writer';
import type { Failed } from './schedule-commit';
import type { TickDeps } from './tick-deps';

/** What could not be made ready is tried again after this time. */
const FAILED_RETRY_MS = 5 * 60_000;

/** One delivery that cannot be made must not keep the others waiting behind it. */
export async function prepare(
  deps: TickDeps,
  planned: PlannedDelivery,
  context: DeliveryContext,
): Promise<PreparedDelivery | { readonly kind: 'failed'; readonly until: Instant; readonly detail: string }> {
  try {
    return await deps.prepare(planned, context);
  } catch (error) {
    // Not this delivery's fault: the whole cohort is tried again with the next tick.
    if (error instanceof CompanionError && error.code === 'store-unavailable') throw error;
    const detail = error instanceof CompanionError ? error.code : errorName(error);
    deps.log.error('delivery.not-prepared', { cohort: context.cohort.id, delivery: planned.key, detail });
    return { kind: 'failed', until: addMs(deps.clock.now(), FAILED_RETRY_MS), detail };
  }
}

/**
 * At most one request. The delivery is claimed when nothing is left to wait for, and then there is no time to
 * lose: what was on its way when a process died is only what really was.
 */
export async function attempt(
  deps: TickDeps,
  writer: LedgerWriter,
  about: Attempt,
  { to, notice }: Extract<PreparedDelivery, { kind: 'send' }>,
): Promise<LedgerEntry | Failed | 'draining'> {
  const message = await ready(deps.messenger, to, notice);
  if (!message.ok) {
    const entry = afterOutcome(about, message.outcome, deps.clock.now());
    writer.record(entry);
    return entry;
  }
  if (deps.draining?.()) {
    message.drop();
    return 'draining';
  }
  let claim: 'committed' | Failed | undefined;
  try {
    claim = await writer.begin({ ...about, at: deps.clock.now() });
  } finally {
    if (claim !== 'committed') message.drop();
  }
  if (claim !== 'committed') return claim;
  const inTime = writer.claimStillValid();
  if (!inTime) message.drop();
  const entry = inTime
    ? afterOutcome(about, await send(message), deps.clock.now())
    : notSent(about, deps.clock.now());
  writer.recordOutcome(entry, threadWrite(entry));
  return entry;
}

const errorName = (error: unknown): string => (error instanceof Error ? error.name : 'error');

async function ready(messenger: Messenger, to: Address, notice: Notice): Promise<ReadyMessage> {
  try {
    return await messenger.ready(to, notice);
  } catch (error) {
    // Nothing was claimed and nothing sent: tried again, and no other delivery suffers.
    return { ok: false, outcome: { kind: 'retry', retryAfterMs: 0, detail: errorName(error) } };
  }
}

async function send(message: Extract<ReadyMessage, { ok: true }>): Promise<Outcome> {
  try {
    return await message.send();
  } catch (error) {
    // A messenger that throws has broken its promise: whether it sent anything nobody knows.
    return { kind: 'unknown', detail: errorName(error) };
  }
}

/** What the ledger holds of a delivery that is not attempted. */
export function unsent(
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
function threadWrite({ kind, exerciseId, activityId }: LedgerEntry): Write | undefined {
  if (kind !== 'exercise' || exerciseId === undefined || activityId === undefined) return undefined;
  const body: ThreadRecord = { exerciseId };
  return { op: 'create', id: ids.thread(activityId), body };
}
