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

/** The workbook as an .xlsx file. */
export async function buildExcel(workbook: Workbook): Promise<Buffer> {
  const write = await loadWriter();
  const sheets = workbook.sheets.map((sheet) => ({
    sheet: sheet.name,
    data: [
      sheet.columns.map(({ title }) => ({ ...HEAD, ...BODY, value: neutralise(title), type: String })),
      ...sheet.rows.map((row) => sheet.columns.map((_, index) => cellOf(row[index]))),
    ],
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    ...(sheet.fixedColumns ? { stickyColumnsCount: sheet.fixedColumns } : {}),
    ...(sheet.colours ? { conditionalFormatting: conditions(sheet) } : {}),
  }));
  return write(sheets, {
    fontFamily: 'Arial',
    fontSize: 10,
    features: [sheetFeatures({ ...workbook, title: xmlText(workbook.title) })],
  }).toBuffer();
}

function cellOf(cell: Cell) {
  if (cell === undefined || cell === '') return BODY;
  if (typeof cell === 'string') return { ...BODY, value: neutralise(cell), type: String };
  if (typeof cell === 'number') {
    return { ...BODY, value: cell, type: Number, format: Number.isInteger(cell) ? '#,##0' : '#,##0.00' };
  }
  if ('strong' in cell)
    return { ...BODY, fontWeight: 'bold' as const, value: neutralise(cell.strong), type: String };
  if ('share' in cell) return { ...BODY, value: cell.share, type: Number, format: '0%' };
  return { ...BODY, value: dayOf(cell.on), type: Date, format: 'dd.mm.yyyy', align: 'left' as const };
}

/** Excel's days have no zone; the library counts them in UTC. */
function dayOf(on: LocalDate): Date {
  return new Date(`${on}T00:00:00Z`);
}

function conditions({ rows, colours = [] }: Sheet) {
  return colours.map(({ column, word, tone }) => ({
    cellRange: { from: { row: 2, column: column + 1 }, to: { row: rows.length + 1, column: column + 1 } },
    condition: { formula: `=$${letter(column)}2="${word}"` },
    style: { backgroundColor: COLOURS[tone] },
  }));
}
