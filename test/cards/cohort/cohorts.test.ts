import { sample, shown } from '../shown';

test('the cohort that is chosen says so, the others can be chosen, each by its own name', () => {
  const { buttons, tooltips, text } = shown(sample('cohorts'));
  expect(text).toContain('**Frühjahr 2027 (ausgewählt)**');
  expect(buttons).toEqual([['Auswählen', { verb: 'choose-cohort', cohort: 'k2' }]]);
  expect(tooltips).toEqual(['Kohorte »LinkedIn Herbst« auswählen']);
});

test('one cohort alone is nothing to choose', () => {
  const all = sample('cohorts');
  const { buttons, text } = shown({ ...all, cohorts: all.cohorts.slice(1) });
  expect(buttons).toEqual([]);
  expect(text).toContain('3 von 5 Plätzen belegt · noch nicht begonnen');
});

test('who has none is told how to create one', () => {
  expect(shown(sample('cohorts', 'none')).text).toContain('»kohorte anlegen Frühjahr 2027 ab 2027-04-12«');
});
