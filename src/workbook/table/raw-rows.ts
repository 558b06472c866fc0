import { hint } from '../suggest';
import type { CellValue } from './cell-format';
import type { ColumnSpec } from './columns';
import type { SheetSpec } from './sheets';
import type { RawCell, RawTable, TableProblem } from './table';

/** One row of a sheet, its cells by heading; headings that the sheet lacks are not in `cells`. */
export interface TableRow {
  /** As Excel counts it. */
  readonly number: number;
  readonly owner: string;
  readonly cells: ReadonlyMap<ColumnSpec, CellValue>;
}

/** Reads headings and cells; blank rows are left out. */
export function readRows(
  sheet: SheetSpec,
  table: RawTable,
  report: (problem: TableProblem) => void,
): readonly TableRow[] {
  const [head = [], ...body] = table.rows;
  const titles = head.map((cell) => tidy(String(cell ?? '')));
  const known = [...(sheet.owner ? [sheet.owner.title] : []), ...sheet.columns.map((column) => column.title)];
  titles.forEach((title, index) => {
    const problem = (message: string) => report({ sheet: sheet.name, row: 1, message });
    if (title === '') {
      if (body.some((row) => !isBlank(row[index])))
        problem(`Die ${index + 1}. Spalte hat keine Überschrift, aber Inhalt.`);
    } else if (!known.includes(title))
      problem(`Die Spalte »${title.slice(0, 40)}« gibt es nicht. ${hint(title, known)}`);
    else if (titles.indexOf(title) !== index) problem(`Die Spalte »${title}« steht zweimal.`);
  });
  const key = sheet.columns.find((column) => column.path[0] === sheet.key);
  for (const needed of [...(sheet.owner ? [sheet.owner.title] : []), ...(key ? [key.title] : [])]) {
    if (!titles.includes(needed))
      report({
        sheet: sheet.name,
        row: 1,
        message: `Die Spalte »${needed}« fehlt: Ohne sie sind die Zeilen nicht zuzuordnen.`,
      });
  }

  return body.flatMap((row, index) => {
    if (row.every(isBlank)) return [];
    const number = index + 2;
    const cells = new Map<ColumnSpec, CellValue>();
    for (const column of sheet.columns) {
      const at = titles.indexOf(column.title);
      if (at < 0) continue;
      const cell = readCell(row[at], column);
      if (typeof cell === 'object')
        report({ sheet: sheet.name, row: number, column: column.title, message: cell.message });
      else cells.set(column, cell);
    }
    const owner = sheet.owner ? tidy(String(row[titles.indexOf(sheet.owner.title)] ?? '')) : '';
    return [{ number, owner, cells }];
  });
}

function isBlank(cell: RawCell): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

function readCell(cell: RawCell, column: ColumnSpec): CellValue | { readonly message: string } {
  if (cell === null || cell === undefined) return undefined;
  if (cell instanceof Date) {
    if (column.kind === 'date') return cell.toISOString().slice(0, 10);
    return {
      message:
        'Excel hat hier ein Datum erkannt: Formatieren Sie die Zelle als Text, und tippen Sie den Inhalt neu.',
    };
  }
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nein';
  if (typeof cell === 'number') return cell;
  const text = tidy(cell);
  return text === '' ? undefined : text;
}

/** Line ends, blanks at their ends and composed letters do not matter. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim()
    .normalize('NFC');
}

/** Without the apostrophe that keeps a spreadsheet from reading a formula. */
export function withoutGuard(text: string): string {
  return /^'[\s\p{Z}\p{Cf}]*[=+\-@＝＋－＠]/u.test(text) ? text.slice(1) : text;
}
