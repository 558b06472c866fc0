import { findExercise, findWeek } from '../../domain/programme/programme';
import { weekOverview } from '../programme/week-overview';
import { exerciseCard } from '../reply/exercise-card';
import { type Say, say, skip } from './say';

export const sayWeek: Say<'week'> = (_, planned, context, view) => {
  const week = findWeek(context.programme, planned.week);
  return week ? say(weekOverview(view, week)) : skip('nothing-to-say');
};

export const sayExercise: Say<'exercise'> = async (deps, planned, context, view) => {
  const exercise = findExercise(context.programme, planned.exerciseId);
  return exercise
    ? say(await exerciseCard(deps, view, exercise, { place: 'channel' }))
    : skip('nothing-to-say');
};

export const sayClosing: Say<'closing'> = (_, planned, { cohort, programme }) => {
  const words = [findWeek(programme, planned.week)?.closing, programme.alumni];
  const text = words.filter((part) => part !== undefined).join('\n\n');
  return say({
    kind: 'closing',
    cohortName: cohort.name,
    programmeTitle: programme.title,
    ...(text === '' ? {} : { text }),
  });
};
