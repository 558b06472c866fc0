import { text } from '../kit/blocks';
import { escapeLine, plainText } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { type PageSection, page } from '../kit/page';
import { few } from '../kit/room';
import type { Built, Setting } from '../kit/setting';
import { answerBlocks } from './answer-view';
import { personName } from './progress';

export function repliesCard(notice: NoticeOf<'replies'>, setting: Setting): Built {
  const { t, room } = setting;
  const { replies } = t.reply;
  const { exercise } = notice;
  const title = plainText(exercise.title);
  const counted =
    notice.replies.length === 0
      ? replies.none
      : replies.count(notice.replies.length, notice.replies.length + notice.missing.length);
  const missing = few(notice.missing, room, escapeLine, t.common.more);
  const card = page({
    title: replies.title(exercise.number, escapeLine(title)),
    subtitle: escapeLine(notice.cohortName),
    intro: exercise.visibility === 'private' ? `${counted} ${replies.private}` : counted,
    sections: [
      ...few(
        notice.replies,
        room,
        ({ reply, ...person }): PageSection => ({
          title: personName(person),
          blocks: [
            text(
              `${t.answer.shown.yoursAt(reply.at, reply.revision)}${reply.state === 'withdrawn' ? ` · ${t.answer.shown.withdrawn}` : ''}`,
              { isSubtle: true, size: 'Small', spacing: 'None' },
            ),
            ...(reply.state === 'withdrawn' ? [] : answerBlocks(exercise.answer, reply.answer, setting)),
          ],
        }),
        (left): PageSection => ({ blocks: [text(t.common.moreWith(left, t.commands.report.usage))] }),
      ),
      ...(missing.length > 0 ? [{ blocks: [text(replies.missing(missing))] }] : []),
    ],
    footer: notice.replies.length > 0 ? escapeLine(replies.feedback(exercise.number)) : '',
  });
  return { card, summary: `${replies.title(exercise.number, title)}: ${counted}` };
}
