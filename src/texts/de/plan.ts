import type { When } from '../../domain/calendar/calendar';
import type { MoveReason } from '../../domain/delivery/delivery';
import type { LocalDate } from '../../domain/ids';
import type { CommandTexts } from '../complete';
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

export const planCommands = {
  plan: { usage: 'plan', example: 'plan', does: 'alle Termine, und warum sich einer verschoben hat' },
  preview: { usage: 'vorschau WOCHE', example: 'vorschau 3', does: 'eine Woche ansehen, nur für Sie' },
  'push-now': { usage: 'jetzt WOCHE', example: 'jetzt 3', does: 'eine Woche sofort senden' },
  pause: {
    usage: 'pause DATUM [WOCHEN]',
    example: 'pause 2027-05-17 2',
    does: 'Wochen aussetzen; spätere Wochen rücken nach hinten',
  },
  resume: { usage: 'weiter', example: 'weiter', does: 'die Pause beenden' },
  time: {
    usage: 'zeit [+WOCHENw|DATUM UHRZEIT]',
    example: 'zeit +1w',
    does: 'wie spät es in der Demo ist; die Demo-Uhr vorstellen',
  },
} satisfies CommandTexts;
