import { addMs } from '../../../src/domain/calendar/calendar';
import type { PlannedDelivery } from '../../../src/domain/delivery/delivery';
import type { DeliveryKey } from '../../../src/domain/ids';
import type { LedgerEntry, LedgerRecord, LedgerState, Sending } from '../../../src/domain/ledger/entry';
import {
  afterOutcome,
  crashed,
  dueNow,
  entryFor,
  knownLate,
  nextDueAt,
  notSent,
} from '../../../src/domain/ledger/ledger';
import { planDeliveries } from '../../../src/domain/plan/plan';
import { aCalendar, aCohort, aProgramme, instant, personId } from '../../support/builders';

const plan = planDeliveries(aCohort(), aProgramme(), aCalendar());
const opening = instant('2027-04-12T07:00:00Z');
const wednesday = instant('2027-04-14T07:00:00Z');
const keys = (all: readonly PlannedDelivery[]): readonly string[] => all.map((delivery) => delivery.key);
const planned = (key: string) => plan.find((delivery) => delivery.key === key) as PlannedDelivery;
const ledgerOf = (...entries: readonly LedgerEntry[]): ReadonlyMap<DeliveryKey, LedgerEntry> =>
  new Map(entries.map((entry) => [entry.key, entry]));

describe('order in the channel', () => {
  const waiting = (changes: Partial<LedgerEntry> = {}): LedgerEntry => ({
    ...entryFor(planned('w01/week'), undefined, opening, false),
    ...{ state: 'retry', retryAt: addMs(opening, 600_000) },
    ...changes,
  });

  test('while the overview has to wait, its exercises wait, and people’s own things do not', () => {
    const now = addMs(opening, 5 * 60_000);
    const due = keys(dueNow(plan, ledgerOf(waiting()), now).make);
    expect(due).not.toContain('w01/post/w01-01');
    expect(due.some((key) => key.startsWith('w01/survey/'))).toBe(true);
  });

  test('then both are made in their order', () => {
    const due = keys(dueNow(plan, ledgerOf(waiting()), addMs(opening, 600_000)).make);
    expect(due.filter((key) => !key.includes('survey'))).toEqual(['w01/week', 'w01/post/w01-01']);
  });

  test('until then the cohort is not due for what has to wait', () => {
    const channel = plan.filter((delivery) => delivery.audience.kind === 'channel');
    expect(nextDueAt(channel, ledgerOf(waiting()), addMs(opening, 1_000))).toBe(addMs(opening, 600_000));
  });

  test('an overview that could not be made ready, or that Teams refused, keeps nobody waiting', () => {
    for (const changes of [{ attempts: 0 }, { state: 'refused' }, { state: 'unknown' }] as const) {
      expect(keys(dueNow(plan, ledgerOf(waiting(changes)), opening).make)).toContain('w01/post/w01-01');
    }
  });

  test('an overview past its limit keeps nobody waiting', () => {
    const late = addMs(opening, 73 * 3_600_000);
    const ledger = ledgerOf(waiting({ retryAt: addMs(late, 60_000) }));
    expect(keys(dueNow(plan, ledger, late).make)).toContain('w01/post/w01-02');
  });
});

describe('an outcome that becomes known late', () => {
  const sending: Sending = {
    ...entryFor(planned('w01/week'), undefined, opening, false),
    ...{ state: 'sending', attempt: 'a.1', owner: 'a', page: 0 },
  };
  const sent = afterOutcome(sending, { kind: 'sent', activityId: 'x' }, wednesday);
  const unknown = crashed(sending, wednesday);
  const toni = personId('toni');

  test.each<[string, LedgerRecord]>([
    ['is written where it was still open', sending],
    ['is written where a trainer is being asked', unknown],
    ['brings the id where a trainer said that it arrived', { ...unknown, state: 'sent', settledBy: toni }],
    ['keeps it from being sent again, as a trainer wanted', { ...unknown, state: 'retry', settledBy: toni }],
  ])('sent: %s', (_, current) => {
    const known = knownLate(current, sent);
    expect(known).toMatchObject({ state: 'sent', activityId: 'x' });
    expect(known?.settledBy).toBe(current.settledBy);
  });

  test('»not sent« opens it again, but only where nobody has spoken', () => {
    const open = notSent(sending, wednesday);
    expect(knownLate(unknown, open)).toMatchObject({ state: 'retry', retryAt: wednesday });
    expect(knownLate({ ...unknown, state: 'sent', settledBy: toni }, open)).toBeUndefined();
  });

  test.each<LedgerState | 'sending'>(['sending', 'unknown', 'retry', 'sent'])(
    'another attempt than this one is left alone (%s), even with the same count',
    (state) => {
      const other = { ...sending, state, attempt: 'b.1', settledBy: toni } as LedgerRecord;
      expect(knownLate(other, sent)).toBeUndefined();
      expect(knownLate(other, notSent(sending, wednesday))).toBeUndefined();
      const { attempt: _, ...nameless } = other;
      expect(knownLate(nameless as LedgerEntry, sent)).toBeUndefined();
    },
  );

  test('what is written already is not written again', () => {
    expect(knownLate(sent, sent)).toBeUndefined();
    expect(
      knownLate(afterOutcome(sending, { kind: 'throttled', retryAfterMs: 1 }, wednesday), sent),
    ).toBeUndefined();
  });
});
