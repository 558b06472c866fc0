import type { Land } from '../../../src/domain/calendar/laender';
import { closingDay } from '../../../src/domain/plan/channel';
import { timetableOf } from '../../../src/domain/plan/timetable';
import { currentWeek, dueOn, laenderOf } from '../../../src/domain/plan/weeks';
import {
  aCalendar,
  aCohort,
  anExercise,
  aParticipant,
  aProgramme,
  date,
  instant,
} from '../../support/builders';

const calendar = aCalendar();
const programme = aProgramme();

test('the Länder of the participants, each once', () => {
  const people = [
    aParticipant('Anna Beispiel', { land: 'NW' }),
    aParticipant('Ben Probe', { land: 'BY' }),
    aParticipant('Cem Muster', { land: 'NW' }),
    aParticipant('Dora Fiktiv'),
  ];
  expect(laenderOf(aCohort({ participants: people }))).toEqual(['BY', 'NW']);
});

describe('openings', () => {
  const { openings } = timetableOf(aCohort(), programme, calendar);

  test('say when each week begins, and why later than its Monday', () => {
    expect(openings).toHaveLength(12);
    expect(openings[0]).toEqual({
      number: 1,
      monday: '2027-04-12',
      scheduledOn: '2027-04-12',
      opensAt: '2027-04-12T07:00:00.000Z',
      opensOn: '2027-04-12',
      plannedOn: '2027-04-12',
      moved: [],
    });
    expect(openings[5]).toMatchObject({
      monday: '2027-05-17',
      opensOn: '2027-05-18',
      plannedOn: '2027-05-17',
      moved: [{ kind: 'holiday', name: 'Pfingstmontag' }],
    });
  });

  test('agree with the plan about a pushed week', () => {
    const at = instant('2027-04-23T10:00:00Z');
    const third = timetableOf(aCohort({ releases: [{ week: 3, at }] }), programme, calendar).openings[2];
    expect(third).toMatchObject({
      opensAt: at,
      opensOn: '2027-04-23',
      scheduledOn: '2027-04-26',
      moved: [{ kind: 'released' }],
    });
  });

  test.each([
    ['before the start', '2027-04-12T06:59:59.999Z', 0],
    ['at nine on the first Monday', '2027-04-12T07:00:00Z', 1],
    ['on Pfingstmontag still the week before', '2027-05-17T12:00:00Z', 5],
    ['on Tuesday after it', '2027-05-18T07:00:00Z', 6],
    ['long after the end', '2028-01-01T00:00:00Z', 12],
  ])('current week %s', (_, now, week) => {
    expect(currentWeek(openings, instant(now))).toBe(week);
  });

  test('a programme without weeks is in week 0', () => {
    expect(currentWeek([], instant('2027-05-18T07:00:00Z'))).toBe(0);
  });
});

describe('days by which something is due', () => {
  const cohort = aCohort();
  const laender = laenderOf(cohort);
  const closesOn = (...of: Parameters<typeof timetableOf>) => closingDay(timetableOf(...of))?.on;

  test('so many days after the post', () => {
    expect(dueOn(anExercise({ dueAfterDays: 3 }), date('2027-04-12'), laender, calendar)).toBe('2027-04-15');
  });

  test('never on a weekend or a holiday', () => {
    expect(dueOn(anExercise({ dueAfterDays: 5 }), date('2027-04-12'), laender, calendar)).toBe('2027-04-19');
    expect(dueOn(anExercise({ dueAfterDays: 4 }), date('2027-05-13'), laender, calendar)).toBe('2027-05-18');
  });

  test('the programme closes on its last Friday, pauses included', () => {
    expect(closesOn(cohort, programme, calendar)).toBe('2027-07-02');
    const paused = aCohort({ pauses: [{ from: date('2027-06-07'), weeks: 2 }] });
    expect(closesOn(paused, programme, calendar)).toBe('2027-07-16');
    expect(closesOn(cohort, aProgramme({ weeks: [] }), calendar)).toBeUndefined();
  });
});

describe('timetables', () => {
  test('are shared by cohorts with the same dates, and by no others', () => {
    const timetable = timetableOf(aCohort({ name: 'Eins' }), programme, calendar);
    expect(timetableOf(aCohort({ name: 'Zwei' }), programme, calendar)).toBe(timetable);
    const others = [
      timetableOf(aCohort({ startOn: date('2027-04-19') }), programme, calendar),
      timetableOf(aCohort({ pauses: [{ from: date('2027-06-07'), weeks: 1 }] }), programme, calendar),
      timetableOf(
        aCohort({ releases: [{ week: 3, at: instant('2027-04-23T10:00:00Z') }] }),
        programme,
        calendar,
      ),
      timetableOf(
        aCohort({ participants: [aParticipant('Anna Beispiel', { land: 'SN' })] }),
        programme,
        calendar,
      ),
      timetableOf(aCohort(), aProgramme({ version: '2' }), calendar),
      timetableOf(aCohort(), programme, { ...calendar, timeZone: 'Europe/London' }),
      timetableOf(aCohort(), programme, { ...calendar, holidays: () => new Map() }),
    ];
    expect(new Set([timetable, ...others]).size).toBe(others.length + 1);
  });
});

test('Länder whose own holidays lie elsewhere in the year make no timetable of their own', () => {
  const of = (...laender: Land[]) =>
    timetableOf(
      aCohort({ participants: laender.map((land, n) => aParticipant(`Person ${'abc'[n]}`, { land })) }),
      programme,
      calendar,
    );
  // Fronleichnam is on 27 May; Sachsen's Buß- und Bettag in November.
  expect(of('HH', 'SN')).toBe(of('MV'));
  expect(of('HH', 'BY').laender).toEqual(['BY']);
  expect(of('NW', 'BY')).not.toBe(of('BY'));
});
