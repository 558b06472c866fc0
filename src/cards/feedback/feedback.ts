import { commandButton } from '../kit/action';
import { text } from '../kit/blocks';
import { escapeLine, escapeMarkdown, plainText, shorten } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import type { Built, Setting } from '../kit/setting';

/** What a trainer wrote to the author of an answer. */
export function feedbackCard(notice: NoticeOf<'feedback-received'>, setting: Setting): Built {
  const { t, room } = setting;
  const { feedback } = t;
  const title = plainText(notice.exercise.title);
  const card = page({
    title: feedback.title(notice.exercise.number, escapeLine(title)),
    subtitle: feedback.by(escapeLine(notice.byName)),
    sections: [
      {
        style: 'emphasis',
        blocks: [text(escapeMarkdown(shorten(notice.text, room.chars, ` ${t.common.shortened}`)))],
      },
    ],
    footer: feedback.hint,
    actions: [
      commandButton(
        t.linesFor.exercise(notice.exercise.number),
        t.common.exerciseButton(notice.exercise.number),
      ),
    ],
  });
  return { card, summary: feedback.title(notice.exercise.number, title) };
}
