import { cohort, line } from '../samples/basics';
import { sample, shown } from '../shown';

const question = sample('delivery-question');

test('two answers to a question about a delivery, each with its own button', () => {
  const ids = { verb: 'settle', cohort, delivery: 'w03/post/w03-02' };
  expect(shown(question).buttons).toEqual([
    ['Ist angekommen', { ...ids, answer: 'arrived' }],
    ['Noch einmal senden', { ...ids, answer: 'send-again' }],
  ]);
});

test('says what it was, and where to look: in the channel, or with the person', () => {
  expect(shown(question).text).toMatch(/Übung 3\.2 · Themensäulen[\s\S]*Bitte sehen Sie im Kanal nach\./);
  const reminder = { ...question, line: line({ kind: 'reminder', to: 'Ben Muster', state: 'unknown' }) };
  const { text } = shown(reminder);
  expect(text).toContain('Bitte fragen Sie Ben Muster, ob die Nachricht da ist.');
  expect(text).not.toContain('im Kanal nach');
});
