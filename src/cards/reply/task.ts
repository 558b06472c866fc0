import { memoizeByObject } from '../../domain/memo';
import type { Exercise } from '../../domain/programme/programme';
import type { Texts } from '../../texts/de';
import type { Json } from '../kit/json';
import { plainText, workbookMarkdown } from '../kit/markdown';
import type { Room } from '../kit/room';
import type { Setting } from '../kit/setting';
import { layout } from '../kit/template';
import { exerciseExtras } from './extras';
import template from './task.json';

interface TaskData {
  readonly picture: readonly Json[];
  readonly why: string;
  readonly heading: string;
  readonly task: string;
  readonly deliverable: string;
  readonly extras: readonly Json[];
  readonly law: string;
}
const fill = layout<TaskData>(template);

/**
 * The part of an exercise's card that is the same for everybody and every day, so it is filled once. Not to
 * be changed: cards share it.
 */
export function taskBlocks(exercise: Exercise, { t, room }: Setting): readonly Json[] {
  return blocksOf(exercise)(t)(room);
}

const blocksOf = memoizeByObject((exercise: Exercise) =>
  memoizeByObject((t: Texts) => memoizeByObject((room: Room) => makeBlocks(exercise, t, room))),
);

function makeBlocks(exercise: Exercise, t: Texts, room: Room): readonly Json[] {
  const { picture } = exercise;
  const filled = fill({
    picture: picture
      ? [{ type: 'Image', url: picture.url, altText: plainText(picture.alt), size: 'Auto' }]
      : [],
    why: workbookMarkdown(exercise.why),
    heading: t.reply.exercise.task,
    task: workbookMarkdown(exercise.task),
    deliverable: `**${t.reply.exercise.deliverable}:** ${workbookMarkdown(exercise.deliverable)}`,
    extras: exerciseExtras(exercise, { t, room }),
    law: exercise.lawAsOf ? t.reply.exercise.law(exercise.lawAsOf) : '',
  });
  return filled.items as readonly Json[];
}
