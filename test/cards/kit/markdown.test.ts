import fc from 'fast-check';
import {
  cleanText,
  escapeLine,
  escapeMarkdown,
  linkTo,
  oneLine,
  plainText,
  shorten,
  workbookMarkdown,
} from '../../../src/cards/kit/markdown';

const tricky = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        '*',
        '_',
        '`',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '#',
        '-',
        '+',
        '=',
        '1.',
        '2)',
        '~',
        '|',
        '\\',
        '!',
        '&amp;',
        '&',
        '\n',
        '\r\n',
        '\t',
        ' ',
        'https://böse.example',
        'Wort',
        'ä',
      ),
      { maxLength: 40 },
    )
    .map((parts) => parts.join('')),
);
const unescaped = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
const withoutEscapes = (markdown: string) => markdown.replace(/\\[!-/:-@[-`{-~]/g, '·');

describe('what people typed', () => {
  test('reads as typed', () => {
    fc.assert(
      fc.property(tricky, (typed) => {
        const lines = cleanText(typed)
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== '');
        expect(unescaped(escapeMarkdown(typed))).toBe(lines.join('\n\n'));
      }),
    );
  });

  test('formats, links and lists nothing', () => {
    fc.assert(
      fc.property(tricky, (typed) => {
        for (const paragraph of escapeMarkdown(typed).split('\n\n')) {
          expect(withoutEscapes(paragraph)).not.toMatch(/[*_`[\]<>~|\\]/);
          expect(withoutEscapes(paragraph)).not.toMatch(/&#?\w+;/);
          expect(paragraph).not.toMatch(/^\s*([-+#=]|\d+[.)](\s|$))/);
        }
      }),
    );
  });

  test('stays on one line where one line is meant', () => {
    fc.assert(fc.property(tricky, (typed) => expect(escapeLine(typed)).not.toMatch(/[\n\r]/)));
  });

  test.each([
    ['[klick](https://böse.example)', '\\[klick\\](https://böse.example)'],
    ['# laut', '\\# laut'],
    ['1. eins\n- zwei', '1\\. eins\n\n\\- zwei'],
    ['am 3. Mai um 9.30 Uhr - gern', 'am 3. Mai um 9.30 Uhr - gern'],
    ['a &lt; b & c', 'a \\&lt; b & c'],
  ])('%s', (typed, escaped) => expect(escapeMarkdown(typed)).toBe(escaped));

  test('cannot turn the direction of what follows it', () => {
    expect(escapeLine('a\u202eb')).toBe('a b');
  });

  test('links only to the address that is read', () => {
    expect(linkTo('https://www.musterstadt.example/a_(b)')).toBe(
      '[https://www.musterstadt.example/a\\_(b)](https://www.musterstadt.example/a%5f%28b%29)',
    );
    expect(linkTo('javascript:alert(1)')).toBe('javascript:alert(1)');
    expect(linkTo('](https://böse.example)')).toBe('\\](https://böse.example)');
  });
});

describe('what the workbook says', () => {
  test('keeps what a TextBlock carries and nothing else', () => {
    expect(
      workbookMarkdown('## Titel ##\n\n\n\n**fett** und [Link](https://a.example)\n![Bild](b.png)'),
    ).toBe('**Titel**\n\n**fett** und [Link](https://a.example)\nBild');
  });

  test('reads plain in labels', () => {
    expect(plainText('**Drei** [Säulen](https://a.example), *nicht* `vier`')).toBe('Drei Säulen, nicht vier');
    expect(plainText('# Titel #\n- **eins\nzwei**\n1. drei\n• vier')).toBe('Titel eins zwei 1. drei • vier');
  });

  test('leaves stars and underscores within words and addresses alone', () => {
    const text = 'Kolleg*innen, Bürger*innen, eine_datei_name, https://a.example/*b*';
    expect(plainText(text)).toBe(text);
  });

  test('says what a picture shows, wherever it stands', () => {
    expect(workbookMarkdown('**![a](b.png)** [![c](d.png)](https://e.example)')).toBe(
      '**a** [c](https://e.example)',
    );
    expect(workbookMarkdown('`![a](b.png)`')).toBe('`![a](b.png)`');
  });
});

test('shortens to a length without breaking a sign in two', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.integer({ min: 1, max: 120 }),
      (text, length) => {
        const short = shorten(text, length);
        expect(short.length).toBeLessThanOrEqual(Math.max(length, 1));
        expect(short).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
      },
    ),
  );
  expect(oneLine(' a \n b ')).toBe('a b');
});
