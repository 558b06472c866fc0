import type { Programme } from '../../../src/domain/programme/programme';
import type { Rule } from '../../../src/workbook/lint/finding';
import { lintProgramme } from '../../../src/workbook/lint/lint-programme';
import { buildProgramme, type Sources } from '../../../src/workbook/load-programme';
import { decode } from '../../../src/workbook/source';
import { exampleFile } from '../example';

type FileName = 'programm.yaml' | 'woche-01.yaml';
const [P, W] = ['programm.yaml', 'woche-01.yaml'] as const;

function read(changed: Partial<Record<FileName, string>>): { sources: Sources; programme: Programme } {
  const sources = new Map(
    [P, W].map(
      (name) => [name, decode(`p/${name}`, Buffer.from(changed[name] ?? exampleFile(name)))] as const,
    ),
  );
  const built = buildProgramme('p', sources);
  if (!built.ok) throw new Error(JSON.stringify(built.problems, null, 2));
  return { sources, programme: built.programme };
}

function lint(changed: Partial<Record<FileName, string>>, released?: Programme) {
  const { sources, programme } = read(changed);
  return lintProgramme(programme, sources, released).warnings;
}

test('the example of the handbook has nothing to mend', () => {
  expect(lint({})).toEqual([]);
});

type Case = readonly [
  name: string,
  file: FileName,
  from: string | RegExp,
  to: string,
  place: string,
  rule: Rule,
  says: RegExp,
];
const TIP = 'tipp: Legen Sie einen Ordner für Lob an.';
const tip = (text: string) => `tipp: ${JSON.stringify(text)}`;

const CASES: readonly Case[] = [
  ['an English word', W, TIP, tip('Planen Sie Ihren Content.'), 'tipp:', 'wort', /»Content«: besser Inhalt/],
  ['within a compound with a hyphen', W, TIP, tip('Der Content-Plan hilft.'), 'tipp:', 'wort', /Content/],
  ['two words', W, TIP, tip('Fragen Sie den Community Manager.'), 'tipp:', 'wort', /Moderation/],
  ['officialese', W, TIP, tip('Melden Sie sich zeitnah.'), 'tipp:', 'wort', /»zeitnah«/],
  ['du', W, TIP, tip('Leg dir deine Liste an.'), 'tipp:', 'wort', /»deine«: besser Ihr/],
  ['only men', W, TIP, tip('Fragen Sie die Bürger.'), 'tipp:', 'wort', /Einwohnerinnen/],
  ['a colon in a word', W, TIP, tip('Ihre Trainer:innen helfen.'), 'tipp:', 'sonderzeichen', /Trainerteam/],
  ['a star in a word', W, TIP, tip('Für Kolleg*innen.'), 'tipp:', 'sonderzeichen', /Kolleg\*innen/],
  ['a capital in a word', W, TIP, tip('Für KollegInnen.'), 'tipp:', 'sonderzeichen', /KollegInnen/],
  ['a slash', W, TIP, tip('Für Kolleg/-innen.'), 'tipp:', 'sonderzeichen', /Kolleg/],
  ['a link without a name', W, TIP, tip('Mehr [hier](https://example.org/).'), 'tipp:', 'linktext', /wohin/],
  [
    'an exercise that is not there',
    W,
    TIP,
    tip('Siehe Übung 1.7.'),
    'tipp:',
    'verweis',
    /Übung 1\.7 gibt es nicht/,
  ],
  ['the second of two exercises', W, TIP, tip('Siehe Übungen 1.1 und 2.4.'), 'tipp:', 'verweis', /2\.4/],
  ['a week that is not there', W, TIP, tip('Mehr in Woche 3.'), 'tipp:', 'verweis', /Woche 3 gibt es nicht/],
  ['a section that is not there', W, TIP, tip('Siehe Abschnitt 9.'), 'tipp:', 'verweis', /Abschnitt 9/],
  ['an id that is not there', W, TIP, tip('Siehe w04-ampel.'), 'tipp:', 'verweis', /w04-ampel/],
  ['an id in a text', W, TIP, tip('Siehe w01-warum-satz.'), 'tipp:', 'verweis', /beim Titel/],
  [
    'a command with a slip',
    W,
    TIP,
    tip('Schreiben Sie `kenzahl instagram 1250`.'),
    'tipp:',
    'verweis',
    /versteht der Bot nicht/,
  ],
  [
    'law without a date',
    W,
    /Prüfen Sie daran den nächsten Beitrag\.([\s\S]*)\n {4}rechtsstand: .*/,
    'Nach § 5 DDG ist das Pflicht.$1',
    '  - id: w01-warum-satz',
    'rechtsstand',
    /Übung 1\.2 .*»§«/,
  ],
  [
    'shared with the group, nobody knows why',
    W,
    /(sichtbar: kohorte)\n {4}sichtbar_grund: .*/,
    '$1',
    '  - id: w01-warum-satz',
    'sichtbar-grund',
    /Übung 1\.2: .*»sichtbar_grund«/,
  ],
  [
    'a video without its words',
    W,
    /\n {6}skript: \|\n {8}.*/,
    '',
    '  - id: w01-warum-satz',
    'textersatz',
    /skript/,
  ],
  [
    'a section that nothing feeds',
    P,
    'frageboegen:',
    '  - nummer: 2\n    titel: Leer\nfrageboegen:',
    '  - nummer: 2',
    'abschnitt-leer',
    /Keine Übung/,
  ],
  [
    'too few required',
    P,
    'pflicht_von: 1',
    'pflicht_von: 3',
    '',
    'pflicht-je-woche',
    /2 Pflichtübungen; vorgesehen sind 3 bis 5/,
  ],
  [
    'too few hours',
    P,
    'stunden_von: 0.1',
    'stunden_von: 2',
    '',
    'stunden-je-woche',
    /0,3 Stunden.*2 bis 5,5/,
  ],
  ['too many hours', W, 'minuten: 15', 'minuten: 480', '', 'stunden-je-woche', /8 Stunden/],
  [
    'a text for nobody',
    W,
    TIP,
    tip(
      'Die Berücksichtigung datenschutzrechtlicher Rahmenbedingungen verwaltungsinterner Kommunikationsstrukturen ermöglicht organisationsübergreifende Verantwortungsdiffusion, insbesondere hinsichtlich kommunalverfassungsrechtlicher Zuständigkeitsabgrenzungen, verfahrensrechtlicher Beteiligungserfordernisse, haushaltswirtschaftlicher Genehmigungsvorbehalte, personalvertretungsrechtlicher Mitbestimmungstatbestände, vergaberechtlicher Dokumentationsverpflichtungen, archivrechtlicher Aufbewahrungsfristen sowie barrierefreiheitsrechtlicher Umsetzungsverpflichtungen innerhalb interkommunaler Kooperationsvereinbarungen und zweckverbandsrechtlicher Organisationsstrukturen.',
    ),
    'tipp:',
    'lesbarkeit',
    /Schwer zu lesen/,
  ],
];

test.each(CASES)('%s', (_name, file, from, to, place, rule, says) => {
  const before = exampleFile(file);
  const text = before.replace(from, to);
  expect(text).not.toBe(before);
  const found = lint({ [file]: text }).filter((each) => each.rule === rule);
  const at = place === '' ? 1 : text.slice(0, text.indexOf(place)).split('\n').length;
  expect(found).toEqual([expect.objectContaining({ line: at, message: expect.stringMatching(says) })]);
});

test.each([
  'Ein Post, ein Reel, eine Story und ein Hashtag.',
  'Fragen Sie Bürgerinnen und Bürger, Kolleginnen und Kollegen.',
  'Auf LinkedIn und **fett**es, um 14:30 Uhr, im Verhältnis 1:2.',
  'Fragen Sie: »Was würdest du einer Freundin zeigen?«',
  'Schreiben Sie `kennzahl instagram 1250` oder `kennzahl KANAL ZAHL`.',
  'In drei Wochen, nach 12 Wochen, Woche für Woche und in Woche 1.',
  'Siehe Übung 1.2 und [die Startseite](https://example.org/user/content:innen).',
])('nothing to say about %j', (text) => {
  expect(lint({ [W]: exampleFile(W).replace(TIP, tip(text)) })).toEqual([]);
});

test('a good answer may say du, a word may be allowed', () => {
  expect(
    lint({
      [W]: exampleFile(W).replace('beispiel: Wir sind', 'beispiel: Bewirb dich, dein Rathaus! Wir sind'),
    }),
  ).toEqual([]);
  const content = exampleFile(W).replace(TIP, tip('Planen Sie Ihren Content.'));
  expect(lint({ [W]: content, [P]: exampleFile(P).replace('- Review', '- Content') })).toEqual([]);
});

describe('against the released version', () => {
  const released = () => read({}).programme;

  test('nothing changed', () => {
    expect(lint({}, released())).toEqual([]);
  });

  test('another id for the same exercise', () => {
    const changed = exampleFile(W).replace('id: w01-warum-satz', 'id: w01-warum');
    expect(lint({ [W]: changed }, released())).toEqual([
      expect.objectContaining({
        rule: 'id',
        message: expect.stringMatching(/hatte in Version 1\.0\.0 die id »w01-warum-satz«/),
      }),
    ]);
  });

  test('an id for another exercise', () => {
    const changed = exampleFile(W)
      .replace('titel: Warum-Satz', 'titel: Fotoabend')
      .replace(/aufgabe: \|\n {6}1\. Fragen[\s\S]*?(?= {4}beispiel)/, 'aufgabe: Laden Sie Vereine ein.\n')
      .replace(/art: kurztext\n.*\n.*\n/, 'art: link\n');
    expect(lint({ [W]: changed }, released())).toEqual([
      expect.objectContaining({
        rule: 'id',
        message: expect.stringMatching(/gehörte in Version 1\.0\.0 zu »Warum-Satz«/),
      }),
    ]);
  });

  test('an exercise that is gone, a new one, a new text are no problem', () => {
    const changed = exampleFile(W)
      .replace('id: w01-warum-satz', 'id: w01-fotoabend')
      .replace('titel: Warum-Satz', 'titel: Fotoabend')
      .replace(/aufgabe: \|\n {6}1\. Fragen[\s\S]*?(?= {4}beispiel)/, 'aufgabe: Laden Sie Vereine ein.\n');
    expect(lint({ [W]: changed }, released())).toEqual([]);
  });
});
