import type { When } from '../../domain/calendar/calendar';
import type { MoveReason } from '../../domain/delivery/delivery';
import type { LocalDate } from '../../domain/ids';
import { movedBecause } from './delivery';
import { count, date, dateShort, number, weeks, when, whenShort } from './format';

export const plan = {
  title: (cohort: string) => `Plan · ${cohort}`,
  today: (on: LocalDate) => `Heute ist ${date(on)}.`,
  week: (number_: number, theme: string) => `Woche ${number_} · ${theme}`,
  opens: (at: When) => whenShort(at),
  states: {
    sent: 'gesendet',
    due: 'jetzt fällig',
    planned: 'geplant',
    skipped: 'ausgelassen',
  },
  moved: (plannedOn: LocalDate, moved: readonly MoveReason[]) =>
    `verschoben von ${dateShort(plannedOn)}: ${movedBecause(moved)}`,
  weekMoved: (moved: readonly MoveReason[]) => `verschoben: ${movedBecause(moved)}`,
  entries: (value: number) => count(value, 'Zustellung', 'Zustellungen'),
  showEntries: (week: number, value: number) =>
    `Woche ${week}: ${count(value, 'Zustellung', 'Zustellungen')} ansehen`,
  movedCount: (value: number) => `davon ${number(value)} verschoben`,
  pauses: 'Pausen',
  pause: (from: LocalDate, length: number) => `${weeks(length)} ab ${date(from)}`,
  hint: 'Eine Woche im Einzelnen zeigt »vorschau 3«.',
  none: 'Es ist nichts mehr geplant.',
  /** The clock of the demo. */
  time: {
    now: (at: When) => `In der Demo ist es ${when(at)}.`,
    moved: (at: When, made: number) =>
      `Die Demo-Uhr steht jetzt auf ${when(at)}. ${made === 0 ? 'Bis dahin war nichts zu senden.' : `Unterwegs gesendet: ${count(made, 'Nachricht', 'Nachrichten')}.`}`,
  },
};
