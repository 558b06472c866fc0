import { check } from './workbook/check';
import type { Output } from './workbook/output';

const USAGE = `Aufruf:
  npm run workbook -- check [ORDNER oder DATEI] [--json]
      prüft alle Programme, ein Programm oder eine Datei; Ausgabe: Datei:Zeile:Spalte: Hinweis`;

/** Returns the exit code: 0 done or nothing to mend, 1 problems, warnings or refused, 2 called wrongly. */
export async function runWorkbook(args: readonly string[], root: string, output: Output): Promise<number> {
  const json = args.includes('--json');
  const [command, path, ...more] = args.filter((arg) => arg !== '--json');
  if (command !== 'check' || more.length > 0 || path?.startsWith('-')) {
    output.err(USAGE);
    return 2;
  }
  return check(path ?? root, json, output);
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
