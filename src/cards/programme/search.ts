import { commandButton } from '../kit/action';
import { MAX_ACTIONS } from '../kit/action-rows';
import { text } from '../kit/blocks';
import { escapeLine, oneLine, plainLine, plainText, shorten } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import type { Built, Setting } from '../kit/setting';

const EXCERPT = 300;

export function searchCard(notice: NoticeOf<'search-results'>, setting: Setting): Built {
  const { t, room } = setting;
  const { search } = t.programme;
  const query = shorten(oneLine(notice.query), 80);
  const total = notice.hits.length + notice.more;
  const hits = notice.hits.slice(0, room.lines);
  const left = total - hits.length;
  const card = page({
    title: search.title(escapeLine(query)),
    intro: total === 0 ? search.none(escapeLine(query)) : search.found(total),
    sections: hits.map((hit) => ({
      title: t.common.exercise(hit.number, plainLine(hit.title)),
      blocks: [
        text(hit.upcoming ? search.upcoming(hit.week) : search.week(hit.week), {
          isSubtle: true,
          size: 'Small',
          spacing: 'None',
        }),
        text(escapeLine(shorten(plainText(hit.excerpt), Math.min(EXCERPT, room.chars))), {
          spacing: 'Small',
        }),
      ],
    })),
    footer: left > 0 ? search.more(left) : '',
    actions: hits
      .filter((hit) => !hit.upcoming)
      .slice(0, MAX_ACTIONS)
      .map((hit) => commandButton(t.linesFor.exercise(hit.number), t.common.exerciseButton(hit.number))),
  });
  const said = total === 0 ? search.none(query) : `${search.title(query)}, ${search.found(total)}`;
  return { card, summary: said };
}
