import type { When } from '../../domain/calendar/calendar';
import { LAENDER } from '../../domain/calendar/laender';
import type { MoveReason, RefusedReason, SkipReason } from '../../domain/delivery/delivery';
import type { DeliveryKind } from '../../domain/delivery/kinds';
import type { DeliveryLine } from '../../domain/ledger/delivery-line';
import type { DeliveryNotice } from '../../domain/notice/delivery';
import type { ExerciseRef } from '../../domain/programme/programme';
import type { CommandTexts, MoveTexts } from '../complete';
import { date, list, number, weeks, when, whenShort } from './format';

export const deliveryKinds: Readonly<Record<DeliveryKind, string>> = {
  week: 'Wochenüberblick',
  exercise: 'Übung',
  survey: 'Umfrage',
  'schulterblick-invite': 'Einladung zum Schulterblick',
  'schulterblick-brief': 'Vorbereitung auf den Schulterblick',
  'agreement-check': 'Nachfrage zu einer Vereinbarung',
  reminder: 'Erinnerung',
  digest: 'Wochenbericht',
  closing: 'Abschluss',
  question: 'Rückfrage zu einer Zustellung',
};

export const refusedReasons: Readonly<Record<RefusedReason, string>> = {
  blocked: 'Die Person hat den Companion blockiert. Sie kann die Blockierung in Teams aufheben.',
  'not-in-roster':
    'Der Companion ist dort nicht Mitglied. Bitte fügen Sie die App zum Team oder zum Chat hinzu.',
  gone: 'Den Kanal oder Chat gibt es nicht mehr.',
  'too-large': 'Der Beitrag ist für Teams zu groß. Bitte kürzen Sie den Inhalt im Workbook.',
  unauthorized: 'Teams hat den Zugang verweigert. Bitte lassen Sie die Anmeldung der App prüfen.',
  'bad-request': 'Teams hat den Beitrag nicht angenommen. Bitte geben Sie das an die Technik weiter.',
};

export const skipReasons: Readonly<Record<SkipReason, string>> = {
  answered: 'alles war schon beantwortet',
  'switched-off': 'Erinnerungen sind ausgeschaltet',
  absent: 'die Person ist abwesend',
  snoozed: 'die Person wollte später erinnert werden',
  left: 'die Person ist nicht mehr dabei',
  'too-late': 'der Termin lag zu weit zurück',
  'nothing-to-say': 'es gab nichts zu berichten',
  'no-chat': 'es gibt noch keinen persönlichen Chat mit der Person',
};

const landNames: Readonly<Record<string, string>> = LAENDER;
const ALL_LAENDER = Object.keys(LAENDER).length;

function places(laender: readonly string[]): string {
  if (laender.length === 0) return '';
  if (laender.length >= ALL_LAENDER) return ' (bundesweit)';
  return ` (${list(laender.map((land) => landNames[land] ?? land))})`;
}

/** Completes "verschoben: …". */
export const moveReasons: MoveTexts = {
  holiday: ({ name, laender }) => `Feiertag ${name}${places(laender)}`,
  pause: (reason) => `Pause von ${weeks(reason.weeks)}`,
  released: () => 'mit »jetzt« sofort freigegeben',
};

/** Completes "verschoben: …" with all the reasons. */
export const movedBecause = (moved: readonly MoveReason[]) =>
  moved
    .map((reason) => {
      // The table has one function for each kind, which takes exactly that reason.
      const say = moveReasons[reason.kind] as (of: MoveReason) => string;
      return say(reason);
    })
    .join('; ');

/** `Übung 3.2 · Titel`, `Wochenüberblick Woche 3`, `Erinnerung an Anna Beispiel`. */
export function deliveryName(line: {
  readonly kind: DeliveryKind;
  readonly week: number;
  readonly exercise?: ExerciseRef;
  readonly to?: string;
}): string {
  const to = line.to ? ` an ${line.to}` : '';
  if (line.kind === 'exercise' && line.exercise) {
    return `Übung ${line.exercise.number} · ${line.exercise.title}${to}`;
  }
  if (line.kind === 'week' || line.kind === 'digest') {
    return `${deliveryKinds[line.kind]} zu Woche ${line.week}${to}`;
  }
  return `${deliveryKinds[line.kind]}${to}`;
}

/** What became of it, in plain German, with what to do. */
export function deliveryState(line: DeliveryLine): string {
  switch (line.state) {
    case 'sent':
      return line.late ? 'gesendet, verspätet' : 'gesendet';
    case 'retry':
      return line.retryAt
        ? `noch nicht gesendet; nächster Versuch ${whenShort(line.retryAt)}`
        : 'noch nicht gesendet; ein neuer Versuch folgt';
    case 'unknown':
      return 'unklar, ob Teams den Beitrag angenommen hat. Bitte sehen Sie nach und beantworten Sie die Rückfrage im persönlichen Chat.';
    case 'refused':
      return `nicht gesendet. ${line.refused ? refusedReasons[line.refused] : 'Teams hat abgelehnt.'}`;
    case 'skipped':
      return `ausgelassen: ${line.skip ? skipReasons[line.skip] : 'nicht mehr nötig'}`;
  }
}

type Status = Extract<DeliveryNotice, { kind: 'status' }>;

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

export const digest = {
  title: (week: number, theme: string, cohort: string) => `Woche ${week} in Zahlen · ${theme} · ${cohort}`,
  all: (answered: number, of: number) =>
    of === 0
      ? 'Noch ist keine Übung gestellt.'
      : `${number(answered)} von ${number(of)} möglichen Antworten liegen vor.`,
  people: 'Teilnehmende',
  problems: 'Zustellungen mit Problemen',
};

export const announcement = {
  title: 'Ansage',
  by: (name: string) => `Von ${name}`,
};

export const closing = {
  title: (programme: string) => `${programme}: geschafft!`,
  text: (cohort: string) =>
    `Das Programm der Kohorte »${cohort}« ist zu Ende. Danke für Ihre Arbeit, Ihre Offenheit und Ihre Fragen. Ihr Konzept bekommen Sie mit »konzept«.`,
};

export const deliveryCommands = {
  status: { usage: 'status', example: 'status', does: 'letzte und nächste Zustellung, Fehler, Rechte' },
  announce: {
    usage: 'ansage TEXT',
    example: 'ansage Am Mittwoch treffen wir uns erst um 10 Uhr.',
    does: 'etwas im Kanal ansagen',
  },
} satisfies CommandTexts;
