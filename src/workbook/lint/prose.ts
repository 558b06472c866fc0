import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Offset, YamlFile } from '../yaml-file';

/** One text of a programme file that people read, with its place. */
export interface Prose {
  readonly file: YamlFile;
  readonly node: Node;
  /** The key it stands under: `aufgabe`, `text`, `punkte` … */
  readonly key: string;
  readonly text: string;
  /** `Übung 3.2`, `Woche 3`, `Programm`. */
  readonly owner: string;
  /** The id of the exercise that the text belongs to. */
  readonly exercise?: string;
}

/** What stands under these keys is for the program, not for readers. */
const NOT_READ = new Set([
  'id',
  'version',
  'url',
  'art',
  'wochentag',
  'sichtbar',
  'pflicht',
  'richtig',
  'umfrage',
  'schulterblick',
  'zeitpunkt',
  'fragen_aus',
  'rechtsstand',
  'woerter',
]);

/** All texts of a file, in their order. `week`: the number of a week's file; without: `programm.yaml`. */
export function proseOf(file: YamlFile, week: number | undefined): readonly Prose[] {
  const found: Prose[] = [];
  const owner = week === undefined ? 'Programm' : `Woche ${week}`;
  const visit = (node: unknown, key: string, place: Pick<Prose, 'owner' | 'exercise'>): void => {
    if (isMap(node)) {
      for (const pair of node.items as Pair<Node, Node | null>[]) {
        const name = isScalar(pair.key) ? String(pair.key.value) : '';
        // `schulterblick` marks an exercise, or is the block of `programm.yaml`.
        if (NOT_READ.has(name) && isScalar(pair.value)) continue;
        visit(pair.value, name, place);
      }
    } else if (isSeq(node)) {
      node.items.forEach((item, index) => {
        const inside = isMap(item) ? ownerOf(item.get('id'), key, index, week) : undefined;
        visit(item, key, inside ?? place);
      });
    } else if (isScalar(node) && typeof node.value === 'string') {
      const text = node.value.trim();
      if (text !== '') found.push({ file, node, key, text, ...place });
    }
  };
  visit(file.root, '', { owner });
  return found;
}

function ownerOf(
  id: unknown,
  list: string,
  index: number,
  week: number | undefined,
): Pick<Prose, 'owner' | 'exercise'> | undefined {
  if (typeof id !== 'string') return undefined;
  if (list === 'uebungen' && week !== undefined) return { owner: `Übung ${week}.${index + 1}`, exercise: id };
  return list === 'umfragen' ? { owner: `Umfrage ${index + 1}`, exercise: id } : undefined;
}

/** Addresses, code and places for answers blanked out, letter by letter, so that positions stay. */
export function readable(text: string): string {
  return text.replace(/https?:\/\/[^\s)\]]+|`[^`\n]*`|\{[^{}\n]*\}|mailto:\S+/g, (piece) =>
    ' '.repeat(piece.length),
  );
}

export type Place = Offset | Node | undefined;
