import { findExercise, findWeek } from '../../domain/programme/programme';
import { weekOverview } from '../programme/week-overview';
import { exerciseCard } from '../reply/exercise-card';
import { type Sayings, say, skip } from './say';

export const IN_CHANNEL = {
  week: (_, planned, context, view) => {
    const week = findWeek(context.programme, planned.week);
    return week ? say(weekOverview(view, week)) : skip('nothing-to-say');
  },

  exercise: async (deps, planned, context, view) => {
    const exercise = findExercise(context.programme, planned.exerciseId);
    return exercise
      ? say(await exerciseCard(deps, view, exercise, { place: 'channel' }))
      : skip('nothing-to-say');
  },

  closing: (_, planned, { cohort, programme }) => {
    const words = [findWeek(programme, planned.week)?.closing, programme.alumni];
    const text = words.filter((part) => part !== undefined).join('\n\n');
    return say({
      kind: 'closing',
      cohortName: cohort.name,
      programmeTitle: programme.title,
      ...(text === '' ? {} : { text }),
    });
  },
} satisfies Partial<Sayings>;
