import type { When } from '../../domain/calendar/calendar';
import type { LocalDate } from '../../domain/ids';
import { datePartsOf, groupDigits, timeAsSaid } from '../calendar-text';

const DAYS = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'];
const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];
const two = (value: number) => String(value).padStart(2, '0');

/** `Montag`. */
export function weekday(on: LocalDate): string {
  return DAYS[datePartsOf(on).weekday] ?? '';
}

/** `Montag, 12. April 2027`. */
export function date(on: LocalDate): string {
  const { year, month, day } = datePartsOf(on);
  return `${weekday(on)}, ${day}. ${MONTHS[month - 1] ?? ''} ${year}`;
}

/** `Mo, 12.04.`. */
export function dateShort(on: LocalDate): string {
  const { month, day } = datePartsOf(on);
  return `${weekday(on).slice(0, 2)}, ${two(day)}.${two(month)}.`;
}

/** `12.04.2027`. */
export function dateNumeric(on: LocalDate): string {
  const { year, month, day } = datePartsOf(on);
  return `${two(day)}.${two(month)}.${year}`;
}

/** `Montag, 12. April 2027, 9:00 Uhr`. */
export function when(at: When): string {
  return `${date(at.on)}, ${timeAsSaid(at.time)} Uhr`;
}

/** `Mo, 12.04., 9:00 Uhr`. */
export function whenShort(at: When): string {
  return `${dateShort(at.on)}, ${timeAsSaid(at.time)} Uhr`;
}

export function number(value: number): string {
  return groupDigits(value, '.', ',');
}

/** `Anna, Ben und Cem`. */
export function list(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} und ${items.at(-1)}`;
}

/** `oder` between the last two. */
export function either(items: readonly string[]): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} oder ${items.at(-1)}`;
}

export function count(value: number, one: string, many: string): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

export const weeks = (value: number) => count(value, 'Woche', 'Wochen');
export const minutes = (value: number) => count(value, 'Minute', 'Minuten');
/** `5 Stunden 15 Minuten`; up to 90 minutes as minutes. */
export function duration(value: number): string {
  if (value <= 90) return minutes(value);
  const rest = value % 60;
  const hours = count(Math.floor(value / 60), 'Stunde', 'Stunden');
  return rest === 0 ? hours : `${hours} ${minutes(rest)}`;
}
export const exercises = (value: number) => count(value, 'Übung', 'Übungen');

/** `bis Fr, 16.04.`, or that it was. */
export function dueBy(on: LocalDate, overdue: boolean): string {
  return overdue ? `überfällig seit ${dateShort(on)}` : `bis ${dateShort(on)}`;
}
