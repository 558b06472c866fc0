import { SHEET_ORDER } from '../../src/documents/excel/sheet-features';
import { buildReportWorkbook } from '../../src/documents/report-workbook';
import type { ExerciseNumber } from '../../src/domain/ids';
import type { ReportContent } from '../../src/domain/notice/effect';
import { date } from '../support/builders';
import { brokenParts, part, partsOf, rowsOf, sheetNames } from './office';

const REPORT: ReportContent = {
  cohortName: '=Runde 1',
  programmeTitle: 'Probeprogramm',
  on: date('2027-05-14'),
  startOn: date('2027-04-12'),
  week: 5,
  weeks: 12,
  people: [
    {
      name: 'Anna Beispiel',
      municipality: 'Musterstadt',
      posted: 8,
      answered: 6,
      requiredPosted: 4,
      requiredAnswered: 4,
      lastAnswerOn: date('2027-05-13'),
    },
    { name: '@Ben', posted: 8, answered: 0, requiredPosted: 4, requiredAnswered: 0 },
  ],
  exercises: [
    {
      number: '1.1' as ExerciseNumber,
      title: '-Steckbrief',
      week: 1,
      required: true,
      visibility: 'private',
      postedOn: date('2027-04-12'),
      dueOn: date('2027-04-16'),
      states: ['done', 'open'],
    },
  ],
  metrics: [
    {
      name: 'Anna Beispiel',
      municipality: 'Musterstadt',
      channel: 'instagram',
      metric: 'follower',
      first: { value: 1250, on: date('2027-04-12') },
      latest: { value: 1375, on: date('2027-05-10') },
    },
    {
      name: '@Ben',
      channel: 'facebook',
      metric: 'follower',
      first: { value: 0, on: date('2027-04-12') },
      latest: { value: 5, on: date('2027-05-10') },
    },
  ],
  problems: [
    {
      kind: 'reminder',
      week: 4,
      to: 'Anna Beispiel',
      when: { on: date('2027-05-05'), time: '14:00' },
      state: 'refused',
      refused: 'blocked',
    },
  ],
};

const ORDER: readonly string[] = SHEET_ORDER;
const day = (text: string) => new Date(`${text}T00:00:00Z`);

test('people with numbers, shares and dates that Excel can count with', async () => {
  const [head, anna, ben] = await rowsOf(await buildReportWorkbook(REPORT), 'Überblick');
  expect(head?.slice(0, 4)).toEqual(['Name', 'Kommune', 'Übungen gestellt', 'davon beantwortet']);
  expect(anna).toEqual(['Anna Beispiel', 'Musterstadt', 8, 6, 0.75, 4, 4, 1, 0, day('2027-05-13')]);
  expect(ben).toEqual(["'@Ben", 'noch nicht angegeben', 8, 0, 0, 4, 0, 0, 4, 'noch keine']);
});

test('the matrix says in words what is done and what is open', async () => {
  const [head, row] = await rowsOf(await buildReportWorkbook(REPORT), 'Übungen');
  expect(head?.slice(-3)).toEqual(['Erledigt von', 'Anna Beispiel', "'@Ben"]);
  expect(row).toEqual([
    1,
    '1.1',
    "'-Steckbrief",
    'Pflicht',
    'Trainerteam',
    day('2027-04-12'),
    day('2027-04-16'),
    1,
    'erledigt',
    'offen',
  ]);
});

test('figures then and now; no percentage of nothing', async () => {
  const [, anna, ben] = await rowsOf(await buildReportWorkbook(REPORT), 'Kennzahlen');
  expect(anna).toEqual([
    'Anna Beispiel',
    'Musterstadt',
    'instagram',
    'follower',
    1250,
    day('2027-04-12'),
    1375,
    day('2027-05-10'),
    125,
    0.1,
  ]);
  expect(ben?.slice(8)).toEqual([5, null]);
});

test('problems of delivery in words, and no sheet for none', async () => {
  const file = await buildReportWorkbook(REPORT);
  const [, row] = await rowsOf(file, 'Zustellungen mit Problemen');
  expect(row?.[2]).toBe('Erinnerung an Anna Beispiel');
  expect(String(row?.[3])).toContain('blockiert');
  expect(await sheetNames(await buildReportWorkbook({ ...REPORT, problems: [] }))).not.toContain(
    'Zustellungen mit Problemen',
  );
});

test('a cohort without anybody and without figures still makes a report', async () => {
  const file = await buildReportWorkbook({ ...REPORT, people: [], exercises: [], metrics: [], problems: [] });
  expect(await rowsOf(file, 'Überblick')).toHaveLength(1);
  expect((await rowsOf(file, 'Kennzahlen'))[1]?.[0]).toBe('Noch hat niemand eine Kennzahl gemeldet.');
});

test('headings stay in view, columns have widths, pages are A4, the file has a title', async () => {
  const file = await buildReportWorkbook(REPORT);
  const sheets = Object.entries(partsOf(file)).filter(([path]) => /worksheets\/sheet\d+\.xml$/.test(path));
  expect(sheets).toHaveLength(5);
  for (const [, xml] of sheets) {
    expect(xml).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
    expect(xml).toMatch(/<col [^>]*customWidth="1"/);
    expect(xml).toContain('paperSize="9"');
    expect(xml).not.toContain('<f>');
  }
  expect(part(file, 'docProps/core.xml')).toContain('<dc:title>Bericht zur Kohorte =Runde 1</dc:title>');
  expect(brokenParts(file)).toEqual([]);
});

test("a sheet's parts come in the order of the standard: Excel repairs a file otherwise", async () => {
  const file = await buildReportWorkbook(REPORT);
  for (const [path, xml] of Object.entries(partsOf(file))) {
    if (!/worksheets\/sheet\d+\.xml$/.test(path)) continue;
    const tags = [...xml.matchAll(/<(\w+)[\s/>]/g)].map((match) => match[1] ?? '');
    const places = tags.map((tag) => ORDER.indexOf(tag)).filter((at) => at >= 0);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.length).toBeGreaterThan(5);
  }
});
