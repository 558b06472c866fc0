import type { Participant } from './cohort';
import type { DeliveryKey, ExerciseId } from './ids';
import { CATCH_UP_MS } from './ledger';
import { type Draft, draft, type PlanContext, pushed, sinceJoining, toPerson } from './plan-draft';
import { deliveryKeys } from './plan-keys';
import { dayOfWeek, OPENING_TIME, type WeekOpening } from './plan-weeks';
import type { Exercise, Programme, SurveyMoment } from './programme';

/** A little after the posts of the same day, so that the channel speaks first. */
const SURVEY_TIME = '09:05';

/** Posts of all exercises, and the questionnaires that go to each participant instead. */
export function planExercises(context: PlanContext): readonly Draft[] {
  const { cohort, programme, openings } = context;
  const inChat = questionnaireIds(programme);
  return openings.flatMap((week) =>
    exercisesOf(programme, week.number).flatMap((exercise, index) => {
      if (!inChat.has(exercise.id)) return [post(context, week, exercise, index)];
      return cohort.participants.flatMap((person) => survey(context, week, exercise, index, person));
    }),
  );
}

function post(context: PlanContext, week: WeekOpening, exercise: Exercise, index: number): Draft {
  const key = deliveryKeys.post(week.number, exercise.id);
  const what = { ...about(week, exercise, key), kind: 'exercise', audience: { kind: 'channel' } } as const;
  return pushed(context, draft(context, what, dayOf(context, week, exercise), OPENING_TIME, index));
}

function survey(
  context: PlanContext,
  week: WeekOpening,
  exercise: Exercise,
  index: number,
  person: Participant,
): readonly Draft[] {
  const key = deliveryKeys.survey(week.number, exercise.id, person.id);
  const what = { ...about(week, exercise, key), kind: 'survey', audience: toPerson(person.id) } as const;
  const own = draft(context, what, dayOf(context, week, exercise), SURVEY_TIME, index);
  return sinceJoining(context, person, pushed(context, own), CATCH_UP_MS.survey);
}

function about(week: WeekOpening, exercise: Exercise, key: DeliveryKey) {
  return { key, week: week.number, exerciseId: exercise.id };
}

function dayOf({ laender, calendar }: PlanContext, week: WeekOpening, exercise: Exercise) {
  return dayOfWeek(week, exercise.weekday, laender, calendar);
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
