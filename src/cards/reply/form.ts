import type {
  AnswerForm,
  ChoiceForm,
  ChoicesForm,
  NumberForm,
  Option,
  Question,
  ScaleForm,
  SimpleForm,
  TextForm,
} from '../../domain/programme/programme';
import type { Inputs } from '../../domain/reply/answer-form';
import type { Texts } from '../../texts/de';
import { text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { cleanText, escapeLine, plainText, shorten } from '../kit/markdown';
import type { Setting } from '../kit/setting';

/** Above this many rating items, or when room is short, numbers are typed instead of chosen from long lists. */
const MAX_RATING_LISTS = 12;
const FEW_LINES = 10;
const NOTE_LENGTH = 1000;

interface Field {
  readonly id: string;
  /** Questions of a questionnaire have none. */
  readonly noteId?: string;
  /** A question's own text; an exercise's task is read above its single input. */
  readonly question?: string;
  readonly required: boolean;
}

/** The inputs of a form, filled with `values`; ids follow `domain/answer-form`, `inputIds`. */
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

function simpleInputs(
  form: SimpleForm,
  field: Field,
  values: Inputs,
  ratings: number,
  setting: Setting,
): Json[] {
  const { form: t } = setting.t.answer;
  switch (form.kind) {
    case 'text':
    case 'long':
      return [textInput(form, field, values, setting)];
    case 'choice':
    case 'choices':
      return [choiceInput(form, field, values, setting)];
    case 'scale':
      return [
        ...scaleIntro(form, field, setting),
        ...form.items.map((item) => ratingInput(form, item, field, values, ratings, setting)),
      ];
    case 'checklist':
      return [
        {
          ...choiceSet(field.id, form.items, values[field.id]),
          label: label(t.answerChecklist, field, setting),
          isMultiSelect: true,
        },
        ...noteInput(field, values, setting),
      ];
    case 'number':
      return [numberInput(form, field, values, setting), ...noteInput(field, values, setting)];
    case 'link':
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
  }
}

function label(own: string, field: Field, setting: Setting): string {
  const said = field.question === undefined ? own : field.question;
  return field.required ? said : setting.t.answer.form.optional(said);
}

function required(field: Field, errorMessage: string): Json {
  return field.required ? { isRequired: true, errorMessage } : {};
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

/** What is asked and what the ends of the scale mean, once above all that is rated. */
function scaleIntro(form: ScaleForm, field: Field, setting: Setting): Json[] {
  if (form.items.length < 2) return [];
  const asked = scaleQuestion(form, field.question ?? '', setting.t.answer.form);
  return [text(escapeLine(asked.trim()), { weight: 'Bolder' })];
}

function scaleQuestion(form: ScaleForm, question: string, t: Texts['answer']['form']): string {
  return t.scaleLabel(question, form.min, form.max, plainText(form.minLabel), plainText(form.maxLabel));
}

function ratingInput(
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

function numeric(value: string | undefined): Json {
  if (value === undefined || value.trim() === '') return {};
  const parsed = Number(value.trim().replace(',', '.'));
  return Number.isFinite(parsed) ? { value: parsed } : { placeholder: shorten(cleanText(value), 80) };
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
