import { isMap, type Node } from 'yaml';
import type { ChoicesForm } from '../../domain/form/choices';
import type { Option } from '../../domain/form/option';
import { MAX } from '../limits';
import { YES_NO } from '../words';
import { defined, Fields } from './fields';
import { readText } from './read-text';

interface Size {
  readonly min: number;
  readonly max: number;
}

/** What can be chosen, with what is right where it is a quiz. */
export function readOptions(fields: Fields): readonly Option[] {
  return readList(fields, 'optionen', { min: 2, max: 12 }, true);
}

/** What can be ticked or rated. */
export function readItems(fields: Fields, size: Size): readonly Option[] {
  return readList(fields, 'punkte', size, false);
}

export function readChoices(fields: Fields): Omit<ChoicesForm, 'kind'> {
  const options = readOptions(fields);
  const count = Math.max(options.length, 1);
  const min = fields.optionalNumber('mindestens', { min: 0, max: count }) ?? 1;
  const max = fields.optionalNumber('hoechstens', { min: 1, max: count }) ?? count;
  if (min > max) {
    fields.report(
      'mindestens',
      `${fields.what}: »mindestens« (${min}) ist größer als »hoechstens« (${max}): Tauschen oder ändern Sie die Werte.`,
    );
  }
  return { options, min, max };
}

/** Entries are texts, or blocks with `text` and what belongs to it. Without an id, the position is the id. */
function readList(fields: Fields, key: string, size: Size, quiz: boolean): readonly Option[] {
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
