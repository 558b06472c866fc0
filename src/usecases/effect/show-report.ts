import type { Notice } from '../../domain/notice/notice';
import type { Ask } from '../../domain/turn/ask';
import { loadReplies } from '../../records/load';
import { progressOf } from '../reply/progress-of';
import { viewCohort } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { toOwnChat } from '../shared/own-chat';
import { whoAndWhere } from '../shared/people';

/** `bericht`: the cohort in figures, and the file. */
export async function showReport(deps: Deps, ask: Ask): Promise<readonly Notice[]> {
  const found = await whoAndWhere(deps, ask, 'trainer');
  if ('refusal' in found) return [found.refusal];
  const { cohort, programme } = found.member;
  const view = viewCohort(deps, cohort, programme, ask.at);
  const replies = await loadReplies(deps.store, cohort.id, ask.at);
  const notice: Notice = {
    kind: 'report',
    cohortName: cohort.name,
    rows: cohort.participants.map((person) => progressOf(view, person, replies)),
    downloadUrl: await deps.downloads.offer({ file: 'report', cohort: cohort.id }, ask.at),
  };
  return toOwnChat(deps, ask, cohort, [notice]);
}
