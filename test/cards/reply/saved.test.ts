import { sample, shown, types } from '../shown';

test('in the own chat: thanks, what follows the answer, and the next exercise to open', () => {
  const { text, buttons, summary } = shown(sample('reply-saved'));
  expect(summary).toBe('Danke! Ihre Antwort auf Übung 3.2 »Themensäulen« ist gespeichert.');
  expect(text).toContain('Hängen Sie die Säulen dorthin, wo alle sie sehen.');
  expect(text).toContain('Übung 3.3 · Jahresanker');
  expect(buttons).toEqual([types('Übung 3.3', 'übung 3.3')]);
});

test.each([
  ['thread', 'Antwort auf Übung 3.2 gespeichert. Danke!'],
  ['updated', 'Antwort auf Übung 3.2 aktualisiert.'],
])('%s: where others read along, one line without the answer', (variant, line) => {
  const { text, card } = shown(sample('reply-saved', variant));
  expect(text).toBe(line);
  expect(card).toBeUndefined();
});

test('a withdrawn answer can be given again', () => {
  expect(shown(sample('reply-withdrawn')).text).toBe(
    'Ihre Antwort auf Übung 3.2 »Themensäulen« ist zurückgezogen. Sie können jederzeit neu antworten.',
  );
});
