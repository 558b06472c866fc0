import { button } from '../kit/action';
import { text } from '../kit/blocks';
import { escapeLine, escapeMarkdown, shorten } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import type { Built, Setting } from '../kit/setting';

const RESULTS = ['done', 'under-way', 'not-yet', 'dropped'] as const;

export function agreementCard(notice: NoticeOf<'agreement-check'>, setting: Setting): Built {
  const { t, room } = setting;
  const { schulterblick } = t;
  const card = page({
    title: schulterblick.checkTitle,
    intro: escapeLine(schulterblick.check(notice.agreedOn, notice.trainerName)),
    sections: [
      {
        style: 'emphasis',
        blocks: [text(escapeMarkdown(shorten(notice.text, room.chars, ` ${t.common.shortened}`)))],
      },
    ],
    footer: schulterblick.checkHint,
    actions: RESULTS.map((result) =>
      button(t.agreementResults[result], {
        verb: 'check-agreement',
        cohort: notice.cohort,
        agreement: notice.agreement,
        result,
      }),
    ),
  });
  return { card, summary: `${schulterblick.checkTitle} ${shorten(notice.text, 120)}` };
}
