import { renderNotice } from '../../../src/cards/render';
import type { Notice } from '../../../src/domain/notice/notice';
import { anExercise } from '../../support/builders';

const text = (missing: readonly string[]) => {
  const notice: Notice = {
    kind: 'replies',
    cohortName: 'Probe',
    exercise: anExercise(),
    replies: [],
    missing,
  };
  return renderNotice(notice, { language: 'de' }).text;
};

test('who has not answered is named to the trainer, and where nobody is missing nothing is said of it', () => {
  expect(text(['Anna Beispiel', 'Ben Muster'])).toMatch(/Es fehlen noch.*Anna Beispiel.*Ben Muster/);
  expect(text([])).not.toMatch(/fehl/i);
});
