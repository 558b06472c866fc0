import { cohort } from '../samples/basics';
import { sample, shown, types } from '../shown';

const problem = sample('reply-problem');

test('says what is wrong and who will read the answer, and takes another one', () => {
  const { text, buttons, submits, inputs } = shown(problem);
  expect(text).toContain('Übung 3.2 »Themensäulen«: noch nicht gespeichert');
  expect(text).toContain('Hier ist eine Zahl von 0 bis 60 (Stunden) gefragt.');
  expect(text).toContain('Ihre Antwort sehen alle in der Kohorte.');
  expect(inputs[0]).toMatchObject({ label: 'Ihre Zahl (Stunden), 0 bis 60' });
  expect(buttons).toEqual([
    ['Antwort abgeben', { verb: 'answer', cohort, exercise: 'w03-02' }],
    types('Übung 3.2 öffnen', 'übung 3.2'),
  ]);
  expect(submits).toEqual(['Antwort abgeben']);
});

test('what was typed is not lost: above the form, or in its field where it fits', () => {
  expect(shown(problem).text).toContain('Ihr Text: ungefähr sechs');
  const { inputs, text } = shown(sample('reply-problem', 'longest'));
  expect(String(inputs[0]?.value).length).toBeGreaterThan(100);
  expect(text).not.toContain('Ihr Text:');
});

test('says that an earlier answer stands, where there is one', () => {
  expect(shown({ ...problem, kept: true }).text).toContain('nicht geändert, Ihre bisherige Antwort bleibt');
});
