import { LAENDER } from '../../domain/calendar/laender';
import type { MoveReason } from '../../domain/delivery/delivery';
import type { LocalDate } from '../../domain/ids';
import type { CohortNotice, ParticipantLine } from '../../domain/notice/cohort';
import type { CommandTexts } from '../complete';
import { movedBecause } from './delivery';
import { count, date, list, number, weeks } from './format';

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

type Joined = Extract<CohortNotice, { kind: 'joined' }>;

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

export const choose = {
  title: 'Welche Kohorte meinen Sie?',
  intro: 'Ihre Befehle in diesem Chat gelten danach dieser Kohorte. Wechseln können Sie mit »kohorten«.',
};

export const created = {
  title: (name: string) => `Kohorte »${name}« ist angelegt`,
  facts: { programme: 'Programm', start: 'Startdatum', first: 'Erster Beitrag' },
  moved: (moved: readonly MoveReason[]) => `Verschoben: ${movedBecause(moved)}.`,
  pickedUp: (names: readonly string[]) => `Aus dem Team übernommen: ${list(names)}.`,
  pickedUpHint: 'Kommune und Bundesland ergänzt jede Person mit der Karte »Ich bin dabei«.',
  tooMany: (members: number, seats: number) =>
    `Im Team sind ${number(members)} Personen, die Kohorte hat ${count(seats, 'Platz', 'Plätze')}. Deshalb habe ich niemanden übernommen. Wer teilnimmt, meldet sich mit der Karte »Ich bin dabei«.`,
  rosterFailed:
    'Die Mitgliederliste des Teams konnte ich nicht lesen. Wer teilnimmt, meldet sich mit der Karte »Ich bin dabei«.',
  nobody: 'Noch ist niemand dabei. Wer teilnimmt, meldet sich mit der Karte »Ich bin dabei«.',
};

export const cohorts = {
  title: 'Ihre Kohorten',
  none: 'Sie haben noch keine Kohorte. Anlegen können Sie eine im Kanal, zum Beispiel mit »kohorte anlegen Frühjahr 2027 ab 2027-04-12«.',
  line: (row: {
    readonly programmeTitle: string;
    readonly startOn: LocalDate;
    readonly participants: number;
    readonly seats: number;
    readonly waiting: number;
    readonly week: number;
    readonly weeks: number;
  }) =>
    `${row.programmeTitle} · Start ${date(row.startOn)} · ${number(row.participants)} von ${count(row.seats, 'Platz', 'Plätzen')} belegt${row.waiting > 0 ? `, ${number(row.waiting)} auf der Warteliste` : ''} · ${row.week === 0 ? 'noch nicht begonnen' : row.week > row.weeks ? 'abgeschlossen' : `Woche ${number(row.week)} von ${number(row.weeks)}`}`,
  current: 'ausgewählt',
  choose: 'Auswählen',
  chooseNamed: (name: string) => `Kohorte »${name}« auswählen`,
};

export const participants = {
  title: (cohort: string) => `Teilnehmende · ${cohort}`,
  seats: (taken: number, seats: number) => `${number(taken)} von ${count(seats, 'Platz', 'Plätzen')} belegt`,
  none: 'Noch ist niemand dabei.',
  waiting: 'Warteliste',
  trainers: 'Trainer:innen',
  line: (person: ParticipantLine) =>
    [
      person.municipality ?? 'Kommune fehlt',
      person.land ? LAENDER[person.land] : 'Bundesland fehlt',
      ...(person.reminders ? [`Erinnerungen »${person.reminders}«`] : []),
    ].join(' · '),
  how: 'Ändern',
  hints: [
    'Aufnehmen: »teilnehmende hinzu @Anna Beispiel«',
    'Kommune und Land: »teilnehmende @Anna Beispiel Musterstadt, Bayern«',
    'Abmelden: »teilnehmende weg @Anna Beispiel«',
    'Trainer:in dazunehmen: »teilnehmende trainer @Cem Beispiel«',
  ] as readonly string[],
};

export const cohortCommands = {
  join: {
    usage: 'dabei KOMMUNE, BUNDESLAND',
    example: 'dabei Musterstadt, Bayern',
    does: 'in die Kohorte einsteigen, im Kanal der Kohorte',
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
} satisfies CommandTexts;
