import { readability, splitSentences } from '../../../src/workbook/lint/readability';

test('the formula, worked out by hand', () => {
  // 7 words in 2 sentences; 1 with three or more syllables and 1 with more than six letters (Kommune); 5 of
  // one syllable: 0.1935*100/7 + 0.1672*3.5 + 0.1297*100/7 - 0.0327*500/7 - 0.875
  const read = readability('Die Kommune ist da. Wir sind nah.');
  expect(read).toMatchObject({ words: 7, sentences: 2 });
  const expected = (0.1935 * 100) / 7 + 0.1672 * 3.5 + (0.1297 * 100) / 7 - (0.0327 * 600) / 7 - 0.875;
  expect(read?.level).toBeCloseTo(expected, 6);
});

test('officialese is harder than plain German', () => {
  const plain = 'Wir sperren die Straße am Montag. Der Bus fährt nicht. Nehmen Sie bitte die Linie 4.';
  const stiff =
    'Im Zuge der Durchführung von Instandsetzungsmaßnahmen ist die Inanspruchnahme der Verkehrsfläche vorübergehend einzuschränken, wobei Beeinträchtigungen des öffentlichen Personennahverkehrs unvermeidlich sind.';
  expect(readability(plain)?.level).toBeLessThan(5);
  expect(readability(stiff)?.level).toBeGreaterThan(13);
});

test.each<[string, readonly string[]]>([
  [
    'Bis zum 30. Juni sind es 4.500 Konten. Dann messen wir.',
    ['Bis zum 30 Juni sind es 4500 Konten.', 'Dann messen wir.'],
  ],
  [
    'Fragen Sie z. B. den Bauhof, die Bücherei usw. Danach wird sortiert.',
    ['Fragen Sie z B den Bauhof, die Bücherei usw Danach wird sortiert.'],
  ],
  ['1. Suchen Sie\n2. Zählen Sie', ['Suchen Sie', 'Zählen Sie']],
  ['»Wer hilft?« Alle. Und **morgen?** Auch.', ['»Wer hilft?«', 'Alle.', 'Und **morgen?**', 'Auch.']],
  ['- Ein Punkt\n\nEin Absatz', ['Ein Punkt', 'Ein Absatz']],
])('%j', (text, sentences) => {
  expect(splitSentences(text)).toEqual(sentences);
});

test('nothing to read', () => {
  expect(readability('')).toBeUndefined();
  expect(readability('4 · 5')).toBeUndefined();
});
