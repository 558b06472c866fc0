import type { Inputs } from '../../domain/form/forms';
import type { Option } from '../../domain/form/option';
import type { ScaleForm } from '../../domain/form/scale';
import type { Texts } from '../../texts/de';
import { text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { cleanText, escapeLine, plainText, shorten } from '../kit/markdown';
import type { Setting } from '../kit/setting';
import { type Field, label, required } from './field';

/** Above this many rating items, or when room is short, numbers are typed instead of chosen from long lists. */
const MAX_RATING_LISTS = 12;
const FEW_LINES = 10;

/** What is asked and what the ends of the scale mean, once above all that is rated. */
export function scaleIntro(form: ScaleForm, field: Field, setting: Setting): Json[] {
  if (form.items.length < 2) return [];
  const asked = scaleQuestion(form, field.question ?? '', setting.t.answer.form);
  return [text(escapeLine(asked.trim()), { weight: 'Bolder' })];
}

function scaleQuestion(form: ScaleForm, question: string, t: Texts['answer']['form']): string {
  return t.scaleLabel(question, form.min, form.max, plainText(form.minLabel), plainText(form.maxLabel));
}

export function ratingInput(
  form: ScaleForm,
  item: Option,
  field: Field,
  values: Inputs,
  ratings: number,
  setting: Setting,
): Json {
  const { form: t } = setting.t.answer;
  const id = `${field.id}/${item.id}`;
  const about = plainText(item.text);
  const shared = {
    id,
    label: label(
      '',
      { ...field, question: form.items.length > 1 ? about : scaleQuestion(form, field.question ?? about, t) },
      setting,
    ),
    ...required(field, t.errors.scale),
  };
  const value = values[id];
  if (ratings > MAX_RATING_LISTS || setting.room.lines <= FEW_LINES) {
    return { type: 'Input.Number', ...shared, min: form.min, max: form.max, ...numeric(value) };
  }
  const choices = [];
  for (let step = form.min; step <= form.max; step += 1) {
    const end = step === form.min ? form.minLabel : step === form.max ? form.maxLabel : '';
    choices.push({ title: t.scaleEnd(step, plainText(end)), value: String(step) });
  }
  const known = choices.some((choice) => choice.value === value);
  return {
    type: 'Input.ChoiceSet',
    ...shared,
    style: 'compact',
    placeholder: t.scalePlaceholder,
    choices,
    ...(known ? { value } : {}),
  };
}

export function numeric(value: string | undefined): Json {
  if (value === undefined || value.trim() === '') return {};
  const parsed = Number(value.trim().replace(',', '.'));
  return Number.isFinite(parsed) ? { value: parsed } : { placeholder: shorten(cleanText(value), 80) };
}
