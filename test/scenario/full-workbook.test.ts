import { loadProgramme } from '../../src/workbook/load-programme';
import { textOf } from '../support/companion';
import { PEOPLE, TONI } from '../support/people';
import { openStage } from '../support/stage';

jest.setTimeout(300_000);

test('the bundled programme runs through its twelve weeks, every exercise once and on its day', async () => {
  const loaded = await loadProgramme('workbook/amtshelden-12-wochen');
  if (!loaded.ok) throw new Error('the bundled programme does not load');
  const { programme } = loaded;
  const exercises = programme.weeks.flatMap((week) => week.exercises);
  const stage = await openStage(programme, '2027-04-12', '2027-04-08T08:00:00Z');
  await stage.until('2027-04-16');
  const first = stage.find('Übung 1.1');
  await stage.press(PEOPLE.anna, first, 'answer', { answer: 'Ich betreue drei Kanäle für Musterstadt.' });
  expect(textOf(first.activity)).toContain('1 von 5');

  await stage.until('2027-07-16');
  const channel = stage.rows.filter((row) => row.to === 'channel');
  const posted = channel.flatMap((row) => /^Übung (\d+\.\d+) /.exec(row.summary)?.[1] ?? []);
  const personal = new Set(
    [...programme.surveys.map((survey) => survey.exercise), programme.schulterblick?.questionnaire].map(
      (one) => one?.id,
    ),
  );
  const expected = exercises
    .filter((exercise) => !personal.has(exercise.id))
    .map((exercise) => exercise.number);
  expect([...posted].sort()).toEqual([...expected].sort());
  expect(exercises.length).toBeGreaterThanOrEqual(109);
  for (const name of Object.keys(PEOPLE)) {
    const own = stage.rows.filter((row) => row.to === name).map((row) => row.summary);
    for (const other of exercises.filter((exercise) => personal.has(exercise.id))) {
      expect(own.filter((summary) => summary.startsWith(`Übung ${other.number} `))).toHaveLength(1);
    }
  }
  // Christi Himmelfahrt, Pfingstmontag and Fronleichnam lie on the way: nothing on any of them.
  const holidays = ['2027-05-06', '2027-05-17', '2027-05-27'];
  expect(channel.filter((row) => holidays.includes(row.when.slice(0, 10)))).toEqual([]);
  expect(channel.at(-1)?.when).toBe('2027-07-02 15:00');
  expect((await stage.chat(TONI, 'status')).join()).not.toContain('unbekannt');
  expect(stage.companion.log.filter((line) => line.level === 'error')).toEqual([]);
  await stage.stop();
});
