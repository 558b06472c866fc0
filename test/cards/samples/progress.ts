import { at, cohortName, long, longName, many, names, progressOf, towns, variants } from './basics';
import { answers, exercise, longExercise, privateExercise } from './exercises';

const rows = names.map((name, index) => progressOf(name, towns[index] ?? '', 24 - 5 * index));
const sections = many(13, (index) => ({
  number: index + 1,
  title: 'Themen, Formate, Takt',
  filled: index % 4,
  of: 4,
}));

/** What people have answered, counted and read. */
export const progressSamples = {
  progress: variants<'progress'>({
    usual: {
      kind: 'progress',
      cohortName,
      week: 3,
      weeks: 12,
      mine: progressOf('Anna Beispiel', 'Musterstadt', 19),
      sections,
      group: { answered: 80, possible: 120 },
    },
    longest: {
      kind: 'progress',
      cohortName: long(80),
      week: 12,
      weeks: 12,
      mine: progressOf(longName(0), long(80), 24),
      sections: many(13, (index) => ({ number: index + 1, title: long(120), filled: 3, of: 9 })),
      group: { answered: 500, possible: 545 },
      rows: many(25, (index) => progressOf(longName(index), long(80), index)),
    },
    trainer: {
      kind: 'progress',
      cohortName,
      week: 3,
      weeks: 12,
      sections: [],
      group: { answered: 80, possible: 120 },
      rows,
    },
    before: {
      kind: 'progress',
      cohortName,
      week: 0,
      weeks: 12,
      mine: { ...progressOf('Anna', 'Musterstadt', 0), posted: 0 },
      sections,
      group: { answered: 0, possible: 0 },
    },
  }),
  replies: variants<'replies'>({
    usual: {
      kind: 'replies',
      cohortName,
      exercise: exercise(),
      replies: [
        {
          name: 'Anna Beispiel',
          municipality: 'Musterstadt',
          reply: { answer: answers.text, revision: 1, state: 'handed-in', at: at('2027-04-28', '14:05') },
        },
        {
          name: 'Ben Muster',
          municipality: 'Beispielhausen',
          reply: {
            answer: {
              kind: 'text',
              text: '**Rathaus**, [Ehrenamt](https://www.musterstadt.example), # Baustellen',
            },
            revision: 2,
            state: 'handed-in',
            at: at('2027-04-29', '08:15'),
          },
        },
      ],
      missing: names.slice(2),
    },
    longest: {
      kind: 'replies',
      cohortName: long(80),
      exercise: longExercise,
      replies: many(5, (index) => ({
        name: longName(index),
        municipality: long(80),
        reply: {
          answer: { kind: 'long' as const, text: long(4000) },
          revision: 3,
          state: 'handed-in' as const,
          at: at('2027-04-28'),
        },
      })),
      missing: many(20, longName),
    },
    private: {
      kind: 'replies',
      cohortName,
      exercise: privateExercise,
      replies: [
        {
          name: 'Anna Beispiel',
          reply: { answer: answers.long, revision: 1, state: 'withdrawn', at: at('2027-04-28') },
        },
      ],
      missing: [],
    },
    none: { kind: 'replies', cohortName, exercise: exercise(), replies: [], missing: names },
  }),
};
