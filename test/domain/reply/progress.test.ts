import type { CohortId } from '../../../src/domain/ids';
import { openItems, personProgress, sectionFill } from '../../../src/domain/reply/progress';
import { aParticipant, aReply, date, exerciseNumbered, programmeOf } from '../../support/builders';

const anna = aParticipant('Anna Beispiel', { municipality: 'Musterstadt' });
const ben = aParticipant('Ben Muster');
const e11 = exerciseNumbered('1.1', { section: 1 });
const e12 = exerciseNumbered('1.2', { section: 1, required: false });
const e13 = exerciseNumbered('1.3', { section: 2, visibility: 'private' });
const e21 = exerciseNumbered('2.1');

test('counts what is posted and answered, not what is withdrawn or other people said', () => {
  const replies = [
    aReply(e11, anna),
    aReply(e12, anna, undefined, { state: 'withdrawn' }),
    aReply(e13, ben),
    aReply(e21, anna),
  ];
  expect(personProgress(anna, [e11, e12, e13], replies)).toEqual({
    name: 'Anna Beispiel',
    municipality: 'Musterstadt',
    posted: 3,
    answered: 1,
    requiredPosted: 2,
    requiredAnswered: 1,
  });
  expect(personProgress(ben, [e11, e12, e13], replies)).toEqual({
    name: 'Ben Muster',
    posted: 3,
    answered: 1,
    requiredPosted: 2,
    requiredAnswered: 1,
  });
});

test('open: overdue first, then what is due next, then extras', () => {
  const due = (exercise: typeof e11, dueOn: string) => ({ exercise: exercise, dueOn: date(dueOn) });
  const items = openItems(
    'nord' as CohortId,
    [due(e12, '2027-04-12'), due(e13, '2027-04-16'), due(e21, '2027-04-15'), due(e11, '2027-04-14')],
    [],
    date('2027-04-15'),
  );
  expect(items.map((item) => [item.number, item.overdue])).toEqual([
    ['1.1', true],
    ['2.1', false],
    ['1.3', false],
    ['1.2', true],
  ]);
  expect(items[2]).toEqual({
    id: e13.id,
    number: '1.3',
    title: 'Titel 1.3',
    cohort: 'nord',
    minutes: 15,
    required: true,
    private: true,
    dueOn: '2027-04-16',
    overdue: false,
  });
  expect(
    openItems('nord' as CohortId, [due(e11, '2027-04-14')], [aReply(e11, anna)], date('2027-04-15')),
  ).toEqual([]);
  expect(
    openItems(
      'nord' as CohortId,
      [due(e11, '2027-04-14')],
      [aReply(e11, anna, undefined, { state: 'withdrawn' })],
      date('2027-04-15'),
    ),
  ).toHaveLength(1);
});

test('how full each section is', () => {
  expect(sectionFill(programmeOf([e11, e12, e13, e21]), [aReply(e12, anna), aReply(e21, anna)])).toEqual([
    { number: 1, title: 'Ziele', filled: 1, of: 2 },
    { number: 2, title: 'Zielgruppen', filled: 0, of: 1 },
  ]);
});
