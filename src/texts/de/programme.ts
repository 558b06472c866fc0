import type { MoveReason } from '../../domain/delivery/delivery';
import type { LocalDate } from '../../domain/ids';
import type { CommandTexts } from '../complete';
import { moveReasons } from './delivery';
import { dateShort, duration, number, weekday } from './format';

function whyMoved(reason: MoveReason, on: LocalDate | undefined): string {
  switch (reason.kind) {
    case 'holiday':
      return `Wegen ${moveReasons.holiday(reason).replace(/^Feiertag /, 'des Feiertags ')} erst am ${on ? weekday(on) : 'nächsten Werktag'}.`;
    case 'pause':
      return `Nach einer ${moveReasons.pause(reason)}.`;
    case 'released':
      return 'Früher als geplant: Ihre Trainer:innen haben die Woche freigegeben.';
  }
}

export const week = {
  of: (number_: number, weeks: number, cohort: string) => `Woche ${number_} von ${weeks} · ${cohort}`,
  goals: 'Das nehmen Sie mit',
  exercises: (count: number, total: number) =>
    count === 0
      ? 'In dieser Woche gibt es keine Übung.'
      : `${count === 1 ? 'Eine Übung' : `${number(count)} Übungen`}, zusammen etwa ${duration(total)}`,
  day: (on: LocalDate) => dateShort(on),
  entry: (entry: { readonly minutes: number; readonly required: boolean; readonly private: boolean }) =>
    `${number(entry.minutes)} Min. · ${entry.required ? 'Pflicht' : 'Extra'}${entry.private ? ' · privat' : ''}`,
  each: 'Jede Übung kommt als eigener Beitrag in den Kanal, Fragebögen kommen in Ihren persönlichen Chat.',
  tip: 'Tipp der Woche',
  discussion: 'Frage für die Gruppe',
  podcast: 'Podcast',
  tools: 'Werkzeuge',
  templates: 'Vorlagen in dieser Woche',
  lookBack: (week: number) => `Rückblick auf Woche ${week}`,
  moved: (reasons: readonly MoveReason[], on: LocalDate | undefined) =>
    reasons.map((reason) => whyMoved(reason, on)).join(' '),
  summary: (number_: number, theme: string) => `Woche ${number_} beginnt: ${theme}`,
};

export const video = {
  title: (title: string, minutes: number | undefined) =>
    minutes === undefined ? `Video: ${title}` : `Video: ${title} (${number(minutes)} Min.)`,
  showScript: 'Videotext ansehen',
  notRecorded: 'Das Video ist noch nicht aufgenommen. Sein Text steht schon hier.',
};

export const search = {
  title: (query: string) => `Suche: ${query}`,
  none: (query: string) =>
    `Zu »${query}« habe ich im Workbook nichts gefunden. Versuchen Sie es mit einem kürzeren oder allgemeineren Wort.`,
  found: (value: number) => (value === 1 ? 'Ein Treffer' : `${number(value)} Treffer`),
  more: (left: number) => `… und ${number(left)} weitere. Mit einem genaueren Wort finden Sie schneller.`,
  upcoming: (week: number) => `kommt in Woche ${week}`,
  week: (week: number) => `Woche ${week}`,
};

export const programmeCommands = {
  search: { usage: 'suche WORT', example: 'suche Impressum', does: 'im Workbook suchen' },
} satisfies CommandTexts;
