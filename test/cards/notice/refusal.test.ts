import type { Refusal } from '../../../src/domain/notice/refusal';
import { samples } from '../samples';
import { sample, shown, types } from '../shown';

const refusal = (code: Refusal['code']) => sample('refusal', code);
const leadsOn = (code: Refusal['code']) => shown(refusal(code)).buttons;

test.each([
  ['not-understood', types('Hilfe', 'hilfe')],
  ['not-a-trainer', types('Hilfe', 'hilfe')],
  ['outdated-card', types('Heute', 'heute')],
  ['exercise-not-yet', types('Heute', 'heute')],
  ['pause-after-end', types('Plan', 'plan')],
  ['programme-over', types('Konzept', 'konzept')],
  ['near-miss', types('Heute', 'heute')],
] as const)('%s leads on with a button', (code, button) => {
  expect(leadsOn(code)).toEqual([button]);
});

test('every other refusal is said, without a card', () => {
  const withCard = samples
    .filter(({ name }) => name.startsWith('refusal/') && !name.endsWith('/longest'))
    .filter(({ notice }) => shown(notice).card !== undefined);
  expect(withCard).toHaveLength(7);
});

test('what may have been an answer can still become one', () => {
  const { buttons, text } = shown({ ...refusal('near-miss'), draft: 'd1' } as Refusal);
  expect(text).toBe('Meinten Sie »heute«?');
  expect(buttons).toContainEqual(['Nein, das ist eine Antwort', { verb: 'offer-draft', draft: 'd1' }]);
});

test('something long that was typed is quoted in part', () => {
  const { text } = shown({ kind: 'refusal', code: 'exercise-unknown', given: 'x'.repeat(5000) });
  expect(text.length).toBeLessThan(400);
});
