import type { Cell, Column, Sheet } from '../excel/sheet';
import type { TemplateFile } from './template';

const LISTS = {
  channel: [
    'Instagram',
    'Facebook',
    'LinkedIn',
    'YouTube',
    'Mastodon',
    'WhatsApp-Kanal',
    'Website',
    'Amtsblatt',
  ],
  pillar: [
    'Gut durch die Stadt kommen',
    'Fristen und Hilfen',
    'Mitreden und entscheiden',
    'Menschen im Dienst',
    'Feste und Freizeit',
  ],
  form: ['Bild', 'Bilderfolge', 'Kurzvideo', 'Story', 'Grafik', 'Text', 'Veranstaltung', 'Umfrage'],
  aim: ['informieren', 'helfen', 'fragen', 'zeigen', 'einladen'],
  light: ['Grün', 'Gelb', 'Rot'],
  state: ['Idee', 'zugesagt', 'in Arbeit', 'bei der Freigabe', 'frei', 'veröffentlicht', 'verschoben'],
} as const;
type ListName = keyof typeof LISTS;

const LIST_SHEET = 'Listen';
const LIST_TITLES: Readonly<Record<ListName, string>> = {
  channel: 'Kanäle',
  pillar: 'Themensäulen',
  form: 'Formen',
  aim: 'Aufgaben',
  light: 'Ampel',
  state: 'Stand',
};
const LIST_ROWS = 12;

/** A list that the reader edits on its own sheet. */
function from(name: ListName): Pick<Column, 'choices'> {
  const column = Object.keys(LISTS).indexOf(name);
  return { choices: { sheet: LIST_SHEET, column, rows: LIST_ROWS } };
}

const DAYS = ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'];
const LIGHT_COLUMN = 10;
const STATE_COLUMN = 13;

const plan: Sheet = {
  name: 'Vier Wochen',
  landscape: true,
  fixedColumns: 3,
  filter: true,
  columns: [
    { title: 'Woche', width: 9 },
    { title: 'Datum', width: 11, date: true },
    { title: 'Tag', width: 12, choices: DAYS },
    { title: 'Kanal', width: 14, ...from('channel') },
    { title: 'Thema', width: 32 },
    { title: 'Säule', width: 18, ...from('pillar') },
    { title: 'Aufgabe', width: 12, ...from('aim') },
    { title: 'Form', width: 12, ...from('form') },
    { title: 'Wer liefert (Amt)', width: 15 },
    { title: 'Zuarbeit bis', width: 11, date: true },
    { title: 'Ampel', width: 9, ...from('light') },
    { title: 'Frei bis', width: 11, date: true },
    { title: 'Alternativtext, Untertitel', width: 15, choices: ['ja', 'fehlt', 'nicht nötig'] },
    { title: 'Stand', width: 14, ...from('state') },
    { title: 'Link nach Erscheinen', width: 18 },
  ],
  rows: [1, 2, 3, 4].flatMap((week) => [
    ...Array.from({ length: 4 }, (): readonly Cell[] => [week]),
    [week, undefined, undefined, undefined, { strong: 'Freier Platz für Aktuelles' }],
  ]),
  colours: [
    { column: LIGHT_COLUMN, word: 'Grün', tone: 'green' },
    { column: LIGHT_COLUMN, word: 'Gelb', tone: 'yellow' },
    { column: LIGHT_COLUMN, word: 'Rot', tone: 'red' },
    { column: STATE_COLUMN, word: 'veröffentlicht', tone: 'green' },
    { column: STATE_COLUMN, word: 'verschoben', tone: 'grey' },
  ],
};

const ideas: Sheet = {
  name: 'Themenspeicher',
  landscape: true,
  filter: true,
  columns: [
    { title: 'Nummer', width: 11 },
    { title: 'Thema', width: 52 },
    { title: 'Fundort', width: 20, choices: ['Frage', 'Veränderung', 'Mensch oder Ort'] },
    { title: 'Säule', width: 26, ...from('pillar') },
    { title: 'Wer weiß Bescheid (Amt)', width: 24 },
    { title: 'Nützlich bis', width: 13, date: true },
    { title: 'Schon verwendet', width: 14, choices: ['ja', 'nein'] },
  ],
  rows: Array.from({ length: 30 }, (_, index): readonly Cell[] => [
    index + 1,
    undefined,
    index < 10 ? 'Frage' : index < 20 ? 'Veränderung' : 'Mensch oder Ort',
  ]),
};

const anchors: Sheet = {
  name: 'Jahresanker',
  filter: true,
  columns: [
    { title: 'Monat', width: 13 },
    { title: 'Termin oder Frist', width: 44 },
    { title: 'Datum', width: 13, date: true },
    { title: 'Vorlauf in Wochen', width: 12 },
    { title: 'Wer weiß Bescheid (Amt)', width: 26 },
  ],
  rows: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ].flatMap((month) => [[month], [month]]),
};

const lists: Sheet = {
  name: LIST_SHEET,
  columns: (Object.keys(LISTS) as ListName[]).map((name) => ({ title: LIST_TITLES[name], width: 26 })),
  rows: Array.from({ length: LIST_ROWS }, (_, row) => Object.values(LISTS).map((values) => values[row])),
};

const help: Sheet = {
  name: 'So geht es',
  columns: [
    { title: 'Schritt', width: 9 },
    { title: 'Was zu tun ist', width: 92 },
  ],
  rows: [
    'Passen Sie zuerst das Blatt »Listen« an: Ihre Kanäle, Ihre Themensäulen. Die Auswahlfelder der anderen Blätter ändern sich mit.',
    'Tragen Sie im Blatt »Jahresanker« die Termine ein, die jedes Jahr wiederkommen, und wie viele Wochen vorher der erste Beitrag erscheint.',
    'Füllen Sie den »Themenspeicher«: zehn Fragen, zehn Veränderungen, zehn Menschen und Orte.',
    'Planen Sie im Blatt »Vier Wochen«. Zuerst die Jahresanker, dann Themen aus dem Speicher.',
    'Ein Platz je Woche bleibt frei. Er gehört dem, was niemand vorhersehen konnte.',
    'Hinter jedem Beitrag steht ein Amt, das zugesagt hat. Wer nicht zugesagt hat, kommt nicht in den Plan.',
    'Die Ampel sagt, wer freigibt: Grün veröffentlichen Sie selbst, bei Gelb prüft eine zweite Person, Rot entscheidet die Leitung.',
    'Schauen Sie jeden Montag zehn Minuten hinein: Was gilt noch, was rutscht, wer braucht einen Anruf?',
    'Schreiben Sie Ämter statt Namen hinein. Vertrauliches gehört nicht in diesen Plan.',
  ].map((text, index) => [index + 1, text]),
};

export const redaktionsplan: TemplateFile = {
  id: 'redaktionsplan',
  name: 'Redaktionsplan',
  type: 'excel',
  workbook: { title: 'Redaktionsplan für vier Wochen', sheets: [plan, ideas, anchors, lists, help] },
};
