import { buildConcept } from '../../../src/domain/concept/concept';
import { aParticipant, aReply, exerciseNumbered, programmeOf } from '../../support/builders';

const anna = aParticipant('Anna Beispiel');
const ben = aParticipant('Ben Muster');
const options = [
  { id: 'a', text: 'Jugend' },
  { id: 'b', text: 'Vereine' },
];
const e11 = exerciseNumbered('1.1', { section: 1, conceptText: 'Unser Auftrag: {antwort}' });
const e12 = exerciseNumbered('1.2', { section: 1 });
const e21 = exerciseNumbered('2.1', {
  section: 2,
  conceptText: 'Wir wenden uns an {antwort}.',
  answer: { kind: 'choices', options, min: 1, max: 2 },
});
const e22 = exerciseNumbered('2.2');

test('paragraphs come from the answers, and what is open is named', () => {
  const replies = [
    aReply(e11, anna, { kind: 'text', text: 'Kosten $& {antwort} $1' }),
    aReply(e12, ben),
    aReply(e21, anna, { kind: 'choices', options: ['a', 'b'] }),
    aReply(e22, anna),
  ];
  expect(buildConcept(programmeOf([e11, e12, e21, e22]), anna, replies)).toEqual([
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
  const [first] = buildConcept(programmeOf([e12]), ben, [aReply(e12, ben, { kind: 'text', text: 'Ziel A' })]);
  expect(first?.paragraphs).toEqual(['Ergebnis 1.2\nZiel A']);
});

test('what was withdrawn is open', () => {
  const [first] = buildConcept(programmeOf([e12]), ben, [
    aReply(e12, ben, undefined, { state: 'withdrawn' }),
  ]);
  expect(first).toMatchObject({ paragraphs: [], open: [{ number: '1.2' }] });
});
