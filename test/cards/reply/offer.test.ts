import { cohort } from '../samples/basics';
import { sample, shown } from '../shown';

test('a text that was no command is shown again and can be filed under an exercise', () => {
  const { text, buttons, headings } = shown(sample('offer-answer'));
  expect(headings).toEqual(['Ist das eine Antwort?']);
  expect(text).toContain('Unsere Säulen sind Bürgerservice, Baustellen und Ehrenamt.');
  expect(text).toContain('»hilfe« zeigt, was ich verstehe');
  expect(buttons[1]).toEqual([
    '3.2 · Themensäulen',
    { verb: 'file-draft', cohort, exercise: 'w03-02', draft: 'd1' },
  ]);
  expect(buttons).toHaveLength(4);
});

test('six exercises can be chosen; where there are more, the card says how to see them', () => {
  const { text, buttons } = shown(sample('offer-answer', 'longest'));
  expect(buttons).toHaveLength(6);
  expect(text).toContain('Zur Wahl stehen die dringendsten Übungen; alle zeigt »offen«.');
  expect(shown(sample('offer-answer')).text).not.toContain('Zur Wahl stehen');
});

test('with nothing open, says how an earlier exercise is opened', () => {
  const { text, buttons } = shown(sample('offer-answer', 'none'));
  expect(text).toContain('Mit »übung 3.2« öffnen Sie eine frühere.');
  expect(buttons).toEqual([]);
});
