import type { Inputs } from '../../domain/form/forms';
import { type OfKind, optionsOf, type SimpleAnswer, type SimpleForm } from '../../domain/form/simple-forms';
import type { TextAnswer, TextForm } from '../../domain/form/text';
import type { Json } from '../kit/json';
import { escapeMarkdown, linkTo, plainLine, shorten } from '../kit/markdown';
import type { Setting } from '../kit/setting';
import { type Field, label } from './field';
import { choiceInput, choiceSet, linkInput, noteInput, numberInput, textInput } from './inputs';
import { ratingInput, scaleIntro } from './rating';

/** What an input is drawn from. */
interface Drawing<Form extends SimpleForm = SimpleForm> {
  readonly form: Form;
  readonly field: Field;
  readonly values: Inputs;
  /** Rating items in the whole form. */
  readonly ratings: number;
  readonly setting: Setting;
}

/** What an answer is shown from. */
interface Showing<Given extends SimpleAnswer = SimpleAnswer> {
  /** Undefined where the form is not there any more. */
  readonly form: SimpleForm | undefined;
  readonly given: Given;
  readonly setting: Setting;
  /** The question stands before it, so that a single rating needs no name. */
  readonly asked: boolean;
}

/** How one kind of form stands on a card. */
interface FormCard<Form extends SimpleForm, Given extends SimpleAnswer> {
  /** What is filled in. */
  inputs(drawing: Drawing<Form>): Json[];
  /** What was answered, safe Markdown, one paragraph for each line. */
  shown(showing: Showing<Given>): string[];
}

const textCard: FormCard<TextForm, TextAnswer> = {
  inputs: ({ form, field, values, setting }) => [textInput(form, field, values, setting)],
  shown: ({ given, setting }) => [shortened(given.text, setting)],
};

/** One entry for each kind; the compiler misses none. */
const FORM_CARDS: {
  readonly [Kind in SimpleForm['kind']]: FormCard<OfKind<SimpleForm, Kind>, OfKind<SimpleAnswer, Kind>>;
} = {
  text: textCard,
  long: textCard,
  choice: {
    inputs: ({ form, field, values, setting }) => [choiceInput(form, field, values, setting)],
    shown: ({ form, given }) => [optionText(form, given.option)],
  },
  choices: {
    inputs: ({ form, field, values, setting }) => [choiceInput(form, field, values, setting)],
    shown: ({ form, given }) => given.options.map((id) => `- ${optionText(form, id)}`),
  },
  scale: {
    inputs: ({ form, field, values, ratings, setting }) => [
      ...scaleIntro(form, field, setting),
      ...form.items.map((item) => ratingInput(form, item, field, values, ratings, setting)),
    ],
    shown({ form, given, setting, asked }) {
      const { number } = setting.t.format;
      if (asked && form && optionsOf(form).length === 1) return Object.values(given.values).map(number);
      return Object.entries(given.values).map(
        ([id, value]) => `${optionText(form, id)}: **${number(value)}**`,
      );
    },
  },
  checklist: {
    inputs: ({ form, field, values, setting }) => [
      {
        ...choiceSet(field.id, form.items, values[field.id]),
        label: label(setting.t.answer.form.answerChecklist, field, setting),
        isMultiSelect: true,
      },
      ...noteInput(field, values, setting),
    ],
    shown({ form, given, setting }) {
      const { shown } = setting.t.answer;
      const done = given.done.map((id) => optionText(form, id));
      const line = done.length === 0 ? shown.nothingDone : `${shown.done}: ${done.join('; ')}`;
      return [line, ...noteLine(given, setting)];
    },
  },
  number: {
    inputs: ({ form, field, values, setting }) => [
      numberInput(form, field, values, setting),
      ...noteInput(field, values, setting),
    ],
    shown({ form, given, setting }) {
      const unit = form?.kind === 'number' ? ` ${plainLine(form.unit)}` : '';
      return [`${setting.t.format.number(given.value)}${unit}`, ...noteLine(given, setting)];
    },
  },
  link: {
    inputs: ({ field, values, setting }) => [
      linkInput(field, values, setting),
      ...noteInput(field, values, setting),
    ],
    shown: ({ given, setting }) => [linkTo(given.url), ...noteLine(given, setting)],
  },
};

type AnyCard = FormCard<SimpleForm, SimpleAnswer>;

export function drawInputs(drawing: Drawing): Json[] {
  const card: AnyCard = FORM_CARDS[drawing.form.kind];
  return card.inputs(drawing);
}

export function showAnswer(showing: Showing): string[] {
  const card: AnyCard = FORM_CARDS[showing.given.kind];
  return card.shown(showing);
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
