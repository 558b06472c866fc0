import type { WeekOverview } from '../../domain/notice/programme';
import { button } from '../kit/action';
import { actionRows } from '../kit/action-rows';
import { text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { escapeLine, plainLine, plainText, workbookMarkdown } from '../kit/markdown';
import type { Built, Setting } from '../kit/setting';
import { layout } from '../kit/template';
import { videoBlocks } from '../kit/video';
import { bullets, weekContent } from './content';
import template from './week.json';

interface WeekData {
  readonly banner: string;
  readonly of: string;
  readonly title: string;
  readonly moved: string;
  readonly content: readonly Json[];
  readonly extras: readonly Json[];
}
const fill = layout<WeekData>(template);

export function weekCard(notice: WeekOverview, setting: Setting): Built {
  const { week } = notice;
  const { t } = setting;
  const card = fill({
    banner: notice.preview ? t.common.preview : '',
    of: t.programme.week.of(week.number, notice.weeks, escapeLine(notice.cohortName)),
    title: plainLine(week.theme),
    moved: escapeLine(t.programme.week.moved(notice.moved, notice.opensOn)),
    content: weekContent(notice, setting),
    extras: extras(notice, setting),
  });
  return { card, summary: t.programme.week.summary(week.number, plainText(week.theme)) };
}

function extras(notice: WeekOverview, setting: Setting): Json[] {
  const { week } = notice;
  const { t } = setting;
  const marked = (label: string, content: string | undefined) =>
    content ? [text(`**${label}:** ${workbookMarkdown(content)}`)] : [];
  return [
    ...marked(notice.lookBack ? t.programme.week.lookBack(notice.lookBack.week) : '', notice.lookBack?.text),
    ...(week.video ? videoBlocks(week.video, setting) : []),
    ...marked(t.programme.week.podcast, week.podcast),
    ...(week.checklist
      ? [
          text(plainLine(week.checklist.title), { weight: 'Bolder' }),
          text(bullets(week.checklist.items, setting), { spacing: 'Small' }),
        ]
      : []),
    ...marked(t.programme.week.tip, week.tip),
    ...marked(t.programme.week.tools, week.tools.map((tool) => `[${tool.title}](${tool.url})`).join(' · ')),
    ...templates(notice, setting),
    ...marked(t.programme.week.discussion, week.discussion),
  ];
}

/** A button each: the link behind it is made for whoever presses, since a link in a post would be too old. */
function templates({ cohort, week }: WeekOverview, { t }: Setting): Json[] {
  if (week.templates.length === 0) return [];
  return [
    text(escapeLine(t.programme.week.templates), { weight: 'Bolder' }),
    ...actionRows(
      week.templates.map((template) =>
        button(plainText(template.title), { verb: 'template', cohort, template: template.id }),
      ),
    ),
  ];
}
