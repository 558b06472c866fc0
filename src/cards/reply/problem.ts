import type { AnswerProblem } from '../../domain/form/problem';
import type { Texts } from '../../texts/de';
import { escapeAll } from '../kit/markdown';

/** What is wrong with an answer and what to do, as safe Markdown. */
export function problemText(problem: AnswerProblem, t: Texts): string {
  return problemSentence(escapeAll(problem), t);
}

/** As `problemText`, plain. */
export function problemSentence(problem: AnswerProblem, t: Texts): string {
  // The table has one function for each code, which takes exactly that problem.
  const say = t.answer.problems[problem.code] as (of: AnswerProblem) => string;
  return say(problem);
}
