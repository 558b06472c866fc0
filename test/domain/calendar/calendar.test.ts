import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addDays,
  addMs,
  compare,
  daysBetween,
  firstMondayOnOrAfter,
  holidayOn,
  isWorkingDay,
  localDate,
  localWhen,
  mondayOf,
  msBetween,
  nextWorkingDay,
  parseDate,
  toInstant,
  weekday,
} from '../../../src/domain/calendar/calendar';
import { date, holidays2027, holidaysFrom, instant } from '../../support/builders';

const BERLIN = 'Europe/Berlin';
const anyDate = fc
  .integer({ min: 0, max: 36_524 })
  .map((days) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000))
  .map((day) => date(day.toISOString().slice(0, 10)));

describe('local time and instants', () => {
  test.each([
    ['winter', '2027-01-11', '09:00', '2027-01-11T08:00:00.000Z'],
    ['summer', '2027-04-12', '09:00', '2027-04-12T07:00:00.000Z'],
    ['the Monday after clocks go forward', '2027-03-29', '09:00', '2027-03-29T07:00:00.000Z'],
    ['the Monday after clocks go back', '2027-11-01', '09:00', '2027-11-01T08:00:00.000Z'],
    ['a time that spring skips', '2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
    ['a time that autumn has twice', '2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
  ])('%s', (_, on, time, expected) => {
    expect(toInstant(date(on), time, BERLIN)).toBe(expected);
  });

  test('zones that do not exist are an error', () => {
    expect(() => toInstant(date('2027-04-12'), '09:00', 'Europa/Musterstadt')).toThrow(RangeError);
  });

  test('the local day can differ from the UTC day', () => {
    expect(localDate(instant('2027-04-11T22:30:00Z'), BERLIN)).toBe('2027-04-12');
    expect(localWhen(instant('2027-04-11T22:30:59.999Z'), BERLIN)).toEqual({
      on: '2027-04-12',
      time: '00:30',
    });
  });

  test('what clocks show is what the time zone database says', () => {
    const zones = fc.constantFrom(BERLIN, 'Asia/Kathmandu', 'Australia/Lord_Howe', 'America/St_Johns', 'UTC');
    const anyMs = fc.integer({ min: Date.UTC(1973, 0, 1), max: Date.UTC(2100, 0, 1) });
    fc.assert(
      fc.property(anyMs, zones, (ms, zone) => {
        const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).toString();
        const { on, time } = localWhen(instant(new Date(ms).toISOString()), zone);
        expect(`${on}T${time}`).toBe(local.slice(0, 16));
      }),
    );
  });

  test('nine in the morning is nine in the morning on every day', () => {
    fc.assert(
      fc.property(anyDate, (on) => {
        expect(localWhen(toInstant(on, '09:00', BERLIN), BERLIN)).toEqual({ on, time: '09:00' });
      }),
    );
  });

  test('instants keep milliseconds and sort as text', () => {
    const at = instant('2027-04-12T07:00:00Z');
    expect(addMs(at, 1)).toBe('2027-04-12T07:00:00.001Z');
    expect(msBetween(at, addMs(at, -5))).toBe(-5);
    expect(compare(at, addMs(at, 1))).toBeLessThan(0);
    expect(compare(at, at)).toBe(0);
    expect(compare(addMs(at, 1), at)).toBeGreaterThan(0);
  });
});

describe('days', () => {
  test('weekdays', () => {
    expect(weekday(date('2027-05-17'))).toBe(1);
    expect(weekday(date('2027-05-16'))).toBe(7);
    expect(weekday(date('1969-12-29'))).toBe(1);
    expect(mondayOf(date('2027-05-16'))).toBe('2027-05-10');
    expect(mondayOf(date('2027-05-17'))).toBe('2027-05-17');
    expect(firstMondayOnOrAfter(date('2027-05-17'))).toBe('2027-05-17');
    expect(firstMondayOnOrAfter(date('2027-05-18'))).toBe('2027-05-24');
  });

  test('adding and counting agree, over leap days and DST changes', () => {
    expect(addDays(date('2028-02-28'), 1)).toBe('2028-02-29');
    expect(daysBetween(date('2027-03-27'), date('2027-03-29'))).toBe(2);
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (on, days) => {
        expect(daysBetween(on, addDays(on, days))).toBe(days);
        expect(weekday(mondayOf(on))).toBe(1);
        expect(daysBetween(mondayOf(on), on)).toBe(weekday(on) - 1);
      }),
    );
  });
});

describe('dates that people type', () => {
  test.each([
    ['2027-04-12', '2027-04-12'],
    ['12.04.2027', '2027-04-12'],
    ['12.4.2027', '2027-04-12'],
    ['1.4.2027', '2027-04-01'],
    ['29.02.2028', '2028-02-29'],
  ])('%s', (text, expected) => {
    expect(parseDate(text)).toBe(expected);
  });

  test.each([
    '2027-4-12',
    '12.04.27',
    '31.04.2027',
    '29.02.2027',
    '2027-02-29',
    '2027-13-01',
    '0.1.2027',
    '12/04/2027',
    ' 2027-04-12',
    '2027-04-12T00:00',
    '',
    'morgen',
  ])('not %j', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });

  test('whatever is typed, the answer is a real day or none', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^\d{1,2}\.\d{1,2}\.\d{4}$/)), (text) => {
        const on = parseDate(text);
        if (on !== undefined) expect(addDays(on, 0)).toBe(on);
      }),
    );
  });
});

describe('holidays', () => {
  test('of any Land asked about', () => {
    expect(holidayOn(date('2027-05-27'), ['HH', 'BY', 'NW'], holidays2027)).toEqual({
      name: 'Fronleichnam',
      laender: ['BY', 'NW'],
    });
    expect(holidayOn(date('2027-05-27'), ['HH', 'SN'], holidays2027)).toBeUndefined();
  });

  test('without a Land, only those of all sixteen', () => {
    expect(holidayOn(date('2027-05-17'), [], holidays2027)?.laender).toHaveLength(16);
    expect(holidayOn(date('2027-11-01'), [], holidays2027)).toBeUndefined();
  });

  test('two names on one day are both told', () => {
    const both = holidaysFrom([
      ['2027-10-29', 'Erstes Fest', ['BY']],
      ['2027-10-29', 'Zweites Fest', ['SN']],
    ]);
    expect(holidayOn(date('2027-10-29'), ['BY', 'SN'], both)?.name).toBe('Erstes Fest / Zweites Fest');
  });

  test('working days', () => {
    expect(isWorkingDay(date('2027-05-17'), ['BY'], holidays2027)).toBe(false);
    expect(isWorkingDay(date('2027-05-15'), ['BY'], holidays2027)).toBe(false);
    expect(isWorkingDay(date('2027-05-27'), ['HH'], holidays2027)).toBe(true);
    expect(nextWorkingDay(date('2027-05-15'), ['BY'], holidays2027)).toBe('2027-05-18');
    expect(nextWorkingDay(date('2027-05-18'), ['BY'], holidays2027)).toBe('2027-05-18');
  });

  test('a calendar without a single working day is an error, not a hang', () => {
    const always = () => ({ get: () => 'Immer' }) as unknown as ReturnType<typeof holidays2027>;
    expect(() => nextWorkingDay(date('2027-05-15'), ['BY'], always)).toThrow(RangeError);
  });
});
