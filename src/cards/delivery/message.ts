import { commandButton } from '../kit/action';
import { text } from '../kit/blocks';
import { escapeLine, escapeMarkdown, oneLine, plainText, shorten, workbookMarkdown } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import type { Built, Setting } from '../kit/setting';

export function closingCard(notice: NoticeOf<'closing'>, setting: Setting): Built {
  const { t } = setting;
  const { closing } = t.participant;
  const programme = plainText(notice.programmeTitle);
  const card = page({
    title: closing.title(escapeLine(programme)),
    style: 'good',
    intro: closing.text(escapeLine(notice.cohortName)),
    sections: [{ blocks: notice.text ? [text(workbookMarkdown(notice.text))] : [] }],
    actions: [commandButton(t.lines.concept, t.common.button(t.commands.concept.usage))],
  });
  return { card, summary: closing.title(programme) };
}

export function announcementCard(notice: NoticeOf<'announcement'>, setting: Setting): Built {
  const { t, room } = setting;
  const { announcement } = t.participant;
  const card = page({
    title: announcement.title,
    subtitle: announcement.by(escapeLine(notice.byName)),
    sections: [
      { blocks: [text(escapeMarkdown(shorten(notice.text, room.chars, ` ${t.common.shortened}`)))] },
    ],
  });
  return { card, summary: `${announcement.title}: ${shorten(oneLine(notice.text), 160)}` };
}
