import type { Notice } from '../../domain/notice/notice';
import {
  answerables,
  type Exercise,
  findExerciseByNumber,
  type Programme,
} from '../../domain/programme/programme';

/** The exercise that a typed number means, or what to say when there is none. */
export function exerciseByNumber(
  programme: Programme,
  number: string,
): { readonly exercise: Exercise } | { readonly refusal: Notice } {
  const exercise = findExerciseByNumber(programme, number);
  if (exercise) return { exercise };
  const last = answerables(programme)
    .filter((answerable) => answerable.number.startsWith(`${number.split('.')[0]}.`))
    .at(-1);
  return {
    refusal: {
      kind: 'refusal',
      code: 'exercise-unknown',
      given: number,
      ...(last ? { last: last.number } : {}),
    },
  };
}
