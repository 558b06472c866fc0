import fc from 'fast-check';
import { addDays } from '../../../src/domain/calendar/calendar';
import { addPause, resume } from '../../../src/domain/cohort/pause';
import { anEmptyCohort, date } from '../../support/builders';

const paused = (...pauses: [string, number][]) =>
  anEmptyCohort({ pauses: pauses.map(([from, weeks]) => ({ from: date(from), weeks })) });
const now = (day: string, time = '12:00') => ({ on: date(day), time });

test('a pause begins on the Monday of its week', () => {
  expect(addPause(anEmptyCohort(), date('2027-05-19'), 2).pauses).toEqual([{ from: '2027-05-17', weeks: 2 }]);
});

test('pauses that touch or overlap become one, others stay', () => {
  const before = paused(['2027-05-03', 1], ['2027-06-14', 1]);
  expect(addPause(before, date('2027-05-10'), 1).pauses).toEqual([
    { from: '2027-05-03', weeks: 2 },
    { from: '2027-06-14', weeks: 1 },
  ]);
  expect(addPause(before, date('2027-05-17'), 1).pauses).toEqual([
    { from: '2027-05-03', weeks: 1 },
    { from: '2027-05-17', weeks: 1 },
    { from: '2027-06-14', weeks: 1 },
  ]);
  expect(addPause(before, date('2027-04-26'), 12).pauses).toEqual([{ from: '2027-04-26', weeks: 12 }]);
  expect(addPause(before, date('2027-05-03'), 1).pauses).toEqual(before.pauses);
  // Touching the other way round: the new one ends where an earlier one begins.
  expect(addPause(before, date('2027-04-26'), 1).pauses).toEqual([
    { from: '2027-04-26', weeks: 2 },
    { from: '2027-06-14', weeks: 1 },
  ]);
});

test('every week that was asked for is paused once, and no other', () => {
  const asked = fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 4 })), { maxLength: 8 });
  fc.assert(
    fc.property(asked, (pauses) => {
      const end = pauses.reduce(
        (sum, [start, weeks]) => addPause(sum, addDays(date('2027-04-12'), 7 * start), weeks),
        anEmptyCohort(),
      );
      const weeks = (list: readonly { from: string; weeks: number }[]) =>
        list
          .flatMap((one) =>
            Array.from({ length: one.weeks }, (_, index) => addDays(date(one.from), 7 * index)),
          )
          .sort();
      const wanted = new Set(
        weeks(
          pauses.map(([start, count]) => ({ from: addDays(date('2027-04-12'), 7 * start), weeks: count })),
        ),
      );
      expect(weeks(end.pauses)).toEqual([...wanted].sort());
    }),
  );
});

describe('resume', () => {
  const long = paused(['2027-05-17', 3]);
  test('ends the running pause with this week', () => {
    expect(resume(long, now('2027-05-19'))?.pauses).toEqual([{ from: '2027-05-17', weeks: 1 }]);
    expect(resume(long, now('2027-05-30'))?.pauses).toEqual([{ from: '2027-05-17', weeks: 2 }]);
    expect(resume(long, now('2027-05-24', '09:00'))?.pauses).toEqual([{ from: '2027-05-17', weeks: 2 }]);
  });
  test('on a Monday before nine at once', () => {
    expect(resume(long, now('2027-05-24', '08:59'))?.pauses).toEqual([{ from: '2027-05-17', weeks: 1 }]);
    expect(resume(long, now('2027-05-17', '08:59'))?.pauses).toEqual([]);
  });
  test('in its last week there is nothing left to shorten', () => {
    expect(resume(long, now('2027-06-02'))).toBe(long);
  });
  test('otherwise takes the next pause back', () => {
    const two = paused(['2027-06-14', 1], ['2027-05-17', 1]);
    expect(resume(two, now('2027-05-01'))?.pauses).toEqual([{ from: '2027-06-14', weeks: 1 }]);
  });
  test('is undefined when nothing is paused', () => {
    expect(resume(anEmptyCohort(), now('2027-05-01'))).toBeUndefined();
    expect(resume(long, now('2027-06-07'))).toBeUndefined();
  });
});
