import type { AnswerForm } from '../../domain/form/forms';
import type { NumberForm } from '../../domain/form/number';
import type { Question } from '../../domain/form/questionnaire';
import type { OfKind } from '../../domain/form/simple-forms';
import type { TextForm } from '../../domain/form/text';
import { MAX } from '../limits';
import { defined, type Fields } from './fields';
import { readChoices, readItems, readOptions } from './read-options';

/**
 * The lines that may stand beside `art`, each with its column in the Excel file: heading, how the value stands in
 * a cell, width in characters. Here, so that no line is left out of that file. Columns come in this order.
 */
const LINES = {
  optionen: { title: 'Auswahl oder Punkte', kind: 'options', width: 50 },
  // In the column of `optionen`.
  punkte: undefined,
  mindestens: { title: 'mindestens', kind: 'number', width: 14 },
  hoechstens: { title: 'höchstens', kind: 'number', width: 14 },
  von: { title: 'von', kind: 'number', width: 14 },
  bis: { title: 'bis', kind: 'number', width: 14 },
  von_text: { title: 'Text bei von', kind: 'text', width: 14 },
  bis_text: { title: 'Text bei bis', kind: 'text', width: 14 },
  einheit: { title: 'Einheit', kind: 'text', width: 14 },
  platzhalter: { title: 'Platzhalter', kind: 'text', width: 30 },
  // Rows of a sheet of their own.
  fragen: undefined,
  fragen_aus: { title: 'Fragen aus', kind: 'text', width: 14 },
} as const;
type Line = keyof typeof LINES;

/** How a form of answer stands in the workbook's files. */
interface FormSource<Form extends AnswerForm> {
  /** Its word at `art`, in the files and in the column of the Excel file. */
  readonly art: string;
  /** The lines that may stand beside `art`. */
  readonly keys: readonly Line[];
  /** `questions` reads those of a questionnaire. */
  read(fields: Fields, questions: (fields: Fields) => readonly Question[]): Form;
  /** In a few German words, with what a trainer would want to know of it. */
  inWords(form: Form): string;
}

const points = (count: number): string => `${count} ${count === 1 ? 'Punkt' : 'Punkte'}`;

/** One entry for each kind of form, in the order in which they are offered; the compiler misses none. */
const FORM_SOURCES: { readonly [Kind in AnswerForm['kind']]: FormSource<OfKind<AnswerForm, Kind>> } = {
  text: {
    art: 'kurztext',
    keys: ['hoechstens', 'platzhalter'],
    read: (fields) => readTextForm(fields, 'text', { longest: 300, usual: 300 }),
    inWords: ({ maxLength }) => `Kurztext bis ${maxLength} Zeichen`,
  },
  long: {
    art: 'langtext',
    keys: ['hoechstens', 'platzhalter'],
    read: (fields) => readTextForm(fields, 'long', { longest: 4_000, usual: 2_000 }),
    inWords: ({ maxLength }) => `Langtext bis ${maxLength} Zeichen`,
  },
  choice: {
    art: 'auswahl',
    keys: ['optionen'],
    read: (fields) => ({ kind: 'choice', options: readOptions(fields) }),
    inWords: ({ options }) => `Auswahl aus ${options.length}`,
  },
  choices: {
    art: 'mehrfachauswahl',
    keys: ['optionen', 'mindestens', 'hoechstens'],
    read: (fields) => ({ kind: 'choices', ...readChoices(fields) }),
    inWords: ({ options }) =>
      options.some(({ correct }) => correct !== undefined)
        ? `Quiz mit ${options.length} Aussagen`
        : `Mehrfachauswahl aus ${options.length}`,
  },
  scale: {
    art: 'skala',
    keys: ['von', 'bis', 'von_text', 'bis_text', 'punkte'],
    read(fields) {
      const min = fields.number('von', { min: -100, max: 100 });
      const max = fields.number('bis', { min: -100, max: 100 });
      checkOrder(fields, min, max);
      return {
        kind: 'scale',
        min,
        max,
        minLabel: fields.text('von_text', MAX.label),
        maxLabel: fields.text('bis_text', MAX.label),
        items: readItems(fields, { min: 1, max: 12 }),
      };
    },
    inWords: ({ min, max, items }) => `Skala von ${min} bis ${max}, ${points(items.length)}`,
  },
  checklist: {
    art: 'checkliste',
    keys: ['punkte'],
    read: (fields) => ({ kind: 'checklist', items: readItems(fields, { min: 1, max: 15 }) }),
    inWords: ({ items }) => `Checkliste mit ${items.length} ${items.length === 1 ? 'Punkt' : 'Punkten'}`,
  },
  number: {
    art: 'zahl',
    keys: ['einheit', 'von', 'bis'],
    read: readNumberForm,
    inWords: ({ min, max, unit }) => `Zahl von ${grouped(min)} bis ${grouped(max)} (${unit})`,
  },
  link: { art: 'link', keys: [], read: () => ({ kind: 'link' }), inWords: () => 'Link' },
  questionnaire: {
    art: 'fragebogen',
    keys: ['fragen', 'fragen_aus'],
    read: (fields, questions) => ({ kind: 'questionnaire', questions: questions(fields) }),
    inWords: ({ questions }) =>
      `Fragebogen mit ${questions.length} ${questions.length === 1 ? 'Frage' : 'Fragen'}`,
  },
};

type AnySource = FormSource<AnswerForm>;
const SOURCES: readonly AnySource[] = Object.values<AnySource>(FORM_SOURCES);

/** Every line that may stand in some form. */
export const ALL_KEYS: readonly string[] = [...new Set(SOURCES.flatMap(({ keys }) => ['art', ...keys]))];

/** Where a form stands; a questionnaire cannot stand in another. */
type Within = 'exercise' | 'questionnaire';

function sourcesIn(within: Within): readonly AnySource[] {
  const { art: questionnaire } = FORM_SOURCES.questionnaire;
  return SOURCES.filter(({ art }) => within === 'exercise' || art !== questionnaire);
}

/** The words for `art`; within a questionnaire without that of a questionnaire. */
export function artsOf(within: Within): readonly string[] {
  return sourcesIn(within).map(({ art }) => art);
}

/** The columns of the forms' lines in the Excel file; `key` is the line's word beside `art`. */
export function columnsOf(within: Within) {
  const used = new Set(sourcesIn(within).flatMap(({ keys }) => keys));
  return (Object.keys(LINES) as Line[]).flatMap((key) => {
    const column = LINES[key];
    return column && used.has(key) ? [{ key, ...column }] : [];
  });
}

export function sourceOf(art: string): AnySource | undefined {
  return SOURCES.find((source) => source.art === art);
}

export function formInWords(form: AnswerForm): string {
  const source: AnySource = FORM_SOURCES[form.kind];
  return source.inWords(form);
}

function readTextForm(
  fields: Fields,
  kind: TextForm['kind'],
  { longest, usual }: { readonly longest: number; readonly usual: number },
): TextForm {
  return {
    kind,
    maxLength: fields.optionalNumber('hoechstens', { min: 20, max: longest }) ?? usual,
    ...defined({ placeholder: fields.optionalText('platzhalter', MAX.placeholder) }),
  };
}

function readNumberForm(fields: Fields): NumberForm {
  const min = fields.optionalNumber('von', { min: -1e9, max: 1e9, whole: false }) ?? 0;
  const max = fields.number('bis', { min: -1e9, max: 1e9, whole: false });
  checkOrder(fields, min, max);
  return { kind: 'number', unit: fields.text('einheit', MAX.unit), min, max };
}

function checkOrder(fields: Fields, min: number, max: number): void {
  if (fields.has('bis') && min >= max) {
    fields.report('bis', `${fields.what}: »von« (${min}) muss kleiner sein als »bis« (${max}).`);
  }
}

/** `10.000.000`, `1,5` */
function grouped(value: number): string {
  const [whole = '', rest] = String(value).split('.');
  const marked = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return rest === undefined ? marked : `${marked},${rest}`;
}
