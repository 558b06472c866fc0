import type { ChoiceForm } from '../../domain/form/choice';
import type { ChoicesForm } from '../../domain/form/choices';
import type { AnswerForm, Inputs } from '../../domain/form/forms';
import type { NumberForm } from '../../domain/form/number';
import type { Option } from '../../domain/form/option';
import type { Question } from '../../domain/form/questionnaire';
import type { OfKind, SimpleForm } from '../../domain/form/simple-forms';
import type { TextForm } from '../../domain/form/text';
import { text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { cleanText, plainText, shorten } from '../kit/markdown';
import type { Setting } from '../kit/setting';
import { type Field, label, required } from './field';
import { numeric, ratingInput, scaleIntro } from './rating';

const NOTE_LENGTH = 1000;

/** The inputs of a form, filled with `values`; ids follow `domain/form/forms.ts`, `inputIds`. */
export function formInputs(form: AnswerForm, values: Inputs, setting: Setting): Json[] {
  const ratings = countRatings(form);
  const inputs =
    form.kind === 'questionnaire'
      ? form.questions.flatMap((question) => questionInputs(question, values, ratings, setting))
      : simpleInputs(form, { id: 'answer', noteId: 'note', required: true }, values, ratings, setting);
  const cut = Object.values(values).some((value) => value.length > setting.room.typed);
  return cut ? [text(setting.t.answer.form.cut, { weight: 'Bolder' }), ...inputs] : inputs;
}

function countRatings(form: AnswerForm): number {
  if (form.kind === 'scale') return form.items.length;
  if (form.kind !== 'questionnaire') return 0;
  return form.questions.reduce((sum, question) => sum + countRatings(question.answer), 0);
}

function questionInputs(question: Question, values: Inputs, ratings: number, setting: Setting): Json[] {
  const field = {
    id: `q/${question.id}`,
    question: plainText(question.text),
    required: question.required,
  };
  return simpleInputs(question.answer, field, values, ratings, setting);
}

/** What an input is drawn from. */
interface Drawing<Form extends SimpleForm = SimpleForm> {
  readonly form: Form;
  readonly field: Field;
  readonly values: Inputs;
  /** Rating items in the whole form. */
  readonly ratings: number;
  readonly setting: Setting;
}

/** How the inputs of each kind of form are drawn; the compiler misses none. */
const INPUTS: {
  readonly [Kind in SimpleForm['kind']]: (drawing: Drawing<OfKind<SimpleForm, Kind>>) => Json[];
} = {
  text: ({ form, field, values, setting }) => [textInput(form, field, values, setting)],
  long: ({ form, field, values, setting }) => [textInput(form, field, values, setting)],
  choice: ({ form, field, values, setting }) => [choiceInput(form, field, values, setting)],
  choices: ({ form, field, values, setting }) => [choiceInput(form, field, values, setting)],
  scale: ({ form, field, values, ratings, setting }) => [
    ...scaleIntro(form, field, setting),
    ...form.items.map((item) => ratingInput(form, item, field, values, ratings, setting)),
  ],
  checklist: ({ form, field, values, setting }) => [
    {
      ...choiceSet(field.id, form.items, values[field.id]),
      label: label(setting.t.answer.form.answerChecklist, field, setting),
      isMultiSelect: true,
    },
    ...noteInput(field, values, setting),
  ],
  number: ({ form, field, values, setting }) => [
    numberInput(form, field, values, setting),
    ...noteInput(field, values, setting),
  ],
  link: ({ field, values, setting }) => {
    const { form: t } = setting.t.answer;
    return [
      {
        type: 'Input.Text',
        id: field.id,
        style: 'Url',
        label: label(t.answerLink, field, setting),
        placeholder: t.linkPlaceholder,
        ...required(field, t.errors.link),
        ...filled(values[field.id], setting),
      },
      ...noteInput(field, values, setting),
    ];
  },
};

function simpleInputs(
  form: SimpleForm,
  field: Field,
  values: Inputs,
  ratings: number,
  setting: Setting,
): Json[] {
  const draw = INPUTS[form.kind] as (drawing: Drawing) => Json[];
  return draw({ form, field, values, ratings, setting });
}

function filled(value: string | undefined, setting: Setting): Json {
  if (value === undefined || value === '') return {};
  return { value: shorten(cleanText(value), setting.room.typed, '') };
}

function textInput(form: TextForm, field: Field, values: Inputs, setting: Setting): Json {
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

function choiceSet(id: string, options: readonly Option[], value: string | undefined): Json {
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

function choiceInput(form: ChoiceForm | ChoicesForm, field: Field, values: Inputs, setting: Setting): Json {
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

function numberInput(form: NumberForm, field: Field, values: Inputs, setting: Setting): Json {
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

function noteInput(field: Field, values: Inputs, setting: Setting): Json[] {
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
