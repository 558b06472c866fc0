import { addMs, localDate, localWhen } from '../domain/calendar/calendar';
import type { Outcome, PlannedDelivery } from '../domain/delivery/delivery';
import { CompanionError } from '../domain/errors';
import type { ExerciseId, Instant } from '../domain/ids';
import type { Attempt, LedgerEntry } from '../domain/ledger/entry';
import {
  afterOutcome,
  crashed,
  dueNow,
  entryFor,
  holdsChannel,
  isLate,
  nextDueAt,
  notSent,
  waitedSince,
} from '../domain/ledger/ledger';
import { planQuestions } from '../domain/ledger/question';
import { isDue, type Schedule } from '../domain/ledger/schedule';
import type { DeliveryContext, Prepared } from '../ports/deliveries';
import type { ReadyMessage } from '../ports/messenger';
import type { Document, Write } from '../ports/store';
import { ids, type ThreadRecord } from '../records/documents';
import { readSchedule, scheduleWrite } from '../records/schedule';
import type { ClaimWatch, Sign } from './claims';
import { type CohortState, loadCohortState } from './cohort-state';
import { createLedgerWriter, type Failed, type LedgerWriter, type WriterDeps } from './ledger-writer';
import type { TickDeps } from './tick-deps';
import type { Unwritten } from './unwritten';

/** Rounds after being woken in the middle; more would mean somebody changes the cohort without end. */
const MAX_ROUNDS = 10;
/** What could not be made ready is tried again after this time. */
const FAILED_RETRY_MS = 5 * 60_000;

export interface CohortDeps extends TickDeps, Omit<WriterDeps, 'rules'> {
  /** A name for an attempt that no other attempt has. */
  readonly newAttempt: () => string;
  readonly watch: ClaimWatch;
  readonly unwritten: Unwritten;
}

interface Made {
  readonly sent: number;
  /** At least one delivery was claimed. */
  readonly claimed: boolean;
  readonly end: 'committed' | Failed;
}

/**
 * Makes what is due for one cohort.
 *
 * @returns how many messages Teams took; undefined when there was nothing to do or somebody else does it.
 */
export async function deliverCohort(deps: CohortDeps, partition: string): Promise<number | undefined> {
  let sent: number | undefined;
  // Another instance's work stands in the ledger before it stands in the mark.
  let trustHighWaterMark = !deps.watch.watches(partition) && !deps.watch.inCompany();
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    // A claim of our own without its outcome would look like a dead process's.
    if (deps.unwritten.holds(partition)) await deps.unwritten.settle();
    if (deps.unwritten.holds(partition)) return sent;
    const now = deps.clock.now();
    const schedule = await readSchedule(deps.store, partition, now);
    if (!schedule || !isDue(schedule.body, now)) return sent;
    const state = await loadCohortState(deps, schedule, now, trustHighWaterMark);
    if (!state) {
      await deps.store.commit(partition, [scheduleWrite({}, schedule)], now);
      return sent ?? 0;
    }
    if (deps.watch.heldByAnother(partition, signsOf(schedule, state))) return sent;
    const made = await makeAll(deps, schedule, state);
    sent = (sent ?? 0) + made.sent;
    if (made.end === 'committed') return sent;
    if (made.end === 'lost') {
      deps.log.debug('tick.raced', { partition });
      deps.watch.met();
      // Lost before claiming: read the ledger and retry. Lost later: this process may have been suspended, so stop.
      if (!trustHighWaterMark || made.claimed) return sent;
      trustHighWaterMark = false;
    }
  }
  deps.log.warn('tick.woken-too-often', { partition });
  return sent;
}

function signsOf({ version, body }: Document<Schedule>, state: CohortState): readonly Sign[] {
  const claims = state.onTheWay.map(({ owner, key }) => ({
    owner,
    mark: `${key}@${state.versions.get(key)}`,
  }));
  return body.atWork === undefined ? claims : [...claims, { owner: body.atWork, mark: version }];
}

async function makeAll(deps: CohortDeps, schedule: Document<Schedule>, state: CohortState): Promise<Made> {
  const writer = createLedgerWriter({ ...deps, rules: state.rules }, schedule, state.ledger, state.versions);
  try {
    for (const left of state.onTheWay) writer.record(crashed(left, state.now));
    return { ...(await makeDue(deps, state, writer)), claimed: writer.claimed() };
  } finally {
    deps.unwritten.keep(schedule.partition, writer.leftovers(deps.clock.now()));
  }
}

async function makeDue(
  deps: CohortDeps,
  state: CohortState,
  writer: LedgerWriter,
): Promise<Omit<Made, 'claimed'>> {
  const { cohort, programme, near, open, ledger, now, dueSince } = state;
  const questions = questionsOf(state);
  const context = { cohort, programme, now, plan: [...near, ...questions] };
  let sent = 0;
  let channelWaits = false;
  let whole = true;
  const { make } = dueNow([...open, ...questions], ledger, now);
  const since = waitedSince(make, ledger, dueSince);
  for (const planned of make) {
    whole = !deps.draining?.();
    if (!whole) break;
    if (channelWaits && planned.audience.kind === 'channel') continue;
    if (writer.owes()) {
      const flushed = await writer.flush();
      if (flushed !== 'committed') return { sent, end: flushed === 'woken' ? await keep(writer) : flushed };
    }
    const before = ledger.get(planned.key);
    const late = isLate(planned, before, since, now)
      ? { since: localWhen(planned.dueAt, cohort.timeZone) }
      : undefined;
    const prepared = await prepare(deps, planned, { ...context, ...(late ? { late } : {}) });
    if (prepared.kind !== 'send') {
      writer.record(unsent(planned, before, prepared, now));
      continue;
    }
    const about = { ...entryFor(planned, before, now, late !== undefined), attempt: deps.newAttempt() };
    const entry = await attempt(deps, writer, about, prepared);
    if (entry === 'draining') {
      whole = false;
      break;
    }
    // The cohort changed: this may not be wanted any more. The outcomes so far are kept.
    if (entry === 'woken') return { sent, end: await keep(writer) };
    if (entry === 'lost') return { sent, end: 'lost' };
    if (entry.state === 'sent') sent += 1;
    channelWaits ||= holdsChannel(planned, entry);
    deps.log.info('delivery', { cohort: cohort.id, delivery: entry.key, state: entry.state });
  }
  const end = await writer.release(nextDue(state, deps.clock.now()), whole ? now : undefined);
  return { sent, end: end === 'woken' ? await keep(writer) : end };
}

/** What became unknown just now brings questions as well. */
function questionsOf({ cohort, ledger, now }: CohortState): readonly PlannedDelivery[] {
  return planQuestions(cohort, ledger.values(), localDate(now, cohort.timeZone));
}

/** From the near part of the plan if that tells. */
function nextDue(state: CohortState, now: Instant): Instant | undefined {
  const { open, until, wholeOpen, ledger } = state;
  const questions = questionsOf(state);
  const soon = nextDueAt([...open, ...questions], ledger, now);
  return soon !== undefined && soon <= until ? soon : nextDueAt([...wholeOpen(), ...questions], ledger, now);
}

/** Woken while there are outcomes to write: they are written all the same, or they would count as unknown. */
async function keep(writer: LedgerWriter): Promise<Failed> {
  if (!writer.owes()) return 'woken';
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
    const detail = error instanceof CompanionError ? error.code : nameOf(error);
    deps.log.error('delivery.not-prepared', { cohort: context.cohort.id, delivery: planned.key, detail });
    return { kind: 'failed', until: addMs(deps.clock.now(), FAILED_RETRY_MS), detail };
  }
}

/**
 * At most one request. The delivery is claimed when nothing is left to wait for, and then there is no time to
 * lose: what was on its way when a process died is only what really was.
 */
async function attempt(
  deps: TickDeps,
  writer: LedgerWriter,
  about: Attempt,
  { to, notice }: Extract<Prepared, { kind: 'send' }>,
): Promise<LedgerEntry | Failed | 'draining'> {
  const message = await deps.messenger.ready(to, notice).catch(notReady);
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
  const outcome = writer.holds() ? await message.send().catch(inDoubt) : message.drop();
  const at = deps.clock.now();
  const entry = outcome ? afterOutcome(about, outcome, at) : notSent(about, at);
  writer.recordOutcome(entry, opensThread(entry) ? threadWrite(entry) : undefined);
  return entry;
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'error');

/** Nothing was claimed and nothing sent: tried again, and no other delivery suffers. */
const notReady = (error: unknown): Extract<ReadyMessage, { ok: false }> => ({
  ok: false,
  outcome: { kind: 'retry', retryAfterMs: 0, detail: nameOf(error) },
});

/** A messenger that throws has broken its promise: whether it sent anything nobody knows. */
const inDoubt = (error: unknown): Outcome => ({ kind: 'unknown', detail: nameOf(error) });

const opensThread = ({ kind, activityId }: LedgerEntry): boolean =>
  kind === 'exercise' && activityId !== undefined;

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
