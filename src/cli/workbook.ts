import { check } from './workbook/check';
import { diff } from './workbook/diff';
import { exportExcel } from './workbook/export';
import { importExcel } from './workbook/import';
import type { Output } from './workbook/output';
import { preview } from './workbook/preview';
import { release } from './workbook/release';

const USAGE = `Aufruf: npm run workbook -- BEFEHL

  check [ORDNER oder DATEI] [--json]   prüft alle Programme, ein Programm oder eine Datei
  preview [PROGRAMM]                   ein Heft zum Lesen und Drucken, in build/
  export DATEI.xlsx [PROGRAMM]         schreibt ein Programm als Excel-Datei
  import DATEI.xlsx [--ja]             zeigt, was eine Excel-Datei ändern würde; mit --ja wird es geändert
  diff [ALT] [NEU] [--programm ID]     sagt, was sich zwischen zwei Versionen geändert hat
  release [PROGRAMM]                   veröffentlicht die Version, die in programm.yaml steht

PROGRAMM ist die id, ohne Angabe amtshelden-12-wochen. ALT und NEU sind Versionen oder Ordner.`;

interface Call {
  readonly words: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly programme?: string;
}

/** Returns the exit code: 0 done or nothing to mend, 1 problems, warnings or refused, 2 called wrongly. */
export async function runWorkbook(args: readonly string[], root: string, output: Output): Promise<number> {
  const [command = '', ...rest] = args;
  const call = readCall(rest);
  const running = call && start(command, call, root, output);
  if (!running) {
    output.err(USAGE);
    return 2;
  }
  return running;
}

function readCall(args: readonly string[]): Call | undefined {
  const words: string[] = [];
  const flags = new Set<string>();
  let programme: string | undefined;
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    if (arg === '--programm') {
      programme = args[++index];
      if (programme === undefined) return undefined;
    } else if (arg.startsWith('-')) flags.add(arg);
    else words.push(arg);
  }
  return { words, flags, ...(programme === undefined ? {} : { programme }) };
}

/** Undefined when the command is not called like this. */
function start(command: string, call: Call, root: string, output: Output): Promise<number> | undefined {
  const { words, flags, programme } = call;
  const [first, second] = words;
  const fits = (most: number, allowed: readonly string[] = []) =>
    words.length <= most && [...flags].every((flag) => allowed.includes(flag));
  switch (command) {
    case 'check':
      return fits(1, ['--json']) && !programme
        ? check(first ?? root, flags.has('--json'), output)
        : undefined;
    case 'preview':
      return fits(1)
        ? preview(first ?? programme, root, output, { folder: 'build', chromium: process.env.CHROMIUM })
        : undefined;
    case 'export':
      return fits(2) && first ? exportExcel(first, second ?? programme, root, output) : undefined;
    case 'import':
      return fits(1, ['--ja']) && first && !programme
        ? importExcel(first, flags.has('--ja'), root, output)
        : undefined;
    case 'diff':
      return fits(2) ? diff(first, second, programme, root, output) : undefined;
    case 'release':
      return fits(1) ? release(first ?? programme, root, output) : undefined;
    default:
      return undefined;
  }
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
