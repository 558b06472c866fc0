import { type DeliveryLine, deliveryLine, missedLine } from '../../domain/ledger/delivery-line';
import type { LedgerEntry } from '../../domain/ledger/entry';
import { dueNow, type Ledger } from '../../domain/ledger/ledger';
import type { CohortView } from '../shared/cohort-view';

/** States that a trainer should know of; `skipped` for a good reason is none. */
const TROUBLE: readonly LedgerEntry['state'][] = ['retry', 'unknown', 'refused'];

/** What did not arrive as planned, and why. */
export function deliveryProblems(view: CohortView, ledger: Ledger): readonly DeliveryLine[] {
  const { cohort, programme, now } = view;
  const { missed } = dueNow(view.plan, ledger, now);
  const given = new Set(missed.map((delivery) => delivery.key));
  return [
    ...[...ledger.values()]
      // What waits for working hours goes its way, and what was given up is listed as that.
      .filter((value) => !value.held && !given.has(value.key))
      .filter((value) => TROUBLE.includes(value.state) || value.skip === 'no-chat')
      .map((value) => deliveryLine(value, cohort, programme)),
    ...missed.map((delivery) => missedLine(delivery, cohort, programme)),
  ];
}
