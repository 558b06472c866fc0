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
  const given = new Set(missed.map((one) => one.key));
  return [
    ...[...ledger.values()]
      // What waits for working hours goes its way, and what was given up is listed as that.
      .filter((one) => !one.held && !given.has(one.key))
      .filter((one) => TROUBLE.includes(one.state) || one.skip === 'no-chat')
      .map((one) => deliveryLine(one, cohort, programme)),
    ...missed.map((one) => missedLine(one, cohort, programme)),
  ];
}
