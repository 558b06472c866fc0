import { buildConcept } from '../../../src/domain/concept/concept';
import { exercise, person, programme, reply } from '../builders';

const anna = person('Anna Beispiel');
const ben = person('Ben Muster');
const options = [
  { id: 'a', text: 'Jugend' },
  { id: 'b', text: 'Vereine' },
];
const e11 = exercise('1.1', { section: 1, conceptText: 'Unser Auftrag: {antwort}' });
const e12 = exercise('1.2', { section: 1 });
const e21 = exercise('2.1', {
  section: 2,
  conceptText: 'Wir wenden uns an {antwort}.',
  answer: { kind: 'choices', options, min: 1, max: 2 },
});
const e22 = exercise('2.2');

test('paragraphs come from the answers, and what is open is named', () => {
  const replies = [
    reply(e11, anna, { kind: 'text', text: 'Kosten $& {antwort} $1' }),
    reply(e12, ben),
    reply(e21, anna, { kind: 'choices', options: ['a', 'b'] }),
    reply(e22, anna),
  ];
  expect(buildConcept(programme([e11, e12, e21, e22]), anna, replies)).toEqual([
    {
      number: 1,
      title: 'Ziele',
      paragraphs: ['Unser Auftrag: Kosten $& {antwort} $1'],
      open: [{ id: e12.id, number: '1.2', title: 'Titel 1.2' }],
    },
    { number: 2, title: 'Zielgruppen', paragraphs: ['Wir wenden uns an Jugend, Vereine.'], open: [] },
  ]);
});

test('without a sentence of its own an answer stands under its deliverable', () => {
  const [first] = buildConcept(programme([e12]), ben, [reply(e12, ben, { kind: 'text', text: 'Ziel A' })]);
  expect(first?.paragraphs).toEqual(['Ergebnis 1.2\nZiel A']);
});

test('what was withdrawn is open', () => {
  const [first] = buildConcept(programme([e12]), ben, [reply(e12, ben, undefined, { state: 'withdrawn' })]);
  expect(first).toMatchObject({ paragraphs: [], open: [{ number: '1.2' }] });
});
