import type { Cohort } from '../domain/cohort/cohort';
import type { Late, PlannedDelivery, SkipReason } from '../domain/delivery/delivery';
import type { Instant } from '../domain/ids';
import type { Notice } from '../domain/notice/notice';
import type { Programme } from '../domain/programme/programme';
import type { Address } from './messenger';

/** What the tick knows when it asks for a delivery to be made ready. */
export interface DeliveryContext {
  readonly cohort: Cohort;
  readonly programme: Programme;
  readonly plan: readonly PlannedDelivery[];
  readonly now: Instant;
  readonly late?: Late;
}

/** The decision just before sending: what is true now may differ from what was planned. */
export type PreparedDelivery =
  | { readonly kind: 'send'; readonly to: Address; readonly notice: Notice }
  | { readonly kind: 'skip'; readonly reason: SkipReason }
  /** Not now; asked again at that instant. `overdue`: then it is still wanted, though its limit be past. */
  | { readonly kind: 'hold'; readonly until: Instant; readonly overdue?: boolean };

export type Prepare = (planned: PlannedDelivery, context: DeliveryContext) => Promise<PreparedDelivery>;
