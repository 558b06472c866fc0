import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Programme } from '../domain/programme/programme';
import type { Programmes } from '../ports/programmes';
import { HEAD_FILE, loadProgramme } from './load-programme';
import { byPlace, type Problem } from './problem';
import { againstReleased, compareVersions, loadReleased } from './versions';

export type LoadAllResult =
  | { readonly ok: true; readonly programmes: Programmes }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Loads every folder of `root`, one programme each, with the versions released from it; names beginning with
 * `.` or `_` are left out.
 */
export async function loadProgrammes(root: string): Promise<LoadAllResult> {
  const fail = (message: string): LoadAllResult => ({
    ok: false,
    problems: [{ file: root, line: 1, column: 1, message }],
  });
  const folders = await programmeFolders(root);
  if (!folders) return fail('Diesen Ordner gibt es nicht, oder er ist nicht lesbar.');
  if (folders.length === 0)
    return fail(`Hier liegt kein Programm: Erwartet wird ein Ordner mit ${HEAD_FILE}.`);

  const loaded = await Promise.all(
    folders.map(async (folder) => ({ folder, ...(await loadWithReleased(folder)) })),
  );
  const problems = loaded.flatMap((each) => each.problems);
  const seen = new Map<string, string>();
  for (const { folder, programmes } of loaded) {
    for (const programme of programmes) {
      const key = `${programme.id} ${programme.version}`;
      const earlier = seen.get(key);
      if (earlier !== undefined) {
        const message = `Die id »${programme.id}« mit Version »${programme.version}« hat schon der Ordner ${earlier}: Ändern Sie id oder version.`;
        problems.push({ file: join(folder, HEAD_FILE), line: 1, column: 1, message });
      }
      seen.set(key, folder);
    }
  }
  if (problems.length > 0) return { ok: false, problems: problems.sort(byPlace) };
  return { ok: true, programmes: createProgrammes(loaded.flatMap((each) => each.programmes)) };
}

/** The folders in which programmes are expected; undefined when `root` cannot be read. */
export async function programmeFolders(root: string): Promise<readonly string[] | undefined> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => undefined);
  return entries
    ?.filter((entry) => entry.isDirectory() && !/^[._]/.test(entry.name))
    .map((entry) => join(root, entry.name))
    .sort();
}

/** The programme of one folder, and its released versions other than the one that lies there. */
async function loadWithReleased(
  folder: string,
): Promise<{ readonly programmes: readonly Programme[]; readonly problems: readonly Problem[] }> {
  const [result, released] = await Promise.all([loadProgramme(folder), loadReleased(folder)]);
  if (!result.ok) return { programmes: [], problems: [...result.problems, ...released.problems] };
  const { programme } = result;
  return {
    programmes: [programme, ...released.programmes.filter((each) => each.version !== programme.version)],
    problems: [...released.problems, ...againstReleased(folder, programme, released.programmes)],
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
