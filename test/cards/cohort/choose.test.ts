import { sample, shown } from '../shown';

test('a button for each cohort chooses that cohort', () => {
  const { buttons, headings } = shown(sample('choose-cohort'));
  expect(headings).toEqual(['Welche Kohorte meinen Sie?']);
  expect(buttons).toEqual([
    ['Frühjahr 2027', { verb: 'choose-cohort', cohort: 'k-fruehjahr' }],
    ['LinkedIn Herbst', { verb: 'choose-cohort', cohort: 'k2' }],
  ]);
});
