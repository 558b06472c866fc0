import { addMs } from '../../../src/domain/calendar/calendar';
import { CATCH_UP_DAYS } from '../../../src/domain/delivery/kinds';
import type { DeliveryKey, Instant } from '../../../src/domain/ids';
import { RECEIPTS_PER_PAGE, type Receipt } from '../../../src/domain/ledger/receipts';
import {
  firstSchedule,
  isDue,
  keepAtWork,
  lookedAfterUntil,
  noteOutcomes,
  type Schedule,
  settle,
  stillOpen,
  trustedUntil,
  wake,
} from '../../../src/domain/ledger/schedule';
import { instant } from '../../support/builders';

const HOUR = 60 * 60_000;
const NOW = instant('2027-04-12T07:00:00Z');
const BEFORE = addMs(NOW, -HOUR / 2);
const LATER = addMs(NOW, 48 * HOUR);
const KEY = 'w03/post/w03-01' as DeliveryKey;
const LONGEST = addMs(NOW, CATCH_UP_DAYS * 24 * HOUR);

/** Every field, as after a long morning. */
const FULL: Required<Schedule> = {
  dueAt: LATER,
  highWaterMark: { until: BEFORE, planFingerprint: 'plan' },
  receiptPage: { number: 3, receipts: [] },
  atWork: 'process',
  hasSchulterblickData: false,
  reopened: [
    { prefix: 'w01/', until: NOW },
    { prefix: 'w02/', until: LATER },
  ],
};
const receipt = (n: number): Receipt => ({
  key: `w03/post/${n}` as DeliveryKey,
  at: NOW,
  activityId: `${n}`,
});

test('a new cohort is due at once, and has no Schulterblick times or agreements', () => {
  expect(firstSchedule(NOW)).toEqual({ dueAt: NOW, hasSchulterblickData: false });
});

test.each<[string, Instant | undefined, boolean, Instant]>([
  ['long ago', BEFORE, true, BEFORE],
  ['now', NOW, true, NOW],
  ['later', LATER, false, NOW],
  ['never', undefined, false, NOW],
])('due %s', (_, dueAt, due, until) => {
  const schedule = dueAt === undefined ? {} : { dueAt };
  expect(isDue(schedule, NOW)).toBe(due);
  expect(lookedAfterUntil(schedule, NOW)).toBe(until);
});

describe('waking', () => {
  test.each<[string, Instant | undefined, Instant]>([
    ['what is overdue stays as late as it is', BEFORE, BEFORE],
    ['what is due later is due now', LATER, NOW],
    ['what is never due is due now', undefined, NOW],
  ])('%s', (_, dueAt, expected) => {
    const { dueAt: __, ...rest } = FULL;
    expect(wake({ ...rest, ...(dueAt ? { dueAt } : {}) }, NOW).dueAt).toBe(expected);
  });

  test('takes the high-water mark away and keeps everything else', () => {
    const { highWaterMark: _, ...rest } = FULL;
    expect(wake(FULL, NOW)).toEqual({ ...rest, dueAt: NOW });
    expect(wake(FULL, NOW, { hasSchulterblickData: true })).toEqual({
      ...rest,
      dueAt: NOW,
      hasSchulterblickData: true,
    });
  });

  test('reopens a week for the longest limit, once, and forgets what is over', () => {
    const once = wake(FULL, NOW, { reopened: KEY });
    const parts = [
      { prefix: 'w02/', until: LATER },
      { prefix: 'w03/', until: LONGEST },
    ];
    expect(once.reopened).toEqual(parts);
    expect(wake(once, NOW, { reopened: 'w03/week' as DeliveryKey }).reopened).toEqual(parts);
    expect(stillOpen(once, LATER)).toEqual([{ prefix: 'w03/', until: LONGEST }]);
    expect(stillOpen(once, LONGEST)).toEqual([]);
  });
});

describe('the high-water mark', () => {
  const due = (dueAt: Instant | undefined): Schedule => {
    const { dueAt: _, ...rest } = FULL;
    return dueAt === undefined ? rest : { ...rest, dueAt };
  };
  test.each<[string, Schedule, string, Instant | undefined]>([
    ['is trusted by the same plan', due(NOW), 'plan', BEFORE],
    ['is not by another plan', due(NOW), 'another', undefined],
    ['is not where the cohort is due for an hour', due(addMs(NOW, -HOUR)), 'plan', undefined],
    ['is a moment before that', due(addMs(NOW, 1 - HOUR)), 'plan', BEFORE],
    ['is not where the cohort is not due at all', due(undefined), 'plan', undefined],
    ['is not where there is none', { dueAt: NOW }, 'plan', undefined],
  ])('%s', (_, schedule, plan, expected) => {
    expect(trustedUntil(schedule, plan, NOW)).toBe(expected);
  });

  test('is set when everything is made, and goes when something is not', () => {
    const mark = { until: NOW, planFingerprint: 'new' };
    const { atWork: _, highWaterMark: __, dueAt: ___, ...kept } = FULL;
    expect(settle(FULL, LATER, mark)).toEqual({ ...kept, dueAt: LATER, highWaterMark: mark });
    expect(settle(FULL, undefined, undefined)).toEqual(kept);
  });
});

test.each<[string, Instant | undefined, Partial<Schedule>]>([
  ['that is due says who is at work', BEFORE, { dueAt: BEFORE, atWork: 'me' }],
  ['that was never due is due now', undefined, { dueAt: NOW, atWork: 'me' }],
  ['that is due later needs nobody', LATER, { dueAt: LATER }],
])('a schedule %s; nothing is settled meanwhile', (_, dueAt, expected) => {
  const { dueAt: __, highWaterMark: ___, atWork: ____, ...kept } = FULL;
  const before = { ...FULL, dueAt };
  if (dueAt === undefined) Reflect.deleteProperty(before, 'dueAt');
  expect(keepAtWork(before as Schedule, 'me', NOW)).toEqual({ ...kept, ...expected });
});

describe('outcomes', () => {
  const none = { receipts: [], inDoubt: [] };

  test('change nothing where there are none, but what is over is forgotten', () => {
    const noted = noteOutcomes(FULL, none, NOW);
    expect(noted).toEqual({ schedule: { ...FULL, reopened: [{ prefix: 'w02/', until: LATER }] }, full: [] });
    expect(noteOutcomes({ dueAt: NOW }, none, NOW)).toEqual({ schedule: { dueAt: NOW }, full: [] });
  });

  test('every receipt stands on the open page or on one that is put away, in order', () => {
    const receipts = Array.from({ length: 2 * RECEIPTS_PER_PAGE + 1 }, (_, n) => receipt(n));
    const { schedule, full } = noteOutcomes(FULL, { receipts, inDoubt: [] }, NOW);
    expect(full.map(({ number }) => number)).toEqual([3, 4]);
    expect(schedule.receiptPage?.number).toBe(5);
    const all = [...full.flatMap((page) => page.receipts), ...(schedule.receiptPage?.receipts ?? [])];
    expect(all).toEqual(receipts);
  });

  test('what is in doubt stays in sight: its week is reopened', () => {
    const { schedule } = noteOutcomes({ dueAt: NOW }, { receipts: [], inDoubt: [KEY, KEY] }, NOW);
    expect(schedule.reopened).toEqual([{ prefix: 'w03/', until: LONGEST }]);
  });
});
