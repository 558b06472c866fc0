import type { CellValue } from './cell-format';
import type { ColumnSpec } from './columns';

/** One sheet as plain data; `rows` without the headings. */
export interface Table {
  readonly name: string;
  readonly columns: readonly (ColumnSpec | OwnerColumn)[];
  readonly rows: readonly (readonly CellValue[])[];
}
/** The column that says to which week or questionnaire a row belongs. */
export interface OwnerColumn {
  readonly title: string;
  readonly kind: 'owner';
  readonly width: number;
}

/** A sheet as it was read; the first row holds the headings. */
export interface RawTable {
  readonly name: string;
  readonly rows: readonly (readonly RawCell[])[];
}
export type RawCell = string | number | boolean | Date | null | undefined;

/** Why a table is refused: the sheet, the row as Excel counts it, and the column's heading. */
export interface TableProblem {
  readonly sheet: string;
  readonly row?: number;
  readonly column?: string;
  readonly message: string;
}

export function formatTableProblem({ sheet, row, column, message }: TableProblem): string {
  const place = [
    `Blatt »${sheet}«`,
    ...(row === undefined ? [] : [`Zeile ${row}`]),
    ...(column === undefined ? [] : [`Spalte »${column}«`]),
  ];
  return `${place.join(', ')}: ${message}`;
}
