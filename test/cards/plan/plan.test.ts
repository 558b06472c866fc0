import { sample, shown } from '../shown';

test('each week says when it opens and what became of it; its deliveries open by their own names', () => {
  const { text, folded } = shown(sample('plan'));
  expect(text).toMatch(/\*\*Woche 1 · Themenspeicher\*\*\s+[^\n]* · gesendet/);
  expect(text).toMatch(
    /\*\*Woche 6 · Themenspeicher\*\*\s+[^\n]* · geplant · verschoben: Feiertag Pfingstmontag/,
  );
  expect(folded).toHaveLength(12);
  expect(folded[0]).toBe('Woche 1: 9 Zustellungen ansehen');
});

test('pauses are named, and where a week can be read', () => {
  const { text } = shown(sample('plan'));
  expect(text).toContain('- 2 Wochen ab Montag, 17. Mai 2027');
  expect(text).toContain('»vorschau 3«');
});

test('the notification says what comes next', () => {
  expect(shown(sample('plan')).summary).toMatch(/^Plan · Frühjahr 2027: Woche 3 · Themenspeicher, /);
  expect(shown(sample('plan', 'none')).text).toContain('Es ist nichts mehr geplant.');
});
