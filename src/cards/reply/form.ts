import type { AnswerForm, Inputs } from '../../domain/form/forms';
import { text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { plainText } from '../kit/markdown';
import type { Setting } from '../kit/setting';
import { drawInputs } from './form-cards';

/** The inputs of a form, filled with `values`; ids follow `inputIds` of `domain/form`. */
export function formInputs(form: AnswerForm, values: Inputs, setting: Setting): Json[] {
  const ratings = countRatings(form);
  const inputs =
    form.kind === 'questionnaire'
      ? form.questions.flatMap((question) => {
          const { id, required } = question;
          const field = { id: `q/${id}`, question: plainText(question.text), required };
          return drawInputs({ form: question.answer, field, values, ratings, setting });
        })
      : drawInputs({
          form,
          field: { id: 'answer', noteId: 'note', required: true },
          values,
          ratings,
          setting,
        });
  const cut = Object.values(values).some((value) => value.length > setting.room.typed);
  return cut ? [text(setting.t.answer.form.cut, { weight: 'Bolder' }), ...inputs] : inputs;
}

function countRatings(form: AnswerForm): number {
  if (form.kind === 'scale') return form.items.length;
  if (form.kind !== 'questionnaire') return 0;
  return form.questions.reduce((sum, question) => sum + countRatings(question.answer), 0);
}
