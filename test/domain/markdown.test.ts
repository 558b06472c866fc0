import fc from 'fast-check';
import { readMarkdown } from '../../src/domain/markdown';

const read = (text: string) => readMarkdown(text).map(({ source: _, ...line }) => line);

test('every line is kept as it stood', () => {
  const part = fc.constantFrom('- ', '1. ', '# ', '☑ ', ' ', '\n', 'a', '**b**', '#', '•\u00a0', '12)', '\t');
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      expect(readMarkdown(text).map((line) => line.source)).toEqual(text.split('\n'));
    }),
  );
});

test('line ends of every system end a line', () => {
  expect(readMarkdown('a\r\nb\rc\n\nd').map((line) => line.source)).toEqual(['a', 'b', 'c', '', 'd']);
});

test.each([
  ['- a', { kind: 'bullet', sign: '-', indent: 0, text: 'a' }],
  ['    * a ', { kind: 'bullet', sign: '*', indent: 4, text: 'a ' }],
  ['•\u00a0a', { kind: 'bullet', sign: '•', indent: 0, text: 'a' }],
  ['- ', { kind: 'bullet', sign: '-', indent: 0, text: '' }],
  [' 12) a', { kind: 'number', digits: '12', indent: 1, text: 'a' }],
  ['☐a', { kind: 'tick', done: false, text: 'a' }],
  ['☑ a', { kind: 'tick', done: true, text: 'a' }],
  ['## Titel ##', { kind: 'heading', level: 2, text: 'Titel' }],
  ['C# Kurs', { kind: 'text' }],
  [' \t', { kind: 'blank' }],
])('%j', (line, expected) => expect(read(line)).toEqual([expected]));

test.each(['-', '-a', '1.a', '2027. war', '#a', '####### a', '# #', '**a**', '> a'])('%j is text', (line) =>
  expect(read(line)).toEqual([{ kind: 'text' }]),
);
