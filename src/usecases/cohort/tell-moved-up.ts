import type { Cohort, Person } from '../../domain/cohort/cohort';
import { personAddress } from '../shared/address';
import type { Deps } from '../shared/deps';

/**
 * Who waited was promised to hear of a free seat. Said once; where it does not arrive, the seat is theirs
 * all the same, and the next delivery reaches them.
 */
export async function tellMovedUp(deps: Deps, cohort: Cohort, person: Person | undefined): Promise<void> {
  if (!person) return;
  const address = await personAddress(deps, cohort, person.id);
  if (!address.ok) return;
  await deps.messenger.post(address.to, { kind: 'done', what: 'moved-up', cohortName: cohort.name });
}
