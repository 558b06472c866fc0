import { type Document, isMap, isSeq, type Node, type YAMLMap, YAMLSeq } from 'yaml';
import { HEAD_FILE } from '../load-programme';
import { EXERCISE_KEYS } from '../read/read-exercise';
import { PROGRAMME_KEYS } from '../read/read-programme';
import { WEEK_KEYS } from '../read/read-week';
import {
  type ColumnSpec,
  EXERCISE_COLUMNS,
  METRIC_COLUMNS,
  PROGRAMME_COLUMNS,
  QUESTION_COLUMNS,
  SCHULTERBLICK_COLUMNS,
  SECTION_COLUMNS,
  SURVEY_COLUMNS,
  WEEK_COLUMNS,
} from './columns';
import { nodeAt, sequenceAt, setNode, textOf } from './yaml-value';

/** The parsed files of a programme by their names. */
export type Documents = ReadonlyMap<string, Document>;

/** A list of blocks in a file: the exercises of a week, the questions of a questionnaire. */
export interface Owner {
  /** As the owner column names it; empty where there is only one list. */
  readonly name: string;
  readonly file: string;
  /** The blocks that are there. */
  readonly items: () => readonly YAMLMap[];
  readonly replace: (items: readonly YAMLMap[]) => void;
}

export interface SheetSpec {
  readonly name: string;
  readonly columns: readonly ColumnSpec[];
  /** Keys of a block in the order in which a new one is written. */
  readonly order: readonly string[];
  /** The column that tells the blocks of the sheet apart. */
  readonly key: string;
  readonly owners: (documents: Documents) => readonly Owner[];
  readonly owner?: { readonly title: string; readonly width: number };
  /** Blocks cannot be added or taken away here. */
  readonly fixed?: boolean;
  /** A row may go to another owner. */
  readonly moves?: boolean;
}

export const SHEETS: readonly SheetSpec[] = [
  {
    name: 'Programm',
    columns: PROGRAMME_COLUMNS,
    order: PROGRAMME_KEYS,
    key: 'id',
    fixed: true,
    owners: (documents) => single(HEAD_FILE, headOf(documents)),
  },
  {
    name: 'Konzept',
    columns: SECTION_COLUMNS,
    order: ['nummer', 'titel', 'einleitung'],
    key: 'nummer',
    owners: (documents) => listOf(documents, HEAD_FILE, ['konzept'], ''),
  },
  {
    name: 'Wochen',
    columns: WEEK_COLUMNS,
    order: WEEK_KEYS,
    key: 'nummer',
    fixed: true,
    owners: (documents) =>
      [...documents].flatMap(([file, document]) =>
        file === HEAD_FILE ? [] : single(file, rootOf(document)),
      ),
  },
  {
    name: 'Übungen',
    columns: EXERCISE_COLUMNS,
    order: EXERCISE_KEYS,
    key: 'id',
    moves: true,
    owner: { title: 'Woche', width: 8 },
    owners: (documents) =>
      [...documents].flatMap(([file, document]) => {
        const number = textOf(rootOf(document)?.get('nummer', true));
        return file === HEAD_FILE ? [] : listOf(documents, file, ['uebungen'], number);
      }),
  },
  {
    name: 'Umfragen',
    columns: SURVEY_COLUMNS,
    order: ['zeitpunkt', 'woche', ...EXERCISE_KEYS],
    key: 'id',
    owner: { title: 'Art', width: 13 },
    owners: (documents) => [
      ...listOf(documents, HEAD_FILE, ['umfragen'], 'Umfrage'),
      ...ownQuestionnaire(documents),
    ],
  },
  {
    name: 'Fragen',
    columns: QUESTION_COLUMNS,
    order: ['id', 'text', 'pflicht', 'antwort'],
    key: 'id',
    owner: { title: 'Gehört zu', width: 30 },
    owners: questionLists,
  },
  {
    name: 'Schulterblick',
    columns: SCHULTERBLICK_COLUMNS,
    order: ['woche', 'minuten', 'checkliste', 'nachfragen_nach_tagen', 'nachfragen_in_wochen', 'fragebogen'],
    key: 'woche',
    fixed: true,
    owners: (documents) => {
      const block = headOf(documents)?.get('schulterblick', true);
      return isMap(block) ? single(HEAD_FILE, block) : [];
    },
  },
  {
    name: 'Kennzahlen',
    columns: METRIC_COLUMNS,
    order: ['id', 'titel', 'anleitung'],
    key: 'id',
    owners: (documents) => listOf(documents, HEAD_FILE, ['kennzahlen'], ''),
  },
];

function rootOf(document: Document | undefined): YAMLMap | undefined {
  return isMap(document?.contents) ? (document.contents as YAMLMap) : undefined;
}

function headOf(documents: Documents): YAMLMap | undefined {
  return rootOf(documents.get(HEAD_FILE));
}

function single(file: string, map: YAMLMap | undefined): readonly Owner[] {
  return map ? [{ name: '', file, items: () => [map], replace: () => undefined }] : [];
}

function listOf(documents: Documents, file: string, path: readonly string[], name: string): readonly Owner[] {
  const root = rootOf(documents.get(file));
  return root ? [owner(root, file, path, name, file === HEAD_FILE ? PROGRAMME_KEYS : WEEK_KEYS)] : [];
}

function owner(
  map: YAMLMap,
  file: string,
  path: readonly string[],
  name: string,
  order: readonly string[],
): Owner {
  const items = () => mapsOf(nodeAt(map, path));
  const replace = (blocks: readonly YAMLMap[]) => {
    const list = sequenceAt(map, path) ?? new YAMLSeq();
    list.items = [...blocks];
    if (blocks.length > 0) setNode(map, path, list, order);
    else if (path.length === 1) map.delete(path[0]);
  };
  return { name, file, items, replace };
}

function mapsOf(node: Node | undefined): readonly YAMLMap[] {
  return isSeq(node) ? (node.items.filter((item) => isMap(item)) as YAMLMap[]) : [];
}

/** The Schulterblick questionnaire where it does not stand among the exercises of a week. */
function ownQuestionnaire(documents: Documents): readonly Owner[] {
  const head = headOf(documents);
  const form = head && nodeAt(head, ['schulterblick', 'fragebogen']);
  return isMap(form)
    ? [{ name: 'Schulterblick', file: HEAD_FILE, items: () => [form], replace: () => undefined }]
    : [];
}

/** Shared lists of questions by their name, and those that an exercise has for itself by its id. */
function questionLists(documents: Documents): readonly Owner[] {
  const head = headOf(documents);
  const shared = head ? mapsOf(nodeAt(head, ['frageboegen'])) : [];
  const exercises = SHEETS.filter((sheet) => sheet.name === 'Übungen' || sheet.name === 'Umfragen').flatMap(
    (sheet) => sheet.owners(documents).flatMap(({ file, items }) => items().map((map) => ({ file, map }))),
  );
  return [
    ...shared.map((list) =>
      owner(list, HEAD_FILE, ['fragen'], `Fragebogen ${textOf(list.get('id', true))}`, ['id', 'fragen']),
    ),
    ...exercises
      .filter(
        ({ map }) =>
          textOf(nodeAt(map, ['antwort', 'art'])) === 'fragebogen' && !nodeAt(map, ['antwort', 'fragen_aus']),
      )
      .map(({ file, map }) =>
        owner(map, file, ['antwort', 'fragen'], `Übung ${textOf(map.get('id', true))}`, []),
      ),
  ];
}
