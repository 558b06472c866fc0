import type { Notice } from '../../domain/notice/notice';
import { exerciseRef } from '../../domain/programme/programme';
import { searchExercises } from '../../domain/programme/search';
import type { Ask } from '../../domain/turn/ask';
import { datesOf, viewCohort } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { whoAndWhere } from '../shared/people';

const MAX_HITS = 8;

/** `suche WORT`: finds exercises; what is still to come is marked, so that nobody waits for a lost card. */
export async function searchWorkbook(deps: Deps, ask: Ask, query: string): Promise<readonly Notice[]> {
  const found = await whoAndWhere(deps, ask);
  if ('refusal' in found) return [found.refusal];
  const { cohort, programme } = found.member;
  const view = viewCohort(deps, cohort, programme, ask.at);
  const hits = searchExercises(programme, query);
  return [
    {
      kind: 'search-results',
      query,
      hits: hits.slice(0, MAX_HITS).map(({ exercise, excerpt }) => ({
        ...exerciseRef(exercise),
        week: exercise.week,
        excerpt,
        upcoming: (datesOf(view, exercise)?.dueAt ?? view.now) > view.now,
      })),
      more: Math.max(0, hits.length - MAX_HITS),
    },
  ];
}
