import { button } from '../kit/action';
import { MAX_ACTIONS } from '../kit/action-rows';
import { text } from '../kit/blocks';
import { escapeMarkdown, plainText, shorten } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import type { Built, Setting } from '../kit/setting';
import { todoCard } from './item-list';

/** Asks to which exercise a text belongs that was no command. */
export function offerCard(notice: NoticeOf<'offer-answer'>, setting: Setting): Built {
  const { t, room } = setting;
  const { answers } = t.reply;
  const typed = escapeMarkdown(shorten(notice.text, Math.min(600, room.chars)));
  const none = notice.items.length === 0;
  const intro = none ? answers.offerNone : answers.offer;
  return todoCard(
    {
      title: none ? answers.offerNoneTitle : answers.offerTitle,
      intro,
      items: [],
      below: [{ type: 'Container', style: 'emphasis', items: [text(typed)] }],
      footer: notice.items.length > MAX_ACTIONS ? `${answers.offerMore} ${answers.neither}` : answers.neither,
      actions: notice.items.slice(0, MAX_ACTIONS).map((item) =>
        button(shorten(answers.file(item.number, plainText(item.title)), 60), {
          verb: 'file-draft',
          cohort: item.cohort,
          exercise: item.id,
          draft: notice.draft,
        }),
      ),
      summary: intro,
    },
    setting,
  );
}
