import type { AnswerProblem } from './problem';
import {
  fillQuestionnaire,
  type QuestionnaireAnswer,
  type QuestionnaireForm,
  questionnaireInputIds,
  questionnaireText,
  readQuestionnaire,
} from './questionnaire';
import type { Input } from './rules';
import {
  fillSimple,
  optionsOf,
  readSimple,
  rulesOf,
  type SimpleAnswer,
  type SimpleForm,
  simpleLines,
  simpleMeaning,
} from './simple-forms';
import { byId, NOTE_MAX, refused, tidy } from './value';

export type AnswerForm = SimpleForm | QuestionnaireForm;
export type Answer = SimpleAnswer | QuestionnaireAnswer;

export type ParsedAnswer =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly problem: AnswerProblem };

/** What a card sent back: the value of each input by its id; several choices are separated by commas. */
export type Inputs = Readonly<Record<string, string>>;

const ANSWER = 'answer';
const NOTE = 'note';

/**
 * The ids of the inputs that a card shows for a form, in their order: `answer` (a scale has one for each
 * item, `answer/<item>`), and `note` for checklists, numbers and links. Questionnaires have `q/<question>`
 * in place of `answer`, and no notes.
 */
export function inputIds(form: AnswerForm): readonly string[] {
  if (form.kind === 'questionnaire') return questionnaireInputIds(form);
  const { inputIds: ids, noted } = rulesOf(form.kind);
  return [...ids(form, ANSWER), ...(noted ? [NOTE] : [])];
}

/** Reads a card's inputs. Inputs that the form does not have are ignored; values are checked, never cut. */
export function answerFromInputs(form: AnswerForm, inputs: Inputs): ParsedAnswer {
  const input: Input = (id) => {
    // What comes from outside may miss an input, or carry something else than text in it.
    const given: unknown = Object.hasOwn(inputs, id) ? inputs[id] : '';
    return typeof given === 'string' ? tidy(given) : typeof given === 'number' ? String(given) : '';
  };
  if (form.kind === 'questionnaire') return readQuestionnaire(form, input);
  return readSimple(form, input, ANSWER, rulesOf(form.kind).noted ? input(NOTE) : '');
}

/**
 * The inputs filled with an answer, so that it can be changed. What the form does not know (it may be newer
 * than the answer) is left out.
 */
export function inputsFromAnswer(form: AnswerForm, answer: Answer): Record<string, string> {
  if (form.kind === 'questionnaire') {
    return answer.kind === 'questionnaire' ? Object.fromEntries(fillQuestionnaire(form, answer)) : {};
  }
  if (answer.kind === 'questionnaire') return {};
  const filled = fillSimple(form, answer, ANSWER);
  const noted = filled.length > 0 && rulesOf(form.kind).noted && 'note' in answer && answer.note;
  return Object.fromEntries(noted ? [...filled, [NOTE, answer.note]] : filled);
}

/**
 * Reads an answer that was typed: `3.2: Text` and messages in threads. What cannot be read completely is
 * refused with a reason rather than taken in part, so that nothing that a person wrote is lost.
 */
export function answerFromText(form: AnswerForm, text: string): ParsedAnswer {
  const typed = tidy(text);
  if (form.kind === 'questionnaire') return refused({ code: 'use-card' });
  if (typed === '') return refused({ code: 'empty' });
  const rules = rulesOf(form.kind);
  // Only texts may be long; for all else a page is no answer.
  if (!rules.long && typed.length > 2 * NOTE_MAX) {
    return refused({ code: 'too-long', max: NOTE_MAX, length: typed.length });
  }
  return rules.readText(form, typed);
}

/** Whether a message in an exercise's thread, by somebody who has not answered yet, is their answer. */
export function looksLikeAnswer(form: AnswerForm, text: string): boolean {
  if (form.kind === 'questionnaire') return false;
  const typed = tidy(text);
  const { looksLike, long } = rulesOf(form.kind);
  return typed !== '' && (long || typed.length <= 2 * NOTE_MAX) && looksLike(form, typed);
}

/**
 * An answer as plain text for trainers and exports: one line for each choice, tick and rating. It holds no
 * words of its own, only those of the form. What the form no longer knows shows its id.
 */
export function formatAnswer(form: AnswerForm, answer: Answer): string {
  if (answer.kind === 'questionnaire') {
    return questionnaireText(form.kind === 'questionnaire' ? form : undefined, answer);
  }
  return simpleLines(form.kind === 'questionnaire' ? undefined : form, answer).join('\n');
}

/** For a place within a sentence of the concept: choices and what is ticked, separated by commas. */
export function formatInline(form: AnswerForm, answer: Answer): string {
  if (answer.kind === 'questionnaire') return formatAnswer(form, answer);
  const options = form.kind === 'questionnaire' ? [] : optionsOf(form);
  return rulesOf(answer.kind).inline(answer, options) ?? formatAnswer(form, answer);
}

/** Whether two answers say the same; the order of what is chosen or ticked does not matter. */
export function sameAnswer(a: Answer, b: Answer): boolean {
  return meaning(a) === meaning(b);
}

function meaning(answer: Answer): string {
  if (answer.kind !== 'questionnaire') return JSON.stringify(simpleMeaning(answer));
  const answers = Object.entries(answer.answers).map(([id, given]) => [id, simpleMeaning(given)] as const);
  return JSON.stringify([answer.kind, answers.sort(byId)]);
}
