import type { RefusedReason } from '../../domain/delivery/delivery';
import type { RefusalTexts } from '../complete';
import { commandProblems, commands } from './commands';
import { refusedReasons } from './delivery';
import { date, either, number, weeks } from './format';

const announcementReason = (reason: RefusedReason | 'unknown' | 'throttled') => {
  if (reason === 'unknown')
    return 'Es ist unklar, ob Teams die Ansage angenommen hat. Bitte sehen Sie im Kanal nach, bevor Sie sie wiederholen.';
  if (reason === 'throttled')
    return 'Die Ansage wurde nicht gesendet: Teams nimmt gerade nichts an. Bitte versuchen Sie es in einer Minute noch einmal.';
  return `Die Ansage wurde nicht gesendet. ${refusedReasons[reason]}`;
};

export const refusals: RefusalTexts = {
  'not-a-trainer': () =>
    'Dieser Befehl ist für Trainer:innen gedacht. Was Sie nutzen können, zeigt Ihnen »hilfe«.',
  'not-a-participant': () =>
    'Sie nehmen an dieser Kohorte nicht teil. Einsteigen können Sie im Kanal der Kohorte, zum Beispiel mit »dabei Musterstadt, Bayern«.',
  'no-cohort-here': () =>
    'In diesem Kanal gibt es noch keine Kohorte. Trainer:innen legen sie hier an, zum Beispiel mit »kohorte anlegen Frühjahr 2027 ab 2027-04-12«.',
  'no-cohort-yours': () =>
    'Sie sind noch in keiner Kohorte. Einsteigen können Sie im Kanal Ihrer Kohorte, zum Beispiel mit »dabei Musterstadt, Bayern«.',
  'only-in-channel': () => 'Das geht nur im Kanal der Kohorte. Bitte schreiben Sie den Befehl dort.',
  'only-in-personal-chat': () =>
    'Das geht nur im persönlichen Chat, denn hier lesen andere mit. Bitte schreiben Sie mir den Befehl dort.',
  'only-in-demo': () => 'Die Uhr lässt sich nur in der Demo verstellen.',
  'cohort-exists': ({ name }) =>
    `In diesem Kanal läuft schon die Kohorte »${name}«. Für eine neue Kohorte legen Sie bitte einen eigenen Kanal an.`,
  'cohort-ended': ({ name }) => `Die Kohorte »${name}« ist abgeschlossen. Lesen können Sie weiterhin alles.`,
  'programme-unknown': ({ given, known }) =>
    known.length === 0
      ? `Das Programm »${given}« kenne ich nicht.`
      : `Das Programm »${given}« kenne ich nicht. Zur Wahl: ${either(known)}.`,
  'date-in-past': ({ given, today }) =>
    `${date(given)} liegt in der Vergangenheit. Heute ist ${date(today)}; bitte wählen Sie einen späteren Tag.`,
  'date-too-far': ({ given }) => `${date(given)} liegt zu weit entfernt. Bitte prüfen Sie das Jahr.`,
  'exercise-unknown': ({ given, last }) =>
    last
      ? `Eine Übung »${given}« gibt es nicht. Die Übungen reichen bis ${last}. Ein Beispiel: »übung 3.2«.`
      : `Eine Übung »${given}« gibt es nicht. Ein Beispiel: »übung 3.2«.`,
  'exercise-not-yet': ({ exercise, opensOn }) =>
    `Übung ${exercise.number} »${exercise.title}« kommt am ${date(opensOn)}. Bis dahin zeigt »heute«, was ansteht.`,
  'exercise-private': ({ exercise }) =>
    `Übung ${exercise.number} »${exercise.title}« ist privat, und hier lesen andere mit. Ich habe Ihre Nachricht nicht als Antwort gespeichert. Bitte löschen Sie sie hier, und antworten Sie mir im persönlichen Chat.`,
  'nothing-to-withdraw': ({ exercise }) =>
    `Auf Übung ${exercise.number} »${exercise.title}« liegt keine Antwort von Ihnen vor. Es gibt also nichts zurückzuziehen.`,
  'week-unknown': ({ given, weeks: all }) =>
    `Eine Woche ${given} gibt es nicht. Das Programm hat ${weeks(all)}.`,
  'week-already-sent': ({ week }) =>
    `Woche ${week} ist schon im Kanal. Ansehen können Sie sie mit »vorschau ${week}«.`,
  'programme-over': () =>
    'Das Programm ist zu Ende; es wird nichts mehr gesendet. Ihr Konzept bekommen Sie weiterhin mit »konzept«.',
  'person-unknown': ({ given, known }) =>
    known.length === 0
      ? `»${given}« finde ich nicht. Bitte nennen Sie die Person mit @ und ihrem vollen Namen.`
      : `»${given}« finde ich in dieser Kohorte nicht. Dabei sind: ${known.join(', ')}.`,
  'no-reply-of': ({ name, exercise }) =>
    `${name} hat auf Übung ${exercise.number} »${exercise.title}« noch nicht geantwortet. Eine Rückmeldung ist danach möglich.`,
  'not-paused': () => 'Zurzeit ist keine Pause eingetragen; das Programm läuft.',
  'pause-after-end': ({ from }) =>
    `Am ${date(from)} ist das Programm schon zu Ende. Die Termine zeigt »plan«.`,
  'pause-too-long': ({ max }) => `So lang geht es nicht: Eine Pause dauert höchstens ${weeks(max)}.`,
  'announcement-failed': ({ reason }) => announcementReason(reason),
  'slot-taken': () => 'Dieser Termin ist leider gerade vergeben worden. Bitte wählen Sie einen anderen.',
  'slot-unknown': () => 'Diesen Termin gibt es nicht mehr. Bitte wählen Sie einen anderen.',
  'slot-in-past': () => 'Dieser Termin liegt in der Vergangenheit. Bitte wählen Sie einen späteren.',
  'no-schulterblick': () => 'Dieses Programm hat keinen Schulterblick.',
  'text-missing': () => 'Da fehlt noch der Text. Bitte schreiben Sie ihn hinter den Befehl.',
  'text-too-long': ({ max }) => `Der Text ist zu lang. Möglich sind ${number(max)} Zeichen.`,
  'outdated-card': () =>
    'Diese Karte ist nicht mehr aktuell. Schreiben Sie »heute«, dann sehen Sie, was jetzt ansteht.',
  malformed: ({ command, problem }) =>
    `${commandProblems[problem]} So geht es: »${commands[command].usage}«, zum Beispiel »${commands[command].example}«.`,
  'near-miss': ({ suggestion }) => `Meinten Sie »${suggestion}«?`,
  'not-understood': () => 'Das habe ich nicht verstanden. Was ich kann, zeigt Ihnen »hilfe«.',
  'no-private-chat': () =>
    'Ich darf Ihnen noch nicht privat schreiben. Bitte öffnen Sie in Teams den Amtshelden Companion unter »Apps«, und schreiben Sie mir dort »hallo«.',
  'not-stored': () =>
    'Das konnte ich nicht speichern. Bitte bewahren Sie Ihren Text auf, und senden Sie ihn in ein paar Minuten noch einmal.',
  fault: ({ reference }) =>
    `Da ist etwas schiefgegangen. Bitte versuchen Sie es noch einmal. Bleibt es dabei, nennen Sie Ihrer Trainerin oder Ihrem Trainer diese Nummer: ${reference}.`,
};
