import { commandButton } from '../kit/action';
import { text } from '../kit/blocks';
import { escapeLine, plainText, workbookMarkdown } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import type { Built, Setting } from '../kit/setting';

export function closingCard(notice: NoticeOf<'closing'>, setting: Setting): Built {
  const { t } = setting;
  const { closing } = t.delivery;
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
