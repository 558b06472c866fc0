import fc from 'fast-check';
import { type Inline, readInline, sourceOf, wordsOf } from '../../src/domain/markdown-inline';

const tricky = fc
  .array(
    fc.oneof(
      fc.constantFrom('*', '**', '_', '__', '`', '[', '![', ']', '(', ')', '](', '\\', ' ', 'a', 'ß', '\n'),
      fc.constantFrom('https://a.example/b_c', '[a](https://a.example)', '![b](c.png)', '**a**', '😀'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** The tree as brackets, to be read in a table. */
function drawn(pieces: readonly Inline[]): string {
  return pieces.map((piece) => `{${piece.kind} ${contentOf(piece)}}`).join('');
}
function contentOf(piece: Inline): string {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'escape':
      return piece.sign;
    case 'code':
      return piece.code;
    case 'address':
      return piece.url;
    case 'image':
      return `${piece.description}>${piece.url}`;
    case 'link':
      return `${drawn(piece.label)}>${piece.url}`;
    case 'strong':
    case 'emphasis':
      return drawn(piece.inner);
  }
}

test('whatever a line holds, nothing of it is lost', () => {
  fc.assert(
    fc.property(tricky, fc.boolean(), (line, looseStrong) =>
      expect(sourceOf(readInline(line, { looseStrong }))).toBe(line),
    ),
    { numRuns: 2_000 },
  );
});

test.each([
  ['**a *b* c**', '{strong {text a }{emphasis {text b}}{text  c}}'],
  ['*a **b** c*', '{emphasis {text a }{strong {text b}}{text  c}}'],
  ['***a***', '{strong {emphasis {text a}}}'],
  ['__a__ und _b_', '{strong {text a}}{text  und }{emphasis {text b}}'],
  ['**offen, *auch', '{text **offen, *auch}'],
  ['**a *b c** d*', '{strong {text a *b c}}{text  d*}'],
  ['****', '{text ****}'],
  ['5 ** 3 ** 4', '{text 5 ** 3 ** 4}'],
  ['Kolleg*innen, Bürger*innen', '{text Kolleg*innen, Bürger*innen}'],
  ['eine_datei_name', '{text eine_datei_name}'],
  ['`**a**`', '{code **a**}'],
  ['`offen', '{text `offen}'],
  ['\\*a\\* C:\\a', '{escape *}{text a}{escape *}{text  C:\\a}'],
  ['[a **b**](https://a.example)', '{link {text a }{strong {text b}}>https://a.example}'],
  ['[Ort], [a](b)', '{text [Ort], }{link {text a}>b}'],
  ['[a\\]b](c)', '{link {text a}{escape ]}{text b}>c}'],
  ['[](c) [a] (c)', '{text [](c) [a] (c)}'],
  ['![a](b.png)', '{image a>b.png}'],
  ['[![a](b.png)](c)', '{link {image a>b.png}>c}'],
  ['(https://a.example/b_c).', '{text (}{address https://a.example/b_c}{text ).}'],
  ['https://a.example/name_', '{address https://a.example/name_}'],
  ['**https://a.example**-Seite', '{strong {address https://a.example}}{text -Seite}'],
  ['_https://a.example_', '{emphasis {address https://a.example}}'],
  ['https:// und http://.', '{text https:// und http://.}'],
])('%s', (line, tree) => expect(drawn(readInline(line))).toBe(tree));

test('stars with a blank inside count only where they are asked for', () => {
  expect(drawn(readInline('**Auftrag: **Wir'))).toBe('{text **Auftrag: **Wir}');
  expect(drawn(readInline('**Auftrag: **Wir', { looseStrong: true }))).toBe(
    '{strong {text Auftrag: }}{text Wir}',
  );
});

test('words alone: no marks, the label of a link, the description of a picture', () => {
  expect(wordsOf(readInline('**a** _b_ `c` [d *e*](f) ![g](h) \\*'))).toBe('a b c d e g \\*');
});

test.each([
  '**a ',
  '*a _b ',
  '[',
  '[![',
  '![](',
  '[a](',
  '[a\\]',
  '`',
  '\\',
  'a* ',
  'https://.',
  '**https://',
])('many times %j is read in time that grows with the length', (part) => {
  // What looked again at all that follows would need minutes for this.
  const line = part.repeat(200_000);
  expect(sourceOf(readInline(line)).length).toBe(line.length);
});
