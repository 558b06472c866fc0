import type { PersonProgress } from '../../domain/reply/progress';
import { fact, text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { escapeLine, oneLine, plainLine } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import { few } from '../kit/room';
import type { Built, Setting } from '../kit/setting';

export function progressCard(notice: NoticeOf<'progress'>, setting: Setting): Built {
  const { t, room } = setting;
  const { progress } = t.reply;
  const { mine, group } = notice;
  const sections = few(
    notice.sections,
    room,
    (section) =>
      text(
        `**${section.number} · ${plainLine(section.title)}** · ${progress.section(section.filled, section.of)}`,
        { spacing: 'Small' },
      ),
    (left) => text(t.common.moreWith(left, t.commands.concept.usage)),
  );
  const card = page({
    title: progress.title(escapeLine(notice.cohortName)),
    subtitle: progress.week(notice.week, notice.weeks),
    facts: [
      ...(mine ? [fact(progress.mine, t.common.person(mine))] : []),
      fact(progress.group, progress.groupText(group.answered, group.possible)),
    ],
    sections: [
      ...(notice.rows ? [{ title: progress.people, blocks: personBlocks(notice.rows, setting) }] : []),
      ...(sections.length > 0 ? [{ title: progress.sections, blocks: sections }] : []),
    ],
  });
  const own = mine ? t.common.person(mine) : progress.groupText(group.answered, group.possible);
  return { card, summary: `${progress.title(oneLine(notice.cohortName))}: ${own}` };
}

/** People with what they have answered, one below the other. */
export function personBlocks(rows: readonly PersonProgress[], setting: Setting): Json[] {
  const { t, room } = setting;
  return few(
    rows,
    room,
    (row) => text(`**${personName(row)}** · ${t.common.person(row)}`, { spacing: 'Small' }),
    (left) => text(t.common.moreWith(left, t.commands.report.usage)),
  );
}

export function personName(row: { readonly name: string; readonly municipality?: string }): string {
  const name = escapeLine(row.name);
  return row.municipality ? `${name} (${escapeLine(row.municipality)})` : name;
}
