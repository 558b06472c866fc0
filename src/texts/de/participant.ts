import type { When } from '../../domain/calendar/calendar';
import { LAENDER } from '../../domain/calendar/laender';
import type { DeliveryKind } from '../../domain/delivery/kinds';
import type { LocalDate } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import type { ExerciseRef } from '../../domain/programme/programme';
import type { SlotView } from '../../domain/schulterblick/schulterblick';
import { deliveryName } from './delivery';
import { date, exercises, number, weeks, when } from './format';

type Joined = Extract<Notice, { kind: 'joined' }>;

export const welcome = {
  title: 'Willkommen beim Amtshelden Companion',
  personal:
    'Ich begleite Sie durch das Programm: Ich bringe die Übungen, nehme Ihre Antworten entgegen und erinnere Sie, wenn Sie mögen. Ihre Antworten können Sie jederzeit ändern oder zurückziehen.',
  trainer:
    'Ich begleite Ihre Kohorten durch das Programm: Ich sende die Wochenüberblicke und Übungen, sammle die Antworten und sage Ihnen, wo es hakt. Eine Kohorte legen Sie in ihrem Kanal an.',
  channel:
    'Ich begleite diese Kohorte durch das Programm. Jede Woche beginnt mit einem Überblick, danach kommt jede Übung als eigener Beitrag. In ihrem Thread ist Platz für Ihre Fragen.',
  group: 'Ich arbeite im Kanal einer Kohorte und im persönlichen Chat. Bitte schreiben Sie mir dort.',
  trainerChannel:
    'Trainer:innen: Legen Sie die Kohorte in diesem Kanal an, zum Beispiel mit »kohorte anlegen Frühjahr 2027 ab 2027-04-12«.',
  mention: 'Im Kanal sprechen Sie mich mit @ an.',
};

export const join = {
  title: (cohort: string) => `Kohorte »${cohort}«`,
  facts: { programme: 'Programm', start: 'Start', length: 'Dauer', seats: 'Plätze' },
  start: (on: LocalDate) => date(on),
  length: (value: number) => weeks(value),
  seats: (taken: number, seats: number, waiting: number) =>
    `${number(taken)} von ${number(seats)} belegt${waiting > 0 ? `, ${number(waiting)} auf der Warteliste` : ''}`,
  full: 'Alle Plätze sind belegt. Sie können sich auf die Warteliste setzen und rücken nach, sobald jemand absagt.',
  names: 'Dabei sind',
  municipality: 'Ihre Kommune',
  municipalityPlaceholder: 'zum Beispiel Musterstadt',
  municipalityMissing: 'Bitte nennen Sie Ihre Kommune.',
  land: 'Ihr Bundesland',
  landPlaceholder: 'Bitte wählen',
  landMissing: 'Bitte wählen Sie Ihr Bundesland.',
  why: 'Das Bundesland brauche ich für die Feiertage: An einem Feiertag bekommen Sie nichts.',
  button: 'Ich bin dabei',
  buttonWaiting: 'Auf die Warteliste',
  typed: 'Oder schreiben Sie: »dabei Musterstadt, Bayern«.',
};

export const joined = (notice: Joined): string => {
  const home = `${notice.municipality}, ${LAENDER[notice.land]}`;
  const position = notice.waitingPosition ? ` auf Platz ${notice.waitingPosition}` : '';
  if (notice.updated) {
    const waits = notice.place === 'waiting' ? ` Die Anmeldung steht${position} auf der Warteliste.` : '';
    return `Geändert: ${notice.name} kommt aus ${home}.${waits}`;
  }
  if (notice.place === 'waiting') {
    return `${notice.name} aus ${home} steht${position} auf der Warteliste der Kohorte »${notice.cohortName}«. Wird ein Platz frei, melde ich mich.`;
  }
  return `Willkommen, ${notice.name} aus ${home}! Sie sind in der Kohorte »${notice.cohortName}« dabei. Los geht es am ${date(notice.startOn)}.`;
};

export const help = {
  title: 'So arbeiten wir zusammen',
  joining: 'Einsteigen',
  everyone: 'Für alle',
  answering: 'Antworten',
  settings: 'Einstellungen und Daten',
  trainers: 'Für Trainer:innen',
  demo: 'Nur in der Demo',
  channel: 'Im Kanal beginnt jeder Befehl mit @ und meinem Namen. Im persönlichen Chat reicht der Befehl.',
  personal: 'Schreiben Sie einfach den Befehl. Groß oder klein, ä oder ae: Das ist egal.',
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
  reminder: (name: string) => `Hallo ${name}, eine kurze Erinnerung`,
  reminderText: (value: number, cohort: string) =>
    value === 1
      ? `In der Kohorte »${cohort}« ist noch eine Übung für Sie offen.`
      : `In der Kohorte »${cohort}« sind noch ${number(value)} Übungen für Sie offen.`,
  reminderOff: 'Zu viel oder zu wenig? »erinnerungen aus«, »leicht«, »normal« oder »eng«.',
  snooze: 'Später erinnern',
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

export const search = {
  title: (query: string) => `Suche: ${query}`,
  none: (query: string) =>
    `Zu »${query}« habe ich im Workbook nichts gefunden. Versuchen Sie es mit einem kürzeren oder allgemeineren Wort.`,
  found: (value: number) => (value === 1 ? 'Ein Treffer' : `${number(value)} Treffer`),
  more: (left: number) => `… und ${number(left)} weitere. Mit einem genaueren Wort finden Sie schneller.`,
  upcoming: (week: number) => `kommt in Woche ${week}`,
  week: (week: number) => `Woche ${week}`,
};

export const concept = {
  title: (name: string) => `Konzept von ${name}`,
  empty: 'Hier steht noch nichts.',
  open: (list: string) => `Es fehlt noch: ${list}`,
  section: (number_: number, title: string) => `${number_} · ${title}`,
  filled: (filled: number, of: number) => `${number(filled)} von ${number(of)} Abschnitten haben Inhalt.`,
  full: 'Alles im Wortlaut steht in der Datei.',
  download: 'Konzept als Word-Datei',
};

export const data = {
  title: 'Ihre Daten',
  intro: 'Das ist über Sie gespeichert:',
  nothing: 'Über Sie ist nichts gespeichert.',
  confirmTitle: 'Ihre Daten löschen?',
  confirmIntro: 'Gelöscht wird dann:',
  confirmEnd:
    'Das lässt sich nicht rückgängig machen, und Ihr Platz in der Kohorte wird frei. Vorher sichern können Sie alles mit »meine daten«. Wenn Sie nichts löschen möchten, müssen Sie nichts tun.',
  confirm: 'Ja, alles löschen',
  secure: 'Erst meine Daten sichern',
  download: 'Meine Daten herunterladen',
};

export const file = {
  template: (title: string) => `Vorlage »${title}«`,
  appointment: (slot: SlotView) => `Ihr Schulterblick: ${when(slot.when)}`,
  download: 'Herunterladen',
  toCalendar: 'In den Kalender übernehmen',
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
  feedbackTitle: (number_: string, title: string) => `Rückmeldung zu Übung ${number_} · ${title}`,
  feedbackBy: (name: string) => `Von ${name}`,
  feedbackHint: 'Diese Rückmeldung lesen Sie und Ihre Trainer:innen.',
};

export const choose = {
  title: 'Welche Kohorte meinen Sie?',
  intro: 'Ihre Befehle in diesem Chat gelten danach dieser Kohorte. Wechseln können Sie mit »kohorten«.',
};

export const closing = {
  title: (programme: string) => `${programme}: geschafft!`,
  text: (cohort: string) =>
    `Das Programm der Kohorte »${cohort}« ist zu Ende. Danke für Ihre Arbeit, Ihre Offenheit und Ihre Fragen. Ihr Konzept bekommen Sie mit »konzept«.`,
};

export const announcement = {
  title: 'Ansage',
  by: (name: string) => `Von ${name}`,
};
