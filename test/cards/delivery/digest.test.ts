import { sample, shown } from '../shown';

test('a week in figures: each person, and what went wrong', () => {
  const { text, summary } = shown(sample('digest'));
  expect(text).toContain('**Anna Beispiel (Musterstadt)** · 24 von 24 Übungen beantwortet');
  expect(text).toContain('**Zustellungen mit Problemen**');
  expect(text).toContain('Der Companion ist dort nicht Mitglied.');
  expect(summary).toContain(
    'Woche 3 in Zahlen · Redaktionsplanung · Frühjahr 2027. 70 von 120 möglichen Antworten',
  );
});

test('without problems there is no word of them', () => {
  expect(shown({ ...sample('digest'), problems: [] }).text).not.toContain('Problem');
});
