import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runWorkbook } from '../../src/cli/workbook';
import { loadProgrammes } from '../../src/workbook/load-programmes';
import { compareVersions } from '../../src/workbook/versions';
import { exampleFile } from './example';

let root: string;
let folder: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'versions-'));
  folder = join(root, 'beispiel');
  await mkdir(folder);
  await write(exampleFile('programm.yaml'), exampleFile('woche-01.yaml'));
});
afterEach(() => rm(root, { recursive: true }));

async function write(head: string, week: string) {
  await writeFile(join(folder, 'programm.yaml'), head);
  await writeFile(join(folder, 'woche-01.yaml'), week);
}
const head = (version: string) => exampleFile('programm.yaml').replace('"1.0.0"', `"${version}"`);
const week = (title: string) => exampleFile('woche-01.yaml').replace('titel: Warum-Satz', `titel: ${title}`);

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runWorkbook(args, root, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
async function programmes() {
  const loaded = await loadProgrammes(root);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.programmes;
}
const titleIn = async (version?: string) =>
  (await programmes()).get('beispielprogramm', version)?.weeks[0]?.exercises[1]?.title;

test('a cohort keeps the version it began with, while the files go on', async () => {
  expect(await run('release')).toMatchObject({ code: 0, out: expect.stringMatching(/Version 1\.0\.0/) });
  await write(head('1.1.0'), week('Wozu-Satz'));
  expect(await titleIn()).toBe('Wozu-Satz');
  expect(await titleIn('1.0.0')).toBe('Warum-Satz');
  expect(await titleIn('1.1.0')).toBe('Wozu-Satz');
  expect((await programmes()).list()).toHaveLength(1);

  expect((await run('release')).code).toBe(0);
  await write(head('2.0'), week('Satz'));
  expect(await titleIn('1.0.0')).toBe('Warum-Satz');
  expect(await titleIn('1.1.0')).toBe('Wozu-Satz');
  expect(await titleIn()).toBe('Satz');
});

test('what is released is what was there, byte by byte, and is not written again', async () => {
  await run('release');
  const kept = join(folder, '.versionen', '1.0.0');
  expect((await readdir(kept)).sort()).toEqual(['programm.yaml', 'woche-01.yaml']);
  expect(await readFile(join(kept, 'woche-01.yaml'), 'utf8')).toBe(exampleFile('woche-01.yaml'));
  expect((await stat(join(kept, 'woche-01.yaml'))).mode & 0o222).toBe(0);
  expect(await run('release')).toMatchObject({ code: 1, out: expect.stringMatching(/schon veröffentlicht/) });
});

test('other content under a released number', async () => {
  await run('release');
  await write(head('1.0.0'), week('Wozu-Satz'));
  const says = /Version 1\.0\.0 ist veröffentlicht.*Erhöhen Sie »version«.*"1\.0\.1"/;
  expect(await run('check')).toMatchObject({ code: 1, out: expect.stringMatching(says) });
  expect(await run('check', folder)).toMatchObject({ code: 1, out: expect.stringMatching(says) });
  expect(await run('release')).toMatchObject({ code: 1, out: expect.stringMatching(says) });
  expect(await loadProgrammes(root)).toMatchObject({
    ok: false,
    problems: [{ message: expect.stringMatching(says) }],
  });
  // Comments and blank lines are no content.
  await write(`# Notiz\n${head('1.0.0')}`, exampleFile('woche-01.yaml'));
  expect((await run('check')).code).toBe(0);
});

test('a number that goes back', async () => {
  await write(head('1.10.0'), exampleFile('woche-01.yaml'));
  await run('release');
  await write(head('1.9.0'), exampleFile('woche-01.yaml'));
  expect(await run('check')).toMatchObject({
    code: 1,
    out: expect.stringMatching(/1\.9\.0 ist älter als .*1\.10\.0/),
  });
  expect(compareVersions('1.10.0', '1.9')).toBeGreaterThan(0);
  expect(compareVersions('1.0', '1.0.0')).toBe(0);
});

test('a changed id is told against the released version', async () => {
  await run('release');
  await write(head('1.1.0'), exampleFile('woche-01.yaml').replace('id: w01-warum-satz', 'id: w01-satz'));
  expect(await run('check')).toMatchObject({ code: 1, out: expect.stringMatching(/w01-warum-satz.*\[id\]/) });
  expect(await run('release')).toMatchObject({ code: 1, err: expect.stringMatching(/Warnungen/) });
});

test('a released version that somebody broke is told, not left out', async () => {
  await run('release');
  const file = join(folder, '.versionen', '1.0.0', 'woche-01.yaml');
  await chmod(file, 0o644);
  await writeFile(file, 'kaputt: [');
  await write(head('1.1.0'), exampleFile('woche-01.yaml'));
  expect(await run('check')).toMatchObject({ code: 1, out: expect.stringContaining(file) });
});

test('a loaded programme stays as it is when its files break', async () => {
  const before = await programmes();
  await write('kaputt: [', '\tkaputt');
  expect(before.get('beispielprogramm')?.weeks[0]?.exercises).toHaveLength(2);
  expect((await loadProgrammes(root)).ok).toBe(false);
});

describe('diff', () => {
  test('since the last release, between versions, between folders', async () => {
    expect(await run('diff')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/Noch ist keine Version/),
    });
    await run('release');
    expect(await run('diff')).toMatchObject({ code: 0, out: expect.stringMatching(/Kein Unterschied/) });
    await write(head('1.1.0'), week('Wozu-Satz'));
    const since = await run('diff');
    expect(since).toMatchObject({ code: 0 });
    expect(since.out).toBe(
      [
        'Beispielprogramm: 1.0.0 → 1.1.0',
        'Programm:',
        '  Version: jetzt »1.1.0«, vorher »1.0.0«',
        'Übung 1.2 »Wozu-Satz«:',
        '  Titel: jetzt »Wozu-Satz«, vorher »Warum-Satz«',
      ].join('\n'),
    );
    expect(await run('diff', '1.0.0', '1.1.0')).toEqual(since);
    expect(await run('diff', join(folder, '.versionen', '1.0.0'), folder)).toEqual(since);
  });

  test('a version that is not there', async () => {
    await run('release');
    expect(await run('diff', '3.0.0')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/»3\.0\.0« .*Veröffentlicht: 1\.0\.0/),
    });
  });
});
