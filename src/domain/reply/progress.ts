import type { Participant } from '../cohort/cohort';
import type { CohortId, ExerciseId, LocalDate } from '../ids';
import { answerables, type Exercise, type ExerciseRef, type Programme } from '../programme/programme';
import type { Reply } from './reply';

/** How far a person is among the exercises handed out so far; `replies` may hold other people's too. */
export function personProgress(
  participant: Participant,
  posted: readonly Exercise[],
  replies: readonly Reply[],
): PersonProgress {
  const done = answeredIds(replies.filter((reply) => reply.personId === participant.id));
  const required = posted.filter((exercise) => exercise.required);
  return {
    name: participant.name,
    ...(participant.municipality === undefined ? {} : { municipality: participant.municipality }),
    posted: posted.length,
    answered: posted.filter((exercise) => done.has(exercise.id)).length,
    requiredPosted: required.length,
    requiredAnswered: required.filter((exercise) => done.has(exercise.id)).length,
  };
}

/** Ids of the exercises with an answer that was not withdrawn. */
export function answeredIds(replies: readonly Reply[]): ReadonlySet<ExerciseId> {
  return new Set(replies.filter((reply) => reply.state === 'handed-in').map((reply) => reply.exerciseId));
}

/**
 * What one person still has to do: what is required and overdue, what is required and due next, then the
 * extras; each by its date. `replies` are that person's.
 */
export function openItems(
  cohort: CohortId,
  posted: readonly { readonly exercise: Exercise; readonly dueOn: LocalDate }[],
  replies: readonly Reply[],
  today: LocalDate,
): readonly OpenItem[] {
  const done = answeredIds(replies);
  return posted
    .filter(({ exercise }) => !done.has(exercise.id))
    .map(({ exercise: { id, number, title, minutes, required, visibility }, dueOn }) => ({
      id,
      number,
      title,
      cohort,
      minutes,
      required,
      private: visibility === 'private',
      dueOn,
      overdue: dueOn < today,
    }))
    .sort((a, b) => rank(a) - rank(b) || (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

function rank(item: OpenItem): number {
  return item.required ? (item.overdue ? 0 : 1) : 2;
}

export interface SectionFill {
  readonly number: number;
  readonly title: string;
  readonly filled: number;
  readonly of: number;
}

/** For each section of the concept, how many of the exercises that feed it are answered by one person. */
export function sectionFill(programme: Programme, replies: readonly Reply[]): readonly SectionFill[] {
  const done = answeredIds(replies);
  return programme.sections.map(({ number, title }) => {
    const feeding = answerables(programme).filter((exercise) => exercise.section === number);
    return {
      number,
      title,
      filled: feeding.filter((exercise) => done.has(exercise.id)).length,
      of: feeding.length,
    };
  });
}

/** An exercise in somebody's list of things to do. */
export interface OpenItem extends ExerciseRef {
  readonly cohort: CohortId;
  readonly minutes: number;
  readonly required: boolean;
  readonly private: boolean;
  readonly dueOn: LocalDate;
  readonly overdue: boolean;
}

export interface PersonProgress {
  readonly name: string;
  readonly municipality?: string;
  /** Exercises posted so far, and how many of them are answered. */
  readonly posted: number;
  readonly answered: number;
  readonly requiredPosted: number;
  readonly requiredAnswered: number;
}
