import { join } from 'node:path';
import { diffProgrammes } from '../../workbook/diff/diff-programmes';
import { programmeFolders } from '../../workbook/load-programmes';
import { finishReplacing, replaceFiles } from '../../workbook/replace-files';
import { importTables } from '../../workbook/table/import-tables';
import { formatTableProblem, type RawTable } from '../../workbook/table/table';
import { findProgramme } from './find-programme';
import type { Output } from './output';
import { readXlsx } from './read-xlsx';

/**
 * Shows what an Excel file would change in its programme; with `apply` it is changed, all or nothing. Returns
 * the exit code: 0 shown or changed, 1 refused.
 */
export async function importExcel(
  file: string,
  apply: boolean,
  root: string,
  output: Output,
): Promise<number> {
  const { out, err } = output;
  for (const folder of (await programmeFolders(root)) ?? []) {
    if (await finishReplacing(folder)) out(`${folder}: ein unterbrochener Import wurde beendet.`);
  }
  const read = await readXlsx(file);
  if (!read.ok) return refuse(read.problems.map(formatTableProblem), output);
  const found = await findProgramme(root, idOf(read.tables), output);
  if (!found) return 1;
  const result = importTables(found.folder, found.sources, read.tables);
  if (!result.ok) return refuse(result.problems.map(formatTableProblem), output);

  const names = [...result.files.keys()].sort();
  if (names.length === 0) {
    out(`${file} ändert nichts an »${found.programme.title}«.`);
    return 0;
  }
  for (const line of diffProgrammes(result.before, result.after)) out(line);
  out(`Dateien: ${names.map((name) => join(found.folder, name)).join(', ')}`);
  if (!apply) {
    out('Noch ist nichts geändert. Mit »--ja« am Ende wird es übernommen.');
    return 0;
  }
  await replaceFiles(found.folder, result.files);
  out('Übernommen. Prüfen Sie jetzt mit: npm run workbook -- check');
  if (result.before.version === result.after.version) {
    err(
      `Die Version ist weiter ${result.after.version}: Ist sie schon veröffentlicht, erhöhen Sie »version« in programm.yaml.`,
    );
  }
  return 0;
}

function refuse(lines: readonly string[], { out, err }: Output): number {
  for (const line of lines) out(line);
  err('Abgelehnt: Es wurde nichts geändert.');
  return 1;
}

/** The programme that the file was made from, as its sheet says. */
function idOf(tables: readonly RawTable[]): string | undefined {
  const [head = [], row = []] = tables.find((each) => each.name === 'Programm')?.rows ?? [];
  const at = head.indexOf('id');
  const id = at < 0 ? undefined : row[at];
  return typeof id === 'string' && id.trim() !== '' && !/[\\/]/.test(id) ? id.trim() : undefined;
}
