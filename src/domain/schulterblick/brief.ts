import type { Participant } from '../cohort/cohort';
import type { ChannelMetric } from '../effect/metric';
import { fold } from '../fold';
import { formatAnswer } from '../form/forms';
import type { Instant, LocalDate } from '../ids';
import { type Exercise, type ExerciseRef, exerciseRef, type Programme } from '../programme/programme';
import { answeredIds, openItems, type PersonProgress, personProgress } from '../reply/progress';
import type { Reply } from '../reply/reply';
import type { SlotView } from './schulterblick';

export interface BriefData {
  readonly cohort: { readonly id: Parameters<typeof openItems>[0]; readonly name: string };
  readonly programme: Programme;
  readonly participant: Participant;
  /** What this person was given so far, surveys included. */
  readonly posted: readonly { readonly exercise: Exercise; readonly dueOn: LocalDate }[];
  /** May hold other people's replies too. */
  readonly replies: readonly Reply[];
  readonly metrics: readonly ChannelMetric[];
  readonly slot?: SlotView;
  readonly today: LocalDate;
}

// The brief is one card of at most 28 KB, with everything at its longest.
const MOST_OPEN = 15;
const MOST_ANSWERS = 8;
const MOST_LINKS = 3;
const ANSWER_MAX = 400;
const QUESTION_ANSWER_MAX = 600;
const MOST_METRICS = 12;

/** What a trainer wants to have read before the conversation. */
export function buildSchulterblickBrief(data: BriefData): SchulterblickBrief {
  const { participant, programme, posted, today } = data;
  const replies = data.replies.filter(
    (reply) => reply.personId === participant.id && reply.state === 'handed-in',
  );
  return {
    kind: 'schulterblick-brief',
    cohortName: data.cohort.name,
    name: participant.name,
    ...(participant.municipality === undefined ? {} : { municipality: participant.municipality }),
    progress: personProgress(
      participant,
      posted.map(({ exercise }) => exercise),
      replies,
    ),
    open: openItems(data.cohort.id, posted, replies, today)
      .slice(0, MOST_OPEN)
      .map(({ id, number, title }) => ({ id, number, title })),
    answers: worthReading(data, replies),
    selfAssessment: selfAssessment(programme, replies),
    questionnaire: questionnaire(programme, replies),
    ...(data.slot ? { slot: data.slot } : {}),
    metrics: thenAndNow(data.metrics.filter((metric) => metric.personId === participant.id)),
  };
}

/** The latest published posts, then what feeds the concept, what is required before the rest. */
function worthReading(
  { programme, posted }: BriefData,
  replies: readonly Reply[],
): SchulterblickBrief['answers'] {
  const done = answeredIds(replies);
  const elsewhere = new Set<string>([
    ...programme.surveys.map((survey) => survey.exercise.id),
    ...(programme.schulterblick ? [programme.schulterblick.questionnaire.id] : []),
  ]);
  const answered = posted
    .map(({ exercise }) => exercise)
    .filter((exercise) => done.has(exercise.id) && !elsewhere.has(exercise.id));
  const links = answered.filter((exercise) => exercise.answer.kind === 'link').slice(-MOST_LINKS);
  const written = answered
    .filter(
      (exercise) =>
        exercise.section !== undefined && exercise.answer.kind !== 'link' && exercise.answer.kind !== 'scale',
    )
    .sort((a, b) => Number(b.required) - Number(a.required));
  return [...links, ...written].slice(0, MOST_ANSWERS).flatMap((exercise) => {
    const reply = replies.find((reply) => reply.exerciseId === exercise.id);
    return reply
      ? [{ ...exerciseRef(exercise), text: short(formatAnswer(exercise.answer, reply.answer), ANSWER_MAX) }]
      : [];
  });
}

function short(text: string, max: number): string {
  return text.length <= max
    ? text
    : `${text
        .slice(0, max - 2)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()} …`;
}

interface Rating {
  readonly item: string;
  readonly value: number;
  readonly at: Instant;
}

/** Ratings of the same words at different times: the first and, if there is a later one, the last. */
function selfAssessment(
  programme: Programme,
  replies: readonly Reply[],
): SchulterblickBrief['selfAssessment'] {
  const sources = [
    ...programme.surveys.map((survey) => survey.exercise),
    ...programme.weeks
      .flatMap((week) => week.exercises)
      .filter((exercise) => exercise.answer.kind === 'scale'),
  ];
  const ratings = sources.flatMap((exercise) => ratingsOf(exercise, replies));
  const byItem = new Map<string, Rating[]>();
  for (const rating of ratings)
    byItem.set(fold(rating.item), [...(byItem.get(fold(rating.item)) ?? []), rating]);
  return [...byItem.values()].map((all) => {
    const inTime = [...all].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    const [first, last] = [inTime[0], inTime.at(-1)];
    return {
      item: first?.item ?? '',
      ...(first ? { before: first.value } : {}),
      ...(last && last !== first ? { now: last.value } : {}),
    };
  });
}

function ratingsOf(exercise: Exercise, replies: readonly Reply[]): readonly Rating[] {
  const reply = replies.find((reply) => reply.exerciseId === exercise.id);
  if (!reply) return [];
  const { answer } = reply;
  // When it was first said: a correction of the first survey must not pass for the later one.
  const at = reply.firstAt;
  const forms =
    exercise.answer.kind === 'questionnaire'
      ? exercise.answer.questions.map((question) => ({
          text: question.text,
          form: question.answer,
          given: answer.kind === 'questionnaire' ? answer.answers[question.id] : undefined,
        }))
      : [
          {
            text: exercise.title,
            form: exercise.answer,
            given: answer.kind === 'questionnaire' ? undefined : answer,
          },
        ];
  return forms.flatMap(({ text, form, given }) => {
    if (form.kind !== 'scale' || given?.kind !== 'scale') return [];
    return form.items.flatMap((item) => {
      const value = Object.hasOwn(given.values, item.id) ? given.values[item.id] : undefined;
      // Of a question with a single rating the question itself says what is rated.
      return value === undefined ? [] : [{ item: form.items.length === 1 ? text : item.text, value, at }];
    });
  });
}

function questionnaire(programme: Programme, replies: readonly Reply[]): SchulterblickBrief['questionnaire'] {
  const exercise = programme.schulterblick?.questionnaire;
  if (!exercise) return [];
  const answer = replies.find((reply) => reply.exerciseId === exercise.id)?.answer;
  if (exercise.answer.kind !== 'questionnaire') {
    const text = answer && short(formatAnswer(exercise.answer, answer), QUESTION_ANSWER_MAX);
    return [{ question: exercise.title, ...(text === undefined ? {} : { answer: text }) }];
  }
  return exercise.answer.questions.map((question) => {
    const given = answer?.kind === 'questionnaire' ? answer.answers[question.id] : undefined;
    const text = given && short(formatAnswer(question.answer, given), QUESTION_ANSWER_MAX);
    return { question: question.text, ...(text === undefined ? {} : { answer: text }) };
  });
}

/** Of each figure of each channel the first and the latest. */
function thenAndNow(metrics: readonly ChannelMetric[]): SchulterblickBrief['metrics'] {
  const inTime = [...metrics].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const groups = new Map<string, ChannelMetric[]>();
  for (const metric of inTime) {
    const key = `${metric.channel}\n${metric.metric}`;
    groups.set(key, [...(groups.get(key) ?? []), metric]);
  }
  return [...groups.values()]
    .flatMap((group) => (group.length > 1 ? [group[0], group.at(-1)] : [group[0]]))
    .flatMap((metric) => (metric ? [{ channel: metric.channel, value: metric.value, on: metric.on }] : []))
    .slice(0, MOST_METRICS);
}

export interface SchulterblickBrief {
  readonly kind: 'schulterblick-brief';
  readonly cohortName: string;
  readonly name: string;
  readonly municipality?: string;
  readonly progress: PersonProgress;
  readonly open: readonly ExerciseRef[];
  /** Answers worth reading before the conversation, already as plain text. */
  readonly answers: readonly (ExerciseRef & { readonly text: string })[];
  /** Self-assessment, before and now, by item. */
  readonly selfAssessment: readonly {
    readonly item: string;
    readonly before?: number;
    readonly now?: number;
  }[];
  readonly questionnaire: readonly { readonly question: string; readonly answer?: string }[];
  readonly slot?: SlotView;
  readonly metrics: readonly { readonly channel: string; readonly value: number; readonly on: LocalDate }[];
}
