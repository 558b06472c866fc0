import type { Notice } from '../../domain/notice/notice';
import type { Inbound } from '../../domain/turn/inbound';
import { loadReplies } from '../../records/load';
import { progressOf } from '../reply/progress-of';
import { viewCohort } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { toOwnChat } from '../shared/own-chat';
import { whoAndWhere } from '../shared/people';

/** `bericht`: the cohort in figures, and the file. */
export async function showReport(deps: Deps, inbound: Inbound): Promise<readonly Notice[]> {
  const found = await whoAndWhere(deps, inbound, 'trainer');
  if ('refusal' in found) return [found.refusal];
  const { cohort, programme } = found.member;
  const view = viewCohort(deps, cohort, programme, inbound.at);
  const replies = await loadReplies(deps.store, cohort.id, inbound.at);
  const notice: Notice = {
    kind: 'report',
    cohortName: cohort.name,
    rows: cohort.participants.map((person) => progressOf(view, person, replies)),
    downloadUrl: await deps.downloads.offer({ file: 'report', cohort: cohort.id }, inbound.at),
  };
  return toOwnChat(deps, inbound, cohort, [notice]);
}
