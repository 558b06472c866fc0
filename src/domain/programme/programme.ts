import type { AnswerForm } from '../form/forms';
import type { ExerciseId, ExerciseNumber, LocalDate } from '../ids';
import { memoizeByObject } from '../memo';

/** Who sees an answer: the whole cohort, or its author and the trainers alone. */
export type Visibility = 'cohort' | 'private';
/** ISO weekday of a working day, Monday = 1. */
export type Weekday = 1 | 2 | 3 | 4 | 5;

export interface Link {
  readonly title: string;
  readonly url: string;
}
export interface Video {
  readonly title: string;
  readonly url?: string;
  /** What a viewer hears; also what is shown while there is no recording. */
  readonly script?: string;
  readonly minutes?: number;
}
export interface Picture {
  readonly url: string;
  readonly alt: string;
}

/** One task of the workbook. All texts are Markdown as Teams renders it, unless said otherwise. */
export interface Exercise {
  readonly id: ExerciseId;
  /** Position in its week; derived from the order in the file. */
  readonly number: ExerciseNumber;
  readonly week: number;
  readonly title: string;
  readonly why: string;
  readonly task: string;
  /** A good answer from an invented municipality. */
  readonly example?: string;
  readonly deliverable: string;
  readonly minutes: number;
  readonly weekday: Weekday;
  /** Days after its own post until the answer is due. */
  readonly dueAfterDays: number;
  readonly answer: AnswerForm;
  readonly visibility: Visibility;
  readonly visibilityReason?: string;
  readonly required: boolean;
  /** Number of the concept section that the answer feeds. */
  readonly section?: number;
  /** How the answer reads in the concept, with `{antwort}` in its place. */
  readonly conceptText?: string;
  readonly peerQuestion?: string;
  /** What the bot says after the answer is stored. */
  readonly afterReply?: string;
  readonly checklist?: readonly string[];
  readonly video?: Video;
  readonly picture?: Picture;
  readonly links: readonly Link[];
  /** Legal exercises: the day on which the law was looked up. */
  readonly lawAsOf?: LocalDate;
}

/** A file that the project makes from content and offers in a week's card. */
export interface Template {
  readonly id: string;
  readonly title: string;
}

export interface Week {
  readonly number: number;
  readonly theme: string;
  readonly goals: readonly string[];
  readonly opening: string;
  readonly closing?: string;
  readonly tip?: string;
  readonly discussion?: string;
  readonly podcast?: string;
  readonly video?: Video;
  readonly checklist?: { readonly title: string; readonly items: readonly string[] };
  readonly tools: readonly Link[];
  readonly templates: readonly Template[];
  readonly exercises: readonly Exercise[];
}

export type SurveyMoment = 'before' | 'middle' | 'end';
/**
 * A questionnaire that everyone gets in the personal chat; answered like an exercise, always private. Its
 * exercise may be one of a week's `exercises` (same object, same number); then it is sent as a survey only.
 */
export interface Survey {
  readonly moment: SurveyMoment;
  readonly exercise: Exercise;
}

export interface SchulterblickPlan {
  /** The week in whose first days the questionnaire goes out. */
  readonly week: number;
  /** May be one of that week's `exercises`, as with surveys. */
  readonly questionnaire: Exercise;
  readonly slotMinutes: number;
  /** What the trainer goes through in the conversation. */
  readonly trainerChecklist: readonly string[];
  /** An agreement is asked about this many days after it was written down … */
  readonly followUpAfterDays: readonly number[];
  /** … and in these weeks of the programme. */
  readonly followUpInWeeks: readonly number[];
}

export interface ConceptSection {
  readonly number: number;
  readonly title: string;
  readonly intro?: string;
}

/** How a figure of a channel is called and found. */
export interface MetricGuide {
  readonly id: string;
  readonly title: string;
  readonly howTo: string;
}

export interface Programme {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly description: string;
  /** Seats of a cohort. */
  readonly seats: number;
  readonly weeks: readonly Week[];
  readonly schulterblick?: SchulterblickPlan;
  readonly surveys: readonly Survey[];
  readonly sections: readonly ConceptSection[];
  readonly metrics: readonly MetricGuide[];
  readonly certificate?: string;
  readonly alumni?: string;
}

/** The programme that is meant where none is named. */
export const DEFAULT_PROGRAMME = 'amtshelden-12-wochen';

/** Asked about all the time. */
const exercisesById = memoizeByObject((programme: Programme): ReadonlyMap<ExerciseId, Exercise> => {
  const byId = new Map<ExerciseId, Exercise>();
  for (const exercise of [...programme.weeks.flatMap((week) => week.exercises), ...personalOnes(programme)]) {
    if (!byId.has(exercise.id)) byId.set(exercise.id, exercise);
  }
  return byId;
});

/**
 * Everything that can be answered, each once: exercises of all weeks, then surveys and the Schulterblick
 * questionnaire as far as they are no exercises of a week.
 */
export function answerables(programme: Programme): readonly Exercise[] {
  return [...exercisesById(programme).values()];
}

/**
 * Whether this is a survey or the Schulterblick questionnaire: it goes to the personal chat and is never a
 * post in the channel, also where it is listed among a week's exercises.
 */
export function isPersonal(programme: Programme, id: ExerciseId): boolean {
  return personalOnes(programme).some((exercise) => exercise.id === id);
}

function personalOnes(programme: Programme): readonly Exercise[] {
  return [
    ...programme.surveys.map((survey) => survey.exercise),
    ...(programme.schulterblick ? [programme.schulterblick.questionnaire] : []),
  ];
}

export function findExercise(programme: Programme, id: ExerciseId): Exercise | undefined {
  return exercisesById(programme).get(id);
}

/** Finds by what people type: `3.2`. */
export function findExerciseByNumber(programme: Programme, number: string): Exercise | undefined {
  return answerables(programme).find((exercise) => exercise.number === number);
}

export function findWeek(programme: Programme, number: number): Week | undefined {
  return programme.weeks.find((week) => week.number === number);
}

export interface ExerciseRef {
  readonly id: ExerciseId;
  readonly number: ExerciseNumber;
  readonly title: string;
}

export function exerciseRef({ id, number, title }: Exercise): ExerciseRef {
  return { id, number, title };
}
