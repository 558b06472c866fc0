import { sample, shown, types } from '../shown';

test('a hit can be opened, unless its week is still to come', () => {
  const { text, buttons, summary } = shown(sample('search-results'));
  expect(text).toMatch(/Pflichtangaben-Check\*\*\s+Woche 2\s+… prüfen Sie, ob das Impressum/);
  expect(text).toMatch(/Datenschutzhinweis\*\*\s+kommt in Woche 10/);
  expect(text).toContain('… und 2 weitere.');
  expect(buttons).toEqual([types('Übung 2.8', 'übung 2.8')]);
  expect(summary).toBe('Suche: Impressum, 4 Treffer');
});

test('nothing found: says so and what to try', () => {
  const { text, buttons } = shown(sample('search-results', 'nothing'));
  expect(text).toContain('Zu »Quantenphysik« habe ich im Workbook nichts gefunden.');
  expect(buttons).toEqual([]);
});
