import type { Participant } from '../cohort/cohort';
import type { PlannedOf } from '../delivery/delivery';
import { CATCH_UP_MS, deliveryKeys } from '../delivery/kinds';
import type { ExerciseId } from '../ids';
import { memoizeByObject } from '../memo';
import type { Exercise, Programme, SurveyMoment } from '../programme/programme';
import {
  draft,
  dueDay,
  type PlanContext,
  type PlanDraft,
  pushed,
  sinceJoining,
  TO_CHANNEL,
  toPerson,
} from './draft';
import type { Timetable } from './timetable';
import { dayOfWeek, OPENING_TIME, type WeekOpening } from './weeks';

/** A little after the posts of the same day, so that the channel speaks first. */
const SURVEY_TIME = '09:05';

/** What a week hands out; made when the week comes near, for all cohorts with the same dates. */
interface HandedOut {
  readonly posts: readonly PlanDraft<'exercise'>[];
  /** As if they were posts to the whole channel; each participant gets a copy. */
  readonly surveys: readonly PlanDraft<'exercise'>[];
}

/** Posts of the exercises that are the whole channel's. */
export function planPosts(timetable: Timetable, week: WeekOpening): readonly PlanDraft<'exercise'>[] {
  return handedOut(timetable)(week).posts;
}

/** The questionnaires that go to each of these participants instead. */
export function planSurveys(
  { timetable, weeks, until }: PlanContext,
  participants: readonly Participant[],
): readonly PlanDraft<'survey'>[] {
  return weeks.flatMap((week) =>
    handedOut(timetable)(week).surveys.flatMap((common) => {
      if (common.delivery.dueAt > until) return [];
      return participants.flatMap((person) => survey(timetable, common, person));
    }),
  );
}

/** When an exercise is handed out to those who are there from the beginning. */
export function dayOfExercise(timetable: Timetable, id: ExerciseId): PlannedOf<'exercise'> | undefined {
  const number = exercisesOf(timetable.programme).weekById.get(id);
  const week = timetable.openings.find((opening) => opening.number === number);
  if (!week) return undefined;
  const { posts, surveys } = handedOut(timetable)(week);
  return [...posts, ...surveys].find(({ delivery }) => delivery.exerciseId === id)?.delivery;
}

function survey(
  timetable: Timetable,
  common: PlanDraft<'exercise'>,
  person: Participant,
): readonly PlanDraft<'survey'>[] {
  const { week, exerciseId } = common.delivery;
  const key = deliveryKeys.survey(week, exerciseId, person.id);
  const delivery = { ...common.delivery, key, kind: 'survey', audience: toPerson(person.id) } as const;
  const own: PlanDraft<'survey'> = { ...common, delivery };
  return sinceJoining(timetable, person, own, CATCH_UP_MS.survey);
}

const handedOut = memoizeByObject((timetable: Timetable) =>
  memoizeByObject((week: WeekOpening): HandedOut => {
    const { programme, laender, calendar } = timetable;
    const { byWeek, inChat } = exercisesOf(programme);
    const posts: PlanDraft<'exercise'>[] = [];
    const surveys: PlanDraft<'exercise'>[] = [];
    for (const [index, exercise] of (byWeek.get(week.number) ?? []).entries()) {
      const personal = inChat.has(exercise.id);
      const what = {
        key: deliveryKeys.post(week.number, exercise.id),
        kind: 'exercise',
        audience: TO_CHANNEL,
        week: week.number,
        exerciseId: exercise.id,
      } as const;
      const day = dayOfWeek(week, exercise.weekday, laender, calendar);
      const due = dueDay(timetable, day, personal ? SURVEY_TIME : OPENING_TIME);
      (personal ? surveys : posts).push(pushed(timetable, draft(what, due, index)));
    }
    return { posts, surveys };
  }),
);

interface Exercises {
  /** In their order; questionnaires that stand in no week come last in theirs. */
  readonly byWeek: ReadonlyMap<number, readonly Exercise[]>;
  readonly weekById: ReadonlyMap<ExerciseId, number>;
  /** What goes to the personal chat: the surveys and the Schulterblick's questionnaire. */
  readonly inChat: ReadonlySet<ExerciseId>;
}

const exercisesOf = memoizeByObject((programme: Programme): Exercises => {
  const byWeek = new Map(programme.weeks.map((week) => [week.number, [...week.exercises]]));
  const standing = new Set(programme.weeks.flatMap((week) => week.exercises.map(({ id }) => id)));
  for (const { exercise, moment } of questionnaires(programme)) {
    if (!standing.has(exercise.id)) byWeek.get(weekOf(programme, exercise, moment) ?? 0)?.push(exercise);
  }
  return {
    byWeek,
    weekById: new Map([...byWeek].flatMap(([number, exercises]) => exercises.map(({ id }) => [id, number]))),
    inChat: new Set(questionnaires(programme).map(({ exercise }) => exercise.id)),
  };
});

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
