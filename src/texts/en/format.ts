import type { When } from '../../domain/calendar/calendar';
import type { LocalDate } from '../../domain/ids';
import { datePartsOf, groupDigits, timeAsSaid } from '../calendar-text';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `Monday`. */
export function weekday(on: LocalDate): string {
  return DAYS[datePartsOf(on).weekday] ?? '';
}

/** `Monday, 12 April 2027`. */
export function date(on: LocalDate): string {
  const { year, month, day } = datePartsOf(on);
  return `${weekday(on)}, ${day} ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** `Mon, 12 Apr`. */
export function dateShort(on: LocalDate): string {
  const { month, day } = datePartsOf(on);
  return `${weekday(on).slice(0, 3)}, ${day} ${(MONTHS[month - 1] ?? '').slice(0, 3)}`;
}

/** `12 Apr 2027`. */
export function dateNumeric(on: LocalDate): string {
  const { year, month, day } = datePartsOf(on);
  return `${day} ${(MONTHS[month - 1] ?? '').slice(0, 3)} ${year}`;
}

/** `Monday, 12 April 2027, 9:00`. */
export function when(at: When): string {
  return `${date(at.on)}, ${timeAsSaid(at.time)}`;
}

/** `Mon, 12 Apr, 9:00`. */
export function whenShort(at: When): string {
  return `${dateShort(at.on)}, ${timeAsSaid(at.time)}`;
}

export function number(value: number): string {
  return groupDigits(value, ',', '.');
}

/** `Anna, Ben and Cem`. */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** `or` between the last two. */
export function either(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
}

export function count(value: number, one: string, many: string): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

export const weeks = (value: number) => count(value, 'week', 'weeks');
export const minutes = (value: number) => count(value, 'minute', 'minutes');
/** `5 hours 15 minutes`; up to 90 minutes as minutes. */
export function duration(value: number): string {
  if (value <= 90) return minutes(value);
  const rest = value % 60;
  const hours = count(Math.floor(value / 60), 'hour', 'hours');
  return rest === 0 ? hours : `${hours} ${minutes(rest)}`;
}
export const exercises = (value: number) => count(value, 'exercise', 'exercises');

/** `due Fri, 16 Apr`, or that it was. */
export function dueBy(on: LocalDate, overdue: boolean): string {
  return overdue ? `overdue since ${dateShort(on)}` : `due ${dateShort(on)}`;
}
