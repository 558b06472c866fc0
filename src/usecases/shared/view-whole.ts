import type { Cohort } from '../../domain/cohort/cohort';
import type { Instant } from '../../domain/ids';
import type { Programme } from '../../domain/programme/programme';
import { loadAgreements, loadSlots } from '../../records/load';
import { type CohortView, viewCohort } from './cohort-view';
import type { Deps } from './deps';

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
