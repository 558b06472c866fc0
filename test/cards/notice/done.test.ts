import { shown } from '../shown';

test('a confirmation is a line, in which names stay as they were typed', () => {
  const { text, summary, card } = shown({
    kind: 'done',
    what: 'trainer-added',
    name: '*Cem* [x](https://böse.example)',
  });
  expect(text).toBe('\\*Cem\\* \\[x\\](https://böse.example) ist jetzt Trainer:in dieser Kohorte.');
  expect(summary).toBe('*Cem* [x](https://böse.example) ist jetzt Trainer:in dieser Kohorte.');
  expect(card).toBeUndefined();
});
