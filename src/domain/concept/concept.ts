import type { Participant } from '../cohort/cohort';
import { formatAnswer, formatInline } from '../form/forms';
import {
  answerables,
  type Exercise,
  type ExerciseRef,
  exerciseRef,
  type Programme,
} from '../programme/programme';
import type { Reply } from '../reply/reply';

/** One section as the concept's notice and document show it. */
export interface ConceptPart {
  readonly number: number;
  readonly title: string;
  /** Plain text; a paragraph may have several lines. */
  readonly paragraphs: readonly string[];
  /** What would still feed this section. */
  readonly open: readonly ExerciseRef[];
}

const PLACE = /\{antwort\}/g;

/** The person's concept so far, from their answers; `replies` may hold other people's too. */
export function buildConcept(
  programme: Programme,
  participant: Pick<Participant, 'id'>,
  replies: readonly Reply[],
): readonly ConceptPart[] {
  const mine = new Map(
    replies
      .filter((reply) => reply.personId === participant.id && reply.state === 'handed-in')
      .map((reply) => [reply.exerciseId, reply] as const),
  );
  return programme.sections.map(({ number, title }) => {
    const feeding = answerables(programme).filter((exercise) => exercise.section === number);
    return {
      number,
      title,
      paragraphs: feeding.flatMap((exercise) => {
        const reply = mine.get(exercise.id);
        return reply ? [paragraph(exercise, reply)] : [];
      }),
      open: feeding.filter((exercise) => !mine.has(exercise.id)).map(exerciseRef),
    };
  });
}

function paragraph(exercise: Exercise, { answer }: Reply): string {
  const { conceptText } = exercise;
  if (conceptText === undefined) return `${exercise.deliverable}\n${formatAnswer(exercise.answer, answer)}`;
  // A function, for an answer may hold `$&`, which a replacement string would expand.
  return conceptText.replace(PLACE, () => formatInline(exercise.answer, answer));
}
