import type { LocalDate } from '../../domain/ids';
import { xmlText } from '../plain-text';
import { neutralise } from './neutralise';
import type { Cell, Sheet, Tone, Workbook } from './sheet';
import { letter, sheetFeatures } from './sheet-features';

/** Loaded when the first workbook is asked for. */
const loadWriter = async () => (await import('write-excel-file/node')).default;

const COLOURS: Readonly<Record<Tone, string>> = {
  green: '#DDF0DF',
  yellow: '#FFF3CC',
  red: '#FBE0DD',
  grey: '#EEF1F4',
};
const HEAD = { backgroundColor: '#1D4F73', textColor: '#FFFFFF', fontWeight: 'bold' } as const;
const EDGE = { borderColor: '#B9C4CE', borderStyle: 'thin' } as const;
const BODY = { wrap: true, alignVertical: 'top', ...EDGE } as const;
const LEFT = { ...BODY, align: 'left', indent: 1 } as const;
const LINE_POINTS = 13;

/** The workbook as an .xlsx file. */
export async function buildExcel(workbook: Workbook): Promise<Buffer> {
  const write = await loadWriter();
  const sheets = workbook.sheets.map((sheet) => ({
    sheet: sheet.name,
    data: [
      withHeight(
        sheet.columns,
        sheet.columns.map(({ title }) => title),
        sheet.columns.map(({ title }) => ({ ...HEAD, ...LEFT, value: cellText(title), type: String })),
      ),
      ...sheet.rows.map((row) =>
        withHeight(
          sheet.columns,
          row,
          sheet.columns.map((_, index) => cellOf(row[index])),
        ),
      ),
    ],
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    ...(sheet.fixedColumns ? { stickyColumnsCount: sheet.fixedColumns } : {}),
    // The library cannot take an empty list.
    ...(sheet.colours?.length && sheet.rows.length > 0 ? { conditionalFormatting: conditions(sheet) } : {}),
  }));
  return write(sheets, {
    fontFamily: 'Arial',
    fontSize: 10,
    features: [sheetFeatures({ ...workbook, title: xmlText(workbook.title) })],
  }).toBuffer();
}

function cellOf(cell: Cell) {
  if (cell === undefined || cell === '') return BODY;
  if (typeof cell === 'string') return { ...LEFT, value: cellText(cell), type: String };
  if (typeof cell === 'number') {
    return { ...BODY, value: cell, type: Number, format: Number.isInteger(cell) ? '#,##0' : '#,##0.00' };
  }
  if ('strong' in cell)
    return { ...LEFT, fontWeight: 'bold' as const, value: cellText(cell.strong), type: String };
  if ('share' in cell) return { ...BODY, value: cell.share, type: Number, format: '0%' };
  return { ...LEFT, value: dayOf(cell.on), type: Date, format: 'dd.mm.yyyy' };
}

/**
 * Not every program fits a row to wrapped text when it opens a file. Rows of one line keep their own
 * height, so that they grow with what is typed into them.
 */
function withHeight<Made extends object>(columns: Sheet['columns'], row: readonly Cell[], made: Made[]) {
  const lines = Math.max(...columns.map(({ width }, index) => linesOf(row[index], width)));
  return lines > 1 ? made.map((cell) => ({ ...cell, height: lines * LINE_POINTS + 4 })) : made;
}

function linesOf(cell: Cell, width: number): number {
  const text =
    typeof cell === 'string' ? cell : typeof cell === 'object' && 'strong' in cell ? cell.strong : '';
  // Bold and capitals run wider than the digit that a column's width counts; a word is never cut.
  return text
    .split('\n')
    .map((line) => {
      let lines = 1;
      let used = 0;
      for (const word of line.split(' ')) {
        if (used > 0 && used + 1 + word.length > width - 3) {
          lines += 1;
          used = 0;
        }
        used += (used > 0 ? 1 : 0) + word.length;
      }
      return lines;
    })
    .reduce((sum, lines) => sum + lines, 0);
}

/** The library finds texts in a plain object, where `constructor` and its like are always there already. */
function cellText(text: string): string {
  const safe = neutralise(text);
  return safe in Object.prototype ? `${safe} ` : safe;
}

/** Excel's days have no zone; the library counts them in UTC. */
function dayOf(on: LocalDate): Date {
  return new Date(`${on}T00:00:00Z`);
}

function conditions({ rows, colours = [] }: Sheet) {
  return colours.map(({ column, word, tone }) => ({
    cellRange: { from: { row: 2, column: column + 1 }, to: { row: rows.length + 1, column: column + 1 } },
    condition: { formula: `$${letter(column)}2="${word}"` },
    style: { backgroundColor: COLOURS[tone] },
  }));
}
