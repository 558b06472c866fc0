import { countSyllables } from '../../../src/workbook/lint/syllables';

/** Counted by hand, as spoken. */
const COUNTED: readonly (readonly [count: number, words: string])[] = [
  [1, 'Amt Rat Stadt Post Plan Bild Ton wir Sie ist die Frau Haus neu Zeit Team Mail Live Likes Reel'],
  [
    2,
    'Gemeinde:3 Bürger Rathaus Beitrag Video:3 Kanal Leitung Presse heute Übung Woche Story Facebook YouTube Online Update E-Mail Jahr:1 zuerst',
  ],
  [
    3,
    'Kommune Freigabe Antworten Kommentar Verwaltung Bauausschuss Medien Ferien Studie Studieren Museum beenden geeignet Ideen Qualität Linie Instagram',
  ],
  [
    4,
    'Familie Beteiligung Bürgermeister Redaktionsplan:5 Datenschutzbericht:5 Kriterien Barriere Beurteilung',
  ],
  [5, 'Situation Öffentlichkeitsarbeit:6 Reaktionen kontinuierlich Barrierefreiheit:6 Materialien:6'],
  [5, 'Social-Media-Plan:7 LinkedIn:3'],
  [5, 'DSGVO BSI:3 KI:2 Rat-Haus:2'],
];

const CASES = COUNTED.flatMap(([count, words]) =>
  words.split(' ').map((word): [string, number] => {
    const [text = '', other] = word.split(':');
    return [text, other === undefined ? count : Number(other)];
  }),
);

test.each(CASES)('%s has %d', (word, count) => {
  expect(countSyllables(word)).toBe(count);
});

test('whatever comes, there is at least one', () => {
  for (const odd of ['', '-', 'pst', '§', 'hmm']) expect(countSyllables(odd)).toBe(1);
});
