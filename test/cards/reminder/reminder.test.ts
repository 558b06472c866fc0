import { cohort } from '../samples/basics';
import { sample, shown, types } from '../shown';

test('a reminder names what is open, opens it, can be put off, and says how it is changed', () => {
  const { text, headings, buttons } = shown(sample('reminder'));
  expect(headings).toEqual(['Hallo Anna Beispiel, eine kurze Erinnerung']);
  expect(text).toContain('In der Kohorte »Frühjahr 2027« sind noch 2 Übungen für Sie offen.');
  expect(text).toContain('überfällig seit Fr, 30.04.');
  expect(text).toContain('»erinnerungen aus«');
  expect(buttons).toEqual([
    types('Übung 3.2', 'übung 3.2'),
    types('Übung 3.4', 'übung 3.4'),
    ['Später erinnern', { verb: 'snooze', cohort }],
  ]);
});

test('putting it off has its place among six buttons, however much is open', () => {
  const { buttons } = shown(sample('reminder', 'longest'));
  expect(buttons).toHaveLength(6);
  expect(buttons.at(-1)?.[0]).toBe('Später erinnern');
});
