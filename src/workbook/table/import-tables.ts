import { basename } from 'node:path';
import { parseDocument } from 'yaml';
import type { Programme } from '../../domain/programme/programme';
import { buildProgramme, type Sources } from '../load-programme';
import type { Problem } from '../problem';
import { applyTables, blockKey } from './apply-tables';
import { columnNode } from './cell-format';
import { type Documents, SHEETS } from './sheets';
import type { RawTable, TableProblem } from './table';
import { stringifyFile, textOf } from './yaml-value';

export type ImportResult =
  | { readonly ok: false; readonly problems: readonly TableProblem[] }
  | {
      readonly ok: true;
      readonly before: Programme;
      readonly after: Programme;
      /** New texts by file name; empty when the tables change nothing. */
      readonly files: ReadonlyMap<string, string>;
    };

/** Parses each file for reading and changing its values. */
export function openDocuments(sources: Sources): Documents {
  return new Map(
    [...sources].flatMap(([name, source]) =>
      source.ok ? [[name, parseDocument(source.text, { schema: 'core' })] as const] : [],
    ),
  );
}

/**
 * What a programme would be with the tables in it. Pure: nothing is written. All problems come at once, each
 * with sheet and row; the programme as it lies there must load.
 */
export function importTables(folder: string, sources: Sources, tables: readonly RawTable[]): ImportResult {
  const before = buildProgramme(folder, sources);
  if (!before.ok) throw new Error('only a programme that loads can be changed by an import');
  const documents = openDocuments(sources);
  const applied = applyTables(documents, tables);
  if (applied.problems.length > 0) return { ok: false, problems: applied.problems };

  const files = new Map<string, string>();
  const next = new Map(sources);
  for (const [name, document] of documents) {
    const source = sources.get(name);
    if (!source?.ok || !applied.changed.has(name)) continue;
    const text = stringifyFile(document);
    if (text === source.text) continue;
    files.set(name, text);
    next.set(name, { ok: true, file: source.file, text });
  }
  const after = buildProgramme(folder, next);
  if (!after.ok) {
    const place = locator(next, applied.rows);
    return { ok: false, problems: after.problems.map(place) };
  }
  return { ok: true, before: before.programme, after: after.programme, files };
}

/** From a place in a file, as the loader names it, to sheet, row and column. */
function locator(sources: Sources, rows: ReadonlyMap<string, number>): (problem: Problem) => TableProblem {
  const documents = openDocuments(sources);
  const blocks = SHEETS.flatMap((sheet) =>
    sheet.owners(documents).flatMap(({ name, file, items }) =>
      items().map((map) => {
        const key = textOf(map.get(sheet.key, true));
        const row = rows.get(blockKey(sheet.name, name, key)) ?? rows.get(blockKey(sheet.name, '', key));
        return { sheet, file, map, row };
      }),
    ),
  );
  return ({ file, line, column, message }) => {
    const name = basename(file);
    const source = sources.get(name);
    const offset = source?.ok ? offsetOf(source.text, line, column) : 0;
    const inside = (range: readonly number[] | null | undefined) =>
      range ? (range[0] ?? 0) <= offset && offset < Math.max(range[2] ?? 0, (range[0] ?? 0) + 1) : false;
    const size = (range: readonly number[] | null | undefined) =>
      range ? (range[2] ?? 0) - (range[0] ?? 0) : 0;
    const [block] = blocks
      .filter((each) => each.file === name && inside(each.map.range))
      .sort((a, b) => size(a.map.range) - size(b.map.range));
    if (!block) return { sheet: `${name}, Zeile ${line}`, message };
    const cell = block.sheet.columns.find((each) => inside(columnNode(block.map, each)?.range));
    return {
      sheet: block.sheet.name,
      ...(block.row === undefined ? {} : { row: block.row }),
      ...(cell ? { column: cell.title } : {}),
      message,
    };
  };
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let count = 1; count < line; count++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
