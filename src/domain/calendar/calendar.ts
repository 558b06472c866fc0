import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate } from '../ids';
import { memoize, memoizeByObject } from '../memo';
import { LAENDER, type Land } from './laender';

/** Public holidays of a Land in a year, by date; the value is the holiday's German name. */
export type Holidays = (land: Land, year: number) => ReadonlyMap<LocalDate, string>;

/** What is needed to turn a programme's local dates into instants. */
export interface Calendar {
  /** IANA name, `Europe/Berlin`. */
  readonly timeZone: string;
  readonly holidays: Holidays;
}

export interface Holiday {
  readonly name: string;
  /** Those of the Länder asked about that have it. */
  readonly laender: readonly Land[];
}

const DAY_MS = 86_400_000;
const ALL_LAENDER = Object.keys(LAENDER) as Land[];

// ---- instants -------------------------------------------------------------------------------------

// A zone lookup costs about 50 µs in the polyfill, and plans ask for the same few hundred again and again.
const known = memoize<string, Instant>();

/**
 * The instant at which clocks in `zone` show `time` (`09:00`) on `date`: the one place where local becomes
 * UTC. A time that the spring change skips becomes the same span later; of two in autumn it is the first.
 * Throws RangeError for a zone, date or time that does not exist.
 */
export function toInstant(date: LocalDate, time: string, zone: string): Instant {
  return known(`${zone} ${date} ${time}`, () => {
    const zoned = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(zone, {
      disambiguation: 'compatible',
    });
    return instantOf(zoned.epochMilliseconds);
  });
}

/** Local date and time of an instant, to the minute. */
export function localWhen(instant: Instant, zone: string): When {
  const ms = Date.parse(instant);
  const local = instantOf(ms + offsetMs(ms, zone));
  return { on: local.slice(0, 10) as LocalDate, time: local.slice(11, 16) };
}

// The polyfill takes some 30 µs, and every turn and every tick asks.
const offsets = memoize<string, number>();
/** Since 1973 no zone's clocks have changed but on a quarter of an hour of UTC. */
const QUARTER_MS = 900_000;

/** What clocks in the zone show beside UTC, in milliseconds. */
function offsetMs(ms: number, zone: string): number {
  const quarter = Math.floor(ms / QUARTER_MS);
  return offsets(`${zone} ${quarter}`, () => {
    const instant = Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER_MS);
    return instant.toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
  });
}

export function localDate(instant: Instant, zone: string): LocalDate {
  return localWhen(instant, zone).on;
}

export function addMs(instant: Instant, ms: number): Instant {
  return instantOf(Date.parse(instant) + ms);
}

/** Milliseconds from `from` to `to`; negative when `to` is earlier. */
export function msBetween(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}

/** Negative, zero or positive, for sorting instants or dates: their text order is their time order. */
export function compare<T extends Instant | LocalDate>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function instantOf(ms: number): Instant {
  return new Date(ms).toISOString() as Instant;
}

// ---- days -----------------------------------------------------------------------------------------
// Plain days have no zone; counting them in UTC is exact and fifty times faster than through objects.

const numbers = memoize<LocalDate, number>();
const dates = memoize<number, LocalDate>();

function dayNumber(date: LocalDate): number {
  return numbers(date, () => Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  const day = dayNumber(date) + days;
  return dates(day, () => instantOf(day * DAY_MS).slice(0, 10) as LocalDate);
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** ISO weekday, Monday = 1, Sunday = 7. */
export function weekday(date: LocalDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // 1970-01-01 was a Thursday.
  return (((((dayNumber(date) + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}

/** Monday of the week in which the date lies. */
export function mondayOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekday(date));
}

export function firstMondayOnOrAfter(date: LocalDate): LocalDate {
  return addDays(date, (8 - weekday(date)) % 7);
}

/** Understands exactly `2027-04-12` and `12.04.2027` (or `12.4.2027`), and only days that exist. */
export function parseDate(text: string): LocalDate | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : german ? german.slice(1).reverse() : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  // Date rolls 31 April over to 1 May: a day that comes back changed does not exist.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
    ? (date as LocalDate)
    : undefined;
}

// ---- holidays and working days --------------------------------------------------------------------

/**
 * The public holiday that any of the Länder has on that day; one that all sixteen have is everybody's, with
 * whoever is asked about. Without Länder (nobody has named one yet) only such a one counts.
 */
export function holidayOn(
  date: LocalDate,
  laender: readonly Land[],
  holidays: Holidays,
): Holiday | undefined {
  const everybodys = nationwide(holidays)(
    date,
    () => nameOfHoliday(date, ALL_LAENDER, holidays, ALL_LAENDER.length) ?? '',
  );
  if (everybodys !== '') return { name: everybodys, laender: ALL_LAENDER };
  const year = Number(date.slice(0, 4));
  const having = laender.filter((land) => holidays(land, year).has(date));
  const name = nameOfHoliday(date, having, holidays);
  return name === undefined ? undefined : { name, laender: having };
}

/** Name of the holiday that all sixteen Länder have on that day; empty where there is none. */
const nationwide = memoizeByObject((_: Holidays) => memoize<LocalDate, string>());

/** As the Länder that have it call it; undefined unless at least `least` of them do. */
function nameOfHoliday(
  date: LocalDate,
  laender: readonly Land[],
  holidays: Holidays,
  least = 1,
): string | undefined {
  const year = Number(date.slice(0, 4));
  const names = laender.flatMap((land) => holidays(land, year).get(date) ?? []);
  return names.length >= least ? [...new Set(names)].join(' / ') : undefined;
}

/**
 * Those of the Länder that have a holiday from `from` to `to`, both inclusive, that not all sixteen have: for
 * those days the others change nothing.
 */
export function thatDiffer(
  laender: readonly Land[],
  from: LocalDate,
  to: LocalDate,
  holidays: Holidays,
): readonly Land[] {
  const years: number[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) years.push(year);
  return laender.filter((land) =>
    years.some((year) =>
      ownDays(holidays)(`${land}${year}`, () => daysOf(land, year, holidays)).some(
        (day) => day >= from && day <= to,
      ),
    ),
  );
}

const ownDays = memoizeByObject((_: Holidays) => memoize<string, readonly LocalDate[]>());

function daysOf(land: Land, year: number, holidays: Holidays): readonly LocalDate[] {
  return [...holidays(land, year).keys()].filter((date) => holidayOn(date, [], holidays) === undefined);
}

/** Monday to Friday and no public holiday in any of the Länder. */
export function isWorkingDay(date: LocalDate, laender: readonly Land[], holidays: Holidays): boolean {
  return weekday(date) <= 5 && holidayOn(date, laender, holidays) === undefined;
}

/** The first working day on or after the date. */
export function nextWorkingDay(date: LocalDate, laender: readonly Land[], holidays: Holidays): LocalDate {
  let on = date;
  // No year is all holidays; the bound turns a broken holiday source into an error instead of a hang.
  for (let days = 0; days < 366; days += 1, on = addDays(on, 1)) {
    if (isWorkingDay(on, laender, holidays)) return on;
  }
  throw new RangeError(`no working day within a year of ${date}`);
}

/** Local date and time of the cohort's zone; `time` is `09:00`. */
export interface When {
  readonly on: LocalDate;
  readonly time: string;
}
