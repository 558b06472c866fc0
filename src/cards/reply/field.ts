import type { Json } from '../kit/json';
import type { Setting } from '../kit/setting';

/** One question's place on a card. */
export interface Field {
  readonly id: string;
  /** Questions of a questionnaire have none. */
  readonly noteId?: string;
  /** A question's own text; an exercise's task is read above its single input. */
  readonly question?: string;
  readonly required: boolean;
}

export function label(own: string, field: Field, setting: Setting): string {
  const said = field.question === undefined ? own : field.question;
  return field.required ? said : setting.t.answer.form.optional(said);
}

export function required(field: Field, errorMessage: string): Json {
  return field.required ? { isRequired: true, errorMessage } : {};
}
