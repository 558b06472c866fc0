import { sample, shown, types } from '../shown';

test.each([
  ['usual', 'Aus dem Team übernommen: Anna Beispiel, Ben Muster und Cem Probe.'],
  ['too-many', 'Im Team sind 9 Personen, die Kohorte hat 5 Plätze.'],
  ['roster-failed', 'Die Mitgliederliste des Teams konnte ich nicht lesen.'],
  ['empty', 'Noch ist niemand dabei.'],
])('%s: says who was taken over from the team', (variant, line) => {
  expect(shown(sample('cohort-created', variant)).text).toContain(line);
});

test('leads on to the plan and to the people', () => {
  expect(shown(sample('cohort-created')).buttons).toEqual([
    types('Plan', 'plan'),
    types('Teilnehmende', 'teilnehmende'),
  ]);
});

test('a start that moved says why', () => {
  expect(shown(sample('cohort-created', 'longest')).text).toContain('Verschoben: Feiertag Pfingstmontag');
});
