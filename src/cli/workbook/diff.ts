import { stat } from 'node:fs/promises';
import type { Programme } from '../../domain/programme/programme';
import { diffProgrammes } from '../../workbook/diff/diff-programmes';
import { loadProgramme } from '../../workbook/load-programme';
import { formatProblem } from '../../workbook/problem';
import { loadReleased } from '../../workbook/versions';
import { findProgramme } from './find-programme';
import type { Output } from './output';

/**
 * Tells what changed between two versions: released numbers or folders. Without `from` the newest released
 * version, without `to` the files as they lie there. Returns the exit code.
 */
export async function diff(
  from: string | undefined,
  to: string | undefined,
  wanted: string | undefined,
  root: string,
  output: Output,
): Promise<number> {
  const { out, err } = output;
  const found = await findProgramme(root, wanted, output);
  if (!found) return 1;
  const released = (await loadReleased(found.folder)).programmes;
  const open = async (given: string): Promise<Programme | undefined> => {
    const version = [...released, found.programme].find((each) => each.version === given);
    if (version) return version;
    const isFolder = await stat(given).then(
      (each) => each.isDirectory(),
      () => false,
    );
    if (!isFolder) {
      const known = released.map((each) => each.version).join(', ') || 'keine';
      err(`»${given}« ist weder eine veröffentlichte Version noch ein Ordner. Veröffentlicht: ${known}.`);
      return undefined;
    }
    const loaded = await loadProgramme(given);
    if (!loaded.ok) for (const problem of loaded.problems) err(formatProblem(problem));
    return loaded.ok ? loaded.programme : undefined;
  };
  const old = from === undefined ? released[0] : await open(from);
  if (!old) {
    if (from === undefined) err('Noch ist keine Version veröffentlicht: Es gibt nichts zum Vergleichen.');
    return 1;
  }
  const now = to === undefined ? found.programme : await open(to);
  if (!now) return 1;
  const lines = diffProgrammes(old, now);
  out(`${now.title}: ${old.version} → ${now.version}`);
  for (const line of lines) out(line);
  if (lines.length === 0) out('Kein Unterschied.');
  return 0;
}
