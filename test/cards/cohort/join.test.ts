import { LAENDER } from '../../../src/domain/calendar/laender';
import { cohort } from '../samples/basics';
import { sample, shown } from '../shown';

const free = sample('join-card');

test.each([
  { taken: 2, title: 'Ich bin dabei', says: '2 von 5 belegt', not: 'Alle Plätze sind belegt' },
  { taken: 5, title: 'Auf die Warteliste', says: 'Alle Plätze sind belegt', not: 'Ich bin dabei' },
])('with $taken of 5 seats taken, one button: $title', ({ taken, title, says, not }) => {
  const { buttons, submits, text } = shown({ ...free, taken });
  expect(buttons).toEqual([[title, { verb: 'join', cohort }]]);
  expect(submits).toEqual([title]);
  expect(text).toContain(says);
  expect(text).not.toContain(not);
});

test('each field is named, asked for and explained when it is left empty', () => {
  expect(shown(free).inputs).toMatchObject([
    {
      id: 'municipality',
      label: 'Ihre Kommune',
      isRequired: true,
      errorMessage: 'Bitte nennen Sie Ihre Kommune.',
    },
    {
      id: 'land',
      label: 'Ihr Bundesland',
      isRequired: true,
      errorMessage: 'Bitte wählen Sie Ihr Bundesland.',
    },
  ]);
  const [, land] = shown(free).inputs;
  expect(land?.choices).toEqual(Object.entries(LAENDER).map(([value, title]) => ({ title, value })));
});

test('says who is in and that a typed line does the same', () => {
  const { text, headings } = shown(free);
  expect(headings).toEqual(['Kohorte »Frühjahr 2027«']);
  expect(text).toContain('**Dabei sind:** Anna Beispiel, Ben Muster');
  expect(text).toContain('»dabei Musterstadt, Bayern«');
  expect(shown(sample('join-card', 'empty')).text).not.toContain('Dabei sind');
});

test.each([
  ['usual', 'Willkommen, Anna Beispiel aus Musterstadt, Bayern!'],
  ['updated', 'Geändert: Anna Beispiel kommt aus Musterstadt, Bayern.'],
])('%s: a line confirms it, without a card', (variant, line) => {
  const { text, card } = shown(sample('joined', variant));
  expect(text).toContain(line);
  expect(card).toBeUndefined();
});

test('who waits is told the place on the waiting list', () => {
  const { text } = shown({ ...sample('joined'), place: 'waiting', waitingPosition: 2 });
  expect(text).toContain('steht auf Platz 2 auf der Warteliste');
});
