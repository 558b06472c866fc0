import type { AnswerForm, Option, SimpleForm } from '../programme/programme';
import type { Answer, SimpleAnswer } from './answer';

/**
 * An answer as plain text for trainers and exports: one line for each choice, tick and rating. It holds no
 * words of its own, only those of the form. What the form no longer knows shows its id.
 */
export function formatAnswer(form: AnswerForm, answer: Answer): string {
  if (answer.kind !== 'questionnaire') return simpleLines(form, answer).join('\n');
  const questions = form.kind === 'questionnaire' ? form.questions : [];
  return Object.entries(answer.answers)
    .map(([id, given]) => {
      const question = questions.find((one) => one.id === id);
      const lines = question ? simpleLines(question.answer, given) : simpleLines(form, given);
      const text = question?.text ?? id;
      return lines.length === 1 && !lines[0]?.includes('\n')
        ? `${text} ${lines[0]}`
        : [text, ...lines].join('\n');
    })
    .join('\n');
}

/** For a place within a sentence of the concept: choices and what is ticked, separated by commas. */
export function formatInline(form: AnswerForm, answer: Answer): string {
  if (answer.kind === 'choices') return answer.options.map((id) => named(optionsOf(form), id)).join(', ');
  if (answer.kind === 'checklist' && answer.done.length > 0) {
    const done = answer.done.map((id) => named(optionsOf(form), id)).join(', ');
    return answer.note ? `${done} (${answer.note})` : done;
  }
  if (answer.kind === 'checklist' && answer.note) return answer.note;
  return formatAnswer(form, answer);
}

function simpleLines(form: AnswerForm, answer: SimpleAnswer): readonly string[] {
  const note = 'note' in answer && answer.note ? [answer.note] : [];
  switch (answer.kind) {
    case 'text':
    case 'long':
      return [answer.text];
    case 'choice':
      return [named(optionsOf(form), answer.option)];
    case 'choices':
      return answer.options.map((id) => named(optionsOf(form), id));
    case 'scale':
      return scaleLines(form, answer.values);
    case 'checklist': {
      const items = optionsOf(form);
      const unknown = answer.done.filter((id) => !items.some((item) => item.id === id));
      return [
        ...items.map((item) => `${answer.done.includes(item.id) ? '☑' : '☐'} ${item.text}`),
        ...unknown.map((id) => `☑ ${id}`),
        ...note,
      ];
    }
    case 'number':
      return [
        `${formatNumber(answer.value)}${form.kind === 'number' && form.unit ? ` ${form.unit}` : ''}`,
        ...note,
      ];
    case 'link':
      return [answer.url, ...note];
  }
}

function scaleLines(form: AnswerForm, values: Readonly<Record<string, number>>): readonly string[] {
  const items = optionsOf(form);
  const of = form.kind === 'scale' ? `/${form.max}` : '';
  return Object.entries(values).map(([id, value]) => `${named(items, id)}: ${value}${of}`);
}

/** With the German decimal comma. */
function formatNumber(value: number): string {
  return String(value).replace('.', ',');
}

function optionsOf(form: AnswerForm | SimpleForm): readonly Option[] {
  if (form.kind === 'choice' || form.kind === 'choices') return form.options;
  return form.kind === 'scale' || form.kind === 'checklist' ? form.items : [];
}

function named(options: readonly Option[], id: string): string {
  return options.find((option) => option.id === id)?.text ?? id;
}
