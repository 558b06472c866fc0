import type { ChoiceForm } from '../../domain/form/choice';
import type { ChoicesForm } from '../../domain/form/choices';
import type { Inputs } from '../../domain/form/forms';
import type { NumberForm } from '../../domain/form/number';
import type { Option } from '../../domain/form/option';
import type { TextForm } from '../../domain/form/text';
import type { Json } from '../kit/json';
import { cleanText, plainText, shorten } from '../kit/markdown';
import type { Setting } from '../kit/setting';
import { type Field, label, required } from './field';
import { numeric } from './rating';

const NOTE_LENGTH = 1000;

function filled(value: string | undefined, setting: Setting): Json {
  if (value === undefined || value === '') return {};
  return { value: shorten(cleanText(value), setting.room.typed, '') };
}

export function textInput(form: TextForm, field: Field, values: Inputs, setting: Setting): Json {
  const { form: t } = setting.t.answer;
  const value = values[field.id];
  return {
    type: 'Input.Text',
    id: field.id,
    label: label(t.answer, field, setting),
    placeholder: form.placeholder ? plainText(form.placeholder) : t.textPlaceholder,
    isMultiline: form.kind === 'long' || form.maxLength > 120,
    // A client would cut a text that is too long; the person is to shorten it.
    ...(value !== undefined && value.length > form.maxLength ? {} : { maxLength: form.maxLength }),
    ...required(field, t.errors.text),
    ...filled(value, setting),
  };
}

export function choiceSet(id: string, options: readonly Option[], value: string | undefined): Json {
  const known = new Set(options.map((option) => option.id));
  const chosen = (value ?? '').split(',').filter((part) => known.has(part));
  return {
    type: 'Input.ChoiceSet',
    id,
    style: 'expanded',
    wrap: true,
    choices: options.map((option) => ({ title: plainText(option.text), value: option.id })),
    ...(chosen.length > 0 ? { value: chosen.join(',') } : {}),
  };
}

export function choiceInput(
  form: ChoiceForm | ChoicesForm,
  field: Field,
  values: Inputs,
  setting: Setting,
): Json {
  const { form: t } = setting.t.answer;
  const many = form.kind === 'choices';
  const own = many ? t.answerChoices(form.min, form.max) : t.answerChoice;
  const said = many && field.question !== undefined ? `${field.question} ${own}` : own;
  return {
    ...choiceSet(field.id, form.options, values[field.id]),
    label: label(said, many && field.question !== undefined ? { ...field, question: said } : field, setting),
    isMultiSelect: many,
    ...required(field, many ? t.errors.choices : t.errors.choice),
  };
}

export function numberInput(form: NumberForm, field: Field, values: Inputs, setting: Setting): Json {
  const { form: t } = setting.t.answer;
  const unit = plainText(form.unit);
  const said =
    field.question === undefined
      ? t.answerNumber(unit, form.min, form.max)
      : t.questionNumber(field.question, unit, form.min, form.max);
  return {
    type: 'Input.Number',
    id: field.id,
    label: field.required ? said : t.optional(said),
    min: form.min,
    max: form.max,
    ...required(field, t.errors.number(form.min, form.max)),
    ...numeric(values[field.id]),
  };
}

export function linkInput(field: Field, values: Inputs, setting: Setting): Json {
  const { form: t } = setting.t.answer;
  return {
    type: 'Input.Text',
    id: field.id,
    style: 'Url',
    label: label(t.answerLink, field, setting),
    placeholder: t.linkPlaceholder,
    ...required(field, t.errors.link),
    ...filled(values[field.id], setting),
  };
}

export function noteInput(field: Field, values: Inputs, setting: Setting): Json[] {
  const { form: t } = setting.t.answer;
  if (field.noteId === undefined) return [];
  return [
    {
      type: 'Input.Text',
      id: field.noteId,
      label: t.note,
      placeholder: t.notePlaceholder,
      isMultiline: true,
      maxLength: NOTE_LENGTH,
      ...filled(values[field.noteId], setting),
    },
  ];
}
