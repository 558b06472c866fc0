import type { CommandProblem } from '../../domain/command/args';
import type { CommandName } from '../../domain/command/command';
import type { MenuScope } from '../../domain/command/entry';
import type { ForTrainersToo, InMenu } from '../../domain/command/listings';
import type { CommandText } from '../complete';
import { cohortCommands } from './cohort';
import { commandCommands } from './command';
import { conceptCommands } from './concept';
import { deliveryCommands } from './delivery';
import { effectCommands } from './effect';
import { feedbackCommands } from './feedback';
import { planCommands } from './plan';
import { privacyCommands } from './privacy';
import { programmeCommands } from './programme';
import { reminderCommands } from './reminder';
import { replyCommands } from './reply';
import { schulterblickCommands } from './schulterblick';

/** Complete for every command; the texts lie with the other texts of their capability. */
export const commands: Readonly<Record<CommandName, CommandText>> = {
  ...cohortCommands,
  ...commandCommands,
  ...replyCommands,
  ...programmeCommands,
  ...conceptCommands,
  ...effectCommands,
  ...reminderCommands,
  ...privacyCommands,
  ...planCommands,
  ...deliveryCommands,
  ...feedbackCommands,
  ...schulterblickCommands,
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
