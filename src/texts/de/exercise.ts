import type { LocalDate } from '../../domain/ids';
import { datePartsOf } from '../calendar-text';
import { date, number, weekday } from './format';

export const exercise = {
  title: (number_: string, title: string) => `Übung ${number_} · ${title}`,
  minutes: (value: number) => `${number(value)} Min.`,
  required: 'Pflicht',
  extra: 'Extra',
  private: 'privat',
  due: (on: LocalDate) => {
    const { day, month } = datePartsOf(on);
    return `bis ${weekday(on)}, ${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.`;
  },
  task: 'Aufgabe',
  deliverable: 'Ergebnis',
  example: 'Beispiel',
  showExample: 'Beispiel ansehen',
  checklist: 'Checkliste',
  peerQuestion: 'Frage an die Gruppe',
  video: (title: string, minutes: number | undefined) =>
    minutes === undefined ? `Video: ${title}` : `Video: ${title} (${number(minutes)} Min.)`,
  showScript: 'Videotext ansehen',
  links: 'Zum Weiterlesen',
  law: (on: LocalDate) => `Stand: ${date(on)} · keine Rechtsberatung`,
  answered: (answered: number, participants: number) =>
    participants === 0
      ? 'Noch ist niemand in der Kohorte.'
      : answered === 0
        ? 'Noch hat niemand geantwortet.'
        : `${number(answered)} von ${number(participants)} ${answered === 1 && participants > 1 ? 'hat' : 'haben'} geantwortet.`,
  thread: (number_: string) =>
    `Antworten Sie hier auf der Karte oder mit »${number_}: Ihre Antwort«. Im Thread ist Platz für Ihre Diskussion.`,
  typed: (number_: string) => `Sie können auch »${number_}: Ihre Antwort« schreiben.`,
  privateHere: (number_: string) =>
    `Hier gibt es deshalb kein Antwortfeld. Die Schaltfläche öffnet die Übung im persönlichen Chat mit dem Companion; dort geht auch »übung ${number_}«.`,
  privateDone: 'Ihre Antwort liegt vor. Ansehen und ändern können Sie sie im persönlichen Chat.',
  privately: 'Privat beantworten',
  privatelyOpen: 'Privat ansehen',
  edit: 'Bearbeiten',
  withdraw: 'Zurückziehen',
  snooze: 'Später erinnern',
  guest: 'Antworten können nur die Teilnehmenden dieser Kohorte.',
  previewForm: 'Abgeben geht erst, wenn die Übung im Kanal steht.',
  replies: (number_: string) => `Antworten ${number_}`,
};
