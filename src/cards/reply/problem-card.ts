import { button, commandButton } from '../kit/action';
import { text } from '../kit/blocks';
import { escapeLine, escapeMarkdown, plainText, shorten } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import type { Built, Setting } from '../kit/setting';
import { formInputs } from './form';
import { problemSentence, problemText } from './problem';

/** What was typed comes back in the form, ready to be corrected. */
export function replyProblemCard(notice: NoticeOf<'reply-problem'>, setting: Setting): Built {
  const { t, room } = setting;
  const { answers } = t.reply;
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
