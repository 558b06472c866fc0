import { at, cohort } from '../samples/basics';
import { sample, shown } from '../shown';

const invite = sample('schulterblick-invite');

test('each free slot is booked by a button that names its own time', () => {
  const { buttons, text } = shown(invite);
  expect(buttons[0]).toEqual(['Di, 18.05., 10:00 Uhr', { verb: 'book-slot', cohort, slot: 's0' }]);
  expect(buttons).toHaveLength(4);
  expect(text).toContain('45 Minuten mit Tina Trainerin');
  expect(text).toContain('bleibt zwischen Ihnen und Ihren Trainer:innen');
});

test('who has booked can cancel, and is offered no other', () => {
  const { buttons, text, summary } = shown(sample('schulterblick-invite', 'booked'));
  expect(buttons).toEqual([['Termin absagen', { verb: 'cancel-slot', cohort, slot: 's1' }]]);
  expect(text).toContain('**Ihr Termin: Mittwoch, 19. Mai 2027, 10:00 Uhr, 45 Minuten mit Tina Trainerin.**');
  expect(summary).toContain('Ihr Termin: Mittwoch, 19. Mai 2027');
});

test('a slot that is taken is not offered, and who booked it is not said', () => {
  const slot = { id: 's', minutes: 45, trainerName: 'Tina Trainerin' };
  const { wire } = shown({
    ...invite,
    slots: [
      { ...slot, id: 'frei', when: at('2027-05-19', '10:00'), free: true },
      { ...slot, id: 'weg', when: at('2027-05-20', '10:00'), free: false, bookedBy: 'Anna Beispiel' },
    ],
  });
  expect(wire).toContain('"slot":"frei"');
  expect(wire).not.toMatch(/"slot":"weg"|Anna/);
});

test('with no slot free, says that there will be others', () => {
  const { text, buttons } = shown(sample('schulterblick-invite', 'none'));
  expect(text).toContain('Zurzeit ist kein Termin frei.');
  expect(buttons).toEqual([]);
});
