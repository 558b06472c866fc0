import { isMap, type Node } from 'yaml';
import type { AnswerForm, Option, Question, SimpleForm } from '../../domain/programme/programme';
import { MAX } from '../limits';
import { hint } from '../suggest';
import { YES_NO } from '../words';
import type { YamlFile } from '../yaml-file';
import { defined, Fields } from './fields';
import { readText } from './read-text';

/**
 * Lists of questions that several questionnaires share, by their name in `programm.yaml`; `unreadable` while
 * that file cannot be read, so that nobody is told about the missing lists too.
 */
export type SharedQuestions = ReadonlyMap<string, readonly Question[]> | 'unreadable';

const KEYS = {
  kurztext: ['art', 'hoechstens', 'platzhalter'],
  langtext: ['art', 'hoechstens', 'platzhalter'],
  auswahl: ['art', 'optionen'],
  mehrfachauswahl: ['art', 'optionen', 'mindestens', 'hoechstens'],
  skala: ['art', 'von', 'bis', 'von_text', 'bis_text', 'punkte'],
  checkliste: ['art', 'punkte'],
  zahl: ['art', 'einheit', 'von', 'bis'],
  link: ['art'],
  fragebogen: ['art', 'fragen', 'fragen_aus'],
} as const;
type Art = keyof typeof KEYS;
const ARTS = new Map<string, Art>(Object.keys(KEYS).map((art) => [art, art as Art]));
const ALL_KEYS = [...new Set(Object.values(KEYS).flat())];

/** `shared`: undefined where a questionnaire cannot stand, that is within one. */
export function readAnswer(
  file: YamlFile,
  node: Node | undefined,
  what: string,
  shared: SharedQuestions | undefined,
): AnswerForm {
  const fallback: AnswerForm = { kind: 'link' };
  if (!node) return fallback;
  const probe = isMap(node) ? node.get('art', true) : undefined;
  const given = probe?.source ?? '';
  const art = ARTS.get(given.toLowerCase());
  if (art === undefined) {
    const kinds = [...ARTS.keys()].filter((each) => shared || each !== 'fragebogen');
    if (given === '')
      file.report(node, `${what}: Bei der Antwort fehlt »art«. Möglich sind: ${kinds.join(', ')}.`);
    else
      file.report(
        probe,
        `${what}: Die Antwort-Art »${given.slice(0, 40)}« gibt es nicht. ${hint(given, kinds)}`,
      );
    // The other lines are still read, so that nobody mends the file in two rounds.
    Fields.of(file, node, `${what}, Antwort`, ALL_KEYS);
    return fallback;
  }
  if (art === 'fragebogen' && !shared) {
    file.report(node, `${what}: Ein Fragebogen kann keinen zweiten enthalten: Nehmen Sie eine andere »art«.`);
    return fallback;
  }
  const fields = Fields.of(file, node, `${what}, Antwort »${art}«`, KEYS[art]);
  return fields ? readForm(fields, art, shared) : fallback;
}

function readForm(fields: Fields, art: Art, shared: SharedQuestions | undefined): AnswerForm {
  switch (art) {
    case 'kurztext':
    case 'langtext': {
      const longest = art === 'kurztext' ? 300 : 4_000;
      return {
        kind: art === 'kurztext' ? 'text' : 'long',
        maxLength:
          fields.optionalNumber('hoechstens', { min: 20, max: longest }) ??
          (art === 'kurztext' ? 300 : 2_000),
        ...defined({ placeholder: fields.optionalText('platzhalter', MAX.placeholder) }),
      };
    }
    case 'auswahl':
      return { kind: 'choice', options: readOptions(fields, 'optionen', { min: 2, max: 12 }, true) };
    case 'mehrfachauswahl':
      return readChoices(fields);
    case 'skala': {
      const min = fields.number('von', { min: -100, max: 100 });
      const max = fields.number('bis', { min: -100, max: 100 });
      checkOrder(fields, 'von', min, 'bis', max);
      return {
        kind: 'scale',
        min,
        max,
        minLabel: fields.text('von_text', MAX.label),
        maxLabel: fields.text('bis_text', MAX.label),
        items: readOptions(fields, 'punkte', { min: 1, max: 12 }, false),
      };
    }
    case 'checkliste':
      return { kind: 'checklist', items: readOptions(fields, 'punkte', { min: 1, max: 15 }, false) };
    case 'zahl': {
      const min = fields.optionalNumber('von', { min: -1e9, max: 1e9, whole: false }) ?? 0;
      const max = fields.number('bis', { min: -1e9, max: 1e9, whole: false });
      checkOrder(fields, 'von', min, 'bis', max);
      return { kind: 'number', unit: fields.text('einheit', MAX.unit), min, max };
    }
    case 'link':
      return { kind: 'link' };
    case 'fragebogen':
      return { kind: 'questionnaire', questions: readQuestionsOf(fields, shared ?? new Map()) };
  }
}

function checkOrder(fields: Fields, low: string, min: number, high: string, max: number): void {
  if (fields.has(high) && min >= max) {
    fields.report(high, `${fields.what}: »${low}« (${min}) muss kleiner sein als »${high}« (${max}).`);
  }
}

function readChoices(fields: Fields): AnswerForm {
  const options = readOptions(fields, 'optionen', { min: 2, max: 12 }, true);
  const count = Math.max(options.length, 1);
  const min = fields.optionalNumber('mindestens', { min: 0, max: count }) ?? 1;
  const max = fields.optionalNumber('hoechstens', { min: 1, max: count }) ?? count;
  if (min > max) {
    fields.report(
      'mindestens',
      `${fields.what}: »mindestens« (${min}) ist größer als »hoechstens« (${max}): Tauschen oder ändern Sie die Werte.`,
    );
  }
  return { kind: 'choices', options, min, max };
}

/** Entries are texts, or blocks with `text` and what belongs to it. Without an id, the position is the id. */
function readOptions(
  fields: Fields,
  key: string,
  size: { readonly min: number; readonly max: number },
  quiz: boolean,
): readonly Option[] {
  const nodes = fields.list(key, size, true);
  const keys = quiz ? ['id', 'text', 'richtig', 'erklaerung'] : ['id', 'text'];
  const seen = new Set<string>();
  const options = nodes.map((node, index): Option => {
    const fallbackId = String(index + 1);
    const entry = isMap(node)
      ? readOption(Fields.of(fields.file, node, `${fields.what}, Eintrag ${index + 1}`, keys), fallbackId)
      : { id: fallbackId, text: readText(fields.file, node, key, { max: MAX.option }) ?? '' };
    if (seen.has(entry.id)) {
      fields.file.report(
        node,
        `${fields.what}: Die id »${entry.id}« steht zweimal in »${key}«: Geben Sie jedem Eintrag eine eigene.`,
      );
    }
    seen.add(entry.id);
    return entry;
  });
  return quiz ? asQuiz(fields, nodes, options) : options;
}

function readOption(fields: Fields | undefined, fallbackId: string): Option {
  if (!fields) return { id: fallbackId, text: '' };
  return {
    id: fields.optionalId('id') ?? fallbackId,
    text: fields.text('text', MAX.option),
    ...defined({
      correct: fields.optionalWord('richtig', YES_NO),
      explanation: fields.optionalText('erklaerung', MAX.explanation),
    }),
  };
}

/** One `richtig` makes it a quiz; then whoever answered must learn the reason for each option. */
function asQuiz(fields: Fields, nodes: readonly Node[], options: readonly Option[]): readonly Option[] {
  if (options.every((option) => option.correct === undefined)) return options;
  if (!options.some((option) => option.correct)) {
    fields.report(
      'optionen',
      `${fields.what}: Keine Option ist richtig: Schreiben Sie bei mindestens einer »richtig: ja«.`,
    );
  }
  options.forEach((option, index) => {
    if (option.explanation !== undefined) return;
    fields.file.report(
      nodes[index],
      `${fields.what}: Im Quiz braucht jede Option eine »erklaerung«: ein Satz, warum sie richtig oder falsch ist.`,
    );
  });
  return options.map((option) => ({ ...option, correct: option.correct ?? false }));
}

function readQuestionsOf(fields: Fields, shared: SharedQuestions): readonly Question[] {
  if (!fields.has('fragen_aus')) return readQuestions(fields, 'fragen');
  if (fields.has('fragen')) {
    fields.report(
      'fragen_aus',
      `${fields.what}: Entweder »fragen« oder »fragen_aus«, nicht beides: Löschen Sie eines.`,
    );
  }
  const name = fields.optionalId('fragen_aus') ?? '';
  if (shared === 'unreadable') return [];
  const questions = shared.get(name);
  if (!questions && name !== '') {
    fields.report(
      'fragen_aus',
      `${fields.what}: Den Fragebogen »${name}« gibt es in programm.yaml unter »frageboegen« nicht. ${hint(name, [...shared.keys()])}`,
    );
  }
  return questions ?? [];
}

export function readQuestions(fields: Fields, key: string): readonly Question[] {
  const seen = new Set<string>();
  return fields.list(key, { min: 1, max: 20 }, true).map((node, index): Question => {
    const what = `${fields.what}, Frage ${index + 1}`;
    const question = Fields.of(fields.file, node, what, ['id', 'text', 'pflicht', 'antwort']);
    const id = question?.id('id') ?? '';
    if (id !== '' && seen.has(id)) {
      question?.report('id', `${what}: Die id »${id}« steht zweimal: Geben Sie jeder Frage eine eigene.`);
    }
    seen.add(id);
    return {
      id,
      text: question?.text('text', MAX.question) ?? '',
      required: question?.optionalWord('pflicht', YES_NO, true) ?? false,
      answer: readAnswer(fields.file, question?.value('antwort', true), what, undefined) as SimpleForm,
    };
  });
}
