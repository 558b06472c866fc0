import type { ExerciseId, Instant, PersonId } from '../ids';
export interface Feedback {
  readonly id: string;
  readonly exerciseId: ExerciseId;
  readonly personId: PersonId;
  readonly by: PersonId;
  readonly byName: string;
  readonly text: string;
  readonly at: Instant;
}
