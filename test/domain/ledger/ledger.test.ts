import fc from 'fast-check';
import { addMs } from '../../../src/domain/calendar/calendar';
import type { Outcome, PlannedDelivery } from '../../../src/domain/delivery/delivery';
import { CATCH_UP_DAYS, CATCH_UP_MS } from '../../../src/domain/delivery/kinds';
import type { DeliveryKey, Instant } from '../../../src/domain/ids';
import type { Attempt, LedgerEntry, Sending } from '../../../src/domain/ledger/entry';
import {
  afterOutcome,
  crashed,
  dueNow,
  entryFor,
  entryOf,
  isLate,
  isSettled,
  nextDueAt,
  waitedSince,
} from '../../../src/domain/ledger/ledger';
import { planDeliveries } from '../../../src/domain/plan/plan';
import { aCalendar, aCohort, aProgramme, date, instant, personId } from '../../support/builders';

const HOUR = 3_600_000;
const calendar = aCalendar();
const plan = planDeliveries(aCohort(), aProgramme(), calendar);
const opening = instant('2027-04-12T07:00:00Z');
const keys = (planned: readonly PlannedDelivery[]): readonly string[] =>
  planned.map((delivery) => delivery.key);

function planned(name: string): PlannedDelivery {
  const found = plan.find((delivery) => delivery.key === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}
function ledgerOf(...entries: readonly LedgerEntry[]): ReadonlyMap<DeliveryKey, LedgerEntry> {
  return new Map(entries.map((entry) => [entry.key, entry]));
}
function entry(name: string, changes: Partial<LedgerEntry> = {}): LedgerEntry {
  const one = planned(name);
  return { ...entryFor(one, undefined, one.dueAt, false), state: 'sent', ...changes };
}

describe('what is due', () => {
  test('nothing before its time, everything in order at its time', () => {
    expect(dueNow(plan, ledgerOf(), addMs(opening, -1))).toEqual({ make: [], missed: [] });
    expect(keys(dueNow(plan, ledgerOf(), opening).make)).toEqual(['w01/week', 'w01/post/w01-01']);
  });

  test.each(['sent', 'unknown', 'refused', 'skipped'] as const)('not what is %s', (state) => {
    const ledger = ledgerOf(entry('w01/week', { state }));
    expect(keys(dueNow(plan, ledger, opening).make)).toEqual(['w01/post/w01-01']);
  });

  test('a retry at its time', () => {
    const retryAt = addMs(opening, 60_000);
    const ledger = ledgerOf(entry('w01/week', { state: 'retry', retryAt }), entry('w01/post/w01-01'));
    expect(keys(dueNow(plan, ledger, addMs(retryAt, -1)).make)).toEqual([]);
    expect(keys(dueNow(plan, ledger, retryAt).make)).toEqual(['w01/week']);
  });

  test('a week that was sent stays sent when a pause gives it another date', () => {
    const cohort = aCohort({ pauses: [{ from: date('2027-04-12'), weeks: 2 }] });
    const later = planDeliveries(cohort, aProgramme(), calendar);
    const now = instant('2027-04-26T07:00:00Z');
    expect(keys(dueNow(later, ledgerOf(entry('w01/week')), now).make)).toEqual(['w01/post/w01-01']);
  });

  test('a retry that a pause moved on waits for its new date', () => {
    const cohort = aCohort({ pauses: [{ from: date('2027-04-12'), weeks: 1 }] });
    const later = planDeliveries(cohort, aProgramme(), calendar);
    const ledger = ledgerOf(entry('w01/week', { state: 'retry', retryAt: addMs(opening, 60_000) }));
    expect(dueNow(later, ledger, addMs(opening, HOUR)).make).toEqual([]);
    expect(nextDueAt(later, ledger, addMs(opening, HOUR))).toBe('2027-04-19T07:00:00.000Z');
  });
});

describe('what is too late', () => {
  test.each([
    ['w01/week', 72],
    ['w01/post/w01-01', 72],
    ['w01/survey/umfrage-vorher/anna-beispiel', 168],
    ['w06/invite/anna-beispiel', 168],
    ['w06/brief/anna-beispiel/toni-trainer', 168],
    ['w12/closing', 168],
    ['w01/remind/anna-beispiel/wed', 12],
    ['w01/digest/toni-trainer', 12],
  ])('%s is made up for within %i hours', (name, hours) => {
    const one = [planned(name)];
    const limit = addMs(planned(name).dueAt, hours * HOUR);
    expect(dueNow(one, ledgerOf(), limit)).toEqual({ make: one, missed: [] });
    expect(nextDueAt(one, ledgerOf(), limit)).toBe(planned(name).dueAt);
    expect(dueNow(one, ledgerOf(), addMs(limit, 1))).toEqual({ make: [], missed: one });
    expect(nextDueAt(one, ledgerOf(), addMs(limit, 1))).toBeUndefined();
  });

  test('a retry past the limit is missed as well, and wakes nobody', () => {
    const one = [planned('w01/week')];
    const ledger = ledgerOf(entry('w01/week', { state: 'retry', retryAt: addMs(opening, HOUR) }));
    expect(keys(dueNow(one, ledger, addMs(opening, 72 * HOUR)).make)).toEqual(['w01/week']);
    expect(keys(dueNow(one, ledger, addMs(opening, 72 * HOUR + 1)).missed)).toEqual(['w01/week']);
    const never = ledgerOf(entry('w01/week', { state: 'retry', retryAt: addMs(opening, 80 * HOUR) }));
    expect(nextDueAt(one, never, addMs(opening, HOUR))).toBeUndefined();
  });

  test('what a trainer asked to send again is sent however old it is', () => {
    const now = addMs(opening, 200 * HOUR);
    const again = { state: 'retry', at: now, retryAt: now, settledBy: personId('toni-trainer') } as const;
    expect(keys(dueNow([planned('w01/week')], ledgerOf(entry('w01/week', again)), now).make)).toEqual([
      'w01/week',
    ]);
  });

  test('no limit is longer than the stated number of days', () => {
    expect(Math.max(...Object.values(CATCH_UP_MS))).toBe(CATCH_UP_DAYS * 24 * HOUR);
  });

  test('late is later than a quarter of an hour', () => {
    const week = planned('w01/week');
    const late = (ms: number, dueSince = opening, before?: LedgerEntry) => {
      const since = waitedSince([week], before ? ledgerOf(before) : ledgerOf(), dueSince);
      return isLate(week, before, since, addMs(opening, ms));
    };
    const quarter = 15 * 60_000;
    expect(late(quarter)).toBe(false);
    expect(late(quarter + 1)).toBe(true);
    expect(late(quarter + 1, addMs(opening, -3_600_000))).toBe(true);
    // Nobody was to look before that: a change made it due.
    expect(late(quarter + 1, addMs(opening, 60_000))).toBe(false);
    expect(late(quarter + 60_001, addMs(opening, 60_000))).toBe(true);
    // Tried before, it is late by its own time; held over night, by the morning.
    const tried = entry('w01/week', { state: 'retry', retryAt: addMs(opening, quarter) });
    expect(late(quarter + 1, addMs(opening, quarter), tried)).toBe(true);
    expect(late(quarter + 1, opening, { ...tried, held: true })).toBe(false);
  });
});

describe('held until working hours', () => {
  const name = plan.find((delivery) => delivery.kind === 'reminder')?.key ?? '';
  const due = planned(name).dueAt;
  const morning = addMs(due, 22 * HOUR);
  const held = entry(name, { state: 'retry', retryAt: morning, held: true, attempts: 0 });

  test('is made in the morning, though its limit is past, for a few hours', () => {
    expect(dueNow([planned(name)], ledgerOf(held), addMs(morning, -1)).make).toEqual([]);
    expect(keys(dueNow([planned(name)], ledgerOf(held), morning).make)).toEqual([name]);
    expect(keys(dueNow([planned(name)], ledgerOf(held), addMs(morning, 5 * HOUR)).missed)).toEqual([name]);
    expect(nextDueAt([planned(name)], ledgerOf(held), addMs(due, 13 * HOUR))).toBe(morning);
  });

  test('an ordinary retry is not', () => {
    const { held: _, ...retry } = held;
    expect(keys(dueNow([planned(name)], ledgerOf(retry), morning).missed)).toEqual([name]);
  });
});

describe('when to wake', () => {
  test('at the first thing without an entry', () => {
    expect(nextDueAt(plan, ledgerOf(), instant('2027-01-01T00:00:00Z'))).toBe(opening);
    const done = ledgerOf(entry('w01/week'), entry('w01/post/w01-01'));
    expect(nextDueAt(plan, done, opening)).toBe('2027-04-12T07:05:00.000Z');
  });

  test('at a retry', () => {
    const one = [planned('w01/week')];
    const retryAt = addMs(opening, 90_000);
    expect(nextDueAt(one, ledgerOf(entry('w01/week', { state: 'retry', retryAt })), opening)).toBe(retryAt);
  });

  test('never again when all is done', () => {
    const all = ledgerOf(...plan.map((delivery) => entry(delivery.key)));
    expect(nextDueAt(plan, all, opening)).toBeUndefined();
  });

  test('following it makes every delivery once, at its time', () => {
    const ledger = new Map<DeliveryKey, LedgerEntry>();
    const made: string[] = [];
    let now: Instant | undefined = instant('2027-01-01T00:00:00Z');
    for (let turns = 0; turns < 2000; turns += 1) {
      now = nextDueAt(plan, ledger, now);
      if (now === undefined) break;
      for (const delivery of dueNow(plan, ledger, now).make) {
        expect(delivery.dueAt).toBe(now);
        made.push(delivery.key);
        ledger.set(delivery.key, { ...entryFor(delivery, undefined, now, false), state: 'sent' });
      }
    }
    expect(made).toEqual(keys(plan));
  });
});

describe('entries', () => {
  const claimOf = (attempt: Omit<Attempt, 'attempt'>): Sending => ({
    ...attempt,
    ...{ state: 'sending', attempt: 'a.1', owner: 'a', page: 3 },
  });
  const attempt = entryFor(planned('w01/post/w01-01'), undefined, opening, true);
  const sending = claimOf(attempt);

  test('carry what the plan knew', () => {
    expect(attempt).toEqual({
      key: 'w01/post/w01-01',
      kind: 'exercise',
      audience: { kind: 'channel' },
      week: 1,
      exerciseId: 'w01-01',
      dueAt: opening,
      at: opening,
      attempts: 1,
      late: true,
    });
    expect(
      entryFor(planned('w06/brief/anna-beispiel/toni-trainer'), undefined, opening, false),
    ).toMatchObject({
      aboutId: 'anna-beispiel',
    });
  });

  test.each<[Outcome, Partial<LedgerEntry>]>([
    [
      { kind: 'sent', activityId: 'a' },
      { state: 'sent', activityId: 'a' },
    ],
    [
      { kind: 'refused', reason: 'blocked', detail: '403' },
      { state: 'refused', refused: 'blocked', detail: '403' },
    ],
    [
      { kind: 'unknown', detail: 'timeout' },
      { state: 'unknown', detail: 'timeout' },
    ],
    [
      { kind: 'throttled', retryAfterMs: 90_000 },
      { state: 'retry', retryAt: addMs(opening, 90_500) },
    ],
    [
      { kind: 'retry', retryAfterMs: 0, detail: '503' },
      { state: 'retry', retryAt: addMs(opening, 30_500), detail: '503' },
    ],
  ])('%j', (outcome, expected) => {
    const at = addMs(opening, 500);
    expect(afterOutcome({ ...attempt, attempt: 'a.1' }, outcome, at)).toEqual({
      ...{ ...attempt, attempt: 'a.1', at },
      ...expected,
    });
  });

  test('attempts are counted and wait longer and longer, up to a quarter of an hour', () => {
    let now: Instant = opening;
    let before: LedgerEntry | undefined;
    const waits: number[] = [];
    for (let attempt = 1; attempt <= 8; attempt += 1) {
      const next = entryFor(planned('w01/week'), before, now, false);
      expect(next.attempts).toBe(attempt);
      before = afterOutcome(claimOf(next), { kind: 'retry', retryAfterMs: 0, detail: '' }, now);
      waits.push((Date.parse(before.retryAt ?? '') - Date.parse(now)) / 1000);
      now = before.retryAt ?? now;
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 900, 900, 900]);
  });

  test('never sooner than Teams asked for', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10 * HOUR }),
        fc.integer({ min: 1, max: 500 }),
        (ms, attempts) => {
          const { retryAt } = afterOutcome(
            { ...sending, attempts },
            { kind: 'throttled', retryAfterMs: ms },
            opening,
          );
          expect(retryAt && retryAt >= addMs(opening, ms)).toBe(true);
        },
      ),
    );
  });

  test('a crash while sending leaves it unknown, and unknown is never due again', () => {
    const left = crashed(sending, addMs(opening, HOUR));
    expect(left).toMatchObject({ state: 'unknown', attempts: 1, at: addMs(opening, HOUR) });
    expect(dueNow([planned('w01/post/w01-01')], ledgerOf(left), addMs(opening, HOUR)).make).toEqual([]);
    expect(nextDueAt([planned('w01/post/w01-01')], ledgerOf(left), addMs(opening, HOUR))).toBeUndefined();
  });

  test('a claim says what the note of its page says, and nothing while there is none', () => {
    const note = { key: sending.key, at: addMs(opening, 700), activityId: 'x' };
    const taken = new Map([[note.key, note]]);
    const made = { ...attempt, attempt: 'a.1' };
    const sent = afterOutcome(made, { kind: 'sent', activityId: 'x' }, note.at);
    expect(entryOf(sending, taken)).toEqual(sent);
    expect(entryOf(sending, new Map())).toBeUndefined();
    const unknown = crashed(sending, opening);
    expect(entryOf(unknown, taken)).toBe(unknown);
  });

  test('settled is what nothing will happen to by itself', () => {
    const settledBy = personId('toni-trainer');
    const states = ['sent', 'skipped', 'refused', 'unknown', 'retry'] as const;
    expect(states.filter((state) => isSettled(entry('w01/week', { state })))).toEqual([
      'sent',
      'skipped',
      'refused',
    ]);
    expect(isSettled(entry('w01/week', { state: 'unknown', settledBy }))).toBe(true);
    expect(isSettled(entry('w01/week', { state: 'retry', settledBy }))).toBe(false);
  });

  test("a trainer's word is spent when the next attempt is unknown again", () => {
    const settledBy = personId('toni-trainer');
    const again = claimOf(entryFor(planned('w01/week'), entry('w01/week', { settledBy }), opening, true));
    expect(again.settledBy).toBe(settledBy);
    expect(afterOutcome(again, { kind: 'unknown', detail: '' }, opening).settledBy).toBeUndefined();
    expect(crashed(again, opening).settledBy).toBeUndefined();
  });
});
