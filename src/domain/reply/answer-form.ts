import type { AnswerForm, QuestionnaireForm, ScaleForm, SimpleForm } from '../programme/programme';
import type { Answer, ParsedAnswer, SimpleAnswer } from './answer';
import {
  accepted,
  choicesAnswer,
  noSuchOption,
  numberAnswer,
  parseLink,
  parseNumber,
  type Read,
  refused,
  textAnswer,
  tidy,
  withNote,
} from './answer-value';

/** What a card sent back: the value of each input by its id; several choices are separated by commas. */
export type Inputs = Readonly<Record<string, string>>;

const NOTE = 'note';

/**
 * The ids of the inputs that a card shows for a form, in their order: `answer` (a scale has one for each
 * item, `answer/<item>`), and `note` for checklists, numbers and links. Questionnaires have `q/<question>`
 * in place of `answer`, and no notes.
 */
export function inputIds(form: AnswerForm): readonly string[] {
  if (form.kind === 'questionnaire') {
    return form.questions.flatMap((question) => simpleIds(question.answer, `q/${question.id}`));
  }
  return hasNote(form) ? [...simpleIds(form, 'answer'), NOTE] : simpleIds(form, 'answer');
}

function simpleIds(form: SimpleForm, id: string): readonly string[] {
  return form.kind === 'scale' ? form.items.map((item) => `${id}/${item.id}`) : [id];
}

function hasNote(form: SimpleForm): boolean {
  return form.kind === 'checklist' || form.kind === 'number' || form.kind === 'link';
}

/** Reads a card's inputs. Inputs that the form does not have are ignored; values are checked, never cut. */
export function answerFromInputs(form: AnswerForm, inputs: Inputs): ParsedAnswer {
  return form.kind === 'questionnaire'
    ? questionnaire(form, inputs)
    : simple(form, inputs, 'answer', hasNote(form) ? value(inputs, NOTE) : '');
}

function value(inputs: Inputs, id: string): string {
  // What comes from outside may miss an input, or carry something else than text in it.
  const given: unknown = Object.hasOwn(inputs, id) ? inputs[id] : '';
  return typeof given === 'string' ? tidy(given) : typeof given === 'number' ? String(given) : '';
}

function questionnaire(form: QuestionnaireForm, inputs: Inputs): ParsedAnswer {
  const answers: [string, SimpleAnswer][] = [];
  const missing: string[] = [];
  for (const question of form.questions) {
    const id = `q/${question.id}`;
    const blank = simpleIds(question.answer, id).every((input) => value(inputs, input) === '');
    if (blank) {
      if (question.required) missing.push(question.text);
      continue;
    }
    const read = simple(question.answer, inputs, id, '');
    if (read.ok) answers.push([question.id, read.answer]);
    else if (read.problem.code === 'missing') missing.push(question.text);
    else return read;
  }
  if (missing.length > 0) return refused({ code: 'missing', questions: missing });
  if (answers.length === 0) return refused({ code: 'empty' });
  return { ok: true, answer: { kind: 'questionnaire', answers: Object.fromEntries(answers) } };
}

function simple(form: SimpleForm, inputs: Inputs, id: string, note: string): Read {
  if (form.kind === 'scale') return scale(form, inputs, id);
  const given = value(inputs, id);
  switch (form.kind) {
    case 'text':
    case 'long':
      return textAnswer(form, given);
    case 'choice':
      if (given === '') return refused({ code: 'empty' });
      return form.options.some((option) => option.id === given)
        ? accepted({ kind: 'choice', option: given })
        : noSuchOption(form.options);
    case 'choices': {
      const chosen = list(given);
      if (chosen.length === 0) return refused({ code: 'empty' });
      if (!chosen.every((one) => form.options.some((option) => option.id === one)))
        return noSuchOption(form.options);
      return choicesAnswer(form, chosen);
    }
    case 'checklist': {
      const ticked = list(given);
      // Nothing ticked and nothing said is a button pressed too early; »none of it« can be said in the note.
      if (ticked.length === 0 && note === '') return refused({ code: 'empty' });
      if (!ticked.every((one) => form.items.some((item) => item.id === one))) return noSuchOption(form.items);
      const done = form.items.map((item) => item.id).filter((item) => ticked.includes(item));
      return withNote({ kind: 'checklist', done }, note);
    }
    case 'number': {
      if (given === '') return refused({ code: 'empty' });
      const { min, max, unit } = form;
      const number = parseNumber(withoutUnit(given), form);
      if (number === undefined) return refused({ code: 'not-a-number', min, max, unit });
      const read = numberAnswer(form, number);
      return read.ok ? withNote({ kind: 'number', value: number }, note) : read;
    }
    case 'link': {
      if (given === '') return refused({ code: 'empty' });
      const url = parseLink(given);
      return url === undefined ? refused({ code: 'not-a-link' }) : withNote({ kind: 'link', url }, note);
    }
  }
}

/** A field for text invites the unit as well: `12,5 Std.` */
function withoutUnit(given: string): string {
  return given.length > 60 ? given : given.replace(/\s*[\p{L}%€°]+\.?$/u, '');
}

function list(given: string): readonly string[] {
  return given
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function scale(form: ScaleForm, inputs: Inputs, id: string): Read {
  const values: [string, number][] = [];
  const missing: string[] = [];
  const { min, max } = form;
  for (const item of form.items) {
    const given = value(inputs, `${id}/${item.id}`);
    if (given === '') missing.push(item.text);
    else if (!/^[+-]?\d{1,4}$/.test(given)) return refused({ code: 'not-a-number', min, max, unit: '' });
    else if (Number(given) < min || Number(given) > max)
      return refused({ code: 'out-of-range', min, max, unit: '' });
    else values.push([item.id, Number(given)]);
  }
  if (values.length === 0) return refused({ code: 'empty' });
  if (missing.length > 0) return refused({ code: 'missing', questions: missing });
  return accepted({ kind: 'scale', values: Object.fromEntries(values) });
}

/**
 * The inputs filled with an answer, so that it can be changed. What the form does not know (it may be newer
 * than the answer) is left out.
 */
export function inputsFromAnswer(form: AnswerForm, answer: Answer): Record<string, string> {
  if (form.kind !== 'questionnaire') {
    return answer.kind === 'questionnaire'
      ? {}
      : Object.fromEntries(fill(form, answer, 'answer', hasNote(form)));
  }
  if (answer.kind !== 'questionnaire') return {};
  return Object.fromEntries(
    form.questions.flatMap((question) => {
      const given = Object.hasOwn(answer.answers, question.id) ? answer.answers[question.id] : undefined;
      return given ? fill(question.answer, given, `q/${question.id}`, false) : [];
    }),
  );
}

function fill(form: SimpleForm, answer: SimpleAnswer, id: string, noted: boolean): [string, string][] {
  const note: [string, string][] = noted && 'note' in answer && answer.note ? [[NOTE, answer.note]] : [];
  switch (answer.kind) {
    case 'text':
    case 'long':
      return form.kind === 'text' || form.kind === 'long' ? [[id, answer.text]] : [];
    case 'choice':
      return form.kind === 'choice' && form.options.some((option) => option.id === answer.option)
        ? [[id, answer.option]]
        : [];
    case 'choices':
      return form.kind === 'choices'
        ? [
            [
              id,
              form.options
                .map((option) => option.id)
                .filter((one) => answer.options.includes(one))
                .join(','),
            ],
          ]
        : [];
    case 'checklist':
      return form.kind === 'checklist'
        ? [
            [
              id,
              form.items
                .map((item) => item.id)
                .filter((one) => answer.done.includes(one))
                .join(','),
            ],
            ...note,
          ]
        : [];
    case 'scale':
      return form.kind === 'scale'
        ? form.items.flatMap((item): [string, string][] =>
            Object.hasOwn(answer.values, item.id)
              ? [[`${id}/${item.id}`, String(answer.values[item.id])]]
              : [],
          )
        : [];
    case 'number':
      return form.kind === 'number' ? [[id, numberInput(answer.value)], ...note] : [];
    case 'link':
      return form.kind === 'link' ? [[id, answer.url], ...note] : [];
  }
}

/** With a point, as input fields for numbers want it; a fourth digit keeps `12.125` from being 12,125. */
function numberInput(value: number): string {
  const text = String(value);
  return /^-?\d{1,3}\.\d{3}$/.test(text) ? `${text}0` : text;
}
