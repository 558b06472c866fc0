import fc from 'fast-check';
import { fold, foldWithOrigin } from '../../../src/domain/fold';
import { searchExercises } from '../../../src/domain/programme/search';
import { exerciseNumbered, programmeOf } from '../../support/builders';

const audit = exerciseNumbered('1.1', {
  title: 'Zehn-Post-Audit',
  task: 'Zählen Sie **Grüße** und [Fragen](https://x.de).',
});
const rules = exerciseNumbered('1.2', {
  title: 'Netiquette',
  task: `Legen Sie Regeln fest. ${'Wort '.repeat(80)}Das Übermaß meiden. ${'Ende '.repeat(80)}`,
});
const greet = exerciseNumbered('2.1', {
  title: 'Grüße',
  task: 'Etwas anderes.',
  checklist: ['Audit wiederholen'],
});
const all = programmeOf([audit, rules, greet]);
const found = (query: string) => searchExercises(all, query).map((hit) => hit.exercise.number);

test('umlauts, case and order do not matter; every word must be there', () => {
  expect(found('GRUESSE')).toEqual(['2.1', '1.1']);
  expect(found('fragen zählen')).toEqual(['1.1']);
  expect(found('fragen netiquette')).toEqual([]);
  expect(found('audit')).toEqual(['1.1', '2.1']);
  expect(found('thema 2')).toEqual(['2.1']);
  expect(found('1.2')).toEqual(['1.2']);
});

test.each(['', '  ', '?', '…', '„“'])('%j finds nothing', (query) => {
  expect(found(query)).toEqual([]);
});

test('the excerpt is plain, short and around the hit', () => {
  expect(searchExercises(all, 'fragen')[0]?.excerpt).toBe('Zählen Sie Grüße und Fragen.');
  const excerpt = searchExercises(all, 'uebermass')[0]?.excerpt ?? '';
  expect(excerpt).toMatch(/^… Wort .*Das Übermaß meiden\. .* …$/);
  expect(excerpt.length).toBeLessThanOrEqual(160);
  expect(searchExercises(all, 'Netiquette')[0]?.excerpt).toMatch(/^Legen Sie Regeln fest/);
});

test('excerpts keep to their length whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 150, maxLength: 600 }),
      fc.string({ unit: 'grapheme' }),
      (text, tail) => {
        const [hit] = searchExercises(
          programmeOf([exerciseNumbered('1.1', { task: `${text}Nadel${tail}` })]),
          'nadel',
        );
        expect(hit?.excerpt.length).toBeLessThanOrEqual(160);
      },
    ),
  );
});

test('folding knows where each character came from', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const { folded, origin } = foldWithOrigin(text);
      expect(origin).toHaveLength(folded.length);
      expect(fold(folded)).toBe(fold(text));
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
  expect(fold('ΟΔΟΣ')).toBe(foldWithOrigin('ΟΔΟΣ').folded);
  expect(foldWithOrigin('aÜb')).toEqual({ folded: 'aueb', origin: [0, 1, 1, 2] });
});
