import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CATCH_UP_MS } from '../../src/domain/delivery/kinds';
import { question, refusedReasons } from '../../src/texts/de/delivery';
import { INFRA } from './bicep';
import { DEMO_SETTINGS, KEY_SETTING, SETTINGS } from './rules';

const ROOT = join(INFRA, '..');
const handbook = readFileSync(join(ROOT, 'docs/betrieb.md'), 'utf8');
const readme = readFileSync(join(INFRA, 'README.md'), 'utf8');
const source = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(ROOT, 'src', file), 'utf8'))
  .join('\n');
/** First column of a table whose head begins with `head`. */
const column = (head: string) =>
  [
    ...((handbook.split(`| ${head} |`)[1] ?? '').split('\n\n')[0]?.matchAll(/^\| (`[^|]*) \|/gm) ?? []),
  ].flatMap((match) => [...(match[1] ?? '').matchAll(/`([^`]+)`/g)].map((array) => array[1] ?? ''));

test('the table of settings is complete', () => {
  expect(column('Einstellung').sort()).toEqual([...SETTINGS, KEY_SETTING].sort());
  for (const name of DEMO_SETTINGS) expect(handbook).toContain(name);
});

test('every log event it explains exists', () => {
  const events = [...source.matchAll(/\.(debug|info|warn|error)\(\s*'([a-z.-]+)'/g)];
  const named = column('Ereignis');
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !events.some((event) => event[2] === name))).toEqual([]);
});

test('what it quotes is what people see', () => {
  expect(handbook).toContain(`»${question.arrived}«`);
  expect(handbook).toContain(`»${question.again}«`);
  expect(refusedReasons.blocked).toContain('Blockierung');
  for (const reason of ['store unreachable', 'no recent tick', 'check-failed']) {
    expect(handbook).toContain(`\`${reason}\``);
    expect(source).toContain(`'${reason}'`);
  }
});

test('its limits are the program’s', () => {
  const hours = (kind: keyof typeof CATCH_UP_MS) => CATCH_UP_MS[kind] / 3_600_000;
  const text = handbook.replace(/\s+/g, ' ');
  expect(text).toContain(`Wochenüberblick und Übungen ${hours('week')} Stunden`);
  expect(text).toContain(`Erinnerungen und Wochenbericht ${hours('reminder')} Stunden`);
  expect(text).toContain(`alles andere ${hours('survey') / 24} Tage`);
  expect([hours('exercise'), hours('digest')]).toEqual([hours('week'), hours('reminder')]);
});

test('its commands and links lead somewhere', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  for (const text of [handbook, readme]) {
    const called = [...text.matchAll(/npm run ([a-z:]+)/g)].map((match) => match[1] ?? '');
    expect(called.filter((name) => !(name in scripts))).toEqual([]);
  }
  for (const [text, folder] of [
    [handbook, 'docs'],
    [readme, 'infra'],
  ] as const) {
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.filter((link) => !existsSync(join(ROOT, folder, link)))).toEqual([]);
  }
  for (const [, script = ''] of handbook.matchAll(/node (dist\/\S+)\.js/g))
    expect(existsSync(join(ROOT, dirname(script).replace(/^dist/, 'src')))).toBe(true);
});
