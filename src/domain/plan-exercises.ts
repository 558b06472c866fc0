import type { Participant } from './cohort';
import type { PlannedDelivery } from './delivery';
import type { ExerciseId } from './ids';
import { CATCH_UP_MS } from './ledger';
import { perObject } from './memo';
import {
  type Draft,
  type DueDay,
  draft,
  dueDay,
  type PlanContext,
  pushed,
  sinceJoining,
  TO_CHANNEL,
  toPerson,
} from './plan-draft';
import { deliveryKeys } from './plan-keys';
import { dayOfWeek, OPENING_TIME } from './plan-weeks';
import type { Exercise, Programme, SurveyMoment } from './programme';
import type { Timetable } from './timetable';

/** A little after the posts of the same day, so that the channel speaks first. */
const SURVEY_TIME = '09:05';

interface HandedOut {
  readonly exercise: Exercise;
  readonly week: number;
  readonly due: DueDay;
  /** Position within its week. */
  readonly index: number;
}

/** Posts of all exercises that are the whole channel's. */
export function planPosts(timetable: Timetable): readonly Draft[] {
  const inChat = questionnaireIds(timetable.programme);
  return handedOut(timetable, OPENING_TIME)
    .filter(({ exercise }) => !inChat.has(exercise.id))
    .map(({ exercise, week, due, index }) => {
      const key = deliveryKeys.post(week, exercise.id);
      const what = { key, kind: 'exercise', audience: TO_CHANNEL, week, exerciseId: exercise.id } as const;
      return pushed(timetable, draft(what, due, index));
    });
}

/** The questionnaires that go to each participant instead. */
export function planSurveys({ cohort, timetable, until }: PlanContext): readonly Draft[] {
  return surveysOf(timetable).flatMap((one) => {
    if (one.delivery.dueAt > until) return [];
    return cohort.participants.flatMap((person) => survey(timetable, one, person));
  });
}

/** As if they went to the whole channel; each participant gets a copy. */
const surveysOf = perObject((timetable: Timetable): readonly Draft[] => {
  const inChat = questionnaireIds(timetable.programme);
  return handedOut(timetable, SURVEY_TIME)
    .filter(({ exercise }) => inChat.has(exercise.id))
    .map(({ exercise, week, due, index }) => {
      const key = deliveryKeys.post(week, exercise.id);
      const what = { key, kind: 'survey', audience: TO_CHANNEL, week, exerciseId: exercise.id } as const;
      return pushed(timetable, draft(what, due, index));
    });
});

/** When each exercise is handed out to those who are there from the beginning. */
export const daysByExercise = perObject(
  (timetable: Timetable): ReadonlyMap<ExerciseId, PlannedDelivery> =>
    new Map(
      [...planPosts(timetable), ...surveysOf(timetable)].map(({ delivery }) => [
        delivery.exerciseId as ExerciseId,
        delivery,
      ]),
    ),
);

function survey(timetable: Timetable, one: Draft, person: Participant): readonly Draft[] {
  const { week, exerciseId } = one.delivery;
  const key = deliveryKeys.survey(week, exerciseId as ExerciseId, person.id);
  const own = { ...one, delivery: { ...one.delivery, key, audience: toPerson(person.id) } };
  return sinceJoining(timetable, person, own, CATCH_UP_MS.survey);
}

function handedOut(timetable: Timetable, time: string): readonly HandedOut[] {
  const { programme, openings, laender, calendar } = timetable;
  return openings.flatMap((week) =>
    exercisesOf(programme, week.number).map((exercise, index) => {
      const day = dayOfWeek(week, exercise.weekday, laender, calendar);
      return { exercise, week: week.number, due: dueDay(timetable, day, time), index };
    }),
  );
}

/** What goes to the personal chat: the surveys and the Schulterblick's questionnaire. */
function questionnaireIds(programme: Programme): ReadonlySet<ExerciseId> {
  return new Set(questionnaires(programme).map(({ exercise }) => exercise.id));
}

/** Exercises of a week in their order; questionnaires that stand in no week come last in theirs. */
function exercisesOf(programme: Programme, week: number): readonly Exercise[] {
  const standing = new Set(programme.weeks.flatMap((one) => one.exercises.map((exercise) => exercise.id)));
  const own = programme.weeks.find((one) => one.number === week)?.exercises ?? [];
  const added = questionnaires(programme)
    .filter(({ exercise }) => !standing.has(exercise.id))
    .filter(({ exercise, moment }) => weekOf(programme, exercise, moment) === week)
    .map(({ exercise }) => exercise);
  return [...own, ...added];
}

function questionnaires(
  programme: Programme,
): readonly { readonly exercise: Exercise; readonly moment: SurveyMoment }[] {
  const { schulterblick, surveys } = programme;
  return schulterblick ? [...surveys, { exercise: schulterblick.questionnaire, moment: 'middle' }] : surveys;
}

/** The week it names if there is one, otherwise what its moment means. */
function weekOf(programme: Programme, exercise: Exercise, moment: SurveyMoment): number | undefined {
  const numbers = programme.weeks.map((week) => week.number);
  if (numbers.includes(exercise.week)) return exercise.week;
  if (moment === 'before') return numbers[0];
  if (moment === 'end') return numbers.at(-1);
  return programme.schulterblick?.week ?? numbers[Math.ceil(numbers.length / 2) - 1];
}
