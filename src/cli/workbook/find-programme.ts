import type { Programme } from '../../domain/programme/programme';
import { buildProgramme, readFolder, type Sources } from '../../workbook/load-programme';
import { programmeFolders } from '../../workbook/load-programmes';
import { formatProblem } from '../../workbook/problem';
import type { Output } from './output';

/** The programme that is meant where none is named, as in the bot. */
const USUAL = 'amtshelden-12-wochen';

export interface Found {
  readonly folder: string;
  readonly sources: Sources;
  readonly programme: Programme;
}

/** The programme with this id or in this folder; says why there is none. */
export async function findProgramme(
  root: string,
  wanted: string | undefined,
  { err }: Output,
): Promise<Found | undefined> {
  const folders = (await programmeFolders(root)) ?? [];
  const found: Found[] = [];
  const broken: string[] = [];
  for (const folder of wanted !== undefined && /[\\/]/.test(wanted) ? [wanted] : folders) {
    const read = await readFolder(folder);
    const built = read.ok ? buildProgramme(folder, read.sources) : read;
    if (read.ok && built.ok) found.push({ folder, sources: read.sources, programme: built.programme });
    else if (!built.ok) broken.push(...built.problems.map(formatProblem));
  }
  const named = wanted === undefined || /[\\/]/.test(wanted) ? undefined : wanted;
  const chosen =
    found.find((each) => each.programme.id === (named ?? USUAL)) ??
    // Never another one because the usual one is broken.
    (named === undefined && broken.length === 0 ? found[0] : undefined);
  if (chosen) return chosen;
  for (const line of broken) err(line);
  if (broken.length > 0) err('Beheben Sie zuerst diese Fehler.');
  else if (found.length === 0) err(`In ${root} liegt kein Programm.`);
  else {
    const known = found.map((each) => each.programme.id).join(', ');
    err(`Das Programm »${named ?? ''}« gibt es nicht. Vorhanden: ${known}.`);
  }
  return undefined;
}
