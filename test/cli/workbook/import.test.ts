import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { runWorkbook } from '../../../src/cli/workbook';
import { loadProgramme } from '../../../src/workbook/load-programme';
import { replaceFiles } from '../../../src/workbook/replace-files';
import { exampleFile } from '../../workbook/example';

let root: string;
let folder: string;
let file: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'excel-'));
  folder = join(root, 'beispiel');
  file = join(root, 'beispiel.xlsx');
  await mkdir(folder);
  await writeFile(join(folder, 'programm.yaml'), exampleFile('programm.yaml'));
  await writeFile(join(folder, 'woche-01.yaml'), exampleFile('woche-01.yaml'));
});
afterEach(() => rm(root, { recursive: true }));

async function run(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runWorkbook(args, root, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  });
  return { code, out: out.join('\n'), err: err.join('\n') };
}
const week = () => readFile(join(folder, 'woche-01.yaml'), 'utf8');

/** Exports, then changes the parts of the file as somebody in a spreadsheet would. */
async function edit(change: (xml: string, part: string) => string): Promise<void> {
  expect((await run('export', file)).code).toBe(0);
  const parts = unzipSync(await readFile(file));
  const changed = Object.fromEntries(
    Object.entries(parts).map(([part, bytes]) => [part, strToU8(change(strFromU8(bytes), part))]),
  );
  expect(
    Object.entries(changed).some(([part, bytes]) => strFromU8(bytes) !== strFromU8(parts[part] ?? bytes)),
  ).toBe(true);
  await writeFile(file, zipSync(changed));
}
/** The sheet of the exercises is the fifth, after the notes. */
const EXERCISES = 'xl/worksheets/sheet5.xml';

test('there and back through a real Excel file changes nothing', async () => {
  await run('export', file);
  expect(await run('import', file, '--ja')).toEqual({
    code: 0,
    out: `${file} ändert nichts an »Beispielprogramm«.`,
    err: '',
  });
  expect(await week()).toBe(exampleFile('woche-01.yaml'));
});

test('the bundled programmes too', async () => {
  const bundled = join(__dirname, '../../../workbook');
  for (const id of ['amtshelden-12-wochen', 'linkedin-webinar']) {
    const lines: string[] = [];
    const output = { out: (line: string) => lines.push(line), err: (line: string) => lines.push(line) };
    expect(await runWorkbook(['export', file, id], bundled, output)).toBe(0);
    expect(await runWorkbook(['import', file], bundled, output)).toBe(0);
    expect(lines[1]).toMatch(/ändert nichts/);
  }
}, 60_000);

test('an import shows what it would change, and changes it only when told', async () => {
  await edit((xml) => xml.replace('>Warum-Satz<', '>Wozu-Satz<'));
  const shown = await run('import', file);
  expect(shown).toMatchObject({ code: 0, err: '' });
  expect(shown.out.split('\n')).toEqual([
    'Übung 1.2 »Wozu-Satz«:',
    '  Titel: jetzt »Wozu-Satz«, vorher »Warum-Satz«',
    `Dateien: ${join(folder, 'woche-01.yaml')}`,
    expect.stringMatching(/Noch ist nichts geändert/),
  ]);
  expect(await week()).toBe(exampleFile('woche-01.yaml'));

  expect(await run('import', file, '--ja')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/Übernommen/),
  });
  expect(await week()).toBe(exampleFile('woche-01.yaml').replace('titel: Warum-Satz', 'titel: Wozu-Satz'));
  expect((await readdir(folder)).sort()).toEqual(['programm.yaml', 'woche-01.yaml']);
});

test('what a spreadsheet could take for a formula is guarded, and comes back without its guard', async () => {
  const dangerous = exampleFile('woche-01.yaml')
    .replace(/tipp: .*/, 'tipp: "=HYPERLINK(1)"')
    .replace(/podcast: .*/, 'podcast: "@SUMME"')
    .replace(/diskussion: .*/, 'diskussion: "\'+1 ist ein Zitat"');
  await writeFile(join(folder, 'woche-01.yaml'), dangerous);
  await run('export', file);
  const strings = Object.values(unzipSync(await readFile(file)))
    .map((bytes) => strFromU8(bytes))
    .join('\n');
  expect(strings).toMatch(/>(?:'|&apos;|&#39;|&#x27;)=HYPERLINK\(1\)</);
  expect(strings).not.toMatch(/>=HYPERLINK/);
  expect(strings).not.toMatch(/<f[ >]/);
  expect((await run('import', file)).out).toMatch(/ändert nichts/);
  // Neither does it bring a file into another shape that was written differently.
  const odd = dangerous.replace(
    'ziele:\n  - Sie kennen Ihren Auftrag.',
    'ziele: [   "Sie kennen Ihren Auftrag."   ]',
  );
  await writeFile(join(folder, 'woche-01.yaml'), odd);
  expect(await run('import', file, '--ja')).toMatchObject({
    code: 0,
    out: expect.stringMatching(/ändert nichts/),
  });
  expect(await week()).toBe(odd);
});

describe('refused', () => {
  const untouched = async (says: RegExp) => {
    const result = await run('import', file, '--ja');
    expect(result).toMatchObject({
      code: 1,
      out: expect.stringMatching(says),
      err: expect.stringMatching(/nichts geändert/),
    });
    expect(await week()).toBe(exampleFile('woche-01.yaml'));
  };

  test('merged cells', async () => {
    await edit((xml, part) =>
      part === EXERCISES
        ? xml.replace(
            '</sheetData>',
            '</sheetData><mergeCells count="1"><mergeCell ref="B2:B3"/></mergeCells>',
          )
        : xml,
    );
    await untouched(/^Blatt »Übungen«, Zeile 2: Die Zellen B2:B3 sind verbunden/m);
  });

  test('a formula', async () => {
    await edit((xml, part) =>
      part === EXERCISES
        ? xml.replace(/<c r="H3"[^>]*>[\s\S]*?<\/c>/, '<c r="H3"><f>SUM(A1:A2)</f><v>15</v></c>')
        : xml,
    );
    await untouched(/^Blatt »Übungen«, Zeile 3: In H3 steht eine Formel/m);
  });

  test('an error value', async () => {
    await edit((xml, part) =>
      part === EXERCISES
        ? xml.replace(/<c r="H3"[^>]*>[\s\S]*?<\/c>/, '<c r="H3" t="e"><v>#REF!</v></c>')
        : xml,
    );
    await untouched(/^Blatt »Übungen«, Zeile 3: In H3 steht ein Fehlerwert/m);
  });

  test('one good change and one bad one: neither', async () => {
    await edit((xml) =>
      xml.replace('>Warum-Satz<', '>Wozu-Satz<').replace('Follower</t>', '&lt;script&gt;</t>'),
    );
    await untouched(/^Blatt »Kennzahlen«, Zeile 2, Spalte »Titel«: .*HTML/m);
  });

  test.each<[string, Uint8Array | string, RegExp]>([
    ['no Excel file', 'Woche;id;Titel\n1;a;b\n', /keine Excel-Datei/],
    ['half a file', Buffer.from('PK\u0003\u0004 und dann nichts'), /keine Excel-Datei/],
    [
      'an old or protected file',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      /alte \(\.xls\) oder mit Passwort/,
    ],
    ['30 MB', Buffer.alloc(30_000_000, 1), /30 MB, erlaubt sind 10/],
    ['a zip that holds something else', zipSync({ 'a.txt': strToU8('x') }), /keine Excel-Datei/],
    [
      'a zip that unpacks without end',
      zipSync({ 'xl/workbook.xml': new Uint8Array(80_000_000) }),
      /keine Excel-Datei/,
    ],
    [
      'no sheets of ours',
      zipSync({ 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/_rels/workbook.xml.rels': strToU8('<a/>') }),
      /Excel/,
    ],
  ])('%s', async (_name, bytes, says) => {
    await writeFile(file, bytes);
    await untouched(says);
  });

  test('a file that is not there', async () => {
    file = join(root, 'fehlt.xlsx');
    await untouched(/gibt es nicht/);
  });

  test('while the programme itself is broken', async () => {
    await run('export', file);
    await writeFile(join(folder, 'programm.yaml'), 'id: [');
    expect(await run('import', file)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/Beheben Sie zuerst/),
    });
  });
});

describe('several files are replaced together', () => {
  const files = new Map([
    ['programm.yaml', exampleFile('programm.yaml').replace('titel: Beispielprogramm', 'titel: Neu')],
    ['woche-01.yaml', exampleFile('woche-01.yaml').replace('titel: Warum-Satz', 'titel: Neu')],
  ]);

  test('a text that cannot be written leaves everything as it was', async () => {
    await mkdir(join(folder, '.neu-woche-01.yaml'));
    await expect(replaceFiles(folder, files)).rejects.toThrow();
    await rm(join(folder, '.neu-woche-01.yaml'), { recursive: true, force: true });
    expect((await readdir(folder)).sort()).toEqual(['programm.yaml', 'woche-01.yaml']);
    expect(await readFile(join(folder, 'programm.yaml'), 'utf8')).toBe(exampleFile('programm.yaml'));
  });

  test('interrupted in the middle, the folder does not load until it is finished', async () => {
    // As a process leaves it that died after the first of two files.
    for (const [name, text] of files) await writeFile(join(folder, `.neu-${name}`), text);
    await writeFile(join(folder, '.import-unterbrochen.json'), JSON.stringify([...files.keys()]));
    await rename(join(folder, '.neu-programm.yaml'), join(folder, 'programm.yaml'));
    expect(await loadProgramme(folder)).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringMatching(/unterbrochen/) }],
    });
    expect(await run('check')).toMatchObject({ code: 1, out: expect.stringMatching(/unterbrochen/) });

    await writeFile(file, 'egal');
    expect((await run('import', file)).out).toMatch(/unterbrochener Import wurde beendet/);
    const loaded = await loadProgramme(folder);
    expect(loaded).toMatchObject({ ok: true, programme: { title: 'Neu' } });
    expect((await readdir(folder)).sort()).toEqual(['programm.yaml', 'woche-01.yaml']);
  });
});
