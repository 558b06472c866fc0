import { sample, shown, types } from '../shown';

test('the end of a programme leads to the concept', () => {
  const { text, buttons, summary } = shown(sample('closing'));
  expect(summary).toBe('Amtshelden: geschafft!');
  expect(text).toContain('Das Programm der Kohorte »Frühjahr 2027« ist zu Ende.');
  expect(text).toContain('**jeden ersten Mittwoch**');
  expect(buttons).toEqual([types('Konzept', 'konzept')]);
});
