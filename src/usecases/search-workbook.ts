import type { Inbound } from '../domain/inbound';
import type { Notice } from '../domain/notice';
import { exerciseRef } from '../domain/progress';
import { searchExercises } from '../domain/search';
import { datesOf, viewCohort } from './cohort-view';
import type { Deps } from './deps';
import { whoAndWhere } from './people';

const MAX_HITS = 8;

/** `suche WORT`: finds exercises; what is still to come is marked, so that nobody waits for a lost card. */
export async function searchWorkbook(
  deps: Deps,
  inbound: Inbound,
  query: string,
): Promise<readonly Notice[]> {
  const found = await whoAndWhere(deps, inbound);
  if ('refusal' in found) return [found.refusal];
  const { cohort, programme } = found.member;
  const view = viewCohort(deps, cohort, programme, inbound.at);
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
