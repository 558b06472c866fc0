import { button } from '../kit/action';
import { actionRows } from '../kit/action-rows';
import { text } from '../kit/blocks';
import { oneLine, shorten } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import type { Built, Setting } from '../kit/setting';

export function chooseCohortCard(notice: NoticeOf<'choose-cohort'>, setting: Setting): Built {
  const { t, room } = setting;
  const { choose } = t.cohort;
  const shown = notice.cohorts.slice(0, room.lines);
  const left = notice.cohorts.length - shown.length;
  const buttons = shown.map((cohort) =>
    button(shorten(oneLine(cohort.name), 60), { verb: 'choose-cohort', cohort: cohort.id }),
  );
  const card = page({
    title: choose.title,
    intro: choose.intro,
    sections: [
      {
        blocks: [
          ...actionRows(buttons),
          ...(left > 0 ? [text(t.common.moreWith(left, t.commands.cohorts.usage))] : []),
        ],
      },
    ],
  });
  return { card, summary: choose.title };
}
