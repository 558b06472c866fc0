import type { When } from '../calendar/calendar';
import type { CohortId, DeliveryKey, LocalDate } from '../ids';
import type { DeliveryLine, NextThing } from '../ledger/delivery-line';
import type { PersonProgress } from '../reply/progress';

export type DeliveryNotice =
  | { readonly kind: 'announcement'; readonly text: string; readonly byName: string }
  | {
      readonly kind: 'closing';
      readonly cohortName: string;
      readonly programmeTitle: string;
      readonly text?: string;
    }
  | {
      readonly kind: 'digest';
      readonly cohortName: string;
      readonly week: number;
      readonly theme: string;
      readonly rows: readonly PersonProgress[];
      readonly problems: readonly DeliveryLine[];
    }
  | {
      readonly kind: 'delivery-question';
      readonly cohort: CohortId;
      readonly cohortName: string;
      readonly delivery: DeliveryKey;
      readonly line: DeliveryLine;
    }
  | {
      readonly kind: 'status';
      readonly cohortName: string;
      readonly now: When;
      readonly last?: DeliveryLine;
      readonly next?: NextThing;
      /** Waiting for another try, unknown, refused, skipped as too late. */
      readonly problems: readonly DeliveryLine[];
      readonly missingPermissions: readonly ('channel-messages' | 'roster' | 'post')[];
      readonly paused?: { readonly from: LocalDate; readonly weeks: number };
      readonly withoutLand: readonly string[];
    };
