import type { LocalDate } from '../domain/ids';

/** A date taken apart by text alone: no Date, so no time zone can shift it. */
export interface DateParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** Sunday = 0. */
  readonly weekday: number;
}

const MONTH_SHIFT = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];

/** The weekday follows Sakamoto's rule for the Gregorian calendar. */
export function datePartsOf(on: LocalDate): DateParts {
  const year = Number(on.slice(0, 4));
  const month = Number(on.slice(5, 7));
  const day = Number(on.slice(8, 10));
  const shifted = month < 3 ? year - 1 : year;
  const leaps = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  const weekday = (shifted + leaps + (MONTH_SHIFT[month - 1] ?? 0) + day) % 7;
  return { year, month, day, weekday };
}

/** `09:00` becomes `9:00`, as people say it. */
export function timeAsSaid(time: string): string {
  return time.replace(/^0(?=\d)/, '');
}

/** Groups thousands: `1250` with `.` becomes `1.250`; decimals keep at most two places. */
export function groupDigits(value: number, thousands: string, decimal: string): string {
  const [whole = '0', fraction] = String(Math.round(Math.abs(value) * 100) / 100).split('.');
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, thousands) : whole;
  const sign = value < 0 ? '-' : '';
  return fraction === undefined ? sign + grouped : `${sign}${grouped}${decimal}${fraction}`;
}
