import { text } from '../kit/blocks';
import { escapeLine, escapeMarkdown, oneLine, shorten } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import type { Built, Setting } from '../kit/setting';

export function announcementCard(notice: NoticeOf<'announcement'>, setting: Setting): Built {
  const { t, room } = setting;
  const { announcement } = t.delivery;
  const card = page({
    title: announcement.title,
    subtitle: announcement.by(escapeLine(notice.byName)),
    sections: [
      { blocks: [text(escapeMarkdown(shorten(notice.text, room.chars, ` ${t.common.shortened}`)))] },
    ],
  });
  return { card, summary: `${announcement.title}: ${shorten(oneLine(notice.text), 160)}` };
}
