import fc from 'fast-check';
import { readAction } from '../../../src/teams/inbound/actions';

const ANSWER = { verb: 'answer', cohort: 'c1', exercise: 'w03-02' };

test('an action and its inputs, as text', () => {
  expect(
    readAction(
      { action: ANSWER, text: 'Hallo', zahl: 5, ja: true, leer: '', nichts: null, msteams: {} },
      'answer',
    ),
  ).toEqual({
    action: ANSWER,
    inputs: { text: 'Hallo', zahl: '5', ja: 'true', leer: '' },
  });
});

test.each([
  { verb: 'refresh', cohort: 'c1', exercise: 'e' },
  { verb: 'edit', cohort: 'c1', exercise: 'e' },
  { verb: 'withdraw', cohort: 'c1', exercise: 'e' },
  { verb: 'privately', cohort: 'c1', exercise: 'e' },
  { verb: 'snooze', cohort: 'c1' },
  { verb: 'join', cohort: 'c1' },
  { verb: 'command', line: 'heute' },
  { verb: 'file-draft', cohort: 'c1', exercise: 'e', draft: 'd' },
  { verb: 'book-slot', cohort: 'c1', slot: 's' },
  { verb: 'cancel-slot', cohort: 'c1', slot: 's' },
  { verb: 'check-agreement', cohort: 'c1', agreement: 'a', result: 'not-yet' },
  { verb: 'settle', cohort: 'c1', delivery: 'w03/post/w03-02', answer: 'arrived' },
  { verb: 'delete-my-data' },
  { verb: 'choose-cohort', cohort: 'c1' },
])('$verb is known', (action) => {
  expect(readAction({ action })).toEqual({ action, inputs: {} });
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['a text', 'answer'],
  ['a list', [{ action: ANSWER }]],
  ['no action', { text: 'Hallo' }],
  ['an unknown verb', { action: { ...ANSWER, verb: 'make-me-trainer' } }],
  ['no verb', { action: { cohort: 'c1' } }],
  ['a missing id', { action: { verb: 'answer', cohort: 'c1' } }],
  ['an empty id', { action: { ...ANSWER, cohort: '' } }],
  ['an endless id', { action: { ...ANSWER, cohort: 'x'.repeat(201) } }],
  ['an id that is an object', { action: { ...ANSWER, cohort: { $ne: null } } }],
  ['something added', { action: { ...ANSWER, personId: 'somebody-else' } }],
  [
    'a result that does not exist',
    { action: { verb: 'check-agreement', cohort: 'c', agreement: 'a', result: 'great' } },
  ],
  ['an input that is an object', { action: ANSWER, text: { a: 1 } }],
  ['an input that is a list', { action: ANSWER, text: ['a'] }],
  ['an endless input', { action: ANSWER, text: 'x'.repeat(20_001) }],
  [
    'endlessly many inputs',
    { action: ANSWER, ...Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`i${i}`, 'x'])) },
  ],
])('%s is no action of ours', (_name, data) => {
  expect(readAction(data)).toBeUndefined();
});

test('the verb of the button has to be that of the action', () => {
  expect(readAction({ action: ANSWER }, 'withdraw')).toBeUndefined();
});

test('whatever comes, nothing throws', () =>
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (action, input) => {
      readAction({ action, input });
      readAction(action);
    }),
  ));
