import { localDate, localWhen, mondayOf, type When } from '../../domain/calendar/calendar';
import type { Cohort } from '../../domain/cohort/cohort';
import { addPause, resume } from '../../domain/cohort/pause';
import type { LocalDate } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import type { Programme } from '../../domain/programme/programme';
import type { Ask } from '../../domain/turn/ask';
import { changeCohort } from '../shared/change-cohort';
import { viewCohort } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { whoAndWhere } from '../shared/people';

const MAX_WEEKS = 12;

/** `pause 2027-05-17 [2]`: that week and the following are free; later programme weeks move. */
export async function pauseCohort(
  deps: Deps,
  ask: Ask,
  from: LocalDate,
  weeks: number,
): Promise<readonly Notice[]> {
  const found = await whoAndWhere(deps, ask, 'trainer');
  if ('refusal' in found) return [found.refusal];
  const { cohort, programme } = found.member;
  if (weeks > MAX_WEEKS) return [{ kind: 'refusal', code: 'pause-too-long', max: MAX_WEEKS }];
  const monday = mondayOf(from);
  const today = localDate(ask.at, cohort.timeZone);
  if (monday < mondayOf(today)) {
    return [{ kind: 'refusal', code: 'date-in-past', given: from, today }];
  }
  const last = viewCohort(deps, cohort, programme, ask.at).openings.at(-1);
  if (!last || monday > last.monday) return [{ kind: 'refusal', code: 'pause-after-end', from: monday }];
  const changed = await changeCohort(deps.store, cohort.id, ask.at, (before) => {
    const after = addPause(before, monday, weeks);
    return { cohort: after, result: after };
  });
  const next = nextWeek(deps, changed, programme, ask, monday);
  return [{ kind: 'done', what: 'paused', from: monday, weeks, ...(next ? { next } : {}) }];
}

/** `weiter`: ends a pause. */
export async function resumeCohort(deps: Deps, ask: Ask): Promise<readonly Notice[]> {
  const found = await whoAndWhere(deps, ask, 'trainer');
  if ('refusal' in found) return [found.refusal];
  const { cohort, programme } = found.member;
  const changed = await changeCohort(deps.store, cohort.id, ask.at, (before) => {
    const after = resume(before, localWhen(ask.at, before.timeZone));
    return after ? { cohort: after, result: after } : { result: undefined };
  });
  if (!changed) return [{ kind: 'refusal', code: 'not-paused' }];
  const next = nextWeek(deps, changed, programme, ask);
  return [{ kind: 'done', what: 'resumed', ...(next ? { next } : {}) }];
}

/** The next week that opens, or the first one that a pause from `monday` moved, with its date. */
function nextWeek(
  deps: Deps,
  cohort: Cohort,
  programme: Programme,
  ask: Ask,
  monday?: LocalDate,
): { readonly week: number; readonly when: When } | undefined {
  const { openings } = viewCohort(deps, cohort, programme, ask.at);
  const next = openings.find(
    (opening) => opening.opensAt > ask.at && (monday === undefined || opening.monday >= monday),
  );
  return next && { week: next.number, when: localWhen(next.opensAt, cohort.timeZone) };
}
