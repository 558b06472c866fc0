import type { Notice } from '../../domain/notice/notice';
import { findWeek } from '../../domain/programme/programme';
import type { Ask } from '../../domain/turn/ask';
import { weekOverview } from '../programme/week-overview';
import { exerciseCard } from '../reply/exercise-card';
import { viewCohort } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { toOwnChat } from '../shared/own-chat';
import { whoAndWhere } from '../shared/people';

/** `vorschau 3`: the week as the cohort will see it, to the trainer alone. */
export async function previewWeek(deps: Deps, ask: Ask, number: number): Promise<readonly Notice[]> {
  const found = await whoAndWhere(deps, ask, 'trainer');
  if ('refusal' in found) return [found.refusal];
  const { cohort, programme } = found.member;
  const week = findWeek(programme, number);
  if (!week) {
    return [{ kind: 'refusal', code: 'week-unknown', given: number, weeks: programme.weeks.length }];
  }
  const view = viewCohort(deps, cohort, programme, ask.at);
  const notices: Notice[] = [{ ...weekOverview(view, week), preview: true }];
  for (const exercise of week.exercises) {
    notices.push(await exerciseCard(deps, view, exercise, { place: 'channel', preview: true }));
  }
  return toOwnChat(deps, ask, cohort, notices, { kind: 'done', what: 'preview-sent', week: number });
}
