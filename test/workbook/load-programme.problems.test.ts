import { buildExample, exampleFile } from './example';

type FileName = 'programm.yaml' | 'woche-01.yaml';
/** What is replaced by what, the piece whose line is to be named, and what the message must say. */
type Case = readonly [
  name: string,
  file: FileName,
  from: string | RegExp,
  to: string,
  place: string,
  says: RegExp,
];
const W: FileName = 'woche-01.yaml';
const P: FileName = 'programm.yaml';
const LONG = (count: number) => 'x'.repeat(count);

const CASES: readonly Case[] = [
  [
    'a tab',
    W,
    '    ergebnis: Ihr Startwert',
    '\tergebnis: Ihr Startwert',
    '\tergebnis',
    /Tabulator.*Leerzeichen/,
  ],
  [
    'wrong indentation',
    W,
    '    ergebnis: Ihr Startwert',
    '   ergebnis: Ihr Startwert',
    '   ergebnis: Ihr',
    /Einrückung/,
  ],
  ['a colon in a text', W, 'thema: Standort', 'thema: Woche: Standort', 'thema:', /Anführungszeichen/],
  ['an open quote', W, 'podcast: Die', 'podcast: "Die', 'podcast', /Anführungszeichen fehlt/],
  [
    'a line indented too far',
    W,
    '    ergebnis: Ihr Startwert',
    '     ergebnis: Ihr Startwert',
    '     ergebnis: Ihr',
    /zu tief eingerückt/,
  ],
  ['an open bracket', W, 'ziele:\n  - Sie kennen Ihren Auftrag.', 'ziele: [Eins', 'eroeffnung: |', /Klammer/],
  [
    'a key twice',
    W,
    'thema: Standort',
    'nummer: 1\nthema: Standort',
    'nummer: 1\nthema',
    /»nummer« steht zweimal/,
  ],
  [
    'a key twice in an exercise',
    W,
    '    minuten: 15',
    '    minuten: 15\n    minuten: 20',
    '    minuten: 20',
    /»minuten« steht zweimal/,
  ],
  [
    'no id',
    W,
    '  - id: w01-warum-satz\n    titel: Warum-Satz',
    '  - titel: Warum-Satz',
    '  - titel: Warum-Satz',
    /Übung 1\.2: »id« fehlt/,
  ],
  ['an empty id', W, 'id: w01-warum-satz', 'id:', '  - id:\n', /»id« ist leer/],
  ['an id in capitals', W, 'id: w01-warum-satz', 'id: W01 Warum', 'id: W01', /Kleinbuchstaben/],
  [
    'an id that reaches into the language',
    W,
    'id: w01-warum-satz',
    'id: constructor',
    'id: constructor',
    /geht nicht als id/,
  ],
  [
    'two equal ids',
    W,
    'id: w01-warum-satz',
    'id: w01-selbsteinschaetzung',
    'id: w01-selbsteinschaetzung\n    titel: Warum',
    /hat schon Übung 1\.1 in woche-01\.yaml/,
  ],
  [
    'an id of a survey',
    W,
    'id: w01-warum-satz',
    'id: umfrage-ende',
    'id: umfrage-ende',
    /hat schon Umfrage 1 in programm\.yaml/,
  ],
  ['another week number', W, 'nummer: 1', 'nummer: 13', 'nummer: 13', /passt nicht zum Dateinamen/],
  [
    'an unknown key',
    W,
    '    minuten: 15',
    '    minutn: 15',
    '    minutn',
    /»minutn« gibt es hier nicht. Meinten Sie »minuten«/,
  ],
  ['a key with an umlaut', W, 'uebungen:', 'übungen:', 'übungen', /Meinten Sie »uebungen«/],
  [
    'a prototype key',
    W,
    '    minuten: 15',
    '    minuten: 15\n    __proto__: {a: 1}',
    '    __proto__',
    /»__proto__« gibt es hier nicht/,
  ],
  [
    'a merge key',
    W,
    '    minuten: 15',
    '    minuten: 15\n    <<: {titel: x}',
    '    <<',
    /»<<« gibt es hier nicht/,
  ],
  ['an anchor', W, 'podcast: Die', 'podcast: &a Die', '&a', /Verweise mit & und \*/],
  ['a tag', W, 'podcast: Die vergessene Facebook-Seite', 'podcast: !!binary aGFsbG8=', 'podcast', /beginnen/],
  ['a second document', W, 'podcast: Die', '---\npodcast: Die', '---', /zweites Dokument/],
  [
    'a number for a title',
    W,
    'titel: Warum-Satz',
    'titel: 2027',
    'titel: 2027',
    /»2027« in Anführungszeichen/,
  ],
  [
    'a truth value for a title',
    W,
    'titel: Warum-Satz',
    'titel: true',
    'titel: true',
    /»true« in Anführungszeichen/,
  ],
  ['a list for a title', W, 'titel: Warum-Satz', 'titel: [a]', 'titel: [a]', /soll ein Text sein/],
  ['an empty title', W, 'titel: Warum-Satz', 'titel: ""', 'titel: ""', /»titel« ist leer/],
  ['a title without value', W, 'titel: Warum-Satz', 'titel:', 'titel:\n    warum: Ein', /»titel« ist leer/],
  ['HTML', W, 'Sie kennen Ihren', 'Sie kennen <b>Ihren</b>', '<b>', /HTML/],
  [
    'a script',
    W,
    '1. Fragen Sie sich',
    '1. Fragen <script>alert(1)</script>',
    '<script>',
    /»aufgabe«: HTML oder Script/,
  ],
  ['a script in the second line of a text', W, '2. Füllen', '2. <img src=x> Füllen', '<img', /HTML/],
  [
    'a javascript link',
    W,
    '1. Fragen Sie',
    '1. [Los](javascript:alert(1)) Fragen Sie',
    'javascript',
    /Linkziel/,
  ],
  [
    'an http link in a text',
    W,
    '1. Fragen Sie',
    '1. [Los](http://example.org) Fragen Sie',
    'http://example',
    /https:\/\/ statt http:\/\//,
  ],
  [
    'an http address',
    W,
    'https://www.example.org/auftrag',
    'http://www.example.org/auftrag',
    'http://www',
    /https:\/\/ statt/,
  ],
  [
    'an address with a password',
    W,
    'https://www.example.org/auftrag',
    'https://a:b@www.example.org/',
    'a:b@',
    /vollständige Adresse/,
  ],
  [
    'a picture in a text',
    W,
    '1. Fragen Sie',
    '1. ![](https://example.org/a.png) Fragen Sie',
    '![]',
    /Alternativtext/,
  ],
  [
    'a picture without alternative text',
    W,
    /\n {6}alternativtext: .*/,
    '',
    'https://bilder',
    /»alternativtext« fehlt/,
  ],
  ['a heading', W, '1. Fragen Sie sich', '## Fragen\n      1. Fragen Sie sich', '## Fragen', /Überschriften/],
  [
    'a replacement character',
    W,
    'Sie kennen Ihren',
    'Sie k\ufffdnnen Ihren',
    'k\ufffdnnen',
    /falsch gespeichert/,
  ],
  ['a control character', W, '1. Fragen Sie', '1. Fragen\u202e Sie', '\u202e', /Steuerzeichen/],
  ['a title too long', W, 'titel: Warum-Satz', `titel: ${LONG(81)}`, 'xxxx', /81 Zeichen, erlaubt sind 80/],
  ['a task too long', W, '1. Fragen Sie sich', `1. ${LONG(1300)}`, 'aufgabe: |', /erlaubt sind 1200/],
  [
    'a question too long',
    P,
    'text: Wobei hilft Ihnen eine Rückmeldung am meisten?',
    `text: ${LONG(301)}`,
    'xxxx',
    /erlaubt sind 300/,
  ],
  [
    'an option too long',
    P,
    'Ich traue mir zu, unsere Ziele zu begründen.',
    LONG(201),
    'xxxx',
    /erlaubt sind 200/,
  ],
  [
    'a section that does not exist',
    W,
    'abschnitt: 1',
    'abschnitt: 14',
    'abschnitt: 14',
    /Abschnitt 14 gibt es nicht.*1 bis 1/,
  ],
  ['a concept text without a section', W, '    abschnitt: 1\n', '', 'konzepttext', /fehlt »abschnitt«/],
  ['a concept text without the answer', W, '{antwort}', '{Antwort}', '{Antwort}', /genau einmal \{antwort\}/],
  ['an unknown kind of answer', W, 'art: kurztext', 'art: kurztxt', 'art: kurztxt', /Meinten Sie »kurztext«/],
  ['no kind of answer', W, '      art: kurztext\n', '', '      hoechstens: 250', /fehlt »art«/],
  [
    'a key of another kind of answer',
    W,
    'art: kurztext',
    'art: link',
    '      hoechstens: 250',
    /»hoechstens« gibt es hier nicht/,
  ],
  [
    'an unknown visibility',
    W,
    'sichtbar: kohorte',
    'sichtbar: kohrte',
    'sichtbar: kohrte',
    /Meinten Sie »kohorte«/,
  ],
  [
    'an unknown weekday',
    W,
    'wochentag: dienstag',
    'wochentag: samstag',
    'wochentag: samstag',
    /gibt es bei »wochentag« nicht/,
  ],
  [
    'neither yes nor no',
    W,
    'pflicht: ja\n    abschnitt',
    'pflicht: vielleicht\n    abschnitt',
    'pflicht: vielleicht',
    /ja, nein/,
  ],
  ['minutes with a unit', W, 'minuten: 15', 'minuten: 15 Minuten', 'minuten: 15 M', /ganze Zahl/],
  ['a date that does not exist', W, '2026-10-01', '2026-02-30', '2026-02-30', /Datum/],
  [
    'a public survey',
    W,
    'sichtbar: privat',
    'sichtbar: kohorte',
    'sichtbar: kohorte\n    sichtbar_grund: Ihre',
    /immer privat/,
  ],
  [
    'a survey with one question',
    W,
    /art: fragebogen\n {6}fragen_aus: zutrauen/,
    'art: link',
    'art: link',
    /fragebogen/,
  ],
  [
    'an unknown questionnaire',
    W,
    'fragen_aus: zutrauen',
    'fragen_aus: zutraun',
    'fragen_aus: zutraun',
    /Meinten Sie »zutrauen«/,
  ],
  [
    'a survey twice',
    W,
    'umfrage: start',
    'umfrage: ende',
    'umfrage: ende',
    /schon Umfrage 1 in programm\.yaml/,
  ],
  [
    'a second Schulterblick',
    W,
    'umfrage: start',
    'schulterblick: fragebogen',
    'schulterblick: fragebogen',
    /gibt es schon/,
  ],
  [
    'a private exercise without a reason',
    W,
    /sichtbar: kohorte\n {4}sichtbar_grund: .*/,
    'sichtbar: privat',
    'sichtbar: privat\n    pflicht: ja\n    abschnitt',
    /braucht »sichtbar_grund«/,
  ],
  [
    'a choice without text',
    W,
    /art: kurztext\n.*\n.*\n/,
    'art: auswahl\n      optionen:\n        - id: a\n        - B\n',
    '- id: a',
    /»text« fehlt/,
  ],
  [
    'an empty choice',
    W,
    /art: kurztext\n.*\n.*\n/,
    'art: auswahl\n      optionen:\n        - A\n        -\n        - B\n',
    '        -\n',
    /leer/,
  ],
  [
    'a single choice',
    W,
    /art: kurztext\n.*\n.*\n/,
    'art: auswahl\n      optionen:\n        - A\n',
    '- A',
    /1 Eintrag, erlaubt sind 2 bis 12/,
  ],
  [
    'two equal choices',
    W,
    /art: kurztext\n.*\n.*\n/,
    'art: auswahl\n      optionen:\n        - {id: a, text: A}\n        - {id: a, text: B}\n',
    '{id: a, text: B}',
    /steht zweimal/,
  ],
  [
    'a quiz without reasons',
    W,
    /art: kurztext\n.*\n.*\n/,
    'art: auswahl\n      optionen:\n        - {text: A, richtig: ja, erklaerung: Weil.}\n        - B\n',
    '- B',
    /erklaerung/,
  ],
  [
    'a quiz without a right answer',
    W,
    /art: kurztext\n.*\n.*\n/,
    'art: auswahl\n      optionen:\n        - {text: A, richtig: nein, erklaerung: Weil.}\n        - {text: B, erklaerung: Weil.}\n',
    '- {text: A',
    /Keine Option ist richtig/,
  ],
  [
    'at least more than at most',
    W,
    /art: kurztext\n.*\n.*\n/,
    'art: mehrfachauswahl\n      mindestens: 2\n      hoechstens: 1\n      optionen: [A, B]\n',
    'mindestens: 2',
    /größer als »hoechstens«/,
  ],
  ['a scale upside down', P, /von: 0\n(\s+)bis: 10/, 'von: 10\n$1bis: 0', 'bis: 0', /muss kleiner sein/],
  [
    'a questionnaire within a questionnaire',
    P,
    /art: langtext\n.*\n/,
    'art: fragebogen\n',
    'art: fragebogen\n    pflicht',
    /keinen zweiten/,
  ],
  ['an empty week', W, /uebungen:\n[\s\S]*/, 'uebungen: []\n', 'uebungen: []', /0 Einträge/],
  ['a week without exercises', W, /uebungen:\n[\s\S]*/, '', 'nummer: 1', /»uebungen« fehlt/],
  ['one text for a list', W, 'ziele:\n  - Sie', 'ziele: Sie', 'ziele: Sie', /soll eine Liste sein/],
  [
    'a video without anything to see',
    W,
    / {6}url: https:\/\/video\.example\.org\/ein-satz\n| {6}skript: \|\n.*Wozu sind wir da.*\n/g,
    '',
    '      titel: Ein Satz genügt',
    /»url« oder »skript«/,
  ],
  ['a version as a number', P, 'version: "1.0.0"', 'version: 1.0', 'version: 1.0', /"1.0"/],
  ['a gap in the sections', P, '- nummer: 1', '- nummer: 2', '- nummer: 2', /lückenlos/],
  [
    'no questionnaire for the Schulterblick',
    P,
    / {2}fragebogen:\n[\s\S]*?(?=kennzahlen:)/,
    '',
    '  woche: 1\n  minuten',
    /hat keinen Fragebogen/,
  ],
  [
    'a reply too long',
    W,
    'nach_abgabe: Ihr Satz steht.',
    `nach_abgabe: ${LONG(801)}`,
    'xxxx',
    /erlaubt sind 800/,
  ],
  [
    'a picture instead of an address',
    W,
    'https://bilder.example.org/haftnotiz.png',
    'fotos/haftnotiz.png',
    'fotos/haftnotiz',
    /vollständige Adresse/,
  ],
  [
    'a picture within the file',
    W,
    'https://bilder.example.org/haftnotiz.png',
    'data:image/png;base64,iVBORw0KGgo=',
    'data:image',
    /vollständige Adresse/,
  ],
  [
    'bounds upside down',
    P,
    'stunden_bis: 5.5',
    'stunden_bis: 0.05',
    'stunden_bis: 0.05',
    /»stunden_von« \(0\.1\) ist größer/,
  ],
  ['an unknown bound', P, 'pflicht_von: 1', 'pflicht: 1', 'pflicht: 1\n', /Prüfung: .*»pflicht«/],
  ['an empty file', W, /[\s\S]*/, '# nur ein Kommentar\n', '# nur', /Datei ist leer/],
  ['a text instead of a file', W, /[\s\S]*/, 'Hallo\n', 'Hallo', /schlüssel: Wert/],
];

test.each(CASES)('%s', (_name, file, from, to, place, says) => {
  const before = exampleFile(file);
  const broken = before.replace(from, to);
  expect(broken).not.toBe(before);
  const line = broken.slice(0, broken.indexOf(place)).split('\n').length;
  expect(broken).toContain(place);

  const result = buildExample({ [file]: broken });
  if (result.ok) throw new Error('loaded in spite of the fault');
  const hit = result.problems.find((problem) => problem.file === `p/${file}` && says.test(problem.message));
  expect(hit ?? result.problems).toMatchObject({ line, message: expect.stringMatching(says) });
});

test('all faults of all files come at once, in order', () => {
  const week = exampleFile(W)
    .replace('minuten: 15', 'minuten: viel')
    .replace('titel: Warum-Satz', 'titel: 7')
    .replace('<', '<');
  const result = buildExample({ [P]: exampleFile(P).replace('plaetze: 5', 'plaetze: fünf'), [W]: week });
  expect(result.ok ? [] : result.problems.map((each) => each.message.slice(0, 30))).toEqual([
    expect.stringMatching(/plaetze/),
    expect.stringMatching(/titel/),
    expect.stringMatching(/minuten/),
  ]);
});

test('a fault of the programme is not reported again for the weeks', () => {
  const result = buildExample({ [P]: 'id: [' });
  expect(result.ok ? [] : result.problems.map((each) => each.file)).toEqual(['p/programm.yaml']);
});

test('a missing week and a week too many', () => {
  const missing = buildExample({ [P]: exampleFile(P).replace('wochen: 1', 'wochen: 2') });
  expect(missing).toMatchObject({
    problems: [{ file: 'p/woche-02.yaml', line: 1, message: expect.stringMatching(/fehlt/) }],
  });
  const week13 = exampleFile(W)
    .replace('nummer: 1', 'nummer: 13')
    .replace(/w01-/g, 'w13-')
    .replace('    umfrage: start\n', '')
    .replace('zielblatt', 'z');
  const result = buildExample({ 'woche-13.yaml': week13 });
  expect(result).toMatchObject({
    problems: [
      {
        file: 'p/woche-13.yaml',
        line: 1,
        message: expect.stringMatching(/Woche 13 gibt es nicht: .*wochen: 1/),
      },
    ],
  });
  expect(buildExample({ 'woche1.yaml': 'a: 1' })).toMatchObject({
    problems: [{ message: expect.stringMatching(/So heißt keine/) }],
  });
});

test('other encodings and large files are refused with how to save them', () => {
  const latin = Buffer.from(exampleFile(W), 'latin1');
  const firstUmlaut =
    exampleFile(W)
      .split('\n')
      .findIndex((line) => /[äöüß…]/.test(line)) + 1;
  expect(buildExample({ [W]: latin })).toMatchObject({
    problems: [{ message: expect.stringMatching(/als »UTF-8«/) }],
  });
  const result = buildExample({ [W]: latin });
  expect(result.ok ? 0 : result.problems[0]?.line).toBe(firstUmlaut);
  const utf16 = Buffer.from(`\ufeff${exampleFile(W)}`, 'utf16le');
  expect(buildExample({ [W]: utf16 })).toMatchObject({
    problems: [{ message: expect.stringMatching(/UTF-16/) }],
  });
  expect(buildExample({ [W]: Buffer.alloc(1024 * 1024 + 1, 'a') })).toMatchObject({
    problems: [{ message: expect.stringMatching(/1 MB/) }],
  });
});
