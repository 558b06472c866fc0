import { sample, shown } from '../shown';

test('a participant sees their own answers and the cohort’s sum, nobody else’s', () => {
  const { text, summary } = shown(sample('progress'));
  expect(text).toContain('- **Sie:** 19 von 24 Übungen beantwortet (Pflicht: 16 von 16)');
  expect(text).toContain('- **Die Kohorte:**');
  expect(text).toContain('80 von 120 möglichen Antworten (67 %)');
  expect(text).not.toContain('**Teilnehmende**');
  expect(summary).toContain('Fortschritt · Frühjahr 2027: 19 von 24');
});

test('a trainer sees each person', () => {
  const { text, summary } = shown(sample('progress', 'trainer'));
  expect(text).toContain('**Ben Muster (Beispielhausen)** · 19 von 24 Übungen beantwortet');
  expect(text).not.toContain('**Sie:**');
  expect(summary).toContain('80 von 120 möglichen Antworten');
});

test('before the first week nothing is counted against anybody', () => {
  const { text } = shown(sample('progress', 'before'));
  expect(text).toContain('Das Programm hat noch nicht begonnen.');
  expect(text).toContain('- **Sie:** noch keine Übung gestellt');
});
