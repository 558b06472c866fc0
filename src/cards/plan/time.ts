import type { Texts } from '../../texts/de';
import type { NoticeOf } from '../kit/notice-of';
import type { Sentence } from '../kit/setting';

/** What the demo's clock shows, and what was sent while it was moved. */
export function timeSentence(notice: NoticeOf<'time'>, t: Texts): Sentence {
  const { time } = t.plan;
  const line = notice.moved ? time.moved(notice.now, notice.made) : time.now(notice.now);
  return { markdown: line, plain: line };
}
