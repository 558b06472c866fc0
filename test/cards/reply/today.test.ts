import { sample, shown, types } from '../shown';

test('today: what is due, how many more are open, what comes next', () => {
  const { text, buttons, summary } = shown(sample('today'));
  expect(text).toMatch(
    /\*\*Übung 3\.1 · Themenspeicher\*\*\s+30 Minuten · Pflicht · überfällig seit Fr, 30\.04\./,
  );
  expect(text).toContain('2 weitere Übungen sind offen; »offen« zeigt sie alle.');
  expect(text).toContain('Als Nächstes: Übung 3.5 · PM-Umbau, Donnerstag, 29. April 2027, 9:00 Uhr.');
  expect(buttons[0]).toEqual(types('Übung 3.1', 'übung 3.1'));
  expect(summary).toBe(
    'Heute, Mittwoch, 28. April 2027: 4 Übungen stehen an. 2 weitere Übungen sind offen; »offen« zeigt sie alle.',
  );
});

test('a day with nothing due leads to the progress', () => {
  const { text, buttons } = shown(sample('today', 'nothing'));
  expect(text).toContain('Heute steht nichts an.');
  expect(buttons).toEqual([types('Fortschritt', 'fortschritt')]);
});
