import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Programme } from '../domain/programme';
import type { Programmes } from '../ports/programmes';
import { HEAD_FILE, loadProgramme } from './load-programme';
import { byPlace, type Problem } from './problem';

export type LoadAllResult =
  | { readonly ok: true; readonly programmes: Programmes }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Loads every folder of `root`, one programme each; names beginning with `.` or `_` are left out. */
export async function loadProgrammes(root: string): Promise<LoadAllResult> {
  const fail = (file: string, message: string): LoadAllResult => ({
    ok: false,
    problems: [{ file, line: 1, column: 1, message }],
  });
  let folders: readonly string[];
  try {
    folders = (await readdir(root, { withFileTypes: true }))
      .filter((entry) => entry.isDirectory() && !/^[._]/.test(entry.name))
      .map((entry) => join(root, entry.name))
      .sort();
  } catch {
    return fail(root, 'Diesen Ordner gibt es nicht, oder er ist nicht lesbar.');
  }
  if (folders.length === 0)
    return fail(root, `Hier liegt kein Programm: Erwartet wird ein Ordner mit ${HEAD_FILE}.`);

  const loaded = await Promise.all(
    folders.map(async (folder) => ({ folder, result: await loadProgramme(folder) })),
  );
  const problems = loaded.flatMap(({ result }) => (result.ok ? [] : result.problems));
  const seen = new Map<string, string>();
  for (const { folder, result } of loaded) {
    if (!result.ok) continue;
    const key = `${result.programme.id} ${result.programme.version}`;
    const earlier = seen.get(key);
    if (earlier !== undefined) {
      const message = `Die id »${result.programme.id}« mit Version »${result.programme.version}« hat schon der Ordner ${earlier}: Ändern Sie id oder version.`;
      problems.push({ file: join(folder, HEAD_FILE), line: 1, column: 1, message });
    }
    seen.set(key, folder);
  }
  if (problems.length > 0) return { ok: false, problems: problems.sort(byPlace) };
  return {
    ok: true,
    programmes: createProgrammes(loaded.flatMap(({ result }) => (result.ok ? [result.programme] : []))),
  };
}

/** Several versions of one programme may be loaded; `list` and `get` without a version mean the newest. */
export function createProgrammes(all: readonly Programme[]): Programmes {
  const sorted = [...all].sort((a, b) => a.id.localeCompare(b.id) || compareVersions(b.version, a.version));
  return {
    get: (id, version) =>
      sorted.find((each) => each.id === id && (version === undefined || each.version === version)),
    list: () => sorted.filter((each, index) => sorted[index - 1]?.id !== each.id),
  };
}

/** `1.10.0` is newer than `1.9`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
