import { sample, shown, types } from '../shown';

test('feedback says from whom it is, who can read it, and leads to the exercise', () => {
  const { text, buttons, summary } = shown(sample('feedback-received'));
  expect(text).toContain('Von Tina Trainerin');
  expect(text).toContain('ob \\*Ehrenamt\\* nicht zu groß ist');
  expect(text).toContain('Diese Rückmeldung lesen Sie und Ihre Trainer:innen.');
  expect(buttons).toEqual([types('Übung 3.2', 'übung 3.2')]);
  // The words themselves are not part of what a locked screen shows.
  expect(summary).toBe('Rückmeldung zu Übung 3.2 · Themensäulen');
});
