import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { HEAD_FILE, loadProgramme } from '../workbook/load-programme';
import { loadProgrammes } from '../workbook/load-programmes';
import { formatProblem, type Problem } from '../workbook/problem';

const USAGE = `Aufruf:
  npm run workbook -- check [ORDNER oder DATEI] [--json]
      prüft alle Programme, ein Programm oder eine Datei; Ausgabe: Datei:Zeile:Spalte: Hinweis`;
const LATER = ['preview', 'import', 'export', 'diff'];

export interface Output {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

/** Returns the exit code: 0 nothing to mend, 1 problems, 2 called wrongly or not there yet. */
export async function runWorkbook(args: readonly string[], root: string, output: Output): Promise<number> {
  const json = args.includes('--json');
  const [command, path, ...more] = args.filter((arg) => arg !== '--json');
  if (command !== undefined && LATER.includes(command)) {
    output.err(`»${command}« gibt es noch nicht. Vorhanden ist: check.`);
    return 2;
  }
  if (command !== 'check' || more.length > 0 || path?.startsWith('-')) {
    output.err(USAGE);
    return 2;
  }
  const problems = await check(path ?? root);
  if (json) output.out(JSON.stringify({ ok: problems.length === 0, problems }, null, 2));
  else if (problems.length === 0) output.out(`${path ?? root}: keine Fehler gefunden.`);
  else {
    for (const problem of problems) output.out(formatProblem(problem));
    output.err(problems.length === 1 ? '1 Fehler.' : `${problems.length} Fehler.`);
  }
  return problems.length === 0 ? 0 : 1;
}

/** A file is read together with its folder, but only what concerns the file is reported. */
async function check(path: string): Promise<readonly Problem[]> {
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  const problems = async (load: Promise<{ ok: true } | { ok: false; problems: readonly Problem[] }>) => {
    const result = await load;
    return result.ok ? [] : result.problems;
  };
  if (isFile) {
    const all = await problems(loadProgramme(dirname(path)));
    return all.filter((problem) => resolve(problem.file) === resolve(path));
  }
  const isProgramme = await stat(join(path, HEAD_FILE)).then(
    () => true,
    () => false,
  );
  return problems(isProgramme ? loadProgramme(path) : loadProgrammes(path));
}

if (require.main === module) {
  const output = {
    out: (line: string) => process.stdout.write(`${line}\n`),
    err: (line: string) => process.stderr.write(`${line}\n`),
  };
  runWorkbook(process.argv.slice(2), process.env.COMPANION_WORKBOOK ?? 'workbook', output).then(
    (code) => {
      process.exitCode = code;
    },
    (error) => {
      output.err(`Unerwarteter Fehler: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 2;
    },
  );
}
