import { planFingerprint } from '../../src/runtime/plan-fingerprint';
import { aProgramme } from '../support/programme';

test('the same for the same programme, another one once anything in it is corrected', () => {
  const programme = aProgramme();
  const [week, ...weeks] = programme.weeks;
  if (!week) throw new Error('no week');
  expect(planFingerprint(aProgramme())).toBe(planFingerprint(programme));
  const corrected = { ...programme, weeks: [{ ...week, theme: `${week.theme}, berichtigt` }, ...weeks] };
  expect(planFingerprint(corrected)).not.toBe(planFingerprint(programme));
});
