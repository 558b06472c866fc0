import type { Participant } from '../../domain/cohort/cohort';
import type { PersonId } from '../../domain/ids';
import { type PersonProgress, personProgress } from '../../domain/reply/progress';
import type { Reply } from '../../domain/reply/reply';
import { type CohortView, postedExercises } from '../shared/cohort-view';
export function progressOf(view: CohortView, person: Participant, replies: readonly Reply[]): PersonProgress {
  const posted = postedExercises(view, person.id).map((exercise) => exercise.exercise);
  return personProgress(person, posted, repliesOf(replies, person.id));
}

/** Those of one person. */
export function repliesOf(replies: readonly Reply[], person: PersonId): readonly Reply[] {
  return replies.filter((reply) => reply.personId === person);
}
