import type { Answer, AnswerForm } from './forms';
import type { Option } from './option';
import { givenTo } from './questionnaire';
import { rulesOf, type SimpleAnswer, type SimpleForm } from './simple-forms';

export interface QuizLine {
  readonly text: string;
  readonly chosen: boolean;
  readonly correct: boolean;
  readonly explanation?: string;
}
export interface QuizResult {
  /** Points reached and to be had. Of several choices each option is a point: rightly chosen or rightly left. */
  readonly right: number;
  readonly of: number;
  readonly lines: readonly QuizLine[];
}

/** How an answer does in a quiz; `undefined` when the form says nothing about right and wrong. */
export function quizResult(form: AnswerForm, answer: Answer): QuizResult | undefined {
  if (answer.kind !== 'questionnaire')
    return form.kind === 'questionnaire' ? undefined : simpleResult(form, answer);
  if (form.kind !== 'questionnaire') return undefined;
  const results = form.questions.flatMap((question) => {
    const given = givenTo(answer, question);
    const result = given && simpleResult(question.answer, given);
    return result ? [result] : [];
  });
  if (results.length === 0) return undefined;
  return {
    right: results.reduce((sum, result) => sum + result.right, 0),
    of: results.reduce((sum, result) => sum + result.of, 0),
    lines: results.flatMap((result) => result.lines),
  };
}

function simpleResult(form: SimpleForm, answer: SimpleAnswer): QuizResult | undefined {
  if (form.kind !== 'choice' && form.kind !== 'choices') return undefined;
  if (!form.options.some((option) => option.correct !== undefined)) return undefined;
  const chosen = rulesOf(answer.kind).chosen(answer);
  if (!chosen) return undefined;
  const lines = form.options.map((option) => line(option, chosen.includes(option.id)));
  if (form.kind === 'choice') {
    return { right: lines.some((line) => line.chosen && line.correct) ? 1 : 0, of: 1, lines };
  }
  return { right: lines.filter((line) => line.chosen === line.correct).length, of: lines.length, lines };
}

function line(option: Option, chosen: boolean): QuizLine {
  return {
    text: option.text,
    chosen,
    correct: option.correct === true,
    ...(option.explanation === undefined ? {} : { explanation: option.explanation }),
  };
}
