import type { Answer, AnswerForm } from '../../domain/form/forms';
import { quizResult } from '../../domain/form/quiz';
import { text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { plainLine } from '../kit/markdown';
import type { Setting } from '../kit/setting';
import { showAnswer } from './form-cards';

/** An answer as one reads it, safe Markdown, one paragraph for each line. */
function answerLines(form: AnswerForm, answer: Answer, setting: Setting): string[] {
  const { shown } = setting.t.answer;
  if (answer.kind !== 'questionnaire') {
    return showAnswer({
      form: form.kind === 'questionnaire' ? undefined : form,
      given: answer,
      setting,
      asked: false,
    });
  }
  const questions = form.kind === 'questionnaire' ? form.questions : [];
  return questions.map((question) => {
    const part = answer.answers[question.id];
    const said = part
      ? showAnswer({ form: question.answer, given: part, setting, asked: true }).join('; ')
      : shown.unanswered;
    return `**${plainLine(question.text)}** ${said}`;
  });
}

/** As `answerLines`, as card elements. */
export function answerBlocks(form: AnswerForm, answer: Answer, setting: Setting): Json[] {
  return answerLines(form, answer, setting).map((line) => text(line, { spacing: 'Small' }));
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
