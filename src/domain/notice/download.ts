import type { ConceptPart } from '../concept/concept';
import type { Instant, LocalDate } from '../ids';
import type { DeliveryLine } from '../ledger/delivery-line';
import type { Exercise } from '../programme/programme';
import type { PersonProgress } from '../reply/progress';

/** What a download holds, gathered and ready to be written as a file; no bytes yet. */
export type DownloadContent =
  | { readonly file: 'my-data'; readonly data: unknown; readonly on: LocalDate }
  | { readonly file: 'concept'; readonly concept: ConceptContent }
  | { readonly file: 'report'; readonly report: ReportContent }
  | { readonly file: 'appointment'; readonly appointment: Appointment }
  | { readonly file: 'template'; readonly template: TemplateContent };

/** One participant's concept as it stands on a day. */
export interface ConceptContent {
  readonly name: string;
  readonly municipality?: string;
  readonly programmeTitle: string;
  readonly on: LocalDate;
  readonly sections: readonly (ConceptPart & { readonly intro?: string })[];
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

/** A booked Schulterblick. */
export interface Appointment {
  /** The same for the same conversation whenever it is fetched, so that a calendar updates it. */
  readonly key: string;
  readonly startAt: Instant;
  readonly minutes: number;
  /** When the file is made. */
  readonly madeAt: Instant;
  /** The start's local date, for the file's name. */
  readonly on: LocalDate;
  readonly programmeTitle: string;
  readonly participantName: string;
  /** Unknown when the trainer is not on the cohort's list (any more). */
  readonly trainerName?: string;
}

/** A template of the programme; its content is written by `documents`, by its id. */
export interface TemplateContent {
  readonly id: string;
  readonly programmeTitle: string;
}
