import { sample, shown } from '../shown';

test('names what each section has and what is missing in it', () => {
  const { text, summary } = shown(sample('concept'));
  expect(text).toMatch(
    /\*\*1 · Auftrag, .*\*\*\s+Unser Auftrag: Wir erklären Entscheidungen\.\s+Es fehlt noch: 1\.6 Drei Ziele/,
  );
  expect(text).toMatch(/\*\*2 · Zielgruppen\*\*\s+Hier steht noch nichts\./);
  expect(summary).toBe('Konzept von Anna Beispiel: 1 von 2 Abschnitten haben Inhalt.');
});

test('the whole wording is a file, whose link says for whom and how long it is good', () => {
  const notice = { ...sample('concept'), downloadUrl: 'https://companion.musterstadt.example/d/1' };
  const { links, text } = shown(notice);
  expect(links).toEqual([['Konzept als Word-Datei', notice.downloadUrl]]);
  expect(text).toContain('Der Link gilt eine Stunde und nur für Sie.');
});

test('without a link the card does not promise a file', () => {
  const { links, text } = shown(sample('concept', 'without-file'));
  expect(links).toEqual([]);
  expect(text).not.toContain('steht in der Datei');
  expect(text).toContain('Die Datei lässt sich gerade nicht anbieten.');
});
