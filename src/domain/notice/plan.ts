import type { When } from '../calendar/calendar';
import type { MoveReason } from '../delivery/delivery';
import type { DeliveryKind } from '../delivery/kinds';
import type { LocalDate } from '../ids';
import type { ExerciseRef } from '../programme/programme';

export type PlanNotice =
  | {
      readonly kind: 'plan';
      readonly cohortName: string;
      readonly today: LocalDate;
      readonly weeks: readonly {
        readonly number: number;
        readonly theme: string;
        readonly opens: When;
        readonly moved: readonly MoveReason[];
        readonly state: 'sent' | 'due' | 'planned' | 'skipped';
        readonly entries: readonly {
          readonly kind: DeliveryKind;
          readonly exercise?: ExerciseRef;
          readonly when: When;
          readonly plannedOn: LocalDate;
          readonly moved: readonly MoveReason[];
          readonly state: 'sent' | 'due' | 'planned' | 'skipped';
        }[];
      }[];
      readonly pauses: readonly { readonly from: LocalDate; readonly weeks: number }[];
    }
  | { readonly kind: 'time'; readonly now: When; readonly moved: boolean; readonly made: number };
