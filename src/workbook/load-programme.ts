import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Programme } from '../domain/programme/programme';
import { assemble } from './assemble';
import { deepFreeze } from './freeze';
import { byPlace, type Problem } from './problem';
import { type ReadProgramme, readProgramme } from './read/read-programme';
import { type ReadWeek, readWeek } from './read/read-week';
import { readSource, type Source } from './source';
import { YamlFile } from './yaml-file';

export type LoadResult =
  | { readonly ok: true; readonly programme: Programme }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export const HEAD_FILE = 'programm.yaml';
/** Lies in a programme's folder while several of its files are replaced, see `replace-files.ts`. */
export const UNFINISHED_FILE = '.import-unterbrochen.json';
const WEEK_FILE = /^woche-(\d{2})\.yaml$/;

/**
 * Reads one programme folder. All problems of all files are reported at once, in the order of their places;
 * the promise never rejects. A loaded programme is frozen through and through.
 */
export async function loadProgramme(folder: string): Promise<LoadResult> {
  const read = await readFolder(folder);
  return read.ok ? buildProgramme(folder, read.sources) : read;
}

/** By file name within the folder. */
export type Sources = ReadonlyMap<string, Source>;

/** The files of one programme, unjudged. The promise never rejects. */
export async function readFolder(
  folder: string,
): Promise<
  | { readonly ok: true; readonly sources: Sources }
  | { readonly ok: false; readonly problems: readonly Problem[] }
> {
  let names: readonly string[];
  try {
    names = (await readdir(folder)).sort();
  } catch {
    return { ok: false, problems: [atTop(folder, 'Diesen Ordner gibt es nicht, oder er ist nicht lesbar.')] };
  }
  if (names.includes(UNFINISHED_FILE)) {
    const message =
      'Ein Import wurde mittendrin unterbrochen: Rufen Sie ihn noch einmal auf, er wird dann beendet.';
    return { ok: false, problems: [atTop(join(folder, UNFINISHED_FILE), message)] };
  }
  const files = names.filter((name) => /\.ya?ml$/i.test(name) && !name.startsWith('.'));
  const sources = await Promise.all(files.map((name) => readSource(join(folder, name), join(folder, name))));
  return { ok: true, sources: new Map(files.map((name, index) => [name, sources[index] as Source])) };
}

/** Pure; never throws, whatever the texts are. */
export function buildProgramme(folder: string, sources: Sources): LoadResult {
  const problems: Problem[] = [];
  const yamlFiles: YamlFile[] = [];
  const open = (name: string): YamlFile | undefined => {
    const source = sources.get(name);
    if (!source) {
      problems.push(
        atTop(join(folder, name), 'Die Datei fehlt: Legen Sie sie an, oder prüfen Sie den Namen.'),
      );
      return undefined;
    }
    if (!source.ok) {
      problems.push(source.problem);
      return undefined;
    }
    const file = new YamlFile(source.file, source.text);
    yamlFiles.push(file);
    return file;
  };

  const headFile = open(HEAD_FILE);
  const head = headFile && readProgramme(headFile);
  const weeks = readWeeks(folder, sources, head, open, problems);
  const programme = head && assemble(head, weeks);

  problems.push(...yamlFiles.flatMap((file) => file.problems));
  if (problems.length > 0 || !programme) return { ok: false, problems: problems.sort(byPlace) };
  return { ok: true, programme: deepFreeze(programme) };
}

function readWeeks(
  folder: string,
  sources: Sources,
  head: ReadProgramme | undefined,
  open: (name: string) => YamlFile | undefined,
  problems: Problem[],
): readonly ReadWeek[] {
  const named = new Map<number, string>();
  for (const name of sources.keys()) {
    if (name === HEAD_FILE) continue;
    const number = Number(WEEK_FILE.exec(name)?.[1] ?? 0);
    if (number === 0) {
      problems.push(
        atTop(
          join(folder, name),
          'So heißt keine Programmdatei: Nennen Sie sie woche-01.yaml, woche-02.yaml …, oder legen Sie sie in einen anderen Ordner.',
        ),
      );
    } else named.set(number, name);
  }
  // Without a readable programm.yaml there is no count to hold the files against.
  const count = head?.weekCount ?? Math.max(0, ...named.keys());
  for (let number = 1; number <= count; number++) {
    if (!named.has(number)) named.set(number, `woche-${String(number).padStart(2, '0')}.yaml`);
  }
  return [...named]
    .sort(([a], [b]) => a - b)
    .flatMap(([number, name]) => {
      const file = open(name);
      if (file && number > count) {
        file.report(
          undefined,
          `Woche ${number} gibt es nicht: programm.yaml nennt »wochen: ${count}«. Erhöhen Sie die Zahl, oder löschen Sie die Datei.`,
        );
      }
      return (file && readWeek(file, number, head?.shared ?? 'unreadable')) ?? [];
    });
}

function atTop(file: string, message: string): Problem {
  return { file, line: 1, column: 1, message };
}
