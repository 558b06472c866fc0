import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runWorkbook } from '../../src/cli/workbook';
import { loadProgrammes } from '../../src/workbook/load-programmes';
import { exampleFile } from './example';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'workbook-'));
});
afterEach(() => rm(root, { recursive: true }));

async function put(folder: string, head = exampleFile('programm.yaml'), week = exampleFile('woche-01.yaml')) {
  await mkdir(join(root, folder));
  await writeFile(join(root, folder, 'programm.yaml'), head);
  await writeFile(join(root, folder, 'woche-01.yaml'), week);
}
const version = (value: string) => exampleFile('programm.yaml').replace('"1.0.0"', `"${value}"`);

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runWorkbook(args, root, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out, err };
}

test('several versions: the newest by number, or exactly the one asked for', async () => {
  await put('alt', version('1.9.0'));
  await put('neu', version('1.10.0'));
  await put('_entwurf', 'kaputt: [');
  const result = await loadProgrammes(root);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(result.programmes.list().map((each) => each.version)).toEqual(['1.10.0']);
  expect(result.programmes.get('beispielprogramm')?.version).toBe('1.10.0');
  expect(result.programmes.get('beispielprogramm', '1.9.0')?.version).toBe('1.9.0');
  expect(result.programmes.get('beispielprogramm', '2.0.0')).toBeUndefined();
  expect(result.programmes.get('anderes')).toBeUndefined();
});

test('two folders with the same programme and version', async () => {
  await put('eins');
  await put('zwei');
  expect(await loadProgrammes(root)).toMatchObject({
    ok: false,
    problems: [
      {
        file: join(root, 'zwei', 'programm.yaml'),
        message: expect.stringMatching(/hat schon der Ordner .*eins/),
      },
    ],
  });
});

test('no folder, an empty folder, a folder without programme', async () => {
  expect(await loadProgrammes(join(root, 'nirgends'))).toMatchObject({
    problems: [{ message: expect.stringMatching(/gibt es nicht/) }],
  });
  expect(await loadProgrammes(root)).toMatchObject({
    problems: [{ message: expect.stringMatching(/kein Programm/) }],
  });
  await mkdir(join(root, 'leer'));
  expect(await loadProgrammes(root)).toMatchObject({
    problems: [{ file: join(root, 'leer', 'programm.yaml'), message: expect.stringMatching(/Datei fehlt/) }],
  });
});

test('a week file that is a folder', async () => {
  await put('a', version('1.0.0').replace('wochen: 1', 'wochen: 2'));
  await mkdir(join(root, 'a', 'woche-02.yaml'));
  expect(await loadProgrammes(root)).toMatchObject({
    problems: [{ message: expect.stringMatching(/nicht lesen/) }],
  });
});

describe('check', () => {
  test('nothing to mend', async () => {
    await put('a');
    expect(await run('check')).toEqual({
      code: 0,
      out: [`${root}: keine Fehler, keine Warnungen.`],
      err: [],
    });
    expect((await run('check', join(root, 'a'))).code).toBe(0);
  });

  test('problems by file, line and column; exit code 1', async () => {
    await put('a', undefined, exampleFile('woche-01.yaml').replace('nummer: 1', 'nummer: 2'));
    const week = join(root, 'a', 'woche-01.yaml');
    const { code, out, err } = await run('check');
    expect({ code, err }).toEqual({ code: 1, err: ['1 Fehler, 0 Warnungen.'] });
    expect(out).toEqual([expect.stringContaining(`${week}:1:9: `)]);
    expect((await run('check', week)).code).toBe(1);
    expect((await run('check', join(root, 'a', 'programm.yaml'))).code).toBe(0);
  });

  test('a warning is told by its name and lets the check fail too', async () => {
    await put('a', undefined, exampleFile('woche-01.yaml').replace('Ordner für Lob', 'Content-Ordner'));
    const { code, out, err } = await run('check');
    expect({ code, err }).toEqual({ code: 1, err: ['0 Fehler, 1 Warnung.'] });
    expect(out).toEqual([expect.stringMatching(/woche-01\.yaml:\d+:\d+: .*»Content«: .*\[wort\]$/)]);
    expect((await run('check', join(root, 'a', 'programm.yaml'))).code).toBe(0);
    const json = await run('check', '--json');
    expect(JSON.parse(json.out.join('\n'))).toMatchObject({
      ok: false,
      problems: [],
      warnings: [{ rule: 'wort', column: expect.any(Number) }],
      readability: { texts: 0, hardest: [] },
    });
  });

  test('a picture beside the files', async () => {
    await put('a');
    await writeFile(join(root, 'a', 'foto.jpg'), Buffer.alloc(30_000_000));
    const { code, out } = await run('check');
    expect({ code, out }).toEqual({
      code: 1,
      out: [expect.stringMatching(/foto\.jpg:1:1: .*30 MB.*\[datei\]/)],
    });
    expect((await loadProgrammes(root)).ok).toBe(true);
  });

  test('the hardest texts are named', async () => {
    const long = 'Wir sperren die Straße am Montag früh und geben sie am Abend wieder frei. '
      .repeat(4)
      .trim();
    await put('a', undefined, exampleFile('woche-01.yaml').replace(/tipp: .*/, `tipp: ${long}`));
    const { code, out } = await run('check');
    expect(code).toBe(0);
    expect(out.join('\n')).toMatch(
      /Lesbarkeit .*1 Texte?, Median \d,\d.*\n +\d,\d {2}Woche 1, tipp \(.*woche-01\.yaml:\d+\)/,
    );
  });

  test('for machines', async () => {
    await put('a', version('eins'));
    const { code, out } = await run('check', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out.join('\n'))).toMatchObject({ ok: false, problems: [{ line: 2, column: 10 }] });
  });

  test('a path that does not exist', async () => {
    expect((await run('check', join(root, 'nirgends.yaml'))).code).toBe(1);
  });
});

test.each([
  [[]],
  [['chek']],
  [['check', 'a', 'b']],
  [['check', '--jsno']],
  [['import']],
  [['export']],
  [['diff', '--programm']],
  [['preview', 'a', 'b']],
  [['import', 'a.xlsx', '--nein']],
])('%j shows how to call it', async (args) => {
  const { code, err } = await run(...args);
  expect({ code, err }).toEqual({ code: 2, err: [expect.stringMatching(/Aufruf/)] });
});
