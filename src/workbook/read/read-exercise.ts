import type { Node } from 'yaml';
import type { ExerciseId, ExerciseNumber } from '../../domain/ids';
import type { Exercise, Link, Picture, SurveyMoment, Video } from '../../domain/programme/programme';
import { MAX } from '../limits';
import { MOMENTS, SCHULTERBLICK_MARKS, VISIBILITIES, WEEKDAYS, YES_NO } from '../words';
import type { YamlFile } from '../yaml-file';
import { defined, Fields } from './fields';
import { readAnswer, type SharedQuestions } from './read-answer';

export const EXERCISE_KEYS = [
  'id',
  'titel',
  'warum',
  'aufgabe',
  'beispiel',
  'ergebnis',
  'minuten',
  'wochentag',
  'faellig_nach_tagen',
  'antwort',
  'sichtbar',
  'sichtbar_grund',
  'pflicht',
  'abschnitt',
  'konzepttext',
  'frage_an_die_gruppe',
  'nach_abgabe',
  'checkliste',
  'video',
  'bild',
  'links',
  'rechtsstand',
  'umfrage',
  'schulterblick',
] as const;

/** An exercise with its place in the file and what `programm.yaml` has to do with it. */
export interface ReadExercise {
  readonly exercise: Exercise;
  readonly fields: Fields;
  readonly survey?: SurveyMoment;
  readonly schulterblick?: boolean;
}

interface ExerciseContext {
  readonly week: number;
  readonly number: string;
  /** How messages call it; without: by its number. */
  readonly what?: string;
  /** In a survey or questionnaire outside a week: always private. */
  readonly personal: boolean;
  readonly shared: SharedQuestions;
}

/** `extraKeys`: keys that the caller reads itself from `fields`. */
export function readExercise(
  file: YamlFile,
  node: Node | undefined,
  context: ExerciseContext,
  extraKeys: readonly string[] = [],
): ReadExercise | undefined {
  const what = context.what ?? `Übung ${context.number}`;
  const ownKeys = context.personal
    ? EXERCISE_KEYS.filter((key) => key !== 'umfrage' && key !== 'schulterblick')
    : EXERCISE_KEYS;
  const fields = Fields.of(file, node, what, [...ownKeys, ...extraKeys]);
  if (!fields) return undefined;

  const survey = context.personal ? undefined : fields.optionalWord('umfrage', MOMENTS);
  const mark = context.personal ? undefined : fields.optionalWord('schulterblick', SCHULTERBLICK_MARKS);
  const personal = context.personal || survey !== undefined || mark !== undefined;
  if (survey !== undefined && mark !== undefined) {
    fields.report(
      'schulterblick',
      `${what}: Entweder »umfrage« oder »schulterblick«, nicht beides: Löschen Sie eine Zeile.`,
    );
  }
  const visibility = fields.optionalWord('sichtbar', VISIBILITIES, !personal) ?? 'private';
  if (personal && visibility !== 'private') {
    fields.report(
      'sichtbar',
      `${what}: Umfragen und der Schulterblick-Fragebogen sind immer privat: Schreiben Sie »sichtbar: privat«.`,
    );
  }
  if (!personal && visibility === 'private' && fields.has('sichtbar') && !fields.has('sichtbar_grund')) {
    fields.report(
      'sichtbar',
      `${what}: Eine private Übung braucht »sichtbar_grund«: ein Satz, warum nur das Trainerteam mitliest.`,
    );
  }

  const exercise: Exercise = {
    id: fields.id('id') as ExerciseId,
    number: context.number as ExerciseNumber,
    week: context.week,
    title: fields.text('titel', MAX.title),
    why: fields.text('warum', MAX.why),
    task: fields.text('aufgabe', MAX.task),
    deliverable: fields.text('ergebnis', MAX.deliverable),
    minutes: fields.number('minuten', { min: 1, max: 480 }),
    weekday: fields.optionalWord('wochentag', WEEKDAYS, true) ?? 1,
    dueAfterDays: fields.optionalNumber('faellig_nach_tagen', { min: 0, max: 28 }) ?? 7,
    answer: readAnswer(file, fields.value('antwort', true), what, context.shared),
    visibility,
    required: fields.optionalWord('pflicht', YES_NO, true) ?? false,
    links: readLinks(fields, 'links'),
    ...defined({
      example: fields.optionalText('beispiel', MAX.example),
      visibilityReason: fields.optionalText('sichtbar_grund', MAX.reason),
      section: fields.optionalNumber('abschnitt', { min: 1, max: 99 }),
      conceptText: readConceptText(fields),
      peerQuestion: fields.optionalText('frage_an_die_gruppe', MAX.question),
      afterReply: fields.optionalText('nach_abgabe', MAX.afterReply),
      checklist: fields.has('checkliste')
        ? fields.texts('checkliste', { min: 1, max: 15 }, MAX.checklistItem)
        : undefined,
      video: readVideo(fields),
      picture: readPicture(fields),
      lawAsOf: fields.optionalDate('rechtsstand'),
    }),
  };
  if (exercise.conceptText !== undefined && !fields.has('abschnitt')) {
    fields.report(
      'konzepttext',
      `${what}: Zum »konzepttext« fehlt »abschnitt«: In welchen Abschnitt des Konzepts gehört er?`,
    );
  }
  if (personal && exercise.answer.kind !== 'questionnaire' && fields.has('antwort')) {
    fields.report(
      'antwort',
      `${what}: Umfragen und der Schulterblick-Fragebogen brauchen »antwort: {art: fragebogen, …}«.`,
    );
  }
  return {
    exercise,
    fields,
    ...defined({ survey, schulterblick: mark === undefined ? undefined : true }),
  };
}

function readConceptText(fields: Fields): string | undefined {
  const text = fields.optionalText('konzepttext', MAX.conceptText);
  if (text === undefined) return undefined;
  const places = text.match(/\{[^{}]*\}/g) ?? [];
  if (places.length !== 1 || places[0] !== '{antwort}') {
    fields.report(
      'konzepttext',
      `${fields.what}: Der »konzepttext« braucht genau einmal {antwort}, dort steht später die Antwort; andere geschweifte Klammern gibt es nicht.`,
    );
  }
  return text;
}

export function readLinks(fields: Fields, key: string): readonly Link[] {
  return fields.list(key, { min: 0, max: 10 }).flatMap((node, index) => {
    const link = Fields.of(fields.file, node, `${fields.what}, ${key} ${index + 1}`, ['titel', 'url']);
    return link ? [{ title: link.text('titel', MAX.title), url: link.optionalUrl('url', true) ?? '' }] : [];
  });
}

export function readVideo(fields: Fields): Video | undefined {
  if (!fields.has('video')) return undefined;
  const node = fields.value('video', false);
  if (!node) return undefined;
  const video = Fields.of(fields.file, node, `${fields.what}, Video`, ['titel', 'url', 'skript', 'minuten']);
  if (!video) return undefined;
  if (!video.has('url') && !video.has('skript')) {
    video.report(
      undefined,
      `${video.what}: »url« oder »skript« fehlt: Verlinken Sie das Video, oder schreiben Sie auf, was man darin hört.`,
    );
  }
  return {
    title: video.text('titel', MAX.title),
    ...defined({
      url: video.optionalUrl('url'),
      script: video.optionalText('skript', MAX.script),
      minutes: video.optionalNumber('minuten', { min: 0.5, max: 120, whole: false }),
    }),
  };
}

function readPicture(fields: Fields): Picture | undefined {
  if (!fields.has('bild')) return undefined;
  const node = fields.value('bild', false);
  if (!node) return undefined;
  const picture = Fields.of(fields.file, node, `${fields.what}, Bild`, ['url', 'alternativtext']);
  if (!picture) return undefined;
  if (!picture.has('alternativtext')) {
    picture.report(
      undefined,
      `${picture.what}: »alternativtext« fehlt: Beschreiben Sie in einem Satz, was zu sehen ist, für alle, die es nicht sehen.`,
    );
  }
  return {
    url: picture.optionalUrl('url', true) ?? '',
    alt: picture.optionalText('alternativtext', MAX.alt) ?? '',
  };
}
