import fc from 'fast-check';
import { buildConceptDocument } from '../../src/documents/concept-document';
import { blocksOf } from '../../src/documents/word/from-text';
import { spansOf } from '../../src/documents/word/inline';
import type { ExerciseNumber } from '../../src/domain/ids';
import type { ConceptContent } from '../../src/domain/notice/concept';
import { date, exerciseId } from '../support/builders';
import { brokenParts, paragraphsOf, part } from './office';

const open = (number: string, title: string) => ({
  id: exerciseId(`x-${number}`),
  number: number as ExerciseNumber,
  title,
});
const CONCEPT: ConceptContent = {
  name: 'Anna Beispiel',
  municipality: 'Musterstadt',
  programmeTitle: 'Probeprogramm',
  on: date('2027-06-28'),
  sections: [
    {
      number: 1,
      title: 'Auftrag & Ziele',
      intro: 'Warum die Kommune da ist.',
      paragraphs: [
        '**Unser Auftrag:** Wir informieren zuerst dort, wo gefragt wird.',
        '**Unsere Ziele**\n\n1. Antworten an Werktagen\n2. Zwei Videos im Monat\n\n- erst das eine\n- dann das andere',
        'Pflichtangaben\n☑ Impressum\n☐ Datenschutz\nhttps://musterstadt.example/impressum.',
      ],
      open: [],
    },
    {
      number: 2,
      title: 'Zielgruppen',
      paragraphs: [],
      open: [open('2.1', 'Prioritäten'), open('2.4', 'Persona')],
    },
  ],
};

test('the title page names person, Kommune, programme and day', async () => {
  const paragraphs = paragraphsOf(await buildConceptDocument(CONCEPT));
  expect(paragraphs.slice(0, 7)).toMatchObject([
    { style: 'Overline', text: 'Musterstadt' },
    { style: 'Title', text: 'Social-Media-Konzept' },
    { style: 'Subtitle', text: 'Arbeitsfassung' },
    { text: 'Erstellt von:\tAnna Beispiel' },
    { text: 'Kommune:\tMusterstadt' },
    { text: 'Programm:\tProbeprogramm' },
    { text: 'Stand:\tMontag, 28. Juni 2027' },
  ]);
});

test('each section is a heading that the contents lead to', async () => {
  const file = await buildConceptDocument(CONCEPT);
  const headings = paragraphsOf(file).filter((paragraph) => paragraph.style === 'Heading1');
  expect(headings.map((heading) => heading.text)).toEqual(['Inhalt', '1. Auftrag & Ziele', '2. Zielgruppen']);
  const body = part(file, 'word/document.xml');
  const targets = [...body.matchAll(/w:anchor="([^"]+)"/g)].map((match) => match[1]);
  const marks = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map((match) => match[1]);
  expect(targets).toHaveLength(2);
  expect(marks).toEqual(expect.arrayContaining(targets));
});

test('answers become paragraphs, headings, lists and links', async () => {
  const file = await buildConceptDocument(CONCEPT);
  const found = paragraphsOf(file);
  expect(found).toContainEqual({ style: 'Heading2', text: 'Unsere Ziele', list: false });
  expect(found).toContainEqual({
    style: 'Normal',
    text: 'Unser Auftrag: Wir informieren zuerst dort, wo gefragt wird.',
    list: false,
  });
  expect(found.filter((paragraph) => paragraph.list).map((paragraph) => paragraph.text)).toEqual([
    'Antworten an Werktagen',
    'Zwei Videos im Monat',
    'erst das eine',
    'dann das andere',
  ]);
  expect(part(file, 'word/_rels/document.xml.rels')).toContain(
    'Target="https://musterstadt.example/impressum"',
  );
  expect(part(file, 'word/document.xml').match(/<w14:checked w14:val="(1|0|true|false)"/g)).toHaveLength(2);
});

test('what is open stands in its section and in the contents', async () => {
  const texts = paragraphsOf(await buildConceptDocument(CONCEPT)).map((paragraph) => paragraph.text);
  expect(texts).toContain('1. Auftrag & Ziele\tvollständig');
  expect(texts).toContain('2. Zielgruppen\tnoch leer');
  expect(texts).toEqual(
    expect.arrayContaining(['Noch offen', 'Übung 2.1 · Prioritäten', 'Übung 2.4 · Persona']),
  );
});

test('a finished concept says so and lists nothing as open', async () => {
  const sections = CONCEPT.sections.map((section) => ({ ...section, open: [] }));
  const texts = paragraphsOf(await buildConceptDocument({ ...CONCEPT, sections })).map(
    (paragraph) => paragraph.text,
  );
  expect(texts).toContain('Fertige Fassung');
  expect(texts.join('\n')).not.toMatch(/offen/);
});

test('the document is German, has a title, page numbers and no empty paragraphs', async () => {
  const file = await buildConceptDocument(CONCEPT);
  expect(part(file, 'docProps/core.xml')).toContain('<dc:title>Social-Media-Konzept</dc:title>');
  expect(part(file, 'word/styles.xml')).toMatch(/<w:docDefaults>.*<w:lang w:val="de-DE"/s);
  expect(part(file, 'word/footer1.xml')).toMatch(/PAGE.*NUMPAGES/s);
  expect(paragraphsOf(file).filter((paragraph) => paragraph.text.trim() === '')).toEqual([]);
  expect(brokenParts(file)).toEqual([]);
});

test('whatever someone answers, the document opens and holds every word of it', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: 'binary' }),
      async (answer, odd) => {
        const text = `Antwort\n${answer}\n${odd}`;
        const file = await buildConceptDocument({
          ...CONCEPT,
          name: odd,
          municipality: answer,
          sections: [{ number: 1, title: odd, paragraphs: [text], open: [] }],
        });
        expect(brokenParts(file)).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test('no word is lost between a text and its blocks', () => {
  const words = (text: string) => text.replace(/[^\p{L}]/gu, '');
  const line = fc.tuple(
    fc.constantFrom('', '- ', '1. ', '2. ', '☑ ', '☐ ', '  '),
    fc.constantFrom('Wort', '**fett**', 'a b'),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.map(([mark, word]) => mark + word).join('\n');
      const said = blocksOf(text).flatMap((block) =>
        'items' in block
          ? block.items.map((item) => (typeof item === 'string' ? item : item.text))
          : 'text' in block
            ? [block.text]
            : [],
      );
      expect(words(said.join(''))).toBe(words(text));
    }),
  );
});

test('each list counts from one', async () => {
  const file = await buildConceptDocument({
    ...CONCEPT,
    sections: [{ number: 1, title: 'Ziele', paragraphs: ['1. a\n2. b', '1. c\n2. d'], open: [] }],
  });
  const lists = [...part(file, 'word/document.xml').matchAll(/<w:numId w:val="(\d+)"/g)].map(
    (match) => match[1],
  );
  expect(lists[0]).toBe(lists[1]);
  expect(lists[2]).toBe(lists[3]);
  expect(lists[2]).not.toBe(lists[0]);
});

test('numbers that do not count from one stay in the text', () => {
  expect(blocksOf('3. Mai\n5. Juni')).toEqual([
    { kind: 'text', text: '3. Mai' },
    { kind: 'text', text: '5. Juni' },
  ]);
});

test('brackets are fields only in a form, and only http addresses are links', () => {
  expect(spansOf('Bis [Tag]', false)).toEqual([{ kind: 'text', text: 'Bis [Tag]' }]);
  expect(spansOf('Bis [Tag] gilt', true)).toEqual([
    { kind: 'text', text: 'Bis ' },
    { kind: 'field', text: 'Tag' },
    { kind: 'text', text: ' gilt' },
  ]);
  expect(spansOf('[hier](javascript:alert(1))', false).some((span) => span.kind === 'link')).toBe(false);
  expect(spansOf('Siehe https://a.example/x).', false)).toEqual([
    { kind: 'text', text: 'Siehe ' },
    { kind: 'link', text: 'https://a.example/x', url: 'https://a.example/x' },
    { kind: 'text', text: ').' },
  ]);
});

test('an address in bold is a link, and one that ends in a line keeps it', () => {
  expect(spansOf('**Kanal: https://a.example/stadt_**', false)).toEqual([
    { kind: 'bold', text: 'Kanal: ' },
    { kind: 'link', text: 'https://a.example/stadt_', url: 'https://a.example/stadt_' },
  ]);
});

test('bold counts with a blank inside it, and marks that documents do not draw stay', () => {
  expect(spansOf('**Auftrag: **_wir_ `**so**`', false)).toEqual([
    { kind: 'bold', text: 'Auftrag: ' },
    { kind: 'text', text: '_wir_ `**so**`' },
  ]);
});

test('a line is a heading when all of it is bold, and nothing in it would show a star', () => {
  expect(blocksOf('**Ziele**:\r\n**a *b* c**\n+ 5 Follower').map((block) => block.kind)).toEqual([
    'heading',
    'text',
    'text',
  ]);
});
