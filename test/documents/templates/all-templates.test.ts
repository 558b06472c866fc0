import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { renderDownload } from '../../../src/documents/render-download';
import { TEMPLATES } from '../../../src/documents/templates/all-templates';
import { LAW_NOTE } from '../../../src/documents/templates/template';
import { brokenParts, paragraphsOf, part, partsOf, rowsOf, sheetNames } from '../office';

const WORKBOOK = join(__dirname, '../../../workbook');
const NAMED = [
  ...new Set(
    readdirSync(WORKBOOK, { recursive: true, encoding: 'utf8' })
      .filter((path) => /woche-\d+\.yaml$/.test(path))
      .flatMap((path) => {
        const week = parse(readFileSync(join(WORKBOOK, path), 'utf8')) as { vorlagen?: { id: string }[] };
        return (week.vorlagen ?? []).map((template) => template.id);
      }),
  ),
];
const LEGAL = ['einwilligungscheck', 'netiquette', 'entscheidungsbaum', 'datenschutzhinweis'];
const WORD_IDS = TEMPLATES.filter((template) => template.type === 'word').map((template) => template.id);

async function build(id: string) {
  const file = await renderDownload({ file: 'template', template: { id, programmeTitle: 'Probeprogramm' } });
  if (file === 'gone') throw new Error(`${id} cannot be built`);
  return file;
}

test('the bundled workbook names templates, and every one of them is here', () => {
  expect(NAMED.length).toBeGreaterThan(5);
  expect(TEMPLATES.map((template) => template.id)).toEqual(expect.arrayContaining(NAMED));
});

test('ids are told apart', () => {
  expect(new Set(TEMPLATES.map((template) => template.id)).size).toBe(TEMPLATES.length);
});

test.each(TEMPLATES.map((template) => template.id))('%s is a sound file of the right kind', async (id) => {
  const file = await build(id);
  expect(file.fileName).toMatch(/^[A-Za-z0-9-]+\.(docx|xlsx)$/);
  expect(file.body.subarray(0, 2).toString()).toBe('PK');
  expect(brokenParts(file.body)).toEqual([]);
  expect(part(file.body, 'docProps/core.xml')).toMatch(/<dc:title>[^<]{5,}<\/dc:title>/);
});

test.each(WORD_IDS)('%s can be read with a screen reader and filled in', async (id) => {
  const { body } = await build(id);
  const paragraphs = paragraphsOf(body);
  expect(paragraphs.filter((paragraph) => paragraph.text.trim() === '')).toEqual([]);
  expect(paragraphs.filter((paragraph) => paragraph.style === 'Title')).toHaveLength(1);
  expect(paragraphs.filter((paragraph) => /^Heading[12]$/.test(paragraph.style)).length).toBeGreaterThan(1);
  const xml = part(body, 'word/document.xml');
  // Fields and boxes with a name, tables with headings that repeat, no two tables grown together.
  expect((xml.match(/<w:sdt>/g) ?? []).length).toBeGreaterThan(5);
  expect(xml.match(/<w:alias w:val=""/)).toBeNull();
  expect(xml).not.toContain('</w:tbl><w:tbl>');
  const columns = paragraphs.filter((paragraph) => paragraph.style === 'HeadCell').length;
  if (columns > 0) expect(xml).toContain('<w:tblHeader');
  expect(part(body, 'word/styles.xml')).toMatch(/<w:docDefaults>.*<w:lang w:val="de-DE"/s);
});

test.each(LEGAL)('%s says when the law was looked up and that it is no advice', async (id) => {
  const texts = paragraphsOf((await build(id)).body).map((paragraph) => paragraph.text);
  expect(texts.some((text) => text.startsWith(LAW_NOTE))).toBe(true);
});

test('texts speak to people: no placeholder of ours is left, every bracket is a field', async () => {
  for (const id of WORD_IDS) {
    const { body } = await build(id);
    const outside = part(body, 'word/document.xml').replace(/<w:sdt>.*?<\/w:sdt>/gs, '');
    const said = [...outside.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map((match) => match[1]).join('\n');
    expect(said).not.toMatch(/\[|\]|\*\*|TODO|undefined|lorem/i);
  }
});

test('the editorial plan: four weeks with a free place each, and lists to choose from', async () => {
  const { body } = await build('redaktionsplan');
  expect(await sheetNames(body)).toEqual([
    'Vier Wochen',
    'Themenspeicher',
    'Jahresanker',
    'Listen',
    'So geht es',
  ]);
  const rows = (await rowsOf(body, 'Vier Wochen')).slice(1);
  expect([...new Set(rows.map((row) => row[0]))]).toEqual([1, 2, 3, 4]);
  expect(rows.filter((row) => row.includes('Freier Platz für Aktuelles'))).toHaveLength(4);
  const xml = part(body, 'xl/worksheets/sheet1.xml');
  const lists = [...xml.matchAll(/<dataValidation type="list"[^>]*><formula1>([^<]+)<\/formula1>/g)];
  expect(lists.length).toBeGreaterThanOrEqual(7);
  // A list that leads to a sheet leads to one with entries in that column.
  const choices = await rowsOf(body, 'Listen');
  for (const [, source = ''] of lists) {
    const column = /^'Listen'!\$([A-Z])\$2:\$\1\$(\d+)$/.exec(source)?.[1];
    if (column) expect(choices[1]?.[column.charCodeAt(0) - 65]).toEqual(expect.any(String));
    else expect(source).toMatch(/^&quot;[^"]{3,255}&quot;$/);
  }
  expect(xml).toContain('type="date"');
});

test('every sheet of every template keeps its headings in view', async () => {
  const { body } = await build('redaktionsplan');
  for (const [path, xml] of Object.entries(partsOf(body))) {
    if (/worksheets\/sheet\d+\.xml$/.test(path)) expect(xml).toMatch(/<pane ySplit="1"[^>]*state="frozen"/);
  }
});

test('a template that does not exist is gone', async () => {
  expect(
    await renderDownload({ file: 'template', template: { id: 'zielblatt-2019', programmeTitle: 'x' } }),
  ).toBe('gone');
});
