import fc from 'fast-check';
import { buildExample, exampleFile } from './example';

/** Every problem has a place in the file and a message; nothing throws, whatever stands in the files. */
function judged(file: 'programm.yaml' | 'woche-01.yaml', text: string | Uint8Array): void {
  const result = buildExample({ [file]: text });
  if (result.ok) return;
  const lines = Buffer.from(text as string)
    .toString('utf8')
    .split(/\r\n|\r|\n/).length;
  expect(result.problems.length).toBeGreaterThan(0);
  for (const problem of result.problems) {
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.column).toBeGreaterThanOrEqual(1);
    if (problem.file === `p/${file}`) expect(problem.line).toBeLessThanOrEqual(lines);
    expect(problem.message.length).toBeGreaterThan(10);
  }
}
const FILE = fc.constantFrom('programm.yaml' as const, 'woche-01.yaml' as const);
const CRUMB = fc.constantFrom(
  ':',
  ': ',
  '- ',
  '-',
  '\t',
  '\n',
  '  ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  '|',
  '>',
  '&a',
  '*a',
  '!!map',
  '!x',
  '%',
  '@',
  '`',
  '? ',
  '<<: ',
  '---\n',
  '...\n',
  '#',
  '\u0000',
  '\ud800',
  '0x1F',
  '1e999',
  'null',
  '~',
  '.nan',
  '__proto__: 1\n',
);

test('any text', () => {
  fc.assert(fc.property(FILE, fc.string({ unit: 'binary', maxLength: 300 }), judged), { numRuns: 300 });
});

test('any bytes', () => {
  fc.assert(fc.property(FILE, fc.uint8Array({ maxLength: 300 }), judged), { numRuns: 300 });
});

test('the example with a crumb put in or a piece taken out anywhere', () => {
  const edit = fc.record({
    at: fc.nat(),
    cut: fc.nat(30),
    put: fc.oneof(CRUMB, fc.string({ maxLength: 5 })),
  });
  fc.assert(
    fc.property(FILE, fc.array(edit, { minLength: 1, maxLength: 4 }), (file, edits) => {
      let text = exampleFile(file);
      for (const { at, cut, put } of edits) {
        const from = at % (text.length + 1);
        text = text.slice(0, from) + put + text.slice(from + cut);
      }
      judged(file, text);
    }),
    { numRuns: 300 },
  );
});

test('thousands of brackets are called too deep', () => {
  expect(buildExample({ 'woche-01.yaml': '['.repeat(200_000) })).toMatchObject({
    problems: [{ message: expect.stringMatching(/zu tief verschachtelt/i) }],
  });
});

test.each([
  ['brackets', '['.repeat(200_000)],
  ['nested dashes', '- '.repeat(100_000)],
  [
    'nested maps',
    Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth)}a:`)
      .join('\n')
      .slice(0, 1_000_000),
  ],
  ['many keys', Array.from({ length: 60_000 }, (_, index) => `schluessel${index}: 1`).join('\n')],
  [
    'a bomb of aliases',
    `a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `k${i}: &k${i} [*${i ? `k${i - 1}` : 'a'}, *${i ? `k${i - 1}` : 'a'}]`).join('\n')}`,
  ],
])('%s are refused in reasonable time', (_name, text) => {
  const started = process.hrtime.bigint();
  judged('woche-01.yaml', text);
  expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(10_000);
});
