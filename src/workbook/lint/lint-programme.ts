import { isMap, isSeq, type Node } from 'yaml';
import { answerables, type Programme } from '../../domain/programme/programme';
import { HEAD_FILE, type Sources } from '../load-programme';
import { byPlace } from '../problem';
import { Fields } from '../read/fields';
import { type Bounds, readBounds } from '../read/read-bounds';
import { PROGRAMME_KEYS } from '../read/read-programme';
import { YamlFile } from '../yaml-file';
import type { Rule, Warning } from './finding';
import { type Place, type Prose, proseOf, readable } from './prose';
import { type Readability, readability } from './readability';
import { checkReferences, targetsOf } from './references';
import { checkReleasedIds } from './released-ids';
import { checkLaw, checkStructure, checkVisibility, type Spot } from './structure';
import { checkLinkTexts, checkSigns, checkWords } from './wording';

/** How hard one text is, with its place. */
export interface ReadText extends Readability {
  readonly file: string;
  readonly line: number;
  readonly owner: string;
  readonly key: string;
}

export interface LintResult {
  readonly warnings: readonly Warning[];
  /** Every text of at least `MIN_WORDS` words, the hardest first. */
  readonly texts: readonly ReadText[];
}

/** Shorter texts are left out: one long word would decide about them. */
export const MIN_WORDS = 30;
/**
 * The formula's levels are read as school years; what lies beyond thirteen of them is hard for anyone in the
 * middle of a working day. Below, the ten hardest texts are named, for people to judge.
 */
export const HARDEST_LEVEL = 13;

/** What a reader would notice in a programme that loads. `released`: the newest released version, if any. */
export function lintProgramme(programme: Programme, sources: Sources, released?: Programme): LintResult {
  const files = open(sources);
  const warnings: Warning[] = [];
  const add = (rule: Rule, file: YamlFile, at: Place, message: string) => {
    warnings.push({ rule, file: file.file, ...file.place(at), message });
  };
  const report = (rule: Rule, prose: Prose, at: Place, message: string) =>
    add(rule, prose.file, at, `${prose.owner}, »${prose.key}«: ${message}`);
  const reportAt = (rule: Rule, spot: Spot, message: string) => {
    const { file, node } = find(files, spot);
    if (file) add(rule, file, node, message);
  };

  const bounds = boundsOf(files);
  const prose = files.flatMap(({ file, week }) => proseOf(file, week));
  const targets = targetsOf(programme);
  for (const each of prose) {
    checkWords(each, bounds.words, report);
    checkSigns(each, report);
    checkLinkTexts(each, report);
    checkReferences(each, targets, report);
  }
  checkStructure(programme, bounds, reportAt);
  for (const exercise of answerables(programme)) {
    checkVisibility(exercise, reportAt);
    checkLaw(
      exercise,
      prose.filter((each) => each.exercise === exercise.id),
      reportAt,
    );
  }
  if (released) checkReleasedIds(programme, released, reportAt);

  const texts = prose.flatMap((each) => readText(each) ?? []).sort((a, b) => b.level - a.level);
  for (const text of texts.filter((each) => each.level > HARDEST_LEVEL)) {
    const message = `${text.owner}, »${text.key}«: Schwer zu lesen (Wiener Sachtextformel ${formatLevel(text.level)}): kürzere Sätze, kürzere Wörter.`;
    warnings.push({ rule: 'lesbarkeit', file: text.file, line: text.line, column: 1, message });
  }
  return { warnings: warnings.sort(byPlace), texts };
}

/** `9,4` */
export function formatLevel(level: number): string {
  return level.toFixed(1).replace('.', ',');
}

interface OpenFile {
  readonly file: YamlFile;
  /** Without: `programm.yaml`. */
  readonly week?: number;
}

function open(sources: Sources): readonly OpenFile[] {
  return [...sources].flatMap(([name, source]) => {
    if (!source.ok) return [];
    const file = new YamlFile(source.file, source.text);
    const week = Number(/\d+/.exec(name)?.[0]);
    return [name === HEAD_FILE ? { file } : { file, week }];
  });
}

function boundsOf(files: readonly OpenFile[]): Bounds {
  const head = files.find((each) => each.week === undefined)?.file;
  // Read a second time: the programme itself does not carry what only its check needs.
  const fields = head && Fields.of(head, head.root, 'Programm', PROGRAMME_KEYS);
  if (!fields) throw new Error('only a programme that loads can be linted');
  return readBounds(fields);
}

function find(files: readonly OpenFile[], spot: Spot): { readonly file?: YamlFile; readonly node?: Node } {
  const head = files.find((each) => each.week === undefined);
  const week = files.find((each) => each.week === spot.week) ?? head;
  if (spot.section !== undefined) {
    return {
      ...(head ? { file: head.file } : {}),
      ...entry(head?.file.root, 'konzept', (_, index) => index + 1 === spot.section),
    };
  }
  if (spot.exercise === undefined) return week ? { file: week.file } : {};
  for (const place of [week, head]) {
    if (!place) continue;
    for (const list of ['uebungen', 'umfragen']) {
      const found = entry(place.file.root, list, (item) => isMap(item) && item.get('id') === spot.exercise);
      if (found.node) return { file: place.file, ...found };
    }
  }
  return head ? { file: head.file } : {};
}

function entry(
  root: Node | undefined,
  key: string,
  fits: (item: unknown, index: number) => boolean,
): { readonly node?: Node } {
  const list = isMap(root) ? root.get(key, true) : undefined;
  const node = isSeq(list) ? (list.items.find(fits) as Node | undefined) : undefined;
  return node ? { node } : {};
}

function readText(prose: Prose): ReadText | undefined {
  const plain = readable(prose.text)
    .replace(/[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
  const read = readability(plain);
  if (!read || read.words < MIN_WORDS) return undefined;
  const { line } = prose.file.place(prose.node);
  return { ...read, file: prose.file.file, line, owner: prose.owner, key: prose.key };
}
