import type { Answer } from '../../../src/domain/form/forms';
import type { Reply } from '../../../src/domain/reply/reply';
import {
  acceptsReplies,
  type NewReply,
  recordReply,
  withdrawReply,
} from '../../../src/domain/reply/reply-record';
import { date, exerciseNumbered, instant, personId } from '../../support/builders';

const text = (value: string): Answer => ({ kind: 'text', text: value });
const input = (activityId: string, answer: Answer, time = '2027-04-13'): NewReply => ({
  exerciseId: exerciseNumbered('1.1').id,
  personId: personId('anna'),
  answer,
  source: { via: 'card', activityId },
  at: instant(time),
});
const first = (): Reply => recordReply(undefined, input('a1', text('eins'))).reply;

test('the first answer is revision 1', () => {
  const recorded = recordReply(undefined, input('a1', text('eins')));
  expect(recorded).toEqual({
    changed: true,
    reply: { ...input('a1', text('eins')), revision: 1, state: 'handed-in', firstAt: instant('2027-04-13') },
  });
});

test('the same activity again changes nothing, whatever it says', () => {
  expect(recordReply(first(), input('a1', text('eins'), '2027-04-14'))).toEqual({
    reply: first(),
    changed: false,
  });
  expect(recordReply(first(), input('a1', text('zwei'), '2027-04-14'))).toEqual({
    reply: first(),
    changed: false,
  });
});

test('the same answer again changes nothing', () => {
  expect(recordReply(first(), input('a2', text('eins'), '2027-04-14'))).toEqual({
    reply: first(),
    changed: false,
  });
});

test('another answer is the next revision and keeps the earlier one', () => {
  const recorded = recordReply(first(), input('a2', text('zwei'), '2027-04-14'));
  expect(recorded.previous).toEqual(first());
  expect(recorded.reply).toMatchObject({
    revision: 2,
    answer: text('zwei'),
    firstAt: instant('2027-04-13'),
    at: instant('2027-04-14'),
  });
});

test('after a withdrawal the same answer is handed in again as the next revision', () => {
  const withdrawn = withdrawReply(first(), instant('2027-04-14'), 'press-1');
  expect(withdrawn).toEqual({
    ...first(),
    state: 'withdrawn',
    at: instant('2027-04-14'),
    withdrawnBy: 'press-1',
  });
  const again = recordReply(withdrawn, input('a2', text('eins'), '2027-04-15'));
  expect(again).toMatchObject({
    changed: true,
    previous: withdrawn,
    reply: { revision: 2, state: 'handed-in' },
  });
});

test('an activity delivered again does not undo the withdrawal of its answer', () => {
  const withdrawn = withdrawReply(first(), instant('2027-04-14'), 'press-1');
  expect(recordReply(withdrawn, input('a1', text('eins'), '2027-04-15'))).toEqual({
    reply: withdrawn,
    changed: false,
  });
  expect(withdrawReply(withdrawn, instant('2027-04-16'), 'press-2')).toBe(withdrawn);
});

test('an activity delivered again after newer ones does not bring its answer back', () => {
  const second = recordReply(first(), input('a2', text('zwei'), '2027-04-14')).reply;
  expect(recordReply(second, input('a1', text('eins'), '2027-04-15'), [first()])).toEqual({
    reply: second,
    changed: false,
  });
});

test('late answers count until four weeks after the end', () => {
  expect(acceptsReplies(date('2027-07-04'), date('2027-08-01'))).toBe(true);
  expect(acceptsReplies(date('2027-07-04'), date('2027-08-02'))).toBe(false);
});
