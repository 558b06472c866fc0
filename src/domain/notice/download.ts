import type { LocalDate } from '../ids';
import type { SlotView } from '../schulterblick/schulterblick';
import type { ConceptContent } from './concept';
import type { ReportContent } from './effect';
import type { TemplateContent } from './programme';
import type { Appointment } from './schulterblick';

/** A template of the workbook, or another file, as a short-lived link. */
export interface DownloadNotice {
  readonly kind: 'file-offer';
  readonly file:
    | { readonly kind: 'template'; readonly title: string }
    | { readonly kind: 'appointment'; readonly slot: SlotView };
  readonly downloadUrl: string;
}

/** What a download holds, gathered and ready to be written as a file; no bytes yet. */
export type DownloadContent =
  | { readonly file: 'my-data'; readonly data: unknown; readonly on: LocalDate }
  | { readonly file: 'concept'; readonly concept: ConceptContent }
  | { readonly file: 'report'; readonly report: ReportContent }
  | { readonly file: 'appointment'; readonly appointment: Appointment }
  | { readonly file: 'template'; readonly template: TemplateContent };
