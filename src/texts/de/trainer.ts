import type { When } from '../../domain/calendar/calendar';
import { LAENDER } from '../../domain/calendar/laender';
import type { MoveReason } from '../../domain/delivery/delivery';
import type { LocalDate } from '../../domain/ids';
import type { ParticipantLine } from '../../domain/notice/cohort';
import type { Notice } from '../../domain/notice/notice';
import { moveReasons } from './delivery';
import { count, date, dateShort, list, number, weeks, when, whenShort } from './format';

type Status = Extract<Notice, { kind: 'status' }>;

const why = (moved: readonly MoveReason[]) =>
  moved
    .map((reason) => {
      if (reason.kind === 'holiday') return moveReasons.holiday(reason);
      if (reason.kind === 'pause') return moveReasons.pause(reason);
      return moveReasons.released(reason);
    })
    .join('; ');

export const created = {
  title: (name: string) => `Kohorte »${name}« ist angelegt`,
  facts: { programme: 'Programm', start: 'Startdatum', first: 'Erster Beitrag' },
  moved: (moved: readonly MoveReason[]) => `Verschoben: ${why(moved)}.`,
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
    `verschoben von ${dateShort(plannedOn)}: ${why(moved)}`,
  weekMoved: (moved: readonly MoveReason[]) => `verschoben: ${why(moved)}`,
  entries: (value: number) => count(value, 'Zustellung', 'Zustellungen'),
  showEntries: (week: number, value: number) =>
    `Woche ${week}: ${count(value, 'Zustellung', 'Zustellungen')} ansehen`,
  movedCount: (value: number) => `davon ${number(value)} verschoben`,
  pauses: 'Pausen',
  pause: (from: LocalDate, length: number) => `${weeks(length)} ab ${date(from)}`,
  hint: 'Eine Woche im Einzelnen zeigt »vorschau 3«.',
  none: 'Es ist nichts mehr geplant.',
};

export const status = {
  title: (cohort: string) => `Status · ${cohort}`,
  now: (at: When) => `Stand: ${when(at)}`,
  fine: 'Alles läuft wie geplant.',
  attention: 'Hier ist etwas zu tun.',
  last: 'Letzte Zustellung',
  next: 'Nächste Zustellung',
  nothingYet: 'noch keine',
  nothingMore: 'keine mehr geplant',
  problems: (value: number) =>
    value === 1 ? 'Eine Zustellung mit Problem' : `${number(value)} Zustellungen mit Problemen`,
  paused: (paused: NonNullable<Status['paused']>) =>
    `Pause: ${weeks(paused.weeks)} ab ${date(paused.from)}. Mit »weiter« geht es früher weiter.`,
  withoutLand: (names: readonly string[]) =>
    `Ohne Bundesland kenne ich die Feiertage nicht. Es fehlt bei: ${list(names)}.`,
  permissionsTitle: 'Fehlende Rechte',
  permissions: {
    'channel-messages':
      'Ich sehe im Kanal nur Nachrichten, die mich mit @ nennen. Damit auch Antworten im Thread zählen, braucht die App im Team das Recht, Kanalnachrichten zu lesen.',
    roster:
      'Ich kann die Mitgliederliste des Teams nicht lesen. Bitte fügen Sie die App noch einmal zum Team hinzu.',
    post: 'Ich kann im Kanal nichts schreiben. Bitte prüfen Sie, ob die App im Team ist und im Kanal schreiben darf.',
  } satisfies Record<Status['missingPermissions'][number], string>,
};

export const question = {
  title: 'Ist dieser Beitrag angekommen?',
  intro: (name: string, at: When, cohort: string) =>
    `Ich wollte am ${when(at)} senden: ${name} (Kohorte »${cohort}«). Teams hat den Empfang nicht bestätigt.`,
  look: (to: string | undefined) =>
    to
      ? `Bitte fragen Sie ${to}, ob die Nachricht da ist. Ich sende nichts von selbst noch einmal.`
      : 'Bitte sehen Sie im Kanal nach. Ich sende nichts von selbst noch einmal, damit nichts doppelt erscheint.',
  arrived: 'Ist angekommen',
  again: 'Noch einmal senden',
};

export const replies = {
  title: (number_: string, title: string) => `Antworten auf Übung ${number_} · ${title}`,
  count: (value: number, of: number) => `${number(value)} von ${number(of)} haben geantwortet.`,
  none: 'Noch hat niemand geantwortet.',
  missing: (names: readonly string[]) => `Es fehlen noch: ${list(names)}.`,
  private: 'Diese Übung ist privat. Bitte geben Sie die Antworten nicht weiter.',
  feedback: (number_: string) => `Rückmeldung geben: »rückmeldung ${number_} @Name Ihr Text«`,
};

export const digest = {
  title: (week: number, theme: string, cohort: string) => `Woche ${week} in Zahlen · ${theme} · ${cohort}`,
  all: (answered: number, of: number) =>
    of === 0
      ? 'Noch ist keine Übung gestellt.'
      : `${number(answered)} von ${number(of)} möglichen Antworten liegen vor.`,
  people: 'Teilnehmende',
  problems: 'Zustellungen mit Problemen',
};

export const report = {
  title: (cohort: string) => `Bericht · ${cohort}`,
  none: 'Noch ist niemand dabei.',
  download: 'Bericht als Excel-Datei',
};

export const time = {
  now: (at: When) => `In der Demo ist es ${when(at)}.`,
  moved: (at: When, made: number) =>
    `Die Demo-Uhr steht jetzt auf ${when(at)}. ${made === 0 ? 'Bis dahin war nichts zu senden.' : `Unterwegs gesendet: ${count(made, 'Nachricht', 'Nachrichten')}.`}`,
};
