import type { Programme } from '../../../src/domain/programme/programme';
import { diffProgrammes } from '../../../src/workbook/diff/diff-programmes';
import { buildExample, exampleFile } from '../example';

function load(week: string, head = exampleFile('programm.yaml')): Programme {
  const result = buildExample({ 'woche-01.yaml': week, 'programm.yaml': head });
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2));
  return result.programme;
}
const WEEK = exampleFile('woche-01.yaml');
const changed = (from: string | RegExp, to: string) => {
  const after = WEEK.replace(from, to);
  expect(after).not.toBe(WEEK);
  return diffProgrammes(load(WEEK), load(after));
};
const TITLE = 'Übung 1.2 »Warum-Satz«:';

test('nothing', () => {
  expect(diffProgrammes(load(WEEK), load(WEEK))).toEqual([]);
});

test.each<[string, string | RegExp, string, readonly string[]]>([
  ['minutes', 'minuten: 15', 'minuten: 20', ['Minuten: jetzt 20, vorher 15']],
  [
    'the weekday',
    'wochentag: dienstag',
    'wochentag: freitag',
    ['Wochentag: jetzt »Freitag«, vorher »Dienstag«'],
  ],
  [
    'required',
    'pflicht: ja\n    abschnitt',
    'pflicht: nein\n    abschnitt',
    ['Pflicht: jetzt »nein«, vorher »ja«'],
  ],
  [
    'who sees it',
    'sichtbar: kohorte',
    'sichtbar: privat',
    ['Sichtbar für: jetzt »Trainerteam«, vorher »die Kohorte«'],
  ],
  [
    'the kind of answer',
    /art: kurztext\n.*\n.*\n/,
    'art: langtext\n      hoechstens: 900\n',
    ['Antwort: jetzt Langtext bis 900 Zeichen, vorher Kurztext bis 250 Zeichen'],
  ],
  [
    'a placeholder',
    'platzhalter: Wir',
    'platzhalter: Ihr',
    ['Antwort: Kurztext bis 250 Zeichen, Wortlaut geändert'],
  ],
  ['something taken away', /\n {4}frage_an_die_gruppe: .*/, '', ['Frage an die Gruppe: entfernt']],
  [
    'a word in a long text',
    'was ohne Ihre Kanäle schlechter ginge',
    'was ohne Ihre Kanäle besser ginge',
    [
      'Aufgabe: Text geändert, jetzt »… Ihre Kanäle besser ginge. 2. Füllen Sie den Satz: **Wir sind auf …, …«, vorher »… Ihre Kanäle schlechter ginge. 2. Füllen Sie den Satz: **Wir sind auf …«',
    ],
  ],
])('%s', (_name, from, to, lines) => {
  expect(changed(from, to)).toEqual([TITLE, ...lines.map((line) => `  ${line}`)]);
});

const EXERCISE = / {2}- id: w01-warum-satz[\s\S]*/;

test('an exercise gone, and one that comes with another number', () => {
  const found = EXERCISE.exec(WEEK)?.[0] ?? '';
  expect(changed(EXERCISE, '')).toEqual([TITLE, '  entfernt']);
  expect(diffProgrammes(load(WEEK.replace(EXERCISE, '')), load(WEEK))).toEqual([
    TITLE,
    '  neu (15 Minuten, Kurztext bis 250 Zeichen)',
  ]);
  const first = WEEK.replace(EXERCISE, '').replace('uebungen:\n', `uebungen:\n${found}`);
  expect(diffProgrammes(load(WEEK), load(first))).toEqual([
    'Übung 1.1 »Warum-Satz«:',
    '  Nummer jetzt 1.1, vorher 1.2',
    'Übung 1.2 »Selbsteinschätzung zum Start«:',
    '  Nummer jetzt 1.2, vorher 1.1',
  ]);
});

test('an exercise in another week', () => {
  const head = exampleFile('programm.yaml').replace('wochen: 1', 'wochen: 2');
  const moved = EXERCISE.exec(WEEK)?.[0] ?? '';
  const second = WEEK.replace('nummer: 1', 'nummer: 2')
    .replace(/uebungen:[\s\S]*/, 'uebungen:\n')
    .replace('id: zielblatt', 'id: blatt');
  const other = ` ${moved.replace('w01-warum-satz', 'w02-anderes').trimStart()}`;
  const build = (one: string, two: string) => {
    const result = buildExample({ 'programm.yaml': head, 'woche-01.yaml': one, 'woche-02.yaml': two });
    if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 2));
    return result.programme;
  };
  const before = build(WEEK, `${second}  ${other.trimStart()}`);
  const after = build(WEEK.replace(EXERCISE, ''), `${second}  ${other.trimStart()}${moved}`);
  expect(diffProgrammes(before, after)).toEqual([
    'Übung 2.2 »Warum-Satz«:',
    '  von Woche 1 nach Woche 2 verschoben',
    '  Nummer jetzt 2.2, vorher 1.2',
  ]);
});

test('weeks, sections, metrics and the Schulterblick', () => {
  const head = exampleFile('programm.yaml')
    .replace('einleitung: Wozu', 'einleitung: Warum')
    .replace('minuten: 30', 'minuten: 45')
    .replace('titel: Follower', 'titel: Abonnements')
    .replace('konzept:\n', 'konzept:\n')
    .replace('frageboegen:', '  - nummer: 2\n    titel: Kanäle\nfrageboegen:');
  expect(diffProgrammes(load(WEEK), load(WEEK.replace('thema: Standort', 'thema: Ort'), head))).toEqual([
    'Konzept:',
    expect.stringMatching(/^ {2}Abschnitt »Auftrag und Ziele«: Einleitung: /),
    '  neu: Abschnitt »Kanäle«',
    'Kennzahlen:',
    '  Kennzahl »Abonnements«: Titel: jetzt »Abonnements«, vorher »Follower«',
    'Schulterblick:',
    '  Minuten je Gespräch: jetzt 45, vorher 30',
    'Woche 1:',
    '  Thema: jetzt »Ort und Ziele«, vorher »Standort und Ziele«',
  ]);
});
