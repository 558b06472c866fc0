import fc from 'fast-check';
import { localWhen, weekday } from '../../../src/domain/calendar/calendar';
import type { Land } from '../../../src/domain/calendar/laender';
import type { Participant } from '../../../src/domain/cohort/cohort';
import { reminderDays } from '../../../src/domain/plan/reminders';
import { timetableOf } from '../../../src/domain/plan/timetable';
import { nextWorkingTime, reminderVerdict } from '../../../src/domain/reminder/reminder';
import { aCalendar, aCohort, aParticipant, aProgramme, date, instant } from '../../support/builders';

const calendar = aCalendar();

/** Slots and days of one person in week 1 of a programme that starts on that Monday. */
function daysIn(monday: string, changes: Partial<Participant>) {
  const person = aParticipant('Anna Beispiel', changes);
  const cohort = aCohort({ startOn: date(monday), participants: [person] });
  const [week] = timetableOf(cohort, aProgramme(), calendar).openings;
  if (!week) throw new Error('no week');
  return reminderDays(person, week, calendar).map(({ slot, on }) => `${slot} ${on}`);
}

describe('days of reminders', () => {
  test.each([
    ['aus', []],
    ['leicht', ['fri 2027-04-16']],
    ['normal', ['wed 2027-04-14', 'fri 2027-04-16']],
    ['eng', ['tue 2027-04-13', 'wed 2027-04-14', 'thu 2027-04-15', 'fri 2027-04-16']],
  ] as const)('%s', (reminders, expected) => {
    expect(daysIn('2027-04-12', { reminders, land: 'BY' })).toEqual(expected);
  });

  test('a holiday of the person moves one to the next working day, unless one is there already', () => {
    // Christi Himmelfahrt is Thursday 2027-05-06.
    expect(daysIn('2027-05-03', { reminders: 'eng', land: 'BY' })).toEqual([
      'tue 2027-05-04',
      'wed 2027-05-05',
      'fri 2027-05-07',
    ]);
    // Buß- und Bettag is Wednesday 2027-11-17, in Saxony alone.
    expect(daysIn('2027-11-15', { reminders: 'normal', land: 'SN' })).toEqual([
      'wed 2027-11-18',
      'fri 2027-11-19',
    ]);
    expect(daysIn('2027-11-15', { reminders: 'normal', land: 'BY' })[0]).toBe('wed 2027-11-17');
  });

  test('one that would leave its week is dropped', () => {
    expect(daysIn('2027-03-22', { reminders: 'normal', land: 'HH' })).toEqual(['wed 2027-03-24']);
  });

  test('two that would meet on one day become one', () => {
    const free = aCalendar({
      holidays: () =>
        new Map([
          [date('2027-04-13'), 'Frei'],
          [date('2027-04-14'), 'Frei'],
          [date('2027-04-15'), 'Frei'],
        ]),
    });
    const person = aParticipant('Anna Beispiel', { reminders: 'eng', land: 'BY' });
    const [week] = timetableOf(aCohort(), aProgramme(), free).openings;
    expect(week && reminderDays(person, week, free).map(({ slot }) => slot)).toEqual(['fri']);
  });

  test('who has named no Land has the holidays of all sixteen', () => {
    expect(daysIn('2027-11-15', { reminders: 'normal' })[0]).toBe('wed 2027-11-17');
    expect(daysIn('2027-05-03', { reminders: 'eng' })).not.toContain('thu 2027-05-06');
  });
});

describe('the last check before a reminder goes out', () => {
  const wednesday = instant('2027-04-14T08:00:00Z');
  const verdict = (changes: Partial<Participant> | undefined, now = wednesday, openItems = 2) =>
    reminderVerdict({
      participant: changes && aParticipant('Anna Beispiel', { land: 'BY', ...changes }),
      openItems,
      now,
      calendar,
    });

  test('goes out', () => {
    expect(verdict({})).toEqual({ kind: 'send' });
  });

  test.each([
    ['left', undefined],
    ['switched-off', { reminders: 'aus' }],
    ['absent', { absences: [{ from: date('2027-04-14'), to: date('2027-04-14') }] }],
    ['absent', { absences: [{ from: date('2027-04-01'), to: date('2027-04-30') }] }],
    ['snoozed', { snoozedUntil: instant('2027-04-14T08:00:00.001Z') }],
  ] as const)('%s', (reason, changes) => {
    expect(verdict(changes)).toEqual({ kind: 'skip', reason });
  });

  test('neither after an absence nor when a snooze is over', () => {
    expect(verdict({ absences: [{ from: date('2027-04-12'), to: date('2027-04-13') }] }).kind).toBe('send');
    expect(verdict({ absences: [{ from: date('2027-04-15'), to: date('2027-04-20') }] }).kind).toBe('send');
    expect(verdict({ snoozedUntil: wednesday }).kind).toBe('send');
  });

  test('the last day of an absence lasts until local midnight', () => {
    const absences = [{ from: date('2027-04-12'), to: date('2027-04-13') }];
    expect(verdict({ absences }, instant('2027-04-13T21:59:59Z'))).toMatchObject({ reason: 'absent' });
    expect(verdict({ absences }, instant('2027-04-13T22:00:00Z')).kind).toBe('hold');
  });

  test('nothing open means nothing to say, whatever the hour', () => {
    expect(verdict({}, instant('2027-04-14T21:00:00Z'), 0)).toEqual({ kind: 'skip', reason: 'answered' });
  });

  test.each([
    ['before eight', '2027-04-14T05:59:59Z', '2027-04-14T06:00:00.000Z'],
    ['from six in the evening', '2027-04-14T16:00:00Z', '2027-04-15T06:00:00.000Z'],
    ['on Friday evening', '2027-04-16T16:00:00Z', '2027-04-19T06:00:00.000Z'],
    ['on a Sunday morning', '2027-04-18T05:00:00Z', '2027-04-19T06:00:00.000Z'],
    ['on Fronleichnam in Bavaria', '2027-05-27T08:00:00Z', '2027-05-28T06:00:00.000Z'],
    ['before the clocks change', '2027-10-29T16:00:00Z', '2027-11-02T07:00:00.000Z'],
  ])('%s it waits', (_, now, until) => {
    expect(verdict({}, instant(now))).toEqual({ kind: 'hold', until });
  });

  test('the same Fronleichnam is a working day in Hamburg', () => {
    expect(verdict({ land: 'HH' }, instant('2027-05-27T08:00:00Z')).kind).toBe('send');
  });
});

test('working time is never on a weekend, never on a holiday, never outside 8 to 18 and never in the past', () => {
  const anyInstant = fc
    .integer({ min: Date.UTC(2027, 0, 1), max: Date.UTC(2027, 11, 20) })
    .map((ms) => instant(new Date(ms).toISOString()));
  const anyLand = fc.constantFrom<Land | undefined>('BY', 'SN', 'HH', undefined);
  fc.assert(
    fc.property(anyInstant, anyLand, (now, land) => {
      const at = nextWorkingTime(now, land, calendar);
      const { on, time } = localWhen(at, calendar.timeZone);
      expect(at >= now).toBe(true);
      expect(weekday(on)).toBeLessThanOrEqual(5);
      expect(land !== undefined && calendar.holidays(land, 2027).has(on)).toBe(false);
      expect(time >= '08:00' && time < '18:00').toBe(true);
      expect(nextWorkingTime(at, land, calendar)).toBe(at);
    }),
  );
});
