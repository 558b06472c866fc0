import { sample, shown } from '../shown';

test('a trainer sees who booked what, whose questionnaire is there, and what was agreed', () => {
  const { text, folded } = shown(sample('schulterblick-overview'));
  expect(text).toContain('Mi, 19.05., 10:00 Uhr, 45 Min., Tina Trainerin · frei');
  expect(text).toContain('Do, 20.05., 10:00 Uhr, 45 Min., Tina Trainerin · gebucht von Anna Beispiel');
  expect(text).toContain('**Ben Muster** · Fragebogen fehlt · kein Termin');
  expect(text).toContain('- Zwei Reels bis Juni (Mi, 19.05., läuft)');
  expect(folded).toEqual(['Leitfaden für das Gespräch']);
});

test('before there are slots, says how they are offered', () => {
  const { text, folded } = shown(sample('schulterblick-overview', 'empty'));
  expect(text).toContain('Noch ist kein Termin angeboten.');
  expect(text).toContain('»schulterblick termin 2027-05-19 10:00 x4«');
  expect(folded).toEqual([]);
});
