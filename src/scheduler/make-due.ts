import { localDate, localWhen } from '../domain/calendar/calendar';
import type { PlannedDelivery } from '../domain/delivery/delivery';
import type { Instant } from '../domain/ids';
import type { LedgerEntry } from '../domain/ledger/entry';
import { dueNow, entryFor, holdsChannel, isLate, nextDueAt, waitedSince } from '../domain/ledger/ledger';
import { planQuestions } from '../domain/ledger/question';
import type { DeliveryContext } from '../ports/deliveries';
import { attempt, prepare, unsent } from './attempt';
import type { CohortState } from './cohort-state';
import type { IntentDeps } from './intent-record';
import type { LedgerWriter } from './ledger-writer';
import type { Failed } from './schedule-commit';
import type { TickDeps } from './tick-deps';

/** Whoever is woken this often while saving outcomes leaves them for later. */
const MAX_FLUSHES = 10;

export interface MakeDeps extends TickDeps, IntentDeps {
  /** A name for an attempt that no other attempt has. */
  readonly newAttempt: () => string;
}

export interface Made {
  /** Messages that Teams took. */
  readonly sent: number;
  readonly end: 'committed' | Failed;
}

/** Makes what is due, in the plan's order, and writes when the cohort is due again. */
export async function makeDue(deps: MakeDeps, state: CohortState, writer: LedgerWriter): Promise<Made> {
  const { cohort, programme, near, open, ledger, now, dueSince } = state;
  const questions = questionsOf(state);
  const context = { cohort, programme, now, plan: [...near, ...questions] };
  const { make } = dueNow([...open, ...questions], ledger, now);
  const since = waitedSince(make, ledger, dueSince);
  let sent = 0;
  let channelWaits = false;
  let draining = false;
  for (const planned of make) {
    draining = deps.draining?.() ?? false;
    if (draining) break;
    if (channelWaits && planned.audience.kind === 'channel') continue;
    const made = await makeOne(deps, writer, planned, ledger.get(planned.key), since, context);
    draining = made === 'draining';
    if (made === 'draining') break;
    if (made === 'lost') return { sent, end: 'lost' };
    // The cohort changed: this may not be wanted any more. The outcomes so far are kept.
    if (made === 'woken') return { sent, end: await flushWoken(writer) };
    if (made === 'not-sent') continue;
    if (made.state === 'sent') sent += 1;
    channelWaits ||= holdsChannel(planned, made);
    deps.log.info('delivery', { cohort: cohort.id, delivery: made.key, state: made.state });
  }
  const end = await writer.release(nextDue(state, deps.clock.now()), draining ? undefined : now);
  return { sent, end: end === 'woken' ? await flushWoken(writer) : end };
}

/** One delivery; `before` is what the ledger holds of it. `not-sent`: there was no attempt. */
async function makeOne(
  deps: MakeDeps,
  writer: LedgerWriter,
  planned: PlannedDelivery,
  before: LedgerEntry | undefined,
  since: Instant,
  context: DeliveryContext,
): Promise<LedgerEntry | Failed | 'draining' | 'not-sent'> {
  if (writer.mustFlush()) {
    const flushed = await writer.flush();
    if (flushed !== 'committed') return flushed;
  }
  const { now, cohort } = context;
  const late = isLate(planned, before, since, now);
  const when = late ? { late: { since: localWhen(planned.dueAt, cohort.timeZone) } } : {};
  const prepared = await prepare(deps, planned, { ...context, ...when });
  if (prepared.kind === 'send') {
    const about = { ...entryFor(planned, before, now, late), attempt: deps.newAttempt() };
    return attempt(deps, writer, about, prepared);
  }
  writer.record(unsent(planned, before, prepared, now));
  return 'not-sent';
}

/** What came to be in doubt just now brings questions as well. */
function questionsOf({ cohort, ledger, now }: CohortState): readonly PlannedDelivery[] {
  return planQuestions(cohort, ledger.values(), localDate(now, cohort.timeZone));
}

/** Uses the near plan if it has a due time: mostly the rest need not be worked out. */
function nextDue(state: CohortState, now: Instant): Instant | undefined {
  const { open, until, wholeOpen, ledger } = state;
  const questions = questionsOf(state);
  const soon = nextDueAt([...open, ...questions], ledger, now);
  return soon !== undefined && soon <= until ? soon : nextDueAt([...wholeOpen(), ...questions], ledger, now);
}

/** Woken while outcomes are pending: they are written all the same, or their deliveries would be in doubt. */
async function flushWoken(writer: LedgerWriter): Promise<Failed> {
  if (!writer.mustFlush()) return 'woken';
  for (let flush = 0; flush < MAX_FLUSHES; flush += 1) {
    const kind = await writer.flush();
    if (kind !== 'woken') return kind === 'committed' ? 'woken' : 'lost';
  }
  return 'lost';
}
