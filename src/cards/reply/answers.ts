import { button, commandButton } from '../kit/action';
import { text } from '../kit/blocks';
import { escapeLine, escapeMarkdown, plainText, shorten, workbookMarkdown } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import type { Built, Setting } from '../kit/setting';
import { quizBlocks } from './answer-view';
import { formInputs } from './form';
import { itemTitle } from './item-list';
import { problemSentence, problemText } from './problem';

/** For the personal chat; in a thread one line is enough. */
export function replySavedCard(notice: NoticeOf<'reply-saved'>, setting: Setting): Built {
  const { t } = setting;
  const { answers } = t.participant;
  const { exercise, next } = notice;
  const title = plainText(exercise.title);
  const card = page({
    title: answers.saved(exercise.number, escapeLine(title), notice.revision),
    style: 'good',
    intro: workbookMarkdown(exercise.afterReply ?? ''),
    sections: [
      { blocks: quizBlocks(exercise.answer, notice.answer, setting) },
      ...(next
        ? [{ title: answers.next, blocks: [text(`${itemTitle(next, setting)} · ${t.common.item(next)}`)] }]
        : []),
    ],
    actions: next
      ? [commandButton(t.linesFor.exercise(next.number), t.common.exerciseButton(next.number))]
      : [],
  });
  return { card, summary: answers.saved(exercise.number, title, notice.revision) };
}

/** What was typed comes back in the form, ready to be corrected. */
export function replyProblemCard(notice: NoticeOf<'reply-problem'>, setting: Setting): Built {
  const { t, room } = setting;
  const { answers } = t.participant;
  const { exercise, typed, problem, kept = false } = notice;
  const title = plainText(exercise.title);
  const inField =
    exercise.answer.kind === 'text' || exercise.answer.kind === 'long' || exercise.answer.kind === 'link';
  const card = page({
    title: answers.problemTitle(exercise.number, escapeLine(title), kept),
    style: 'warning',
    intro: problemText(problem, t),
    sections: [
      {
        style: 'emphasis',
        blocks: [
          text(t.answer.visibility[exercise.visibility], { weight: 'Bolder' }),
          ...(inField || typed === ''
            ? []
            : [text(`${answers.yourText}: ${escapeMarkdown(shorten(typed, Math.min(500, room.chars)))}`)]),
          ...formInputs(exercise.answer, inField ? { answer: typed } : {}, setting),
          {
            type: 'ActionSet',
            actions: [
              button(
                t.answer.form.submit,
                { verb: 'answer', cohort: notice.cohort, exercise: exercise.id },
                { withInputs: true, style: 'positive' },
              ),
            ],
          },
        ],
      },
    ],
    actions: [commandButton(t.linesFor.exercise(exercise.number), answers.openExercise(exercise.number))],
  });
  return {
    card,
    summary: `${answers.problemTitle(exercise.number, title, kept)}. ${problemSentence(problem, t)}`,
  };
}

export function feedbackCard(notice: NoticeOf<'feedback-received'>, setting: Setting): Built {
  const { t, room } = setting;
  const { answers } = t.participant;
  const title = plainText(notice.exercise.title);
  const card = page({
    title: answers.feedbackTitle(notice.exercise.number, escapeLine(title)),
    subtitle: answers.feedbackBy(escapeLine(notice.byName)),
    sections: [
      {
        style: 'emphasis',
        blocks: [text(escapeMarkdown(shorten(notice.text, room.chars, ` ${t.common.shortened}`)))],
      },
    ],
    footer: answers.feedbackHint,
    actions: [
      commandButton(
        t.linesFor.exercise(notice.exercise.number),
        t.common.exerciseButton(notice.exercise.number),
      ),
    ],
  });
  return { card, summary: answers.feedbackTitle(notice.exercise.number, title) };
}
