import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Warning } from '../../workbook/lint/finding';
import { formatLevel, lintProgramme, type ReadText } from '../../workbook/lint/lint-programme';
import { findStrayFiles } from '../../workbook/lint/stray-files';
import { buildProgramme, HEAD_FILE, readFolder } from '../../workbook/load-programme';
import { loadProgrammes, programmeFolders } from '../../workbook/load-programmes';
import { byPlace, formatProblem, type Problem } from '../../workbook/problem';
import { againstReleased, loadReleased } from '../../workbook/versions';
import type { Output } from './output';

const HARDEST = 10;

interface Checked {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Warning[];
  readonly texts: readonly ReadText[];
}

/**
 * Checks all programmes of a folder, one programme, or what concerns one of its files. Returns the exit code:
 * 0 nothing to mend, 1 problems or warnings.
 */
export async function check(path: string, json: boolean, { out, err }: Output): Promise<number> {
  const { problems, warnings, texts } = await checkPath(path);
  const ok = problems.length + warnings.length === 0;
  if (json) {
    const levels = texts.map((each) => each.level).sort((a, b) => a - b);
    const readability = {
      measure: 'Wiener Sachtextformel 1',
      texts: texts.length,
      median: rounded(levels[Math.floor(levels.length / 2)] ?? 0),
      hardest: texts.slice(0, HARDEST).map((each) => ({ ...each, level: rounded(each.level) })),
    };
    out(JSON.stringify({ ok, problems, warnings, readability }, null, 2));
    return ok ? 0 : 1;
  }
  for (const problem of problems) out(formatProblem(problem));
  for (const { rule, ...problem } of warnings) out(`${formatProblem(problem)} [${rule}]`);
  if (texts.length > 0) reportReadability(texts, out);
  if (ok) out(`${path}: keine Fehler, keine Warnungen.`);
  else
    err(`${count(problems.length, 'Fehler', 'Fehler')}, ${count(warnings.length, 'Warnung', 'Warnungen')}.`);
  return ok ? 0 : 1;
}

function rounded(level: number): number {
  return Math.round(level * 10) / 10;
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function reportReadability(texts: readonly ReadText[], out: Output['out']): void {
  const middle = texts[Math.floor(texts.length / 2)];
  out(
    `Lesbarkeit (Wiener Sachtextformel, 4 sehr leicht bis 15 sehr schwer): ${count(texts.length, 'Text', 'Texte')}, Median ${formatLevel(middle?.level ?? 0)}. Am schwersten:`,
  );
  for (const { level, owner, key, file, line } of texts.slice(0, HARDEST)) {
    out(`  ${formatLevel(level).padStart(4)}  ${owner}, ${key} (${file}:${line})`);
  }
}

async function checkPath(path: string): Promise<Checked> {
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (isFile) {
    const whole = await checkFolder(dirname(path));
    const here = (each: { readonly file: string }) => resolve(each.file) === resolve(path);
    return {
      problems: whole.problems.filter(here),
      warnings: whole.warnings.filter(here),
      texts: whole.texts.filter(here),
    };
  }
  const isProgramme = await stat(join(path, HEAD_FILE)).then(
    () => true,
    () => false,
  );
  if (isProgramme) return checkFolder(path);
  const loaded = await loadProgrammes(path);
  const folders = (await programmeFolders(path)) ?? [];
  const checked = await Promise.all(folders.map(checkFolder));
  return {
    problems: loaded.ok ? [] : loaded.problems,
    warnings: checked.flatMap((each) => each.warnings).sort(byPlace),
    texts: checked.flatMap((each) => each.texts).sort((a, b) => b.level - a.level),
  };
}

async function checkFolder(folder: string): Promise<Checked> {
  const read = await readFolder(folder);
  const built = read.ok ? buildProgramme(folder, read.sources) : read;
  const [released, stray] = await Promise.all([loadReleased(folder), findStrayFiles(folder)]);
  if (!read.ok || !built.ok) {
    const problems = built.ok ? [] : [...built.problems, ...released.problems];
    return { problems, warnings: stray, texts: [] };
  }
  const linted = lintProgramme(built.programme, read.sources, released.programmes[0]);
  return {
    problems: [...released.problems, ...againstReleased(folder, built.programme, released.programmes)],
    warnings: [...stray, ...linted.warnings].sort(byPlace),
    texts: linted.texts,
  };
}
