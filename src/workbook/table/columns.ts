import { artsOf, columnsOf } from '../read/form-sources';

/**
 * How a value stands in one cell: `texts` one entry a line, `options` with their ids and quiz answers, `links`
 * and `templates` as `Titel | Adresse`. `word` is one of a few German words.
 */
export type ColumnKind =
  | 'text'
  | 'number'
  | 'word'
  | 'date'
  | 'texts'
  | 'numbers'
  | 'options'
  | 'links'
  | 'templates';

export interface ColumnSpec {
  readonly title: string;
  /** Keys from the row's block to the value. */
  readonly path: readonly string[];
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width: number;
  readonly words?: readonly string[];
}

type Short = readonly [title: string, path: string, kind?: ColumnKind, width?: number, words?: string];

function columns(...specs: readonly Short[]): readonly ColumnSpec[] {
  return specs.map(([title, path, kind = 'text', width = 14, words]) => ({
    title,
    path: path.split('.'),
    kind,
    width,
    ...(words === undefined ? {} : { words: words.split(' ') }),
  }));
}

const DAYS = 'montag dienstag mittwoch donnerstag freitag';
const YES_NO = 'ja nein';

/** The kind of answer comes first: it decides what the other cells mean. */
const ANSWER = (within: 'exercise' | 'questionnaire'): readonly Short[] => [
  ['Antwort: Art', 'antwort.art', 'word', 17, artsOf(within).join(' ')],
  ...columnsOf(within).map(
    ({ title, key, kind, width }): Short => [`Antwort: ${title}`, `antwort.${key}`, kind, width],
  ),
];
const VIDEO: readonly Short[] = [
  ['Video: Titel', 'video.titel', 'text', 24],
  ['Video: Adresse', 'video.url', 'text', 24],
  ['Video: Skript', 'video.skript', 'text', 60],
  ['Video: Minuten', 'video.minuten', 'number'],
];
const EXERCISE: readonly Short[] = [
  ['id', 'id', 'text', 24],
  ['Titel', 'titel', 'text', 24],
  ['Warum', 'warum', 'text', 40],
  ['Aufgabe', 'aufgabe', 'text', 60],
  ['Beispiel', 'beispiel', 'text', 50],
  ['Ergebnis', 'ergebnis', 'text', 30],
  ['Minuten', 'minuten', 'number', 9],
  ['Wochentag', 'wochentag', 'word', 12, DAYS],
  ['Fällig nach Tagen', 'faellig_nach_tagen', 'number', 10],
  ...ANSWER('exercise'),
  ['Sichtbar', 'sichtbar', 'word', 10, 'kohorte privat'],
  ['Sichtbar: Grund', 'sichtbar_grund', 'text', 40],
  ['Pflicht', 'pflicht', 'word', 8, YES_NO],
  ['Abschnitt', 'abschnitt', 'number', 10],
  ['Konzepttext', 'konzepttext', 'text', 40],
  ['Frage an die Gruppe', 'frage_an_die_gruppe', 'text', 40],
  ['Nach der Abgabe', 'nach_abgabe', 'text', 40],
  ['Checkliste', 'checkliste', 'texts', 40],
  ...VIDEO,
  ['Bild: Adresse', 'bild.url', 'text', 24],
  ['Bild: Alternativtext', 'bild.alternativtext', 'text', 30],
  ['Links', 'links', 'links', 40],
  ['Rechtsstand', 'rechtsstand', 'date', 12],
];

export const EXERCISE_COLUMNS = columns(
  ...EXERCISE,
  ['Umfrage', 'umfrage', 'word', 10, 'start mitte ende'],
  ['Schulterblick', 'schulterblick', 'word', 13, 'fragebogen'],
);

/** `woche` is where the survey goes out; the Schulterblick questionnaire has neither. */
export const SURVEY_COLUMNS = columns(
  ['Zeitpunkt', 'zeitpunkt', 'word', 12, 'start mitte ende'],
  ['Woche', 'woche', 'number', 8],
  ...EXERCISE,
);

export const PROGRAMME_COLUMNS = columns(
  ['id', 'id', 'text', 24],
  ['Version', 'version', 'text', 10],
  ['Titel', 'titel', 'text', 30],
  ['Beschreibung', 'beschreibung', 'text', 60],
  ['Plätze', 'plaetze', 'number', 8],
  ['Wochen', 'wochen', 'number', 8],
  ['Zertifikat', 'zertifikat', 'text', 60],
  ['Ehemalige', 'ehemalige', 'text', 60],
  ['Prüfung: Pflicht von', 'pruefung.pflicht_von', 'number'],
  ['Prüfung: Pflicht bis', 'pruefung.pflicht_bis', 'number'],
  ['Prüfung: Stunden von', 'pruefung.stunden_von', 'number'],
  ['Prüfung: Stunden bis', 'pruefung.stunden_bis', 'number'],
  ['Prüfung: erlaubte Wörter', 'pruefung.woerter', 'texts', 24],
);

export const WEEK_COLUMNS = columns(
  ['Woche', 'nummer', 'number', 8],
  ['Thema', 'thema', 'text', 24],
  ['Ziele', 'ziele', 'texts', 50],
  ['Eröffnung', 'eroeffnung', 'text', 60],
  ...VIDEO,
  ['Checkliste: Titel', 'checkliste.titel', 'text', 24],
  ['Checkliste: Punkte', 'checkliste.punkte', 'texts', 50],
  ['Werkzeuge', 'werkzeuge', 'links', 40],
  ['Vorlagen', 'vorlagen', 'templates', 40],
  ['Tipp', 'tipp', 'text', 40],
  ['Diskussion', 'diskussion', 'text', 40],
  ['Podcast', 'podcast', 'text', 40],
  ['Abschluss', 'abschluss', 'text', 60],
);

export const QUESTION_COLUMNS = columns(
  ['id', 'id', 'text', 20],
  ['Frage', 'text', 'text', 50],
  ['Pflicht', 'pflicht', 'word', 8, YES_NO],
  ...ANSWER('questionnaire'),
);

export const SECTION_COLUMNS = columns(
  ['Nummer', 'nummer', 'number', 9],
  ['Titel', 'titel', 'text', 40],
  ['Einleitung', 'einleitung', 'text', 80],
);

export const METRIC_COLUMNS = columns(
  ['id', 'id', 'text', 20],
  ['Titel', 'titel', 'text', 24],
  ['Anleitung', 'anleitung', 'text', 80],
);

export const SCHULTERBLICK_COLUMNS = columns(
  ['Woche', 'woche', 'number', 8],
  ['Minuten', 'minuten', 'number', 9],
  ['Gesprächsleitfaden', 'checkliste', 'texts', 80],
  ['Nachfragen nach Tagen', 'nachfragen_nach_tagen', 'numbers', 14],
  ['Nachfragen in Wochen', 'nachfragen_in_wochen', 'numbers', 14],
);
