import type { When } from '../../domain/calendar/calendar';
import type { DeliveryKind } from '../../domain/delivery/kinds';
import type { LocalDate } from '../../domain/ids';
import type { ExerciseRef } from '../../domain/programme/programme';
import { datePartsOf } from '../calendar-text';
import type { CommandTexts } from '../complete';
import { deliveryName } from './delivery';
import { date, exercises, list, number, weekday, when } from './format';

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

export const answers = {
  savedLine: (number_: string, revision: number) =>
    revision > 1
      ? `Antwort auf Übung ${number_} aktualisiert.`
      : `Antwort auf Übung ${number_} gespeichert. Danke!`,
  saved: (number_: string, title: string, revision: number) =>
    revision > 1
      ? `Ihre Antwort auf Übung ${number_} »${title}« ist aktualisiert. Die frühere Fassung bleibt gespeichert.`
      : `Danke! Ihre Antwort auf Übung ${number_} »${title}« ist gespeichert.`,
  next: 'Als Nächstes offen',
  withdrawn: (number_: string, title: string) =>
    `Ihre Antwort auf Übung ${number_} »${title}« ist zurückgezogen. Sie können jederzeit neu antworten.`,
  problemTitle: (number_: string, title: string, kept: boolean) =>
    `Übung ${number_} »${title}«: ${kept ? 'nicht geändert, Ihre bisherige Antwort bleibt' : 'noch nicht gespeichert'}`,
  yourText: 'Ihr Text',
  openExercise: (number_: string) => `Übung ${number_} öffnen`,
  offerTitle: 'Ist das eine Antwort?',
  offer: 'Ich habe Ihren Text aufgehoben. Zu welcher Übung gehört er?',
  offerNoneTitle: 'Das war kein Befehl',
  offerMore: 'Zur Wahl stehen die dringendsten Übungen; alle zeigt »offen«.',
  offerNone:
    'Ich habe Ihren Text aufgehoben, aber bei Ihnen ist gerade keine Übung offen. Mit »übung 3.2« öffnen Sie eine frühere.',
  file: (number_: string, title: string) => `${number_} · ${title}`,
  neither: 'War es eine Frage oder ein Befehl? »hilfe« zeigt, was ich verstehe.',
};

export const todo = {
  today: (on: LocalDate) => `Heute, ${date(on)}`,
  todaySome: (value: number) =>
    value === 1 ? 'Eine Übung steht an.' : `${number(value)} Übungen stehen an.`,
  todayLater: (value: number) =>
    value === 1
      ? 'Eine weitere Übung ist offen; »offen« zeigt sie.'
      : `${number(value)} weitere Übungen sind offen; »offen« zeigt sie alle.`,
  todayNothing: 'Heute steht nichts an.',
  openTitle: 'Was noch offen ist',
  openNothing: 'Bei Ihnen ist nichts offen. Sehr gut!',
  openSome: (value: number) =>
    value === 1 ? 'Eine Übung ist offen.' : `${number(value)} Übungen sind offen.`,
  cohortTitle: (name: string) => `Offen in der Kohorte »${name}«`,
  cohortNothing: 'In der Kohorte fehlt keine Antwort.',
  missing: (value: number) => (value === 0 ? 'nichts offen' : `${exercises(value)} offen`),
  next: (what: string, at: When) => `Als Nächstes: ${what}, ${when(at)}.`,
  nextName: (next: { readonly what: DeliveryKind; readonly week: number; readonly exercise?: ExerciseRef }) =>
    deliveryName({ kind: next.what, week: next.week, ...(next.exercise ? { exercise: next.exercise } : {}) }),
};

export const progress = {
  title: (cohort: string) => `Fortschritt · ${cohort}`,
  week: (week: number, weeks_: number) =>
    week === 0 ? 'Das Programm hat noch nicht begonnen.' : `Woche ${number(week)} von ${number(weeks_)}`,
  mine: 'Sie',
  group: 'Die Kohorte',
  groupText: (answered: number, possible: number) =>
    possible === 0
      ? 'noch keine Übung gestellt'
      : `${number(answered)} von ${number(possible)} möglichen Antworten (${number(Math.round((100 * answered) / possible))} %)`,
  sections: 'Ihr Konzept',
  section: (filled: number, of: number) =>
    of === 0 ? 'noch keine Übung dazu' : `${number(filled)} von ${number(of)} Bausteinen`,
  people: 'Teilnehmende',
};

export const replies = {
  title: (number_: string, title: string) => `Antworten auf Übung ${number_} · ${title}`,
  count: (value: number, of: number) => `${number(value)} von ${number(of)} haben geantwortet.`,
  none: 'Noch hat niemand geantwortet.',
  missing: (names: readonly string[]) => `Es fehlen noch: ${list(names)}.`,
  private: 'Diese Übung ist privat. Bitte geben Sie die Antworten nicht weiter.',
  feedback: (number_: string) => `Rückmeldung geben: »rückmeldung ${number_} @Name Ihr Text«`,
};

export const replyCommands = {
  today: { usage: 'heute', example: 'heute', does: 'was heute für Sie ansteht' },
  open: { usage: 'offen', example: 'offen', does: 'was noch offen ist' },
  progress: { usage: 'fortschritt', example: 'fortschritt', does: 'wie weit Sie sind' },
  exercise: { usage: 'übung NUMMER', example: 'übung 3.2', does: 'eine Übung ansehen' },
  answer: {
    usage: 'NUMMER: IHR TEXT',
    example: '3.2: Wir antworten werktags innerhalb von vier Stunden.',
    does: 'eine Antwort abgeben',
  },
  replies: { usage: 'antworten NUMMER', example: 'antworten 3.2', does: 'Antworten auf eine Übung lesen' },
} satisfies CommandTexts;
