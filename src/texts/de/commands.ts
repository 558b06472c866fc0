import type { CommandProblem } from '../../domain/command/args';
import type { CommandName } from '../../domain/command/command';
import type { MenuScope } from '../../domain/command/entry';
import type { ForTrainersToo, InMenu } from '../../domain/command/listings';

/** How a command is typed, one line that works as it stands, and what it does. */
export interface CommandText {
  readonly usage: string;
  readonly example: string;
  readonly does: string;
}

export const commands: Readonly<Record<CommandName, CommandText>> = {
  join: {
    usage: 'dabei KOMMUNE, BUNDESLAND',
    example: 'dabei Musterstadt, Bayern',
    does: 'in die Kohorte einsteigen, im Kanal der Kohorte',
  },
  help: { usage: 'hilfe', example: 'hilfe', does: 'alles, was Sie schreiben können' },
  today: { usage: 'heute', example: 'heute', does: 'was heute für Sie ansteht' },
  open: { usage: 'offen', example: 'offen', does: 'was noch offen ist' },
  progress: { usage: 'fortschritt', example: 'fortschritt', does: 'wie weit Sie sind' },
  exercise: { usage: 'übung NUMMER', example: 'übung 3.2', does: 'eine Übung ansehen' },
  answer: {
    usage: 'NUMMER: IHR TEXT',
    example: '3.2: Wir antworten werktags innerhalb von vier Stunden.',
    does: 'eine Antwort abgeben',
  },
  search: { usage: 'suche WORT', example: 'suche Impressum', does: 'im Workbook suchen' },
  concept: { usage: 'konzept', example: 'konzept', does: 'Ihr Konzept, so weit es schon steht' },
  metric: {
    usage: 'kennzahl KANAL ZAHL [DATUM]',
    example: 'kennzahl instagram 1250 2027-04-12',
    does: 'Follower eines Kanals notieren',
  },
  reminders: {
    usage: 'erinnerungen aus|leicht|normal|eng',
    example: 'erinnerungen leicht',
    does: 'einstellen, wie oft Sie erinnert werden',
  },
  absence: {
    usage: 'urlaub DATUM bis DATUM',
    example: 'urlaub 2027-05-03 bis 2027-05-07',
    does: 'in dieser Zeit keine Erinnerungen',
  },
  'my-data': { usage: 'meine daten', example: 'meine daten', does: 'alles über Sie Gespeicherte als Datei' },
  'delete-data': {
    usage: 'daten löschen',
    example: 'daten löschen',
    does: 'Ihre Daten löschen, nach einer Rückfrage',
  },
  'create-cohort': {
    usage: 'kohorte anlegen NAME ab DATUM [programm ID]',
    example: 'kohorte anlegen Frühjahr 2027 ab 2027-04-12',
    does: 'eine Kohorte anlegen, im Kanal der Kohorte',
  },
  cohorts: { usage: 'kohorten', example: 'kohorten', does: 'Ihre Kohorten' },
  participants: {
    usage: 'teilnehmende [hinzu|weg @PERSON]',
    example: 'teilnehmende hinzu @Anna Beispiel',
    does: 'Teilnehmende ansehen, aufnehmen, ändern und abmelden',
  },
  plan: { usage: 'plan', example: 'plan', does: 'alle Termine, und warum sich einer verschoben hat' },
  preview: { usage: 'vorschau WOCHE', example: 'vorschau 3', does: 'eine Woche ansehen, nur für Sie' },
  'push-now': { usage: 'jetzt WOCHE', example: 'jetzt 3', does: 'eine Woche sofort senden' },
  pause: {
    usage: 'pause DATUM [WOCHEN]',
    example: 'pause 2027-05-17 2',
    does: 'Wochen aussetzen; spätere Wochen rücken nach hinten',
  },
  resume: { usage: 'weiter', example: 'weiter', does: 'die Pause beenden' },
  status: { usage: 'status', example: 'status', does: 'letzte und nächste Zustellung, Fehler, Rechte' },
  replies: { usage: 'antworten NUMMER', example: 'antworten 3.2', does: 'Antworten auf eine Übung lesen' },
  feedback: {
    usage: 'rückmeldung NUMMER @PERSON TEXT',
    example: 'rückmeldung 3.2 @Anna Beispiel Sehr klar formuliert!',
    does: 'eine Rückmeldung geben',
  },
  announce: {
    usage: 'ansage TEXT',
    example: 'ansage Am Mittwoch treffen wir uns erst um 10 Uhr.',
    does: 'etwas im Kanal ansagen',
  },
  schulterblick: {
    usage: 'schulterblick [termin DATUM UHRZEIT]',
    example: 'schulterblick termin 2027-05-19 10:00',
    does: 'Termine, Vorbereitungen und Vereinbarungen',
  },
  report: { usage: 'bericht', example: 'bericht', does: 'Bericht als Excel-Datei' },
  time: {
    usage: 'zeit [+WOCHENw|DATUM UHRZEIT]',
    example: 'zeit +1w',
    does: 'wie spät es in der Demo ist; die Demo-Uhr vorstellen',
  },
};

export const commandProblems: Readonly<Record<CommandProblem, string>> = {
  'missing-argument': 'Da fehlt noch etwas.',
  'wrong-date': 'Dieses Datum verstehe ich nicht. Schreiben Sie es wie 2027-04-12 oder 12.04.2027.',
  'wrong-number': 'Die Zahl verstehe ich nicht.',
  'wrong-land':
    'Dieses Bundesland kenne ich nicht. Schreiben Sie es aus, zum Beispiel Bayern, oder kurz: BY.',
  'wrong-profile': 'Zur Wahl stehen aus, leicht, normal und eng.',
  'dates-reversed': 'Das Ende liegt vor dem Anfang. Bitte nennen Sie zuerst den ersten Tag.',
  'too-much': 'Da steht mehr, als ich an dieser Stelle verstehe.',
};

/** What commands of everyone do for trainers. */
export const trainerCommands: Readonly<Record<ForTrainersToo, CommandText>> = {
  open: { usage: 'offen', example: 'offen', does: 'wer was noch nicht beantwortet hat' },
  concept: { usage: 'konzept @PERSON', example: 'konzept @Anna Beispiel', does: 'das Konzept einer Person' },
};

/** What Teams shows beside a command that it offers while somebody types; at most 128 characters. */
export const menus: { readonly [Scope in MenuScope]: Readonly<Record<InMenu<Scope>, string>> } = {
  personal: {
    today: 'Was heute für Sie ansteht',
    open: 'Ihre offenen Übungen',
    progress: 'Wie weit Sie und Ihre Kohorte sind',
    exercise: 'Zeigt eine Übung zum Beantworten, etwa: übung 3.2',
    search: 'Sucht im Arbeitsbuch, etwa: suche Impressum',
    concept: 'Ihr Social-Media-Konzept aus Ihren Antworten',
    metric: 'Notiert Ihre Follower, etwa: kennzahl instagram 1250',
    reminders: 'Wie oft erinnert wird: erinnerungen aus, leicht, normal oder eng',
    absence: 'Keine Erinnerungen in dieser Zeit, etwa: urlaub 2027-05-03 bis 2027-05-07',
    help: 'Alle Befehle mit Beispielen, auch zu Ihren Daten',
  },
  team: {
    'create-cohort':
      'Trainer:in: legt in diesem Kanal eine Kohorte an, etwa: kohorte anlegen Frühjahr ab 2027-04-12',
    participants: 'Trainer:in: zeigt, ergänzt oder entfernt Teilnehmende',
    plan: 'Trainer:in: alle Termine der Kohorte, und warum sich einer verschoben hat',
    status: 'Trainer:in: letzte und nächste Zustellung, Fehler, fehlende Rechte',
    open: 'Was noch offen ist; für Trainer:innen: wem was fehlt',
    announce: 'Trainer:in: schreibt allen im Kanal, etwa: ansage Morgen fällt die Sprechstunde aus',
    pause: 'Trainer:in: setzt Wochen aus, etwa: pause 2027-05-17 2',
    schulterblick: 'Trainer:in: Gesprächstermine, Buchungen, Vereinbarungen',
    join: 'Der Kohorte beitreten, etwa: dabei Musterstadt, Bayern',
    help: 'Alle Befehle mit Beispielen',
  },
  groupChat: {
    today: 'Was heute für Sie ansteht',
    search: 'Sucht im Arbeitsbuch, etwa: suche Impressum',
    help: 'Alle Befehle mit Beispielen',
  },
};

/** Command lines that buttons send; German in both languages, because the German wording is the promised one. */
export const lines = {
  help: 'hilfe',
  today: 'heute',
  open: 'offen',
  progress: 'fortschritt',
  concept: 'konzept',
  'my-data': 'meine daten',
  cohorts: 'kohorten',
  participants: 'teilnehmende',
  plan: 'plan',
  status: 'status',
  schulterblick: 'schulterblick',
  report: 'bericht',
  resume: 'weiter',
};
export const linesFor = {
  exercise: (number: string) => `übung ${number}`,
  replies: (number: string) => `antworten ${number}`,
};
