import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  YAMLMap,
  type YAMLSeq,
} from 'yaml';

/** Finds and replaces values in a parsed file without touching what stands around them. */

export function nodeAt(map: YAMLMap, path: readonly string[]): Node | undefined {
  let node: unknown = map;
  for (const key of path) {
    if (!isMap(node)) return undefined;
    node = node.get(key, true);
  }
  return (node as Node | undefined) ?? undefined;
}

/** The text of a scalar as a reader of the file sees it; empty for everything else. */
export function textOf(node: unknown): string {
  if (!isScalar(node) || node.value === null || node.value === undefined) return '';
  return (typeof node.value === 'string' ? node.value : String(node.source ?? node.value)).trim();
}

/** Sets a text or number; blocks on the way are made, keys are put in the order of `order`. */
export function setScalar(
  map: YAMLMap,
  path: readonly string[],
  value: string | number,
  order: readonly string[],
): void {
  const existing = nodeAt(map, path);
  if (isScalar(existing)) {
    if (typeof value === 'string' && existing.type === Scalar.BLOCK_LITERAL) existing.value = `${value}\n`;
    else {
      existing.value = value;
      if (typeof value === 'string' && value.includes('\n')) {
        existing.value = `${value}\n`;
        existing.type = Scalar.BLOCK_LITERAL;
      }
      // What was written otherwise (0x10, 1e3) is written anew.
      delete existing.source;
      if (typeof value === 'number') delete existing.format;
    }
    return;
  }
  setNode(map, path, scalar(value), order);
}

export function scalar(value: string | number): Scalar {
  const node = new Scalar<string | number>(value);
  if (typeof value === 'string' && value.includes('\n')) {
    node.value = `${value}\n`;
    node.type = Scalar.BLOCK_LITERAL;
  }
  return node;
}

export function setNode(map: YAMLMap, path: readonly string[], node: Node, order: readonly string[]): void {
  const [key = '', ...rest] = path;
  if (rest.length > 0) {
    let inner = map.get(key, true) as unknown;
    if (!isMap(inner)) {
      inner = new YAMLMap();
      put(map, key, inner as Node, order);
    }
    setNode(inner as YAMLMap, rest, node, []);
    return;
  }
  put(map, key, node, order);
}

function put(map: YAMLMap, key: string, node: Node, order: readonly string[]): void {
  if (map.has(key)) {
    map.set(key, node);
    return;
  }
  const keyOf = (pair: unknown) => String((pair as Pair<Scalar>).key?.value ?? '');
  const place = order.indexOf(key);
  const next = place < 0 ? -1 : map.items.findIndex((pair) => order.indexOf(keyOf(pair)) > place);
  map.set(key, node);
  if (next < 0) return;
  const [pair] = map.items.splice(map.items.length - 1, 1);
  if (pair) map.items.splice(next, 0, pair);
}

/** Removes a value, and the block around it when nothing else is left in it. */
export function remove(map: YAMLMap, path: readonly string[]): void {
  const [key = '', ...rest] = path;
  if (rest.length === 0) {
    map.delete(key);
    return;
  }
  const inner = map.get(key, true) as unknown;
  if (!isMap(inner)) return;
  remove(inner, rest);
  if (inner.items.length === 0) map.delete(key);
}

export function sequenceAt(map: YAMLMap, path: readonly string[]): YAMLSeq | undefined {
  const node = nodeAt(map, path);
  return isSeq(node) ? node : undefined;
}

/** The file's text; lines are never wrapped, and what was not touched stays as it was written. */
export function stringifyFile(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
