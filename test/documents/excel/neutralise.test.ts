import fc from 'fast-check';
import { buildExcel } from '../../../src/documents/excel/build-excel';
import { neutralise } from '../../../src/documents/excel/neutralise';
import { fileName, xmlText } from '../../../src/documents/plain-text';
import { brokenParts, part, rowsOf } from '../office';

const BLANKS = ['', ' ', '  ', '\u00a0', '\u2003', '\u200b', '\ufeff', '\n', '\u0000', ' \t '];
const STARTS = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

test('a text that begins like a formula, also behind blanks, gets an apostrophe', () => {
  for (const blank of BLANKS) {
    for (const start of STARTS) {
      expect(neutralise(`${blank}${start}1+1`)).toMatch(/^'/);
    }
  }
});

test('ordinary words stay as they are', () => {
  for (const text of ['Musterstadt', '1.250', 'a=b', 'Ä-Ö', "'schon", '', '§ 5 DDG', '12 - 13']) {
    expect(neutralise(text)).toBe(text);
  }
});

test('no text at all leaves a formula behind, for whatever a program skips at its beginning', () => {
  const risky = fc
    .tuple(
      fc.array(fc.constantFrom(...BLANKS)),
      fc.constantFrom(...STARTS, 'x'),
      fc.string({ unit: 'binary' }),
    )
    .map(([blanks, start, rest]) => blanks.join('') + start + rest);
  fc.assert(
    fc.property(fc.oneof(risky, fc.string({ unit: 'binary' })), (text) => {
      const safe = neutralise(text);
      expect(safe.replace(/^[\s\p{Z}\p{Cf}]+/u, '')).not.toMatch(/^[=+\-@＝＋－＠]/u);
      expect(safe).not.toMatch(/^[\t\r]/);
      // Beside the apostrophe it is the text that a file can hold.
      if (safe !== xmlText(text)) expect(safe.slice(1)).toBe(xmlText(text));
    }),
    { numRuns: 2000 },
  );
});

test('the sign for an unreadable character is still to be seen', async () => {
  const sheets = [{ name: 'Blatt', columns: [{ title: 'Text', width: 20 }], rows: [['\ufffd']] }];
  expect(await rowsOf(await buildExcel({ title: 'Probe', sheets }), 'Blatt')).toEqual([['Text'], ['□']]);
});

test('a cell longer than Excel allows is cut and says so', () => {
  const cut = neutralise('a'.repeat(40_000));
  expect(cut).toHaveLength(32_767);
  expect(cut.endsWith('…')).toBe(true);
});

test('whatever is typed, the workbook opens, holds no formula and says the same', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 5 }),
      async (texts) => {
        const file = await buildExcel({
          title: texts[0] ?? '',
          sheets: [
            { name: 'Blatt', columns: [{ title: 'Text', width: 20 }], rows: texts.map((text) => [text]) },
          ],
        });
        expect(brokenParts(file)).toEqual([]);
        expect(part(file, 'xl/worksheets/sheet1.xml')).not.toContain('<f>');
        const read = (await rowsOf(file, 'Blatt')).slice(1).map((row) => String(row[0] ?? '').trim());
        const meant = texts.map((text) => neutralise(text).trim());
        // Rows without a visible sign at the end are not rows to a reader.
        while (meant.at(-1) === '') meant.pop();
        expect(read).toEqual(meant);
      },
    ),
    { numRuns: 60 },
  );
});

test('words that mean something to a program are words to a workbook', async () => {
  const words = Object.getOwnPropertyNames(Object.prototype);
  const file = await buildExcel({
    title: 'toString',
    sheets: [
      { name: 'Blatt', columns: [{ title: 'constructor', width: 20 }], rows: words.map((word) => [word]) },
    ],
  });
  const read = (await rowsOf(file, 'Blatt')).map((row) => String(row[0]).trim());
  expect(read).toEqual(['constructor', ...words]);
});

test('file names are ASCII and short, whatever people are called', () => {
  expect(fileName(['Konzept', 'Bad Münster am Stein', 'Zoë Großmann', '2027-06-28'], 'docx')).toBe(
    'Konzept-Bad-Muenster-am-Stein-Zoe-Grossmann-2027-06-28.docx',
  );
  expect(fileName([undefined, '../..', '…'], 'xlsx')).toBe('Datei.xlsx');
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' })), (parts) => {
      expect(fileName(parts, 'docx')).toMatch(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,89}[A-Za-z0-9])?\.docx$/);
    }),
  );
});
