import type { MoveReason } from '../delivery/delivery';
import type { CohortId, LocalDate } from '../ids';
import type { ExerciseRef, Week } from '../programme/programme';

export type ProgrammeNotice =
  | {
      readonly kind: 'search-results';
      readonly query: string;
      readonly hits: readonly (ExerciseRef & {
        readonly week: number;
        readonly excerpt: string;
        readonly upcoming: boolean;
      })[];
      readonly more: number;
    }
  | WeekOverview;

export interface WeekOverview {
  readonly kind: 'week-overview';
  readonly cohort: CohortId;
  readonly cohortName: string;
  readonly programmeTitle: string;
  readonly week: Week;
  readonly weeks: number;
  readonly exercises: readonly (ExerciseRef & {
    readonly minutes: number;
    readonly required: boolean;
    readonly private: boolean;
    readonly postsOn: LocalDate;
  })[];
  readonly moved: readonly MoveReason[];
  /** The day of this overview; says to which day a holiday moved it. */
  readonly opensOn?: LocalDate;
  /** The closing words of the week before, read when it is over. */
  readonly lookBack?: { readonly week: number; readonly text: string };
  /** Shown to a trainer alone, before its time. */
  readonly preview?: boolean;
}

/** A template of the programme; its content is written by `documents`, by its id. */
export interface TemplateContent {
  readonly id: string;
  readonly programmeTitle: string;
}
