import { planningRules } from '../../src/runtime/rules';
import { aProgramme } from '../support/builders';

test('the same for the same programme, another one once anything in it is corrected', () => {
  const programme = aProgramme();
  const [week, ...weeks] = programme.weeks;
  if (!week) throw new Error('no week');
  expect(planningRules(aProgramme())).toBe(planningRules(programme));
  const corrected = { ...programme, weeks: [{ ...week, theme: `${week.theme}, berichtigt` }, ...weeks] };
  expect(planningRules(corrected)).not.toBe(planningRules(programme));
});
