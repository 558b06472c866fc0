import type { AnswerForm } from '../../domain/programme/programme';

/** An answer form in a few German words, with what a trainer would want to know of it. */
export function formInWords(form: AnswerForm): string {
  switch (form.kind) {
    case 'text':
      return `Kurztext bis ${form.maxLength} Zeichen`;
    case 'long':
      return `Langtext bis ${form.maxLength} Zeichen`;
    case 'choice':
      return `Auswahl aus ${form.options.length}`;
    case 'choices':
      return form.options.some((option) => option.correct !== undefined)
        ? `Quiz mit ${form.options.length} Aussagen`
        : `Mehrfachauswahl aus ${form.options.length}`;
    case 'scale':
      return `Skala von ${form.min} bis ${form.max}, ${form.items.length} ${form.items.length === 1 ? 'Punkt' : 'Punkte'}`;
    case 'checklist':
      return `Checkliste mit ${form.items.length} ${form.items.length === 1 ? 'Punkt' : 'Punkten'}`;
    case 'number':
      return `Zahl von ${grouped(form.min)} bis ${grouped(form.max)} (${form.unit})`;
    case 'link':
      return 'Link';
    case 'questionnaire':
      return `Fragebogen mit ${form.questions.length} ${form.questions.length === 1 ? 'Frage' : 'Fragen'}`;
  }
}

/** `10.000.000`, `1,5` */
function grouped(value: number): string {
  const [whole = '', rest] = String(value).split('.');
  const marked = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return rest === undefined ? marked : `${marked},${rest}`;
}
