import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { buildProgramme, type Sources } from '../../../src/workbook/load-programme';
import { ALL_KEYS } from '../../../src/workbook/read/form-sources';
import { EXERCISE_KEYS } from '../../../src/workbook/read/read-exercise';
import { PROGRAMME_KEYS } from '../../../src/workbook/read/read-programme';
import { WEEK_KEYS } from '../../../src/workbook/read/read-week';
import { decode } from '../../../src/workbook/source';
import { applyTables } from '../../../src/workbook/table/apply-tables';
import { importTables, openDocuments } from '../../../src/workbook/table/import-tables';
import { SHEETS } from '../../../src/workbook/table/sheets';
import { formatTableProblem, type RawCell, type RawTable } from '../../../src/workbook/table/table';
import { toTables } from '../../../src/workbook/table/to-tables';
import { stringifyFile } from '../../../src/workbook/table/yaml-value';
import { exampleFile } from '../example';

type Sheet = { name: string; rows: RawCell[][] };

function sourcesOf(files: Readonly<Record<string, string>>): Sources {
  return new Map(Object.entries(files).map(([name, text]) => [name, decode(`p/${name}`, Buffer.from(text))]));
}
const EXAMPLE = sourcesOf({
  'programm.yaml': exampleFile('programm.yaml'),
  'woche-01.yaml': exampleFile('woche-01.yaml'),
});
function bundled(name: string): Sources {
  const folder = join(__dirname, '../../../workbook', name);
  const files = readdirSync(folder).filter((file) => file.endsWith('.yaml'));
  return sourcesOf(Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')])));
}

/** Sheets as they would be read from the exported file, to be changed by a test. */
function sheets(sources: Sources): Sheet[] {
  return toTables(openDocuments(sources)).map(({ name, columns, rows }) => ({
    name,
    rows: [columns.map((column) => column.title), ...rows.map((row) => [...row])],
  }));
}
function cell(
  all: Sheet[],
  sheet: string,
  key: string,
  column: string,
): { rows: RawCell[][]; row: number; at: number } {
  const found = all.find((each) => each.name === sheet);
  const rows = found?.rows ?? [];
  const at = rows[0]?.indexOf(column) ?? -1;
  const row = rows.findIndex((each, index) => index > 0 && each.includes(key));
  if (row < 1 || at < 0) throw new Error(`no ${column} of ${key} in ${sheet}`);
  return { rows, row, at };
}
function set(all: Sheet[], sheet: string, key: string, column: string, value: RawCell): void {
  const { rows, row, at } = cell(all, sheet, key, column);
  const cells = rows[row];
  if (cells) cells[at] = value;
}
function heading(all: Sheet[], from: string, to: RawCell): void {
  const head = all.find((each) => each.name === 'Übungen')?.rows[0] ?? [];
  head[head.indexOf(from)] = to;
}
function imported(all: readonly RawTable[], sources = EXAMPLE) {
  return importTables('p', sources, all);
}
function done(all: readonly RawTable[], sources = EXAMPLE) {
  const result = imported(all, sources);
  if (!result.ok) throw new Error(result.problems.map(formatTableProblem).join('\n'));
  return result;
}
const refused = (all: readonly RawTable[], sources = EXAMPLE) => {
  const result = imported(all, sources);
  return result.ok ? [] : result.problems.map(formatTableProblem);
};

test.each([
  ['the example', EXAMPLE],
  ['the twelve weeks', bundled('amtshelden-12-wochen')],
  ['the webinar', bundled('linkedin-webinar')],
])('%s: there and back changes nothing', (_name, sources) => {
  const all = sheets(sources);
  expect(done(all, sources).files.size).toBe(0);
  // As Excel on Windows may give it back.
  const windows = all.map(({ name, rows }) => ({
    name,
    rows: rows.map((row) =>
      row.map((each) => (typeof each === 'string' ? each.replace(/\n/g, '\r\n').normalize('NFD') : each)),
    ),
  }));
  expect(done(windows, sources).files.size).toBe(0);
});

test.each([
  ['the example', EXAMPLE],
  ['the twelve weeks', bundled('amtshelden-12-wochen')],
  ['the webinar', bundled('linkedin-webinar')],
])('%s: everything can be made again from the cells alone', (_name, sources) => {
  const all = sheets(sources);
  const before = buildProgramme('p', sources);
  if (!before.ok) throw new Error('does not load');
  const documents = openDocuments(sources);
  // Lists first lose everything in them; then each block is made new from its row.
  const empty = all.map(({ name, rows }) =>
    SHEETS.find((sheet) => sheet.name === name)?.fixed ? { name, rows } : { name, rows: rows.slice(0, 1) },
  );
  expect(
    applyTables(
      documents,
      empty.filter(({ name }) => name !== 'Fragen'),
    ).problems,
  ).toEqual([]);
  expect(toTables(documents).find((each) => each.name === 'Übungen')?.rows).toEqual([]);
  expect(applyTables(documents, all).problems).toEqual([]);
  const texts = Object.fromEntries([...documents].map(([name, document]) => [name, stringifyFile(document)]));
  const after = buildProgramme('p', sourcesOf(texts));
  if (!after.ok) throw new Error(JSON.stringify(after.problems, null, 2));
  expect(after.programme).toEqual(before.programme);
});

test('every key of the format has its column', () => {
  const has = (name: string) =>
    new Set(SHEETS.find((sheet) => sheet.name === name)?.columns.map((column) => column.path[0]));
  // What has sheets of its own.
  const elsewhere = ['konzept', 'frageboegen', 'umfragen', 'schulterblick', 'kennzahlen', 'uebungen'];
  const missing = (keys: readonly string[], sheet: string) =>
    keys.filter((key) => !has(sheet).has(key) && !elsewhere.includes(key));
  expect(missing(PROGRAMME_KEYS, 'Programm')).toEqual([]);
  expect(missing(WEEK_KEYS, 'Wochen')).toEqual([]);
  expect(EXERCISE_KEYS.filter((key) => !has('Übungen').has(key))).toEqual([]);
  const answerLines = (name: string) =>
    SHEETS.find((sheet) => sheet.name === name)?.columns.flatMap(({ path: [first, key = ''] }) =>
      first === 'antwort' ? [key] : [],
    ) ?? [];
  // Items stand in the column of options, questions on a sheet of their own.
  expect(ALL_KEYS.filter((key) => !answerLines('Übungen').includes(key))).toEqual(['punkte', 'fragen']);
  expect(answerLines('Fragen')).toEqual(answerLines('Übungen').filter((key) => key !== 'fragen_aus'));
});

describe('a change', () => {
  test('touches its line and nothing else', () => {
    const all = sheets(EXAMPLE);
    set(all, 'Übungen', 'w01-warum-satz', 'Minuten', 20);
    const { files, after } = done(all);
    expect([...files.keys()]).toEqual(['woche-01.yaml']);
    expect(files.get('woche-01.yaml')).toBe(
      exampleFile('woche-01.yaml').replace('minuten: 15', 'minuten: 20'),
    );
    expect(after.weeks[0]?.exercises[1]?.minutes).toBe(20);
  });

  test('keeps comments', () => {
    const week = exampleFile('woche-01.yaml')
      .replace('thema:', '# Am Anfang\nthema:')
      .replace('    minuten: 15', '    minuten: 15 # gemessen')
      .replace('  - id: w01-warum-satz', '  # Der wichtigste Satz\n  - id: w01-warum-satz');
    const sources = sourcesOf({ 'programm.yaml': exampleFile('programm.yaml'), 'woche-01.yaml': week });
    const all = sheets(sources);
    set(all, 'Übungen', 'w01-warum-satz', 'Titel', 'Wozu-Satz');
    expect(done(all, sources).files.get('woche-01.yaml')).toBe(
      week.replace('titel: Warum-Satz', 'titel: Wozu-Satz'),
    );
  });

  test.each<[string, string, string, RawCell, unknown]>([
    ['Titel', 'title', 'a colon', 'Ziel: bekannter', 'Ziel: bekannter'],
    ['Titel', 'title', 'a number', 2027, '2027'],
    ['Titel', 'title', 'a word that YAML reads as truth', true, 'ja'],
    ['Aufgabe', 'task', 'several lines', '1. Eins\n2. Zwei', '1. Eins\n2. Zwei'],
    ['Aufgabe', 'task', 'a guarded list', "'- Eins\n- Zwei", '- Eins\n- Zwei'],
    ['Aufgabe', 'task', 'Windows line ends', 'Eins\r\n\r\nZwei', 'Eins\n\nZwei'],
    ['Beispiel', 'example', 'nothing', null, undefined],
    ['Pflicht', 'required', 'no', 'nein', false],
    ['Pflicht', 'required', 'no, as Excel says it', false, false],
    ['Wochentag', 'weekday', 'in capitals', 'Freitag', 5],
    ['Minuten', 'minutes', 'as text', '20', 20],
    ['Rechtsstand', 'lawAsOf', 'a date', new Date('2026-11-03T00:00:00Z'), '2026-11-03'],
    ['Rechtsstand', 'lawAsOf', 'a date as text', '3.11.2026', '2026-11-03'],
    ['Checkliste', 'checklist', 'with bullets', '• Eins\n• Zwei', ['Eins', 'Zwei']],
    ['Checkliste', 'checklist', 'with other bullets', '- Eins\n* Zwei\nDrei', ['Eins', 'Zwei', 'Drei']],
    [
      'Links',
      'links',
      'two',
      'Eins | https://example.org/\nA | B | https://example.com/',
      [
        { title: 'Eins', url: 'https://example.org/' },
        { title: 'A | B', url: 'https://example.com/' },
      ],
    ],
    [
      'Bild: Adresse',
      'picture',
      'another',
      'https://bilder.example.org/neu.png',
      {
        url: 'https://bilder.example.org/neu.png',
        alt: 'Eine Haftnotiz mit einem einzigen Satz an einem Bildschirm',
      },
    ],
    [
      'Antwort: höchstens',
      'answer',
      'less',
      100,
      { kind: 'text', maxLength: 100, placeholder: 'Wir sind auf …, damit …' },
    ],
  ])('%s (%s): %s', (column, field, _name, value, expected) => {
    const all = sheets(EXAMPLE);
    set(all, 'Übungen', 'w01-warum-satz', column, value);
    const exercise = done(all).after.weeks[0]?.exercises[1] as unknown as Record<string, unknown>;
    expect(exercise[field]).toEqual(expected);
  });

  test('another kind of answer with choices, then a quiz', () => {
    const all = sheets(EXAMPLE);
    set(all, 'Übungen', 'w01-warum-satz', 'Antwort: Art', 'auswahl');
    set(all, 'Übungen', 'w01-warum-satz', 'Antwort: höchstens', null);
    set(all, 'Übungen', 'w01-warum-satz', 'Antwort: Platzhalter', null);
    set(all, 'Übungen', 'w01-warum-satz', 'Antwort: Auswahl oder Punkte', '• Ja, sofort\n[spaeter] Später');
    const first = done(all);
    expect(first.after.weeks[0]?.exercises[1]?.answer).toEqual({
      kind: 'choice',
      options: [
        { id: '1', text: 'Ja, sofort' },
        { id: 'spaeter', text: 'Später' },
      ],
    });
    const next = sourcesOf({
      'programm.yaml': exampleFile('programm.yaml'),
      'woche-01.yaml': first.files.get('woche-01.yaml') ?? '',
    });
    const again = sheets(next);
    set(
      again,
      'Übungen',
      'w01-warum-satz',
      'Antwort: Auswahl oder Punkte',
      '• Ja\n    richtig: Weil es\n    stimmt.\n[spaeter] Später\n    falsch: Weil nicht.',
    );
    expect(done(again, next).after.weeks[0]?.exercises[1]?.answer).toEqual({
      kind: 'choice',
      options: [
        { id: '1', text: 'Ja', correct: true, explanation: 'Weil es\nstimmt.' },
        { id: 'spaeter', text: 'Später', correct: false, explanation: 'Weil nicht.' },
      ],
    });
  });

  test('rows come, go and change places', () => {
    const all = sheets(EXAMPLE);
    const { rows, row } = cell(all, 'Übungen', 'w01-warum-satz', 'Titel');
    const copy = [...(rows[row] ?? [])];
    copy[rows[0]?.indexOf('id') ?? 0] = 'w01-neu';
    copy[rows[0]?.indexOf('Titel') ?? 0] = 'Neu';
    rows.splice(1, 0, copy, []);
    rows.splice(4, 1);
    const { after, files } = done(all);
    expect(after.weeks[0]?.exercises.map((each) => `${each.number} ${each.id}`)).toEqual([
      '1.1 w01-neu',
      '1.2 w01-selbsteinschaetzung',
    ]);
    const keys = Object.keys(
      (parse(files.get('woche-01.yaml') ?? '') as { uebungen: object[] }).uebungen[0] ?? {},
    );
    expect(keys).toEqual(EXERCISE_KEYS.filter((key) => keys.includes(key)));
  });

  test('questions, surveys, sections, metrics, the Schulterblick and the programme', () => {
    const all = sheets(EXAMPLE);
    set(all, 'Fragen', 'Fragebogen zutrauen', 'Frage', 'Und heute?');
    set(all, 'Umfragen', 'umfrage-ende', 'Minuten', 3);
    set(all, 'Umfragen', 'schulterblick-fragebogen', 'Minuten', 8);
    set(all, 'Konzept', 'Auftrag und Ziele', 'Titel', 'Auftrag');
    set(all, 'Kennzahlen', 'follower', 'Titel', 'Abonnements');
    set(all, 'Schulterblick', '14', 'Nachfragen nach Tagen', '7; 21');
    set(all, 'Programm', 'beispielprogramm', 'Version', '1.1.0');
    set(all, 'Wochen', 'Standort und Ziele', 'Vorlagen', 'Zielblatt | zielblatt\nPlan | plan');
    const { after, files } = done(all);
    expect([...files.keys()].sort()).toEqual(['programm.yaml', 'woche-01.yaml']);
    expect(after).toMatchObject({
      version: '1.1.0',
      sections: [{ title: 'Auftrag' }],
      metrics: [{ title: 'Abonnements' }],
      schulterblick: { followUpAfterDays: [7, 21], questionnaire: { minutes: 8 } },
      surveys: [
        { exercise: { answer: { questions: [{ text: 'Und heute?' }] } } },
        { exercise: { minutes: 3 } },
      ],
      weeks: [{ templates: [{ id: 'zielblatt' }, { id: 'plan', title: 'Plan' }] }],
    });
  });

  test('an exercise goes to another week with its comments', () => {
    const sources = bundled('amtshelden-12-wochen');
    const all = sheets(sources);
    set(all, 'Übungen', 'w03-serienformat', 'Woche', 5);
    const { before, after, files } = done(all, sources);
    const ids = (week: number, of = after) =>
      of.weeks[week - 1]?.exercises.map((each) => String(each.id)) ?? [];
    expect(ids(3)).toEqual(ids(3, before).filter((id) => id !== 'w03-serienformat'));
    // In the order of the rows: above those of week 5.
    expect(ids(5)).toEqual(['w03-serienformat', ...ids(5, before)]);
    expect([...files.keys()].sort()).toEqual(['woche-03.yaml', 'woche-05.yaml']);
  });

  test('sheets and columns that are missing stay as they are', () => {
    const all = sheets(EXAMPLE).filter(({ name }) => name === 'Übungen');
    set(all, 'Übungen', 'w01-warum-satz', 'Minuten', 20);
    const only = all.map(({ name, rows }) => {
      const keep = ['Woche', 'id', 'Minuten'].map((title) => rows[0]?.indexOf(title) ?? -1);
      return { name, rows: rows.map((row) => keep.map((at) => row[at])) };
    });
    expect(done(only).files.get('woche-01.yaml')).toBe(
      exampleFile('woche-01.yaml').replace('minuten: 15', 'minuten: 20'),
    );
  });
});

describe('refused with sheet, row and reason', () => {
  const KEY = 'w01-warum-satz';
  test.each<[string, (all: Sheet[]) => void, string | RegExp]>([
    [
      'no id',
      (all) => set(all, 'Übungen', KEY, 'id', null),
      'Blatt »Übungen«, Zeile 3: »id« fehlt: Jede Zeile braucht eine eigene.',
    ],
    [
      'two equal ids',
      (all) => set(all, 'Übungen', KEY, 'id', 'w01-selbsteinschaetzung'),
      /^Blatt »Übungen«, Zeile 3, Spalte »id«: »w01-selbsteinschaetzung« steht zweimal/,
    ],
    [
      'a bad id',
      (all) => set(all, 'Übungen', KEY, 'id', 'Warum Satz'),
      /^Blatt »Übungen«, Zeile 3, Spalte »id«: .*Kleinbuchstaben/,
    ],
    [
      'week 13',
      (all) => set(all, 'Übungen', KEY, 'Woche', 13),
      /^Blatt »Übungen«, Zeile 3: »Woche: 13« gibt es in diesem Programm nicht\. Möglich sind: 1\./,
    ],
    [
      'minutes in words',
      (all) => set(all, 'Übungen', KEY, 'Minuten', 'zwanzig'),
      /^Blatt »Übungen«, Zeile 3, Spalte »Minuten«: »zwanzig« ist keine Zahl/,
    ],
    [
      'too many minutes',
      (all) => set(all, 'Übungen', KEY, 'Minuten', 999),
      /^Blatt »Übungen«, Zeile 3, Spalte »Minuten«: .*1 bis 480/,
    ],
    [
      'a date for a title',
      (all) => set(all, 'Übungen', KEY, 'Titel', new Date()),
      /^Blatt »Übungen«, Zeile 3, Spalte »Titel«: .*als Text/,
    ],
    [
      'no title',
      (all) => set(all, 'Übungen', KEY, 'Titel', '  '),
      /^Blatt »Übungen«, Zeile 3: .*»titel« fehlt/,
    ],
    [
      'a script',
      (all) => set(all, 'Übungen', KEY, 'Warum', '<script>alert(1)</script>'),
      /^Blatt »Übungen«, Zeile 3, Spalte »Warum«: .*HTML oder Script/,
    ],
    [
      'a task too long',
      (all) => set(all, 'Übungen', KEY, 'Aufgabe', 'x'.repeat(1201)),
      /^Blatt »Übungen«, Zeile 3, Spalte »Aufgabe«: .*erlaubt sind 1200/,
    ],
    [
      'an unknown kind of answer',
      (all) => set(all, 'Übungen', KEY, 'Antwort: Art', 'kurztxt'),
      /^Blatt »Übungen«, Zeile 3, Spalte »Antwort: Art«: .*Meinten Sie »kurztext«/,
    ],
    [
      'a choice without text',
      (all) => {
        set(all, 'Übungen', KEY, 'Antwort: Art', 'auswahl');
        set(all, 'Übungen', KEY, 'Antwort: Auswahl oder Punkte', '• Ja\n[nein]');
      },
      /^Blatt »Übungen«, Zeile 3, Spalte »Antwort: Auswahl oder Punkte«: .*hat keinen Text/,
    ],
    [
      'a link without address',
      (all) => set(all, 'Übungen', KEY, 'Links', 'Mehr'),
      /^Blatt »Übungen«, Zeile 3, Spalte »Links«: .*je Zeile »Titel \| https/,
    ],
    [
      'a date that is none',
      (all) => set(all, 'Übungen', KEY, 'Rechtsstand', 'neulich'),
      /^Blatt »Übungen«, Zeile 3, Spalte »Rechtsstand«: .*01\.10\.2026/,
    ],
    [
      'a date that does not exist',
      (all) => set(all, 'Übungen', KEY, 'Rechtsstand', '30.2.2026'),
      /^Blatt »Übungen«, Zeile 3, Spalte »Rechtsstand«: .*Datum/,
    ],
    [
      'a picture without description',
      (all) => set(all, 'Übungen', KEY, 'Bild: Alternativtext', null),
      /^Blatt »Übungen«, Zeile 3.*»alternativtext« fehlt/,
    ],
    [
      'an unknown column',
      (all) => heading(all, 'Titel', 'Titl'),
      /^Blatt »Übungen«, Zeile 1: Die Spalte »Titl« gibt es nicht\. Meinten Sie »Titel«/,
    ],
    ['no column for ids', (all) => heading(all, 'id', null), /^Blatt »Übungen«, Zeile 1: .*»id« fehlt/],
    [
      'a column twice',
      (all) => heading(all, 'Warum', 'Titel'),
      /^Blatt »Übungen«, Zeile 1: Die Spalte »Titel« steht zweimal/,
    ],
    [
      'an unknown sheet',
      (all) => all.push({ name: 'Tabelle1', rows: [] }),
      /^Blatt »Tabelle1«: Dieses Blatt gibt es nicht/,
    ],
    [
      'a week that is new',
      (all) => all.find((each) => each.name === 'Wochen')?.rows.push([13, 'Neu']),
      /^Blatt »Wochen«, Zeile 3: »13« gibt es in diesem Programm nicht/,
    ],
    [
      'a week that is gone',
      (all) => all.find((each) => each.name === 'Wochen')?.rows.splice(1, 1, [2, 'Zwei']),
      /^Blatt »Wochen«, Zeile 2: »2« gibt es/,
    ],
    [
      'another programme',
      (all) => set(all, 'Programm', 'beispielprogramm', 'id', 'anderes'),
      /^Blatt »Programm«, Zeile 2: »anderes« gibt es in diesem Programm nicht/,
    ],
    [
      'questions of nobody',
      (all) => set(all, 'Fragen', 'Fragebogen zutrauen', 'Gehört zu', 'Fragebogen nirgends'),
      /^Blatt »Fragen«, Zeile 2: »Gehört zu: Fragebogen nirgends« gibt es/,
    ],
    [
      'a template in two weeks',
      (all) => set(all, 'Wochen', 'Standort und Ziele', 'Vorlagen', 'Zielblatt'),
      /^Blatt »Wochen«, Zeile 2, Spalte »Vorlagen«/,
    ],
  ])('%s', (_name, change, says) => {
    const all = sheets(EXAMPLE);
    change(all);
    expect(refused(all)).toEqual(
      expect.arrayContaining([typeof says === 'string' ? says : expect.stringMatching(says)]),
    );
  });

  test('all problems at once, nothing changed', () => {
    const all = sheets(EXAMPLE);
    set(all, 'Übungen', KEY, 'Minuten', 'viel');
    set(all, 'Umfragen', 'umfrage-ende', 'Minuten', 'wenig');
    expect(refused(all)).toHaveLength(2);
  });
});

test('whatever stands in the cells, the answer is a programme or problems with a place', () => {
  const places = sheets(EXAMPLE).flatMap(({ name, rows }) =>
    rows.flatMap((row, index) => row.map((_, at) => ({ name, index, at }))),
  );
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom<RawCell>(
      '',
      ' ',
      '[x]',
      '• ',
      '|',
      "'=1",
      '- ',
      ': ',
      '#',
      '&a',
      '*a',
      '!x',
      '%',
      '@',
      '"',
      "'",
      '---',
      '\n\n',
      '\ttab',
      '~',
      'null',
      '0x1F',
      '1e999',
    ),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  );
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...places), value), { minLength: 1, maxLength: 4 }),
      (edits) => {
        const all = sheets(EXAMPLE);
        for (const [{ name, index, at }, given] of edits) {
          const row = all.find((each) => each.name === name)?.rows[index];
          if (row) row[at] = given;
        }
        const result = imported(all);
        if (result.ok) return;
        expect(result.problems.length).toBeGreaterThan(0);
        for (const { sheet, message } of result.problems) {
          expect(sheet).not.toBe('');
          expect(message.length).toBeGreaterThan(10);
        }
      },
    ),
    { numRuns: 300 },
  );
});

test('any text comes back as it was typed', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...'abc äß.:,-#|>*_[]{}&!%@`"\'\n =+•?~0123'),
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(letters, (given) => {
      const all = sheets(EXAMPLE);
      set(all, 'Übungen', 'w01-warum-satz', 'Ergebnis', given);
      const result = imported(all);
      const wanted = given.replace(/[ \t]+$/gm, '').trim();
      const guarded = /^'[\s]*[=+\-@]/.test(wanted) ? wanted.slice(1).trim() : wanted;
      if (!result.ok) return;
      expect(result.after.weeks[0]?.exercises[1]?.deliverable).toBe(guarded);
    }),
    { numRuns: 300 },
  );
});
