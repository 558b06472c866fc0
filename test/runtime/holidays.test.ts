import { LAENDER, type Land } from '../../src/domain/calendar/laender';
import type { LocalDate } from '../../src/domain/ids';
import { createHolidays } from '../../src/runtime/holidays';

const holidays = createHolidays();
const ALL = Object.keys(LAENDER) as Land[];

// Published dates: Easter Sunday, and the Wednesday before 23 November (Saxony's school act names it so).
const EASTER: Record<number, string> = {
  2026: '2026-04-05',
  2027: '2027-03-28',
  2028: '2028-04-16',
  2029: '2029-04-01',
  2030: '2030-04-21',
  2031: '2031-04-13',
};
const PENANCE: Record<number, string> = {
  2026: '2026-11-18',
  2027: '2027-11-17',
  2028: '2028-11-22',
  2029: '2029-11-21',
  2030: '2030-11-20',
  2031: '2031-11-19',
};
const after = (date: string, days: number) =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

/** By the Länder's holiday acts as of 2026; written down here without the library. */
function lawful(land: Land, year: number): Map<string, string> {
  const easter = EASTER[year] ?? '';
  const all: [string, string, readonly Land[]][] = [
    [`${year}-01-01`, 'Neujahr', ALL],
    [`${year}-01-06`, 'Heilige Drei Könige', ['BW', 'BY', 'ST']],
    [`${year}-03-08`, 'Internationaler Frauentag', ['BE', 'MV']],
    [after(easter, -2), 'Karfreitag', ALL],
    [easter, 'Ostersonntag', ['BB']],
    [after(easter, 1), 'Ostermontag', ALL],
    [`${year}-05-01`, 'Tag der Arbeit', ALL],
    [after(easter, 39), 'Christi Himmelfahrt', ALL],
    [after(easter, 49), 'Pfingstsonntag', ['BB']],
    [after(easter, 50), 'Pfingstmontag', ALL],
    [after(easter, 60), 'Fronleichnam', ['BW', 'BY', 'HE', 'NW', 'RP', 'SL']],
    [`${year}-08-15`, 'Mariä Himmelfahrt', ['BY', 'SL']],
    [`${year}-09-20`, 'Weltkindertag', ['TH']],
    [`${year}-10-03`, 'Tag der Deutschen Einheit', ALL],
    [`${year}-10-31`, 'Reformationstag', ['BB', 'HB', 'HH', 'MV', 'NI', 'SN', 'ST', 'SH', 'TH']],
    [`${year}-11-01`, 'Allerheiligen', ['BW', 'BY', 'NW', 'RP', 'SL']],
    [PENANCE[year] ?? '', 'Buß- und Bettag', ['SN']],
    [`${year}-12-25`, '1. Weihnachtsfeiertag', ALL],
    [`${year}-12-26`, '2. Weihnachtsfeiertag', ALL],
  ];
  return new Map(all.filter(([, , laender]) => laender.includes(land)).map(([date, name]) => [date, name]));
}

describe.each(ALL)('%s', (land) => {
  test.each(Object.keys(EASTER).map(Number))('%i', (year) => {
    expect(Object.fromEntries(holidays(land, year))).toEqual(Object.fromEntries(lawful(land, year)));
  });
});

test('a few dates as calendars print them', () => {
  const name = (land: Land, date: string) => holidays(land, Number(date.slice(0, 4))).get(date as LocalDate);
  expect(name('NW', '2027-05-17')).toBe('Pfingstmontag');
  expect(name('NW', '2027-05-27')).toBe('Fronleichnam');
  expect(name('HE', '2027-05-06')).toBe('Christi Himmelfahrt');
  expect(name('SN', '2028-11-22')).toBe('Buß- und Bettag');
  expect(name('BE', '2027-10-31')).toBeUndefined();
});

test('each Land and year is reckoned once', () => {
  expect(holidays('BY', 2027)).toBe(holidays('BY', 2027));
});
