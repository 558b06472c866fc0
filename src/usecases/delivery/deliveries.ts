import type { PlannedOf } from '../../domain/delivery/delivery';
import type { DeliveryKind } from '../../domain/delivery/kinds';
import type { DeliveryContext } from '../../ports/deliveries';
import type { CohortView } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import type { Said, Say, Sayings } from './say';
import { IN_CHANNEL } from './say-in-channel';
import { TO_PARTICIPANT } from './say-to-participant';
import { TO_TRAINER } from './say-to-trainer';

/** What deliveries of each kind say. Who hears them, and how long, stands in `domain/delivery/kinds.ts`. */
const DELIVERIES: Sayings = { ...IN_CHANNEL, ...TO_PARTICIPANT, ...TO_TRAINER };

export async function sayNow<Kind extends DeliveryKind>(
  deps: Deps,
  planned: PlannedOf<Kind>,
  context: DeliveryContext,
  view: CohortView,
): Promise<Said> {
  const sayIt: Say<Kind> = DELIVERIES[planned.kind];
  return sayIt(deps, planned, context, view);
}
