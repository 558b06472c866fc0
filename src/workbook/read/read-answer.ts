import { isMap, type Node } from 'yaml';
import type { AnswerForm } from '../../domain/form/forms';
import type { Question } from '../../domain/form/questionnaire';
import type { SimpleForm } from '../../domain/form/simple-forms';
import { MAX } from '../limits';
import { hint } from '../suggest';
import { YES_NO } from '../words';
import type { YamlFile } from '../yaml-file';
import { Fields } from './fields';
import { ALL_KEYS, artsOf, sourceOf } from './form-sources';

/**
 * Lists of questions that several questionnaires share, by their name in `programm.yaml`; `unreadable` while
 * that file cannot be read, so that nobody is told about the missing lists too.
 */
export type SharedQuestions = ReadonlyMap<string, readonly Question[]> | 'unreadable';

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
  const source = sourceOf(given.toLowerCase());
  if (!source) {
    const kinds = artsOf(shared ? 'exercise' : 'questionnaire');
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
  const { art, keys } = source;
  if (!shared && !artsOf('questionnaire').includes(art)) {
    file.report(node, `${what}: Ein Fragebogen kann keinen zweiten enthalten: Nehmen Sie eine andere »art«.`);
    return fallback;
  }
  const fields = Fields.of(file, node, `${what}, Antwort »${art}«`, ['art', ...keys]);
  return fields ? source.read(fields, (own) => readQuestionsOf(own, shared ?? new Map())) : fallback;
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
