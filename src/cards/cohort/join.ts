import { LAENDER } from '../../domain/calendar/laender';
import type { Texts } from '../../texts/de';
import { button } from '../kit/action';
import { fact } from '../kit/blocks';
import { escapeAll, escapeLine, oneLine, plainLine, workbookMarkdown } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { few } from '../kit/room';
import type { Built, Sentence, Setting } from '../kit/setting';
import { layout } from '../kit/template';
import template from './join.json';

const fill = layout<object>(template);

export function joinCard(notice: NoticeOf<'join-card'>, setting: Setting): Built {
  const { t, room } = setting;
  const { join } = t.cohort;
  const full = notice.taken >= notice.seats;
  const names = few(notice.names, room, escapeLine, t.common.more);
  const card = fill({
    title: join.title(escapeLine(notice.cohortName)),
    description: workbookMarkdown(notice.description),
    facts: [
      fact(join.facts.programme, plainLine(notice.programmeTitle)),
      fact(join.facts.start, join.start(notice.startOn)),
      fact(join.facts.length, join.length(notice.weeks)),
      fact(join.facts.seats, join.seats(notice.taken, notice.seats, notice.waiting)),
    ],
    names: names.length > 0 ? `**${join.names}:** ${names.join(', ')}` : '',
    full: full ? join.full : '',
    labels: join,
    laender: Object.entries(LAENDER).map(([value, title]) => ({ title, value })),
    actions: [
      button(
        full ? join.buttonWaiting : join.button,
        { verb: 'join', cohort: notice.cohort },
        { withInputs: true, style: 'positive' },
      ),
    ],
  });
  return { card, summary: `${join.title(oneLine(notice.cohortName))}: ${join.button}` };
}

export function joinedSentence(notice: NoticeOf<'joined'>, t: Texts): Sentence {
  return { markdown: t.cohort.joined(escapeAll(notice)), plain: t.cohort.joined(notice) };
}
