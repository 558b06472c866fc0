import { writeFile } from 'node:fs/promises';
import { buildExcel } from '../../documents/excel/build-excel';
import type { Cell, Sheet } from '../../documents/excel/sheet';
import type { LocalDate } from '../../domain/ids';
import { openDocuments } from '../../workbook/table/import-tables';
import type { Table } from '../../workbook/table/table';
import { howToFill, toTables } from '../../workbook/table/to-tables';
import { type Found, findProgramme } from './find-programme';
import type { Output } from './output';

/** Writes a programme as an Excel file. Returns the exit code. */
export async function exportExcel(
  file: string,
  wanted: string | undefined,
  root: string,
  output: Output,
): Promise<number> {
  const found = await findProgramme(root, wanted, output);
  if (!found) return 1;
  await writeFile(file, await excelOf(found));
  output.out(`${file}: »${found.programme.title}«, Version ${found.programme.version}, ${found.folder}.`);
  return 0;
}

export async function excelOf({ programme, sources }: Found): Promise<Buffer> {
  const notes: Sheet = {
    name: 'Hinweise',
    columns: [{ title: 'So bearbeiten Sie diese Datei', width: 120 }],
    rows: howToFill(programme).map((line) => [line]),
  };
  return buildExcel({
    title: programme.title,
    sheets: [notes, ...toTables(openDocuments(sources)).map(sheetOf)],
  });
}

function sheetOf({ name, columns, rows }: Table): Sheet {
  return {
    name,
    columns: columns.map((column) => ({
      title: column.title,
      width: column.width,
      ...('words' in column && column.words ? { choices: column.words } : {}),
      ...(column.kind === 'date' ? { date: true } : {}),
    })),
    rows: rows.map((row) =>
      row.map((cell, index): Cell => {
        const dated =
          columns[index]?.kind === 'date' && typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell);
        return dated ? { on: cell as LocalDate } : cell;
      }),
    ),
    filter: true,
    landscape: true,
    // Where a row belongs and its id stay in view.
    fixedColumns: Math.min(columns.length - 1, columns[0]?.kind === 'owner' ? 2 : 1),
  };
}
