import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview } from '../../../src/cli/workbook/preview';
import { buildBooklet } from '../../../src/cli/workbook/preview/booklet';
import { markdownToHtml } from '../../../src/cli/workbook/preview/markdown';
import { answerables } from '../../../src/domain/programme/programme';
import { loadProgramme } from '../../../src/workbook/load-programme';

const WORKBOOK = join(__dirname, '../../../workbook');

async function booklet(id: string) {
  const loaded = await loadProgramme(join(WORKBOOK, id));
  if (!loaded.ok) throw new Error(`${id} does not load`);
  return { programme: loaded.programme, html: buildBooklet(loaded.programme, '/* renderer */') };
}
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map((found) => found[1] ?? '');

test.each(['amtshelden-12-wochen', 'linkedin-webinar'])(
  '%s: every exercise has its card, every link its target',
  async (id) => {
    const { programme, html } = await booklet(id);
    const ids = all(html, / id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    for (const each of answerables(programme)) {
      expect(ids).toContain(`uebung-${each.id}`);
      expect(html).toContain(`aria-label="Karte: Übung ${each.number}"`);
    }
    const targets = all(html, /href="#([^"]+)"/g);
    expect(targets.length).toBeGreaterThan(answerables(programme).length);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    // Every card can be read again, and every text in it has its HTML.
    const cards = all(html, /<script type="application\/json">(.*?)<\/script>/g);
    expect(cards.length).toBe(answerables(programme).length + programme.weeks.length + 1);
    for (const card of cards) {
      const data = JSON.parse(card) as { card: object; html: Record<string, string> };
      expect(JSON.stringify(data.card)).not.toContain('"isVisible":false');
      expect(Object.keys(data.html).length).toBeGreaterThan(2);
    }
  },
);

test('nothing is fetched: no script, style or picture from elsewhere', async () => {
  const { html } = await booklet('amtshelden-12-wochen');
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/<(?:script|img|link|iframe)[^>]*\s(?:src|href)=/);
});

test('headings go down step by step, tables name their heads', async () => {
  const { html } = await booklet('amtshelden-12-wochen');
  const levels = all(html.replace(/<script[\s\S]*?<\/script>/g, ''), /<h([1-6])/g).map(Number);
  expect(levels[0]).toBe(1);
  for (const [index, level] of levels.entries())
    expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  expect(html).toMatch(/<html lang="de">/);
  expect(html).not.toMatch(/<th>/);
});

test('what a text holds stays text', () => {
  expect(markdownToHtml('<b>x</b> & `<i>` [a"b](https://e.org/?a=1&b="2)')).toBe(
    '<p>&#60;b&#62;x&#60;/b&#62; &#38; <code>&#60;i&#62;</code> <a href="https://e.org/?a=1&#38;b=&#34;2">a&#34;b</a></p>',
  );
  expect(markdownToHtml('[x](javascript:alert(1))')).toBe('<p>[x](javascript:alert(1))</p>');
});

test.each([
  ['**fett** und _kursiv_, nicht a_b_c', '<p><strong>fett</strong> und <em>kursiv</em>, nicht a_b_c</p>'],
  ['Eins\nZwei\n\nDrei', '<p>Eins<br>Zwei</p>\n<p>Drei</p>'],
  [
    'Vor:\n- a\n- b\n\n3. c\n4. d',
    '<p>Vor:</p>\n<ul><li>a</li><li>b</li></ul>\n<ol start="3"><li>c</li><li>d</li></ol>',
  ],
  ['Eins\r\n- a\r\n- b', '<p>Eins</p>\n<ul><li>a</li><li>b</li></ul>'],
  ['## Titel\nText', '<p><strong>Titel</strong><br>Text</p>'],
  ['![Bild](https://e.org/b.png)', '<p>Bild</p>'],
  ['**a *b c** d*', '<p><strong>a *b c</strong> d*</p>'],
  ['https://e.org/a\\_b', '<p>https://e.org/a_b</p>'],
  ['\\*\\*kein\\*\\* \\[Link\\](https://e.org)', '<p>**kein** [Link](https://e.org)</p>'],
])('%j', (markdown, html) => {
  expect(markdownToHtml(markdown)).toBe(html);
});

test('without a browser there is HTML, and it says how to get a PDF', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'heft-'));
  const lines: string[] = [];
  const output = { out: (line: string) => lines.push(line), err: (line: string) => lines.push(line) };
  const options = { folder, chromium: join(folder, 'gibt-es-nicht') };
  expect(await preview('linkedin-webinar', WORKBOOK, output, options)).toBe(0);
  expect(lines).toEqual([join(folder, 'linkedin-webinar.html'), expect.stringMatching(/Kein PDF.*CHROMIUM/)]);
  expect(await readFile(join(folder, 'linkedin-webinar.html'), 'utf8')).toContain('AdaptiveCards');
  expect(await preview('gibt-es-nicht', WORKBOOK, output, options)).toBe(1);
  await rm(folder, { recursive: true });
});
