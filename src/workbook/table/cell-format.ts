import { isMap, isSeq, type Node, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { sourceOf } from '../read/form-sources';
import type { ColumnSpec } from './columns';
import { nodeAt, scalar, textOf } from './yaml-value';

/** A cell as it comes from and goes into a table; dates are `2026-10-01`. */
export type CellValue = string | number | undefined;

export type ParsedCell =
  | { readonly ok: true; readonly value: string | number | undefined; readonly node?: Node }
  | { readonly ok: false; readonly message: string };

/** The keys under which a kind of answer lists its choices; the column stands for both. */
const OPTION_KEYS = ['optionen', 'punkte'] as const;

/** The node that a column shows. */
export function columnNode(map: YAMLMap, column: ColumnSpec): Node | undefined {
  if (column.kind !== 'options') return nodeAt(map, column.path);
  const parent = column.path.slice(0, -1);
  return OPTION_KEYS.map((key) => nodeAt(map, [...parent, key])).find((node) => node !== undefined);
}

/** Which key the choices of this kind of answer stand under. */
export function optionKey(art: string): (typeof OPTION_KEYS)[number] {
  return OPTION_KEYS.find((key) => sourceOf(art)?.keys.includes(key)) ?? 'punkte';
}

/** What stands in the cell for a value of the file. */
export function formatCell(node: Node | undefined, column: ColumnSpec): CellValue {
  if (!node) return undefined;
  switch (column.kind) {
    case 'text':
    case 'date':
      return textOf(node) || undefined;
    case 'word':
      return textOf(node).toLowerCase() || undefined;
    case 'number': {
      const text = textOf(node);
      return text !== '' && Number.isFinite(Number(text)) ? Number(text) : text || undefined;
    }
    case 'numbers':
      return itemsOf(node).map(textOf).join(', ') || undefined;
    case 'texts':
      return (
        itemsOf(node)
          .map((item) => bullet(textOf(item)))
          .join('\n') || undefined
      );
    case 'options':
      return itemsOf(node).map(formatOption).join('\n') || undefined;
    case 'links':
      return pairs(node, 'titel', 'url');
    case 'templates':
      return pairs(node, 'titel', 'id');
  }
}

function itemsOf(node: Node): readonly Node[] {
  return isSeq(node) ? (node.items as Node[]) : [];
}

function pairs(node: Node, left: string, right: string): string | undefined {
  const line = (item: Node) =>
    isMap(item) ? `${textOf(item.get(left, true))} | ${textOf(item.get(right, true))}` : '';
  return itemsOf(node).map(line).join('\n') || undefined;
}

const INDENT = '    ';
function bullet(text: string): string {
  return `• ${text.replaceAll('\n', `\n${INDENT}`)}`;
}

/** `[id] Text`, below it for quizzes `richtig: …` or `falsch: …` with the explanation. */
function formatOption(item: Node): string {
  if (!isMap(item)) return bullet(textOf(item));
  const [id, text, correct, explanation] = ['id', 'text', 'richtig', 'erklaerung'].map((key) =>
    textOf(item.get(key, true)),
  );
  const first = id ? `[${id}] ${text?.replaceAll('\n', `\n${INDENT}`)}` : bullet(text ?? '');
  if (!correct && !explanation) return first;
  const verdict = /^(?:ja|true)$/i.test(correct ?? '') ? 'richtig' : 'falsch';
  return `${first}\n${INDENT}${verdict}: ${(explanation ?? '').replaceAll('\n', `\n${INDENT}`)}`;
}

/** Entries begin at the margin; what is indented belongs to the entry above. */
function entries(cell: string): readonly string[] {
  const found: string[] = [];
  for (const line of cell.split('\n')) {
    if (line.trim() === '') continue;
    if (/^\s/.test(line) && found.length > 0) found[found.length - 1] += `\n${line.trim()}`;
    else found.push(line.trim());
  }
  return found;
}

function withoutBullet(entry: string): string {
  return entry.replace(/^[•▪‣☐☑*-]\s+/u, '').trim();
}

/** The value for the file that a changed cell stands for; lists reuse what is unchanged of `before`. */
export function parseCell(cell: string | number, column: ColumnSpec, before: Node | undefined): ParsedCell {
  const text = String(cell).trim();
  const refuse = (message: string): ParsedCell => ({ ok: false, message });
  switch (column.kind) {
    case 'text':
      return { ok: true, value: text };
    case 'word':
      return { ok: true, value: text.toLowerCase() };
    case 'number': {
      const number = typeof cell === 'number' ? cell : Number(text.replace(',', '.'));
      return Number.isFinite(number)
        ? { ok: true, value: number }
        : refuse(`»${text.slice(0, 40)}« ist keine Zahl.`);
    }
    case 'date': {
      const iso = isoDate(text);
      return iso
        ? { ok: true, value: iso }
        : refuse(`»${text.slice(0, 40)}« ist kein Datum der Form 01.10.2026.`);
    }
    case 'numbers': {
      const numbers = text.split(/[,;\s]+/).filter((number) => number !== '');
      if (!numbers.every((number) => /^\d+$/.test(number)))
        return refuse('Erwartet werden ganze Zahlen mit Kommas dazwischen, zum Beispiel »7, 14«.');
      const list = new YAMLSeq();
      list.flow = true;
      list.items = numbers.map((number) => scalar(Number(number)));
      return { ok: true, value: undefined, node: list };
    }
    case 'texts':
      return {
        ok: true,
        value: undefined,
        node: list(entries(text), before, bullet, (entry) => scalar(withoutBullet(entry))),
      };
    case 'options':
      return parseOptions(text, before);
    case 'links':
      return parsePairs(text, before, ['titel', 'url'], 'Titel | https://…');
    case 'templates':
      return parsePairs(text, before, ['titel', 'id'], 'Titel | kurzname');
  }
}

/** `2026-10-01`, `1.10.2026` */
function isoDate(text: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const [, day = '', month = '', year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  return year === undefined ? undefined : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** A list of nodes; an entry that reads as one that was there keeps its node, comments included. */
function list(
  given: readonly string[],
  before: Node | undefined,
  show: (text: string) => string,
  make: (entry: string) => Node,
): YAMLSeq {
  const left = [...(before ? itemsOf(before) : [])];
  const items = given.map((entry) => {
    const at = left.findIndex((node) => !isMap(node) && plain(show(textOf(node))) === plain(entry));
    return at >= 0 ? (left.splice(at, 1)[0] as Node) : make(entry);
  });
  return filled(before, items);
}

/** The list that was there, with its comments and its style, or a new one. */
function filled(before: Node | undefined, items: readonly Node[]): YAMLSeq {
  const sequence = isSeq(before) ? before : new YAMLSeq();
  sequence.items = [...items];
  return sequence;
}

function plain(entry: string): string {
  return withoutBullet(entry).replace(/\s+/g, ' ');
}

function parseOptions(text: string, before: Node | undefined): ParsedCell {
  const left = [...(before ? itemsOf(before) : [])];
  const items: Node[] = [];
  for (const entry of entries(text)) {
    const at = left.findIndex((node) => plain(formatOption(node)) === plain(entry));
    if (at >= 0) {
      items.push(...left.splice(at, 1));
      continue;
    }
    const [, id, rest = ''] = /^(?:\[([^\]\s]+)\]\s*)?([\s\S]*)$/.exec(withoutBullet(entry)) ?? [];
    const [, words = '', verdict, explanation = ''] =
      /^([\s\S]*?)(?:\n(richtig|falsch):\s*([\s\S]*))?$/i.exec(rest) ?? [];
    if (words.trim() === '')
      return { ok: false, message: `Der Eintrag »${entry.slice(0, 40)}« hat keinen Text.` };
    items.push(option(id, words.trim(), verdict?.toLowerCase(), explanation.trim()));
  }
  return { ok: true, value: undefined, node: filled(before, items) };
}

function option(
  id: string | undefined,
  text: string,
  verdict: string | undefined,
  explanation: string,
): Node {
  if (id === undefined && verdict === undefined) return scalar(text);
  const map = new YAMLMap();
  if (id !== undefined) map.set('id', new Scalar(id));
  map.set('text', scalar(text));
  if (verdict !== undefined) map.set('richtig', new Scalar(verdict === 'richtig' ? 'ja' : 'nein'));
  if (explanation !== '') map.set('erklaerung', scalar(explanation));
  return map;
}

function parsePairs(
  text: string,
  before: Node | undefined,
  [left, right]: readonly [string, string],
  form: string,
): ParsedCell {
  const old = before ? itemsOf(before) : [];
  const items: Node[] = [];
  for (const entry of entries(text)) {
    const cut = entry.lastIndexOf('|');
    const [title, target] = [withoutBullet(entry.slice(0, cut)), entry.slice(cut + 1).trim()];
    if (cut < 0 || title === '' || target === '') {
      return { ok: false, message: `»${entry.slice(0, 40)}«: Schreiben Sie je Zeile »${form}«.` };
    }
    const same = old.find(
      (node) =>
        isMap(node) && textOf(node.get(left, true)) === title && textOf(node.get(right, true)) === target,
    );
    const map = new YAMLMap();
    map.set(left, scalar(title));
    map.set(right, scalar(target));
    if (right === 'id') map.items.reverse();
    items.push(same ?? map);
  }
  return { ok: true, value: undefined, node: filled(before, items) };
}
