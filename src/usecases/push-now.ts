import type { Inbound } from '../domain/inbound';
import type { Notice } from '../domain/notice';
import { deliveryKeys } from '../domain/plan-keys';
import { findWeek } from '../domain/programme';
import { changeCohort } from './change-cohort';
import type { Deps } from './deps';
import { whoAndWhere } from './people';
import { loadLedger } from './records';

/** `jetzt 3`: everything of that week is due now; the scheduler makes it, so that nothing goes out twice. */
export async function pushNow(deps: Deps, inbound: Inbound, number: number): Promise<readonly Notice[]> {
  const found = await whoAndWhere(deps, inbound, 'trainer');
  if ('refusal' in found) return [found.refusal];
  const { cohort, programme } = found.member;
  const week = findWeek(programme, number);
  if (!week) {
    return [{ kind: 'refusal', code: 'week-unknown', given: number, weeks: programme.weeks.length }];
  }
  const ledger = await loadLedger(deps.store, cohort.id, inbound.at);
  const keys = [
    deliveryKeys.week(number),
    ...week.exercises.map((exercise) => deliveryKeys.post(number, exercise.id)),
  ];
  const left = week.exercises.some((exercise) => !ledger.has(deliveryKeys.post(number, exercise.id)));
  if (keys.every((key) => ledger.has(key)) || (!left && ledger.has(deliveryKeys.week(number)))) {
    return [{ kind: 'refusal', code: 'week-already-sent', week: number }];
  }
  await changeCohort(deps.store, cohort.id, inbound.at, (before) => ({
    cohort: {
      ...before,
      releases: [
        ...before.releases.filter((release) => release.week !== number),
        { week: number, at: inbound.at },
      ],
    },
    result: undefined,
  }));
  return [{ kind: 'done', what: 'pushed-now', week: number, theme: week.theme }];
}
