import type { LocalDate } from '../ids';
import type { DeliveryLine } from '../ledger/delivery-line';
import type { Exercise } from '../programme/programme';
import type { PersonProgress } from '../reply/progress';

export interface EffectNotice {
  readonly kind: 'report';
  readonly cohortName: string;
  readonly rows: readonly PersonProgress[];
  readonly downloadUrl?: string;
}

/** A cohort in figures and words; no answer's text is part of it. */
export interface ReportContent {
  readonly cohortName: string;
  readonly programmeTitle: string;
  readonly on: LocalDate;
  readonly startOn: LocalDate;
  /** 0 before the first week opens. */
  readonly week: number;
  readonly weeks: number;
  readonly people: readonly ReportPerson[];
  readonly exercises: readonly ReportExercise[];
  readonly metrics: readonly ReportMetric[];
  readonly problems: readonly DeliveryLine[];
}

export interface ReportPerson extends PersonProgress {
  /** When the person last handed something in or changed it. */
  readonly lastAnswerOn?: LocalDate;
}

export interface ReportExercise
  extends Pick<Exercise, 'number' | 'title' | 'week' | 'required' | 'visibility'> {
  readonly postedOn: LocalDate;
  readonly dueOn: LocalDate;
  /** In the order of `people`; `none`: it was never handed out to that person. */
  readonly states: readonly ('done' | 'open' | 'none')[];
}

/** A channel's figure at its first and its latest date; only `first` when there is one date. */
export interface ReportMetric {
  readonly name: string;
  readonly municipality?: string;
  readonly channel: string;
  readonly metric: string;
  readonly first: { readonly value: number; readonly on: LocalDate };
  readonly latest?: { readonly value: number; readonly on: LocalDate };
}
