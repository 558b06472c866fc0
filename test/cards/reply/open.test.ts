import { sample, shown } from '../shown';

test('a participant sees what is open for them, and nobody else’s', () => {
  const { text, headings } = shown(sample('open'));
  expect(headings).toEqual(['Was noch offen ist']);
  expect(text).toContain('4 Übungen sind offen.');
  expect(text).not.toContain('Kohorte');
});

test('a trainer sees who misses what, without buttons to answer', () => {
  const { text, headings, buttons } = shown(sample('open', 'trainer'));
  expect(headings).toEqual(['Offen in der Kohorte »Frühjahr 2027«']);
  expect(text).toContain('**Anna Beispiel** · nichts offen');
  expect(text).toContain('**Cem Probe** · 2 Übungen offen: 3.1 Themenspeicher, 3.2 Themensäulen');
  expect(buttons).toEqual([]);
});

test('nothing open is said as good news', () => {
  expect(shown(sample('open', 'nothing')).text).toContain('Bei Ihnen ist nichts offen. Sehr gut!');
  expect(shown(sample('open', 'complete')).text).toContain('In der Kohorte fehlt keine Antwort.');
});

test('a trainer who takes part sees both, their own first', () => {
  const { text, headings, buttons } = shown({ ...sample('open', 'trainer'), ...sample('open') });
  expect(headings).toEqual(['Was noch offen ist']);
  expect(text).toMatch(/4 Übungen sind offen\.[\s\S]*\*\*Offen in der Kohorte »Frühjahr 2027«\*\*/);
  expect(buttons).toHaveLength(4);
});
