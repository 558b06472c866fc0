import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { digestOf, planFingerprint, planningFiles } from '../../src/runtime/plan-fingerprint';
import { aProgramme } from '../support/builders';

const SRC = join(__dirname, '..', '..', 'src');

test('the same for the same programme, another one once anything in it is corrected', () => {
  const programme = aProgramme();
  const [week, ...weeks] = programme.weeks;
  if (!week) throw new Error('no week');
  expect(planFingerprint(aProgramme())).toBe(planFingerprint(programme));
  const corrected = { ...programme, weeks: [{ ...week, theme: `${week.theme}, berichtigt` }, ...weeks] };
  expect(planFingerprint(corrected)).not.toBe(planFingerprint(programme));
});

test('code that changes in a folder below counts as well', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rules-'));
  try {
    mkdirSync(join(folder, 'plan'));
    writeFileSync(join(folder, 'ids.ts'), 'a');
    writeFileSync(join(folder, 'plan', 'weeks.ts'), 'b');
    writeFileSync(join(folder, 'plan', 'layout.json'), 'c');
    const names = planningFiles(folder).map((file) => file.slice(folder.length + 1));
    expect(names).toEqual(['ids.ts', join('plan', 'weeks.ts')]);
    const before = digestOf(planningFiles(folder), '');
    writeFileSync(join(folder, 'plan', 'weeks.ts'), 'B');
    expect(digestOf(planningFiles(folder), '')).not.toBe(before);
    expect(digestOf(planningFiles(folder), '2027a')).not.toBe(digestOf(planningFiles(folder), '2027b'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** The file of src in which this stands. */
function fileWith(declaration: string): string {
  const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const found = files.find((file) => readFileSync(join(SRC, file), 'utf8').includes(declaration));
  if (!found) throw new Error(`nowhere: ${declaration}`);
  return join(SRC, found);
}

/** A file with everything of src that it names, and so on. */
function closureOf(file: string, known = new Set<string>()): ReadonlySet<string> {
  if (known.has(file)) return known;
  known.add(file);
  for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
    closureOf(resolve(dirname(file), `${name}.ts`), known);
  }
  return known;
}

test('whatever plans, or decides what is due, is among the files that are looked at', () => {
  const plans = ['export function planDeliveries(', 'export function dueNow(', 'export function nextDueAt('];
  const needed = new Set(plans.flatMap((declaration) => [...closureOf(fileWith(declaration))]));
  expect(needed.size).toBeGreaterThan(15);
  const seen = new Set(planningFiles());
  expect([...needed].filter((file) => !seen.has(file))).toEqual([]);
});
