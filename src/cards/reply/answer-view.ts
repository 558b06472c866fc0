import type { Answer, AnswerForm } from '../../domain/form/forms';
import { quizResult } from '../../domain/form/quiz';
import { type OfKind, optionsOf, type SimpleAnswer, type SimpleForm } from '../../domain/form/simple-forms';
import { text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { escapeMarkdown, linkTo, plainLine, shorten } from '../kit/markdown';
import type { Setting } from '../kit/setting';

/** An answer as one reads it, safe Markdown, one paragraph for each line. */
function answerLines(form: AnswerForm, answer: Answer, setting: Setting): string[] {
  const { shown } = setting.t.answer;
  if (answer.kind !== 'questionnaire') {
    return simpleLines(form.kind === 'questionnaire' ? undefined : form, answer, setting);
  }
  const questions = form.kind === 'questionnaire' ? form.questions : [];
  return questions.map((question) => {
    const part = answer.answers[question.id];
    const said = part ? simpleLines(question.answer, part, setting, true).join('; ') : shown.unanswered;
    return `**${plainLine(question.text)}** ${said}`;
  });
}

/** As `answerLines`, as card elements. */
export function answerBlocks(form: AnswerForm, answer: Answer, setting: Setting): Json[] {
  return answerLines(form, answer, setting).map((line) => text(line, { spacing: 'Small' }));
}

interface Showing<Given extends SimpleAnswer = SimpleAnswer> {
  /** Undefined where the form is not there any more. */
  readonly form: SimpleForm | undefined;
  readonly given: Given;
  readonly setting: Setting;
  /** The question stands before it, so that a single rating needs no name. */
  readonly asked: boolean;
}

/** How the answer to each kind of form reads; the compiler misses none. */
const SHOWN: {
  readonly [Kind in SimpleAnswer['kind']]: (showing: Showing<OfKind<SimpleAnswer, Kind>>) => string[];
} = {
  text: ({ given, setting }) => [shortened(given.text, setting)],
  long: ({ given, setting }) => [shortened(given.text, setting)],
  choice: ({ form, given }) => [optionText(form, given.option)],
  choices: ({ form, given }) => given.options.map((id) => `- ${optionText(form, id)}`),
  scale({ form, given, setting, asked }) {
    const { number } = setting.t.format;
    if (asked && form && optionsOf(form).length === 1) return Object.values(given.values).map(number);
    return Object.entries(given.values).map(([id, value]) => `${optionText(form, id)}: **${number(value)}**`);
  },
  checklist({ form, given, setting }) {
    const { shown } = setting.t.answer;
    const done = given.done.map((id) => optionText(form, id));
    const line = done.length === 0 ? shown.nothingDone : `${shown.done}: ${done.join('; ')}`;
    return [line, ...noteLine(given, setting)];
  },
  number({ form, given, setting }) {
    const unit = form?.kind === 'number' ? ` ${plainLine(form.unit)}` : '';
    return [`${setting.t.format.number(given.value)}${unit}`, ...noteLine(given, setting)];
  },
  link: ({ given, setting }) => [linkTo(given.url), ...noteLine(given, setting)],
};

function simpleLines(
  form: SimpleForm | undefined,
  given: SimpleAnswer,
  setting: Setting,
  asked = false,
): string[] {
  const show = SHOWN[given.kind] as (showing: Showing) => string[];
  return show({ form, given, setting, asked });
}

function noteLine({ note }: { readonly note?: string }, setting: Setting): string[] {
  return note ? [`${setting.t.answer.shown.note}: ${shortened(note, setting)}`] : [];
}

function shortened(typed: string, setting: Setting): string {
  const { chars } = setting.room;
  if (typed.length <= chars) return escapeMarkdown(typed);
  return `${escapeMarkdown(shorten(typed, chars, ''))} ${setting.t.common.shortened}`;
}

function optionText(form: SimpleForm | undefined, id: string): string {
  const option = form && optionsOf(form).find((option) => option.id === id);
  return plainLine(option?.text ?? id);
}

/** The solution of a quiz, shown only to someone who has answered. */
export function quizBlocks(form: AnswerForm, answer: Answer, setting: Setting): Json[] {
  const result = quizResult(form, answer);
  if (result === undefined) return [];
  const { shown } = setting.t.answer;
  return [
    text(shown.quiz(result.right, result.of), { weight: 'Bolder', spacing: 'Medium' }),
    ...result.lines.map((line) => {
      const verdict = line.correct ? shown.right : shown.wrong;
      const own = line.chosen ? ` (${shown.chosen})` : '';
      const why = line.explanation ? ` ${plainLine(line.explanation)}` : '';
      return text(`**${plainLine(line.text)}**${own}: ${verdict}.${why}`, { spacing: 'Small' });
    }),
  ];
}
