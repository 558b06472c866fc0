import { lintProgramme } from '../../workbook/lint/lint-programme';
import { formatProblem } from '../../workbook/problem';
import { loadReleased, releaseVersion } from '../../workbook/versions';
import { findProgramme } from './find-programme';
import type { Output } from './output';

/** Keeps the files as they are as a released version. Returns the exit code. */
export async function release(wanted: string | undefined, root: string, output: Output): Promise<number> {
  const { out, err } = output;
  const found = await findProgramme(root, wanted, output);
  if (!found) return 1;
  const { programmes } = await loadReleased(found.folder);
  const { warnings } = lintProgramme(found.programme, found.sources, programmes[0]);
  if (warnings.length > 0) {
    for (const { rule, ...problem } of warnings) out(`${formatProblem(problem)} [${rule}]`);
    err('Nicht veröffentlicht: Beheben Sie zuerst diese Warnungen.');
    return 1;
  }
  const result = await releaseVersion(found.folder);
  if (!result.ok) {
    for (const problem of result.problems) out(formatProblem(problem));
    err('Nicht veröffentlicht.');
    return 1;
  }
  out(`Veröffentlicht: »${result.programme.title}«, Version ${result.programme.version}, ${result.folder}.`);
  return 0;
}
