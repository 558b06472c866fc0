import type { AnswerForm, Option, SimpleForm } from '../../domain/programme/programme';
import type { Answer, SimpleAnswer } from '../../domain/reply/answer';
import { quizResult } from '../../domain/reply/answer-quiz';
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

/** `asked`: the question stands before it, so that a single rating needs no name. */
function simpleLines(
  form: SimpleForm | undefined,
  answer: SimpleAnswer,
  setting: Setting,
  asked = false,
): string[] {
  const { shown } = setting.t.answer;
  const cut = (typed: string) => shortened(typed, setting);
  const withNote = (lines: string[], note: string | undefined) =>
    note ? [...lines, `${shown.note}: ${cut(note)}`] : lines;
  switch (answer.kind) {
    case 'text':
    case 'long':
      return [cut(answer.text)];
    case 'choice':
      return [optionText(optionsOf(form), answer.option)];
    case 'choices':
      return answer.options.map((id) => `- ${optionText(optionsOf(form), id)}`);
    case 'scale':
      if (asked && optionsOf(form).length === 1) {
        return Object.values(answer.values).map((value) => setting.t.format.number(value));
      }
      return Object.entries(answer.values).map(
        ([id, value]) => `${optionText(optionsOf(form), id)}: **${setting.t.format.number(value)}**`,
      );
    case 'checklist': {
      const done = answer.done.map((id) => optionText(optionsOf(form), id));
      return withNote(
        done.length === 0 ? [shown.nothingDone] : [`${shown.done}: ${done.join('; ')}`],
        answer.note,
      );
    }
    case 'number': {
      const unit = form?.kind === 'number' ? ` ${plainLine(form.unit)}` : '';
      return withNote([`${setting.t.format.number(answer.value)}${unit}`], answer.note);
    }
    case 'link':
      return withNote([linkTo(answer.url)], answer.note);
  }
}

function shortened(typed: string, setting: Setting): string {
  const { chars } = setting.room;
  if (typed.length <= chars) return escapeMarkdown(typed);
  return `${escapeMarkdown(shorten(typed, chars, ''))} ${setting.t.common.shortened}`;
}

function optionsOf(form: SimpleForm | undefined): readonly Option[] {
  if (form === undefined) return [];
  if (form.kind === 'choice' || form.kind === 'choices') return form.options;
  return form.kind === 'scale' || form.kind === 'checklist' ? form.items : [];
}

function optionText(options: readonly Option[], id: string): string {
  return plainLine(options.find((option) => option.id === id)?.text ?? id);
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
