import type { Template, Week } from '../../domain/programme/programme';
import { MAX } from '../limits';
import type { YamlFile } from '../yaml-file';
import { defined, Fields } from './fields';
import type { SharedQuestions } from './read-answer';
import { type ReadExercise, readExercise, readLinks, readVideo } from './read-exercise';

export interface ReadWeek {
  readonly week: Week;
  readonly exercises: readonly ReadExercise[];
  readonly fields: Fields;
}

export const WEEK_KEYS = [
  'nummer',
  'thema',
  'ziele',
  'eroeffnung',
  'abschluss',
  'tipp',
  'diskussion',
  'podcast',
  'video',
  'checkliste',
  'werkzeuge',
  'vorlagen',
  'uebungen',
] as const;

/** `expected`: the number in the file's name. */
export function readWeek(file: YamlFile, expected: number, shared: SharedQuestions): ReadWeek | undefined {
  if (!file.root) return undefined;
  const fields = Fields.of(file, file.root, `Woche ${expected}`, WEEK_KEYS);
  if (!fields) return undefined;
  const number = fields.optionalNumber('nummer', { min: 1, max: 52 }, true);
  if (number !== undefined && number !== expected) {
    fields.report(
      'nummer',
      `»nummer: ${number}« passt nicht zum Dateinamen: In dieser Datei steht Woche ${expected}.`,
    );
  }
  const exercises = fields.list('uebungen', { min: 1, max: 20 }, true).flatMap((node, index) => {
    const context = { week: expected, number: `${expected}.${index + 1}`, personal: false, shared };
    return readExercise(file, node, context) ?? [];
  });
  const week: Week = {
    number: expected,
    theme: fields.text('thema', MAX.theme),
    goals: fields.texts('ziele', { min: 1, max: 5 }, MAX.goal),
    opening: fields.text('eroeffnung', MAX.opening),
    tools: readLinks(fields, 'werkzeuge'),
    templates: readTemplates(fields),
    exercises: exercises.map((each) => each.exercise),
    ...defined({
      closing: fields.optionalText('abschluss', MAX.closing),
      tip: fields.optionalText('tipp', MAX.tip),
      discussion: fields.optionalText('diskussion', MAX.discussion),
      podcast: fields.optionalText('podcast', MAX.podcast),
      video: readVideo(fields),
      checklist: readChecklist(fields),
    }),
  };
  return { week, exercises, fields };
}

function readChecklist(fields: Fields): Week['checklist'] {
  if (!fields.has('checkliste')) return undefined;
  const node = fields.value('checkliste', false);
  const list = node && Fields.of(fields.file, node, `${fields.what}, Checkliste`, ['titel', 'punkte']);
  if (!list) return undefined;
  return {
    title: list.text('titel', MAX.title),
    items: list.texts('punkte', { min: 1, max: 15 }, MAX.checklistItem),
  };
}

function readTemplates(fields: Fields): readonly Template[] {
  return fields.list('vorlagen', { min: 0, max: 6 }).flatMap((node, index) => {
    const template = Fields.of(fields.file, node, `${fields.what}, Vorlage ${index + 1}`, ['id', 'titel']);
    return template ? [{ id: template.id('id'), title: template.text('titel', MAX.title) }] : [];
  });
}
