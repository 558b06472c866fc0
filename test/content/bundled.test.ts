import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Week } from '../../src/domain/programme/programme';
import { loadProgramme } from '../../src/workbook/load-programme';
import { readProgramme } from '../../src/workbook/read/read-programme';
import { readWeek } from '../../src/workbook/read/read-week';
import { readSource } from '../../src/workbook/source';
import { YamlFile } from '../../src/workbook/yaml-file';

const FOLDER = join(__dirname, '../../workbook/amtshelden-12-wochen');
const PRESENT = readdirSync(FOLDER).filter((name) => name.startsWith('woche-'));

async function yaml(name: string): Promise<YamlFile> {
  const source = await readSource(join(FOLDER, name), name);
  if (!source.ok) throw new Error(source.problem.message);
  return new YamlFile(name, source.text);
}

async function week(name: string): Promise<Week> {
  const head = readProgramme(await yaml('programm.yaml'));
  const read = readWeek(await yaml(name), Number(/\d+/.exec(name)?.[0]), head?.shared ?? new Map());
  if (!read) throw new Error(`${name} cannot be read`);
  return read.week;
}

test('no file that is there has anything to mend', async () => {
  const result = await loadProgramme(FOLDER);
  const problems = result.ok ? [] : result.problems.filter((each) => !/^Die Datei fehlt/.test(each.message));
  expect(problems.map((each) => `${relative(FOLDER, each.file)}:${each.line}: ${each.message}`)).toEqual([]);
});

test.each(PRESENT)('%s can be done in a week', async (name) => {
  const { exercises } = await week(name);
  const minutes = exercises.reduce((sum, each) => sum + each.minutes, 0);
  expect(minutes / 60).toBeGreaterThanOrEqual(3);
  expect(minutes / 60).toBeLessThanOrEqual(5.5);
  const required = exercises.filter((each) => each.required).length;
  expect(required).toBeGreaterThanOrEqual(3);
  expect(required).toBeLessThanOrEqual(5);
  const days = exercises.map((each) => each.weekday);
  expect(days).toEqual([...days].sort());
});

test('the first week has the nine exercises of the skeleton', async () => {
  expect(
    (await week('woche-01.yaml')).exercises.map(
      (each) => `${each.number} ${each.title} ${each.answer.kind} ${each.visibility}`,
    ),
  ).toEqual([
    '1.1 Steckbrief text cohort',
    '1.2 Selbsteinschätzung zum Start questionnaire private',
    '1.3 Kanalinventur checklist private',
    '1.4 Warum-Satz text cohort',
    '1.5 Nullmessung number private',
    '1.6 Zehn-Post-Audit number cohort',
    '1.7 Drei Ziele long cohort',
    '1.8 Vorbildkanal link cohort',
    '1.9 Stundenbudget number private',
  ]);
});

test('the programme has thirteen sections, ten items and the Schulterblick of the brief', async () => {
  const head = readProgramme(await yaml('programm.yaml'));
  expect(head?.base.sections).toHaveLength(13);
  expect(head?.base.metrics).toHaveLength(8);
  const [scale] = (head?.shared !== 'unreadable' && head?.shared.get('selbsteinschaetzung')) || [];
  expect(scale?.answer).toMatchObject({ kind: 'scale', min: 0, max: 10, items: { length: 10 } });
  expect(head?.schulterblick?.plan).toMatchObject({
    week: 6,
    slotMinutes: 30,
    followUpAfterDays: [14],
    followUpInWeeks: [12],
  });
});
