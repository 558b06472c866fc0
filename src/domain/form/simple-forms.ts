import { type ChecklistAnswer, type ChecklistForm, checklistForm } from './checklist';
import { type ChoiceAnswer, type ChoiceForm, choiceForm } from './choice';
import { type ChoicesAnswer, type ChoicesForm, choicesForm } from './choices';
import { type LinkAnswer, type LinkForm, linkForm } from './link';
import { type NumberAnswer, type NumberForm, numberForm } from './number';
import type { Option } from './option';
import type { FormRules, Input } from './rules';
import { type ScaleAnswer, type ScaleForm, scaleForm } from './scale';
import { type TextAnswer, type TextForm, textForm } from './text';
import type { Read } from './value';

/** Forms that answer one question. */
export type SimpleForm =
  | TextForm
  | ChoiceForm
  | ChoicesForm
  | ScaleForm
  | ChecklistForm
  | NumberForm
  | LinkForm;

/** What was answered, in the shape of the form it answers. */
export type SimpleAnswer =
  | TextAnswer
  | ChoiceAnswer
  | ChoicesAnswer
  | ScaleAnswer
  | ChecklistAnswer
  | NumberAnswer
  | LinkAnswer;

/** The member of a union of forms or of answers that has this kind. */
export type OfKind<Union extends { readonly kind: string }, Kind> = Union extends unknown
  ? Kind extends Union['kind']
    ? Union
    : never
  : never;

/** One entry for each kind; short and long texts have the same rules. */
const SIMPLE_FORMS: {
  readonly [Kind in SimpleForm['kind']]: FormRules<OfKind<SimpleForm, Kind>, OfKind<SimpleAnswer, Kind>>;
} = {
  text: textForm,
  long: textForm,
  choice: choiceForm,
  choices: choicesForm,
  scale: scaleForm,
  checklist: checklistForm,
  number: numberForm,
  link: linkForm,
};

export function rulesOf(kind: SimpleForm['kind']): FormRules<SimpleForm, SimpleAnswer> {
  return SIMPLE_FORMS[kind];
}

export function optionsOf(form: SimpleForm): readonly Option[] {
  return rulesOf(form.kind).options(form);
}

/** Whether an answer fits the form it was given to: the form may be another one since. */
function fits(form: SimpleForm, { kind }: SimpleAnswer): boolean {
  return rulesOf(form.kind) === rulesOf(kind);
}

export function readSimple(form: SimpleForm, input: Input, id: string, note: string): Read<SimpleAnswer> {
  return rulesOf(form.kind).read(form, input, id, note);
}

export function fillSimple(
  form: SimpleForm,
  given: SimpleAnswer,
  id: string,
): readonly (readonly [string, string])[] {
  return fits(form, given) ? rulesOf(form.kind).fill(form, given, id) : [];
}

/** `form`: undefined where the answer belongs to a form that is not there any more. */
export function simpleLines(form: SimpleForm | undefined, given: SimpleAnswer): readonly string[] {
  const same = form && fits(form, given) ? form : undefined;
  return rulesOf(given.kind).lines(same, given, form ? optionsOf(form) : []);
}

export function simpleMeaning(given: SimpleAnswer): readonly unknown[] {
  return [given.kind, rulesOf(given.kind).meaning(given), ('note' in given && given.note) || ''];
}
