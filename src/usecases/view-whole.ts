import type { Cohort } from '../domain/cohort';
import type { Instant } from '../domain/ids';
import type { Programme } from '../domain/programme';
import { type CohortView, viewCohort } from './cohort-view';
import type { Deps } from './deps';
import { loadAgreements, loadSlots } from './records';

/** The cohort's view with the deliveries that hang on booked slots and agreements. */
export async function viewWhole(
  deps: Deps,
  cohort: Cohort,
  programme: Programme,
  now: Instant,
): Promise<CohortView> {
  const agreements = await loadAgreements(deps.store, cohort.id, now);
  const slots = (await loadSlots(deps.store, cohort.id, now))?.body ?? [];
  return viewCohort(deps, cohort, programme, now, { agreements, slots });
}
