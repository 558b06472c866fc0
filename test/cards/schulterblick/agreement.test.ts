import { cohort } from '../samples/basics';
import { sample, shown } from '../shown';

test('an agreement is asked about with four answers, which only its two sides see', () => {
  const { text, buttons } = shown(sample('agreement-check'));
  expect(text).toContain('haben Sie mit Tina Trainerin vereinbart:');
  expect(text).toContain('Zwei Reels bis Ende Juni, mit den Azubis gedreht.');
  expect(text).toContain('Die Antwort sehen nur Sie und Ihre Trainer:innen.');
  const about = { verb: 'check-agreement', cohort, agreement: 'a1' };
  expect(buttons).toEqual([
    ['Erledigt', { ...about, result: 'done' }],
    ['Läuft', { ...about, result: 'under-way' }],
    ['Noch nicht angefangen', { ...about, result: 'not-yet' }],
    ['Verworfen', { ...about, result: 'dropped' }],
  ]);
});
