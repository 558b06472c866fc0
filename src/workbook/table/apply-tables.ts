import { type Node, YAMLMap } from 'yaml';
import { type CellValue, columnNode, formatCell, optionKey, parseCell } from './cell-format';
import type { ColumnSpec } from './columns';
import { readRows, type TableRow, tidy, withoutGuard } from './raw-rows';
import { type Documents, type Owner, SHEETS, type SheetSpec } from './sheets';
import type { RawTable, TableProblem } from './table';
import { nodeAt, remove, setNode, setScalar, textOf } from './yaml-value';

export interface Applied {
  readonly problems: readonly TableProblem[];
  /** Names of the files whose documents were changed. */
  readonly changed: ReadonlySet<string>;
  /** The Excel row of each block: by sheet, owner and key, see `blockKey`. */
  readonly rows: ReadonlyMap<string, number>;
}

/** A sheet that is for its reader alone. */
const IGNORED_SHEETS = ['Hinweise'];

export function blockKey(sheet: string, owner: string, key: string): string {
  return `${sheet}\n${owner}\n${key}`;
}

/** Writes what the tables say into the documents; only cells that differ are touched. */
export function applyTables(documents: Documents, given: readonly RawTable[]): Applied {
  const tables = given.map(({ name, rows }) => ({ name: tidy(name), rows }));
  const problems: TableProblem[] = [];
  const changed = new Set<string>();
  const rows = new Map<string, number>();
  const names = SHEETS.map((sheet) => sheet.name);
  for (const { name } of tables) {
    if (names.includes(name) || IGNORED_SHEETS.includes(name)) continue;
    problems.push({ sheet: name, message: `Dieses Blatt gibt es nicht. Möglich sind: ${names.join(', ')}.` });
  }
  if (!tables.some(({ name }) => names.includes(name))) return { problems, changed, rows };
  for (const sheet of SHEETS) {
    const table = tables.find((each) => each.name === sheet.name);
    if (table) new SheetImport(sheet, documents, problems, changed, rows).run(table);
  }
  return { problems, changed, rows };
}

class SheetImport {
  private readonly owners: readonly Owner[];
  private readonly key: ColumnSpec | undefined;

  constructor(
    private readonly sheet: SheetSpec,
    documents: Documents,
    private readonly problems: TableProblem[],
    private readonly changed: Set<string>,
    private readonly rows: Map<string, number>,
  ) {
    this.owners = sheet.owners(documents);
    this.key = sheet.columns.find((column) => column.path[0] === sheet.key);
  }

  run(table: RawTable): void {
    const before = this.problems.length;
    const rows = readRows(this.sheet, table, (problem) => this.problems.push(problem));
    // With a wrong heading nothing in the sheet is where it seems to be.
    if (this.problems.slice(before).some((problem) => problem.row === 1)) return;
    if (this.sheet.fixed) this.runFixed(rows);
    else this.runList(rows);
  }

  private report(row: TableRow, message: string, column?: ColumnSpec): void {
    const place = column === undefined ? {} : { column: column.title };
    this.problems.push({ sheet: this.sheet.name, row: row.number, ...place, message });
  }

  private keyOf(row: TableRow): string {
    const cell = this.key && row.cells.get(this.key);
    return cell === undefined ? '' : String(cell);
  }

  private keyOfBlock(map: YAMLMap): string {
    return textOf(map.get(this.sheet.key, true));
  }

  /** Each row belongs to a block that is there. */
  private runFixed(rows: readonly TableRow[]): void {
    const blocks = this.owners.flatMap((owner) => owner.items().map((map) => ({ owner, map })));
    const only =
      blocks.length === 1 && rows.length === 1 && this.sheet.key === 'woche' ? blocks[0] : undefined;
    const seen = new Set<unknown>();
    for (const row of rows) {
      const found = only ?? blocks.find(({ map }) => this.keyOfBlock(map) === this.keyOf(row));
      if (!found || seen.has(found)) {
        this.report(row, this.notThere(row, found !== undefined));
        continue;
      }
      seen.add(found);
      this.apply(row, found.map, found.owner.file);
    }
    for (const block of blocks) {
      if (seen.has(block) || rows.length === 0) continue;
      this.problems.push({
        sheet: this.sheet.name,
        message: `Die Zeile »${this.keyOfBlock(block.map)}« fehlt: Hier lassen sich keine Zeilen löschen. Fügen Sie sie wieder ein.`,
      });
    }
  }

  private notThere(row: TableRow, twice: boolean): string {
    const key = this.keyOf(row);
    if (twice) return `»${key}« steht zweimal: Löschen Sie eine der Zeilen.`;
    const known = this.owners.flatMap((owner) => owner.items().map((map) => this.keyOfBlock(map))).join(', ');
    const there = known === '' ? 'Dazu gibt es im Programm nichts.' : `Vorhanden: ${known}.`;
    return `»${key}« gibt es in diesem Programm nicht, und hier lassen sich keine Zeilen hinzufügen. ${there}`;
  }

  private runList(rows: readonly TableRow[]): void {
    const before = new Map(this.owners.map((owner) => [owner, owner.items()]));
    const after = new Map<Owner, YAMLMap[]>(this.owners.map((owner) => [owner, []]));
    const seen = new Set<string>();
    for (const row of rows) {
      const owner = this.owners.find((each) => each.name === row.owner);
      const key = this.keyOf(row);
      if (!owner) {
        this.report(row, this.noOwner(row));
        continue;
      }
      if (key === '') {
        this.report(row, `»${this.key?.title}« fehlt: Jede Zeile braucht eine eigene.`);
        continue;
      }
      const place = this.sheet.moves ? key : `${owner.name}\n${key}`;
      if (seen.has(place)) {
        this.report(row, `»${key}« steht zweimal: Geben Sie jeder Zeile eine eigene.`, this.key);
        continue;
      }
      seen.add(place);
      const { map, from } = this.blockFor(key, owner, before);
      if (from !== owner && from) this.changed.add(from.file);
      after.get(owner)?.push(map);
      this.apply(row, map, owner.file);
      this.rows.set(blockKey(this.sheet.name, owner.name, key), row.number);
    }
    for (const owner of this.owners) this.replace(owner, before.get(owner) ?? [], after.get(owner) ?? []);
  }

  private blockFor(
    key: string,
    owner: Owner,
    before: ReadonlyMap<Owner, readonly YAMLMap[]>,
  ): { readonly map: YAMLMap; readonly from?: Owner } {
    for (const from of [owner, ...(this.sheet.moves ? this.owners : [])]) {
      const map = before.get(from)?.find((each) => this.keyOfBlock(each) === key);
      if (map) return { map, from };
    }
    return { map: new YAMLMap() };
  }

  private replace(owner: Owner, before: readonly YAMLMap[], after: readonly YAMLMap[]): void {
    if (before.length === after.length && before.every((map, index) => map === after[index])) return;
    owner.replace(after);
    this.changed.add(owner.file);
  }

  private noOwner(row: TableRow): string {
    const known = this.owners.map((owner) => owner.name).join(', ');
    return `»${this.sheet.owner?.title}: ${row.owner.slice(0, 40)}« gibt es in diesem Programm nicht. Möglich sind: ${known}.`;
  }

  /** Every cell that differs from what the block would show. */
  private apply(row: TableRow, map: YAMLMap, file: string): void {
    this.rows.set(blockKey(this.sheet.name, '', this.keyOf(row)), row.number);
    for (const [column, cell] of row.cells) {
      const node = columnNode(map, column);
      const now = formatCell(node, column);
      if (sameCell(cell, now)) continue;
      this.changed.add(file);
      if (cell === undefined) remove(map, pathOf(map, column));
      else this.set(row, map, column, node, typeof cell === 'string' ? withoutGuard(cell) : cell);
    }
  }

  private set(
    row: TableRow,
    map: YAMLMap,
    column: ColumnSpec,
    node: Node | undefined,
    cell: string | number,
  ): void {
    const parsed = parseCell(cell, column, node);
    if (!parsed.ok) {
      this.report(row, parsed.message, column);
      return;
    }
    const path = pathOf(map, column);
    // Choices that stood under the key of another kind of answer.
    if (column.kind === 'options' && node && !nodeAt(map, path)) {
      for (const key of ['optionen', 'punkte']) remove(map, [...column.path.slice(0, -1), key]);
    }
    if (parsed.node) setNode(map, path, parsed.node, this.sheet.order);
    else if (parsed.value !== undefined) setScalar(map, path, parsed.value, this.sheet.order);
  }
}

function pathOf(map: YAMLMap, column: ColumnSpec): readonly string[] {
  if (column.kind !== 'options') return column.path;
  const parent = column.path.slice(0, -1);
  return [...parent, optionKey(textOf(nodeAt(map, [...parent, 'art'])).toLowerCase())];
}

function sameCell(cell: CellValue, now: CellValue): boolean {
  const shown = now === undefined ? '' : typeof now === 'string' ? tidy(now) : String(now);
  const given = cell === undefined ? '' : String(cell);
  return given === shown || withoutGuard(given) === shown;
}
