import type { ConceptPart } from '../concept/concept';
import type { LocalDate } from '../ids';
import type { ExerciseRef } from '../programme/programme';

export interface ConceptNotice {
  readonly kind: 'concept';
  readonly name: string;
  readonly municipality?: string;
  readonly sections: readonly {
    readonly number: number;
    readonly title: string;
    readonly paragraphs: readonly string[];
    readonly open: readonly ExerciseRef[];
  }[];
  readonly downloadUrl?: string;
}

/** One participant's concept as it stands on a day. */
export interface ConceptContent {
  readonly name: string;
  readonly municipality?: string;
  readonly programmeTitle: string;
  readonly on: LocalDate;
  readonly sections: readonly (ConceptPart & { readonly intro?: string })[];
}
