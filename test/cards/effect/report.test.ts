import { sample, shown } from '../shown';

test('the report is a file, and each person in one line', () => {
  const { links, text } = shown(sample('report'));
  expect(links).toEqual([['Bericht als Excel-Datei', 'https://companion.musterstadt.example/d/abc']]);
  expect(text).toContain('**Emil Vorlage (Vorlagenau)** · 4 von 24 Übungen beantwortet');
});

test('without a link there is no button that leads nowhere', () => {
  const { links, text } = shown(sample('report', 'none'));
  expect(links).toEqual([]);
  expect(text).toContain('Noch ist niemand dabei.');
  expect(text).toContain('Die Datei lässt sich gerade nicht anbieten.');
});
