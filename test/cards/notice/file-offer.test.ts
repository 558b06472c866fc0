import { sample, shown } from '../shown';

test.each([
  ['usual', 'Vorlage »Redaktionsplan«', 'Herunterladen'],
  ['appointment', 'Ihr Schulterblick: Montag, 24. Mai 2027, 10:00 Uhr', 'In den Kalender übernehmen'],
])('%s: says what the file is, and that the link is one’s own', (variant, title, button) => {
  const notice = sample('file-offer', variant);
  const { links, headings, text } = shown(notice);
  expect(headings).toEqual([title]);
  expect(links).toEqual([[button, notice.downloadUrl]]);
  expect(text).toContain('Der Link gilt eine Stunde und nur für Sie.');
});
