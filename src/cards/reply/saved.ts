import type { Texts } from '../../texts/de';
import { commandButton } from '../kit/action';
import { text } from '../kit/blocks';
import { escapeLine, plainText, workbookMarkdown } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import type { Built, Sentence, Setting } from '../kit/setting';
import { quizBlocks } from './answer-view';
import { itemTitle } from './item-list';

/** For the personal chat. */
export function replySavedCard(notice: NoticeOf<'reply-saved'>, setting: Setting): Built {
  const { t } = setting;
  const { answers } = t.reply;
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

/** Others read along in a thread, so one line without the answer is enough there. */
export function savedInThread(notice: NoticeOf<'reply-saved'>, t: Texts): Sentence | undefined {
  if (!notice.inThread) return undefined;
  const line = t.reply.answers.savedLine(notice.exercise.number, notice.revision);
  return { markdown: line, plain: line };
}

export function withdrawnSentence({ exercise }: NoticeOf<'reply-withdrawn'>, t: Texts): Sentence {
  const { withdrawn } = t.reply.answers;
  const title = plainText(exercise.title);
  return {
    markdown: withdrawn(exercise.number, escapeLine(title)),
    plain: withdrawn(exercise.number, title),
  };
}
