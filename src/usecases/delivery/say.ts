import type { PlannedOf } from '../../domain/delivery/delivery';
import type { DeliveryKind } from '../../domain/delivery/kinds';
import type { Notice } from '../../domain/notice/notice';
import type { DeliveryContext, PreparedDelivery } from '../../ports/deliveries';
import type { CohortView } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';

/** What a delivery says, or why it is not sent now or at all. */
export type Said =
  | { readonly kind: 'say'; readonly notice: Notice }
  | Exclude<PreparedDelivery, { kind: 'send' }>;

/** Decides what deliveries of a kind say, just before they are sent. `view` knows the cohort's plan. */
export type Say<Kind extends DeliveryKind> = (
  deps: Deps,
  planned: PlannedOf<Kind>,
  context: DeliveryContext,
  view: CohortView,
) => Said | Promise<Said>;

/** A kind that is missing in all of the records that make this up does not compile. */
export type Sayings = { readonly [Kind in DeliveryKind]: Say<Kind> };

export const say = (notice: Notice): Said => ({ kind: 'say', notice });

export const skip = (reason: Extract<PreparedDelivery, { kind: 'skip' }>['reason']): Said => ({
  kind: 'skip',
  reason,
});
