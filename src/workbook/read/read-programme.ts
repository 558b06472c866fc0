import type { Question } from '../../domain/form/questionnaire';
import type { ExerciseNumber } from '../../domain/ids';
import type {
  ConceptSection,
  Exercise,
  MetricGuide,
  Programme,
  SchulterblickPlan,
  Survey,
  SurveyMoment,
} from '../../domain/programme/programme';
import { MAX } from '../limits';
import { MOMENTS } from '../words';
import type { YamlFile } from '../yaml-file';
import { defined, Fields } from './fields';
import { readQuestions, type SharedQuestions } from './read-answer';
import { readBounds } from './read-bounds';
import { type ReadExercise, readExercise } from './read-exercise';

/** `programm.yaml`, before its weeks are known. */
export interface ReadProgramme {
  readonly fields: Fields;
  readonly id: string;
  readonly weekCount: number;
  readonly shared: SharedQuestions;
  readonly base: Omit<Programme, 'weeks' | 'surveys' | 'schulterblick'>;
  readonly surveys: readonly (Survey & { readonly read: ReadExercise })[];
  readonly schulterblick?: {
    readonly fields: Fields;
    readonly plan: Omit<SchulterblickPlan, 'questionnaire'>;
    readonly questionnaire?: ReadExercise;
  };
}

export const PROGRAMME_KEYS = [
  'id',
  'version',
  'titel',
  'beschreibung',
  'plaetze',
  'wochen',
  'konzept',
  'frageboegen',
  'umfragen',
  'schulterblick',
  'kennzahlen',
  'zertifikat',
  'ehemalige',
  'pruefung',
] as const;

const SURVEY_NUMBERS: Readonly<Record<SurveyMoment, string>> = { before: 'U1', middle: 'U2', end: 'U3' };

export function readProgramme(file: YamlFile): ReadProgramme | undefined {
  if (!file.root) return undefined;
  const fields = Fields.of(file, file.root, 'Programm', PROGRAMME_KEYS);
  if (!fields) return undefined;
  const shared = readShared(fields);
  const weekCount = fields.number('wochen', { min: 1, max: 52 });
  readBounds(fields);
  const id = fields.id('id');
  return {
    fields,
    id,
    weekCount,
    shared,
    base: {
      id,
      version: readVersion(fields),
      title: fields.text('titel', MAX.title),
      description: fields.text('beschreibung', MAX.description),
      seats: fields.number('plaetze', { min: 1, max: 50 }),
      sections: readSections(fields),
      metrics: readMetrics(fields),
      ...defined({
        certificate: fields.optionalText('zertifikat', MAX.long),
        alumni: fields.optionalText('ehemalige', MAX.long),
      }),
    },
    surveys: readSurveys(fields, shared, weekCount),
    ...defined({ schulterblick: readSchulterblick(fields, shared, weekCount) }),
  };
}

function readVersion(fields: Fields): string {
  const version = fields.text('version', 20);
  if (version !== '' && !/^\d{1,4}(?:\.\d{1,4}){1,2}$/.test(version)) {
    fields.report(
      'version',
      'Die »version« besteht aus zwei oder drei Zahlen mit Punkten, zum Beispiel "1.0.0".',
    );
  }
  return version;
}

function readSections(fields: Fields): readonly ConceptSection[] {
  return fields.list('konzept', { min: 0, max: 30 }).flatMap((node, index) => {
    const what = `Konzept, Abschnitt ${index + 1}`;
    const section = Fields.of(fields.file, node, what, ['nummer', 'titel', 'einleitung']);
    if (!section) return [];
    const number = section.optionalNumber('nummer', { min: 1, max: 99 }, true);
    if (number !== undefined && number !== index + 1) {
      section.report('nummer', `${what}: Die Abschnitte sind lückenlos nummeriert; hier steht ${index + 1}.`);
    }
    return [
      {
        number: index + 1,
        title: section.text('titel', MAX.title),
        ...defined({ intro: section.optionalText('einleitung', MAX.sectionIntro) }),
      },
    ];
  });
}

function readMetrics(fields: Fields): readonly MetricGuide[] {
  const seen = new Set<string>();
  return fields.list('kennzahlen', { min: 0, max: 20 }).flatMap((node, index) => {
    const what = `Kennzahl ${index + 1}`;
    const metric = Fields.of(fields.file, node, what, ['id', 'titel', 'anleitung']);
    if (!metric) return [];
    const id = metric.id('id');
    if (id !== '' && seen.has(id)) {
      metric.report('id', `${what}: Die id »${id}« steht zweimal: Geben Sie jeder Kennzahl eine eigene.`);
    }
    seen.add(id);
    return [{ id, title: metric.text('titel', MAX.title), howTo: metric.text('anleitung', MAX.howTo) }];
  });
}

function readShared(fields: Fields): SharedQuestions {
  const shared = new Map<string, readonly Question[]>();
  fields.list('frageboegen', { min: 0, max: 10 }).forEach((node, index) => {
    const what = `Fragebogen ${index + 1}`;
    const list = Fields.of(fields.file, node, what, ['id', 'fragen']);
    if (!list) return;
    const id = list.id('id');
    if (shared.has(id))
      list.report('id', `${what}: Die id »${id}« steht zweimal: Ändern Sie eine von beiden.`);
    shared.set(id, readQuestions(list, 'fragen'));
  });
  return shared;
}

function readSurveys(fields: Fields, shared: SharedQuestions, weeks: number): ReadProgramme['surveys'] {
  return fields.list('umfragen', { min: 0, max: 3 }).flatMap((node, index) => {
    const context = {
      week: 1,
      number: `U${index + 1}`,
      what: `Umfrage ${index + 1}`,
      personal: true,
      shared,
    };
    const read = readExercise(fields.file, node, context, ['zeitpunkt', 'woche']);
    if (!read) return [];
    const moment = read.fields.optionalWord('zeitpunkt', MOMENTS, true);
    const week = read.fields.number('woche', { min: 1, max: weeks });
    if (!moment) return [];
    const number = SURVEY_NUMBERS[moment] as ExerciseNumber;
    const exercise: Exercise = { ...read.exercise, week, number };
    return [{ moment, exercise, read: { ...read, exercise } }];
  });
}

function readSchulterblick(
  fields: Fields,
  shared: SharedQuestions,
  weeks: number,
): ReadProgramme['schulterblick'] {
  if (!fields.has('schulterblick')) return undefined;
  const node = fields.value('schulterblick', false);
  if (!node) return undefined;
  const block = Fields.of(fields.file, node, 'Schulterblick', [
    'woche',
    'minuten',
    'checkliste',
    'nachfragen_nach_tagen',
    'nachfragen_in_wochen',
    'fragebogen',
  ]);
  if (!block) return undefined;
  const week = block.number('woche', { min: 1, max: weeks });
  const context = { week, number: 'S', what: 'Schulterblick-Fragebogen', personal: true, shared };
  const form = block.has('fragebogen') ? block.value('fragebogen', false) : undefined;
  return {
    fields: block,
    plan: {
      week,
      slotMinutes: block.optionalNumber('minuten', { min: 10, max: 120 }) ?? 30,
      trainerChecklist: block.texts('checkliste', { min: 1, max: 20 }, MAX.checklistItem),
      followUpAfterDays: block.numbers('nachfragen_nach_tagen', { min: 1, max: 90 }, { min: 0, max: 5 }),
      followUpInWeeks: block.numbers('nachfragen_in_wochen', { min: 1, max: weeks }, { min: 0, max: 5 }),
    },
    ...defined({ questionnaire: form && readExercise(fields.file, form, context) }),
  };
}
