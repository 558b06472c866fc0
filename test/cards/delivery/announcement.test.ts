import { sample, shown } from '../shown';

test('an announcement names who makes it, and reads as typed', () => {
  const { text, summary, buttons } = shown(sample('announcement'));
  expect(text).toContain('Von Tina Trainerin');
  // A list that was typed stays text: whoever announces formats nothing by accident.
  expect(text).toContain('1\\. Ankommen');
  expect(summary).toBe('Ansage: Am Mittwoch treffen wir uns erst um 10 Uhr. 1. Ankommen 2. Fragen');
  expect(buttons).toEqual([]);
});
