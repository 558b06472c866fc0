import { addMs, compare } from '../calendar/calendar';
import { CATCH_UP_DAYS } from '../delivery/kinds';
import type { DeliveryKey, Instant } from '../ids';
import { addReceipt, FIRST_PAGE, type Receipt, type ReceiptPage } from './receipts';

const DAY_MS = 24 * 60 * 60_000;
/**
 * Overdue by more than this, in milliseconds: the high-water mark is ignored, because a sender may have died and
 * its delivery be past its limit. Less than the shortest of the limits.
 */
const TRUST_MS = 60 * 60_000;

/** When a cohort is due, and what was sent last. Apart from the cohort, so that answers never wait for it. */
export interface Schedule {
  /** When somebody is to look after the cohort; nothing is left to send when it is missing. */
  readonly dueAt?: Instant;
  readonly highWaterMark?: HighWaterMark;
  /** The receipts that fill no page yet. */
  readonly receiptPage?: ReceiptPage;
  /** The process that has more to send to the cohort than it has claimed. */
  readonly atWork?: string;
  /**
   * Whether there are Schulterblick times or agreements, which bring deliveries of their own. False from the
   * beginning, so that nobody looks for them before there are any; a cohort of an older store has nothing here.
   */
  readonly hasSchulterblickData?: boolean;
  /** Parts of the ledger that a trainer opened again, though their time is over; looked at until then. */
  readonly reopened?: Reopened;
}

/** Nothing is left to do of what was planned up to `until`, by the plan that `planFingerprint` names. */
export interface HighWaterMark {
  readonly until: Instant;
  readonly planFingerprint: string;
}

type Reopened = readonly { readonly prefix: string; readonly until: Instant }[];

/** The schedule of a cohort that was made just now. */
export function firstSchedule(now: Instant): Schedule {
  return { dueAt: now, hasSchulterblickData: false };
}

export function isDue({ dueAt }: Schedule, now: Instant): boolean {
  return dueAt !== undefined && dueAt <= now;
}

/** The page on which the next receipt stands. */
export function openPageNumber({ receiptPage = FIRST_PAGE }: Schedule): number {
  return receiptPage.number;
}

/** The last instant up to which somebody has looked after the cohort; not later than `now`. */
export function lookedAfterUntil({ dueAt }: Schedule, now: Instant): Instant {
  return dueAt !== undefined && compare(dueAt, now) < 0 ? dueAt : now;
}

/** Up to when nothing is left to do, if that can be trusted: by the same plan, and not long overdue. */
export function trustedUntil(
  { highWaterMark, dueAt }: Schedule,
  planFingerprint: string,
  now: Instant,
): Instant | undefined {
  if (dueAt === undefined || dueAt <= addMs(now, -TRUST_MS)) return undefined;
  return highWaterMark?.planFingerprint === planFingerprint ? highWaterMark.until : undefined;
}

export interface Woken {
  /** A delivery to be looked at though its time may be over. */
  readonly reopened?: DeliveryKey;
  /** From now on there are Schulterblick times or agreements. */
  readonly hasSchulterblickData?: true;
}

/** Due now, and its whole plan looked at again: something about the cohort or its ledger has changed. */
export function wake(schedule: Schedule, now: Instant, { reopened, ...change }: Woken = {}): Schedule {
  const { highWaterMark: _, ...kept } = schedule;
  const woken = { ...kept, dueAt: lookedAfterUntil(schedule, now), ...change };
  return reopened === undefined
    ? woken
    : { ...woken, reopened: reopen(stillOpen(schedule, now), reopened, now) };
}

/** What is written with the schedule after deliveries were made. */
export interface Outcomes {
  readonly receipts: readonly Receipt[];
  /** Of these nobody knows whether Teams took them: the trainers are asked. */
  readonly inDoubt: readonly DeliveryKey[];
}

/** The schedule with these outcomes, and the pages that are full by now. */
export function noteOutcomes(
  schedule: Schedule,
  { receipts, inDoubt }: Outcomes,
  now: Instant,
): { readonly schedule: Schedule; readonly full: readonly ReceiptPage[] } {
  const { receiptPage, reopened: _, ...kept } = schedule;
  const full: ReceiptPage[] = [];
  let page = receiptPage;
  for (const receipt of receipts) {
    const next = addReceipt(page ?? FIRST_PAGE, receipt);
    if (next.full) full.push(next.full);
    page = next.page;
  }
  const reopened = inDoubt.reduce((open, key) => reopen(open, key, now), stillOpen(schedule, now));
  return {
    schedule: {
      ...kept,
      ...(page ? { receiptPage: page } : {}),
      ...(reopened.length > 0 ? { reopened } : {}),
    },
    full,
  };
}

/** Still due while `owner` has more to send: the other instances keep it in sight, and leave it alone. */
export function keepAtWork(schedule: Schedule, owner: string, now: Instant): Schedule {
  const { dueAt = now } = schedule;
  const { highWaterMark: _, atWork: __, ...kept } = schedule;
  return dueAt > now ? { ...kept, dueAt } : { ...kept, dueAt, atWork: owner };
}

/** Whoever was at work is done: due again at `nextDueAt`, with how far nothing is left to do. */
export function settle(
  schedule: Schedule,
  nextDueAt: Instant | undefined,
  highWaterMark: HighWaterMark | undefined,
): Schedule {
  const { dueAt: _, highWaterMark: __, atWork: ___, ...kept } = schedule;
  return {
    ...kept,
    ...(nextDueAt === undefined ? {} : { dueAt: nextDueAt }),
    ...(highWaterMark ? { highWaterMark } : {}),
  };
}

/** Parts of the ledger that are looked at at this instant though their time is over. */
export function stillOpen({ reopened = [] }: Schedule, at: Instant): Reopened {
  return reopened.filter((part) => part.until > at);
}

/** Reopens the delivery's week for the longest catch-up limit. */
function reopen(reopened: Reopened, key: DeliveryKey, now: Instant): Reopened {
  const prefix = prefixOf(key);
  const others = reopened.filter((part) => part.prefix !== prefix);
  return [...others, { prefix, until: addMs(now, CATCH_UP_DAYS * DAY_MS) }];
}

/** The part of the ledger that a delivery stands in: its week. */
export function prefixOf(key: DeliveryKey): string {
  return key.slice(0, key.indexOf('/') + 1);
}
