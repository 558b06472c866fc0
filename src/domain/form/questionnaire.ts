import type { Input } from './rules';
import {
  fillSimple,
  readSimple,
  rulesOf,
  type SimpleAnswer,
  type SimpleForm,
  simpleLines,
} from './simple-forms';
import { type Read, refused } from './value';

/** Several questions answered together: surveys and the Schulterblick questionnaire. */
export interface QuestionnaireForm {
  readonly kind: 'questionnaire';
  readonly questions: readonly Question[];
}

export interface Question {
  readonly id: string;
  readonly text: string;
  readonly required: boolean;
  readonly answer: SimpleForm;
}

export interface QuestionnaireAnswer {
  readonly kind: 'questionnaire';
  readonly answers: Readonly<Record<string, SimpleAnswer>>;
}

/** The inputs of a question are named after it. */
const inputOf = ({ id }: Question): string => `q/${id}`;

export function questionnaireInputIds({ questions }: QuestionnaireForm): readonly string[] {
  return questions.flatMap((question) =>
    rulesOf(question.answer.kind).inputIds(question.answer, inputOf(question)),
  );
}

export function readQuestionnaire(form: QuestionnaireForm, input: Input): Read<QuestionnaireAnswer> {
  const answers: [string, SimpleAnswer][] = [];
  const missing: string[] = [];
  for (const question of form.questions) {
    const id = inputOf(question);
    const inputs = rulesOf(question.answer.kind).inputIds(question.answer, id);
    if (inputs.every((id) => input(id) === '')) {
      if (question.required) missing.push(question.text);
      continue;
    }
    const read = readSimple(question.answer, input, id, '');
    if (read.ok) answers.push([question.id, read.answer]);
    else if (read.problem.code === 'missing') missing.push(question.text);
    else return read;
  }
  if (missing.length > 0) return refused({ code: 'missing', questions: missing });
  if (answers.length === 0) return refused({ code: 'empty' });
  return { ok: true, answer: { kind: 'questionnaire', answers: Object.fromEntries(answers) } };
}

export function givenTo({ answers }: QuestionnaireAnswer, { id }: Question): SimpleAnswer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

export function fillQuestionnaire(
  form: QuestionnaireForm,
  answer: QuestionnaireAnswer,
): readonly (readonly [string, string])[] {
  return form.questions.flatMap((question) => {
    const given = givenTo(answer, question);
    return given ? fillSimple(question.answer, given, inputOf(question)) : [];
  });
}

/** Each question with its answer; what the form no longer knows shows its id. */
export function questionnaireText(form: QuestionnaireForm | undefined, answer: QuestionnaireAnswer): string {
  return Object.entries(answer.answers)
    .map(([id, given]) => {
      const question = form?.questions.find((known) => known.id === id);
      const lines = simpleLines(question?.answer, given);
      const text = question?.text ?? id;
      return lines.length === 1 && !lines[0]?.includes('\n')
        ? `${text} ${lines[0]}`
        : [text, ...lines].join('\n');
    })
    .join('\n');
}
