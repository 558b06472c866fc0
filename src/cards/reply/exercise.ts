import { type Inputs, inputsFromAnswer } from '../../domain/form/forms';
import type { ExerciseCard } from '../../domain/notice/reply';
import { button, commandButton, refresh } from '../kit/action';
import { actionRows } from '../kit/action-rows';
import { text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { plainLine, plainText, workbookMarkdown } from '../kit/markdown';
import type { Built, Setting } from '../kit/setting';
import { layout } from '../kit/template';
import { answerBlocks, quizBlocks } from './answer-view';
import template from './exercise.json';
import { formInputs } from './form';
import { type ResultView, resultView } from './result';
import { taskBlocks } from './task';

interface ExerciseData {
  readonly refresh: Json;
  readonly result: ResultView;
  readonly banner: string;
  readonly title: string;
  readonly chips: string;
  readonly task: readonly Json[];
  readonly visibility: string;
  readonly visibilityReason: string;
  readonly answer: readonly Json[];
  readonly hint: string;
  readonly actions: readonly Json[];
  readonly answered: string;
}
const fill = layout<ExerciseData>(template);

/** What the lower part of the card shows to this viewer. */
type Part = 'form' | 'own-answer' | 'privately' | 'trainer' | 'guest' | 'preview';

function partOf(notice: ExerciseCard): Part {
  if (notice.preview) return 'preview';
  const { viewer, exercise, place, result } = notice;
  if (viewer?.role === 'trainer') return 'trainer';
  if (viewer?.role === 'guest') return 'guest';
  if (exercise.visibility === 'private' && place === 'channel') return 'privately';
  if (result?.kind === 'problem' || result?.kind === 'not-stored') return 'form';
  return viewer?.reply?.state === 'handed-in' && !viewer.editing ? 'own-answer' : 'form';
}

export function exerciseCard(notice: ExerciseCard, setting: Setting): Built {
  const { exercise } = notice;
  const { t } = setting;
  const part = partOf(notice);
  const hasRefresh = notice.place === 'channel' && setting.refreshFor.length > 0 && !notice.preview;
  const lower = lowerPart(part, notice, setting);
  const card = fill({
    refresh: hasRefresh ? refresh(notice.cohort, exercise.id, setting.refreshFor) : {},
    result: resultView(notice.result, exercise.number, setting),
    banner: notice.preview ? t.common.preview : '',
    title: t.reply.exercise.title(exercise.number, plainLine(exercise.title)),
    chips: chips(notice, setting),
    task: taskBlocks(exercise, setting),
    visibility: (part === 'trainer' ? t.answer.visibilityForTrainers : t.answer.visibility)[
      exercise.visibility
    ],
    visibilityReason: workbookMarkdown(exercise.visibilityReason ?? ''),
    answer: lower.answer,
    hint: lower.hint,
    actions: actionRows(lower.actions),
    answered:
      notice.place === 'channel' ? t.reply.exercise.answered(notice.answered, notice.participants) : '',
  });
  return { card, summary: summary(notice, setting) };
}

function summary(notice: ExerciseCard, { t }: Setting): string {
  const title = t.reply.exercise.title(notice.exercise.number, plainText(notice.exercise.title));
  return notice.result ? t.answer.result(notice.result, notice.exercise.number) : title;
}

function chips(notice: ExerciseCard, { t }: Setting): string {
  const { exercise } = notice;
  return [
    t.reply.exercise.minutes(exercise.minutes),
    exercise.required ? t.reply.exercise.required : t.reply.exercise.extra,
    ...(exercise.visibility === 'private' ? [t.reply.exercise.private] : []),
    t.reply.exercise.due(notice.dueOn),
  ].join(' · ');
}

interface LowerPart {
  readonly answer: readonly Json[];
  readonly hint: string;
  readonly actions: readonly Json[];
}

function lowerPart(part: Part, notice: ExerciseCard, setting: Setting): LowerPart {
  const { cohort, exercise, viewer, place } = notice;
  const { t } = setting;
  const ids = { cohort, exercise: exercise.id };
  const reply = viewer?.reply?.state === 'handed-in' ? viewer.reply : undefined;
  switch (part) {
    case 'preview':
      return {
        answer: formInputs(exercise.answer, {}, setting),
        hint: t.reply.exercise.previewForm,
        actions: [],
      };
    case 'trainer':
      return {
        answer: [],
        hint: '',
        actions: [
          commandButton(t.linesFor.replies(exercise.number), t.reply.exercise.replies(exercise.number)),
        ],
      };
    case 'guest':
      return { answer: [text(t.reply.exercise.guest)], hint: '', actions: [] };
    case 'privately':
      return {
        answer: [text(reply ? t.reply.exercise.privateDone : t.reply.exercise.privateHere(exercise.number))],
        hint: '',
        actions: [
          button(reply ? t.reply.exercise.privatelyOpen : t.reply.exercise.privately, {
            verb: 'privately',
            ...ids,
          }),
        ],
      };
    case 'own-answer':
      return {
        answer: reply
          ? [
              text(`**${t.answer.shown.yours}** · ${t.answer.shown.yoursAt(reply.at, reply.revision)}`),
              ...answerBlocks(exercise.answer, reply.answer, setting),
              ...quizBlocks(exercise.answer, reply.answer, setting),
            ]
          : [],
        hint: '',
        actions: [
          button(t.reply.exercise.edit, { verb: 'edit', ...ids }),
          button(t.reply.exercise.withdraw, { verb: 'withdraw', ...ids }),
        ],
      };
    case 'form':
      return {
        answer: formInputs(exercise.answer, valuesOf(notice), setting),
        hint: hintOf(notice, setting),
        actions: [
          button(
            reply ? t.answer.form.update : t.answer.form.submit,
            { verb: 'answer', ...ids },
            {
              withInputs: true,
              style: 'positive',
            },
          ),
          ...(place === 'personal' && !reply
            ? [button(t.reply.exercise.snooze, { verb: 'snooze', cohort })]
            : []),
        ],
      };
  }
}

function valuesOf(notice: ExerciseCard): Inputs {
  const { result, viewer } = notice;
  if (result?.kind === 'problem' || result?.kind === 'not-stored') return result.typed;
  return viewer?.editing && viewer.reply?.state === 'handed-in'
    ? inputsFromAnswer(notice.exercise.answer, viewer.reply.answer)
    : {};
}

function hintOf(notice: ExerciseCard, { t }: Setting): string {
  const { exercise, place } = notice;
  if (exercise.answer.kind === 'questionnaire') return '';
  return place === 'channel'
    ? t.reply.exercise.thread(exercise.number)
    : t.reply.exercise.typed(exercise.number);
}
