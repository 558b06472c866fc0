import { getHolidays, type HolidayType } from 'feiertagejs';
import type { Holidays } from '../domain/calendar/calendar';
import type { Land } from '../domain/calendar/laender';
import type { LocalDate } from '../domain/ids';

/**
 * As the Länder's own laws call them where the library differs. Easter and Whit Sunday are holidays by law
 * in Brandenburg alone.
 */
const NAMES: Partial<Record<HolidayType, string>> = {
  NEUJAHRSTAG: 'Neujahr',
  ERSTERWEIHNACHTSFEIERTAG: '1. Weihnachtsfeiertag',
  ZWEITERWEIHNACHTSFEIERTAG: '2. Weihnachtsfeiertag',
  WELTFRAUENTAG: 'Internationaler Frauentag',
};

/**
 * Holidays that hold in parts of a Land only. A cohort knows its participants' Länder, not which confession
 * prevails in their municipalities, and a post a day late does less harm than one on a holiday. So Mariä
 * Himmelfahrt (four of five Bavarian municipalities) counts for all of Bavaria, as the library has it;
 * Fronleichnam in a few places of Saxony and Thuringia and Augsburg's Friedensfest, which hold for few, do
 * not count.
 */
function load(land: Land, year: number): ReadonlyMap<LocalDate, string> {
  return new Map(
    getHolidays(year, land).map((holiday) => [
      // Not `dateString`: it is reckoned in the machine's zone and a day off east of UTC+12. `date` is noon UTC.
      holiday.date.toISOString().slice(0, 10) as LocalDate,
      NAMES[holiday.name] ?? holiday.translate('de') ?? holiday.name,
    ]),
  );
}

/** Public holidays by `feiertagejs`, without a network; each Land and year is reckoned once. */
export function createHolidays(): Holidays {
  const known = new Map<string, ReadonlyMap<LocalDate, string>>();
  return (land, year) => {
    const key = `${land}${year}`;
    let found = known.get(key);
    if (!found) {
      found = load(land, year);
      known.set(key, found);
    }
    return found;
  };
}
