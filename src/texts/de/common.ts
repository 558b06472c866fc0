import type { When } from '../../domain/calendar/calendar';
import type { DataCount } from '../../domain/notice/privacy';
import type { OpenItem, PersonProgress } from '../../domain/reply/progress';
import { count, dueBy, minutes, number, when } from './format';

export const common = {
  /** Closes a shortened list. */
  more: (left: number) => `… und ${number(left)} weitere`,
  moreWith: (left: number, line: string) => `… und ${number(left)} weitere; alle zeigt »${line}«.`,
  shortened: '… (gekürzt)',
  late: (since: When) => `Diese Nachricht kommt verspätet. Geplant war ${when(since)}.`,
  preview: 'Vorschau: Das sehen nur Sie. Im Kanal steht es noch nicht.',
  typeInstead: (line: string) => `»${line}«`,
  exercise: (number_: string, title: string) => `Übung ${number_} · ${title}`,
  /** A command as the title of its button: without its optional arguments. */
  button: (line: string) => (line.charAt(0).toUpperCase() + line.slice(1)).replace(/ \[.*$/, ''),
  exerciseButton: (number_: string) => `Übung ${number_}`,
  item: (item: OpenItem) =>
    [
      minutes(item.minutes),
      item.required ? 'Pflicht' : 'Extra',
      ...(item.private ? ['privat'] : []),
      dueBy(item.dueOn, item.overdue),
    ].join(' · '),
  person: (row: PersonProgress) =>
    row.posted === 0
      ? 'noch keine Übung gestellt'
      : `${number(row.answered)} von ${number(row.posted)} Übungen beantwortet (Pflicht: ${number(row.requiredAnswered)} von ${number(row.requiredPosted)})`,
  from: (municipality: string | undefined) => municipality ?? 'Kommune fehlt noch',
  wasAnswer: 'Nein, das ist eine Antwort',
  downloadHint: 'Der Link gilt eine Stunde und nur für Sie.',
  noDownload: 'Die Datei lässt sich gerade nicht anbieten. Bitte versuchen Sie es später noch einmal.',
};

export const dataCounts: Readonly<Record<DataCount, (value: number) => string>> = {
  cohorts: (value) => `Ihre Teilnahme an ${count(value, 'Kohorte', 'Kohorten')}`,
  replies: (value) => count(value, 'Antwort', 'Antworten'),
  revisions: (value) => count(value, 'frühere Fassung', 'frühere Fassungen'),
  feedback: (value) => count(value, 'Rückmeldung', 'Rückmeldungen'),
  metrics: (value) => count(value, 'Kennzahl', 'Kennzahlen'),
  agreements: (value) => count(value, 'Vereinbarung', 'Vereinbarungen'),
  drafts: (value) => count(value, 'Entwurf', 'Entwürfe'),
};
