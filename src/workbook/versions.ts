import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Programme } from '../domain/programme/programme';
import { buildProgramme, HEAD_FILE, loadProgramme, readFolder, type Sources } from './load-programme';
import type { Problem } from './problem';

/** Within a programme's folder: one folder for each released version, with its files as they were. */
const VERSIONS_FOLDER = '.versionen';

/** `1.10.0` is newer than `1.9`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The released versions of the programme in `folder`, newest first; none is no problem. */
export async function loadReleased(
  folder: string,
): Promise<{ readonly programmes: readonly Programme[]; readonly problems: readonly Problem[] }> {
  const names = await readdir(join(folder, VERSIONS_FOLDER)).catch((): string[] => []);
  const versions = names.filter((name) => !name.startsWith('.'));
  const results = await Promise.all(
    versions.map((name) => loadProgramme(join(folder, VERSIONS_FOLDER, name))),
  );
  return {
    programmes: results
      .flatMap((result) => (result.ok ? [result.programme] : []))
      .sort((a, b) => compareVersions(b.version, a.version)),
    problems: results.flatMap((result) => (result.ok ? [] : result.problems)),
  };
}

/** What released versions forbid: other content under a released number, and a number that goes back. */
export function againstReleased(
  folder: string,
  programme: Programme,
  released: readonly Programme[],
): readonly Problem[] {
  const problem = (message: string): Problem => ({
    file: join(folder, HEAD_FILE),
    line: 1,
    column: 1,
    message,
  });
  const newest = released.find((each) => each.id === programme.id);
  if (!newest) return [];
  const order = compareVersions(programme.version, newest.version);
  if (order < 0) {
    return [
      problem(
        `Die Version ${programme.version} ist älter als die veröffentlichte ${newest.version}: Erhöhen Sie »version« in programm.yaml.`,
      ),
    ];
  }
  if (order > 0 || sameContent(programme, newest)) return [];
  return [
    problem(
      `Die Version ${newest.version} ist veröffentlicht, seither haben sich Texte geändert: Erhöhen Sie »version« in programm.yaml, zum Beispiel auf "${nextVersion(newest.version)}". Kohorten, die schon laufen, behalten ihre.`,
    ),
  ];
}

function sameContent(a: Programme, b: Programme): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function nextVersion(version: string): string {
  const parts = version.split('.').map(Number);
  return [...parts.slice(0, -1), (parts.at(-1) ?? 0) + 1].join('.');
}

export type ReleaseResult =
  | { readonly ok: true; readonly programme: Programme; readonly folder: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Keeps the files as they are now as a released version, all or nothing. A version is released once: what is
 * kept is never written again.
 */
export async function releaseVersion(folder: string): Promise<ReleaseResult> {
  const read = await readFolder(folder);
  if (!read.ok) return read;
  const built = buildProgramme(folder, read.sources);
  if (!built.ok) return built;
  const { programme } = built;
  const { programmes: released, problems } = await loadReleased(folder);
  const against = [...problems, ...againstReleased(folder, programme, released)];
  if (against.length > 0) return { ok: false, problems: against };
  const target = join(folder, VERSIONS_FOLDER, programme.version);
  if (released.some((each) => compareVersions(each.version, programme.version) === 0)) {
    const message = `Die Version ${programme.version} ist schon veröffentlicht; es gibt nichts zu tun.`;
    return { ok: false, problems: [{ file: join(folder, HEAD_FILE), line: 1, column: 1, message }] };
  }
  await keep(read.sources, join(folder, VERSIONS_FOLDER, `.neu-${programme.version}`), target);
  return { ok: true, programme, folder: target };
}

async function keep(sources: Sources, draft: string, target: string): Promise<void> {
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  for (const [name, source] of sources) {
    // Read-only, so that an editor asks before somebody changes what must not change.
    if (source.ok) await writeFile(join(draft, name), source.text, { mode: 0o444, flag: 'wx' });
  }
  await rename(draft, target);
}
