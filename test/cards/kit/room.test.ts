import fc from 'fast-check';
import { bytesAtMost, fitCard } from '../../../src/cards/kit/room';
import { renderNotice } from '../../../src/cards/render';
import { samples } from '../samples';

const bytes = (card: object) => Buffer.byteLength(JSON.stringify(card));

test('what a card takes is never underrated, whatever was typed into it', () => {
  const name = fc.stringMatching(/^[a-zA-Z$]{1,12}$/);
  const typed = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\0\u001f', '\ud800', '"\\', '😀'));
  const { card } = fc.letrec<{ value: unknown; card: object }>((tie) => ({
    value: fc.oneof(typed, fc.double(), fc.boolean(), fc.constant(null), tie('card')),
    card: fc.oneof(fc.dictionary(name, tie('value')), fc.array(tie('value'))),
  }));
  fc.assert(fc.property(card, (one) => expect(bytesAtMost(one)).toBeGreaterThanOrEqual(bytes(one))));
});

test('a card is made smaller exactly when it is too large', () => {
  const small = { text: 'a'.repeat(25_000) };
  const large = { text: 'ä'.repeat(13_000) };
  expect(fitCard(() => small)).toBe(small);
  const rooms: number[] = [];
  const fitted = fitCard((room) => {
    rooms.push(room.lines);
    return rooms.length < 3 ? large : small;
  });
  expect(fitted).toBe(small);
  expect(rooms).toEqual([100, 40, 25]);
});

test('most cards need not be written out for it', () => {
  const cards = samples.flatMap(({ notice }) => renderNotice(notice, { language: 'de' }).card ?? []);
  const told = cards.filter((card) => bytesAtMost(card) <= 25_500);
  expect(told.length / cards.length).toBeGreaterThan(0.8);
});
