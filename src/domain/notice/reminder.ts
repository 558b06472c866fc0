import type { CohortId } from '../ids';
import type { OpenItem } from '../reply/progress';

export interface ReminderNotice {
  readonly kind: 'reminder';
  readonly name: string;
  readonly cohort: CohortId;
  readonly cohortName: string;
  readonly items: readonly OpenItem[];
}
