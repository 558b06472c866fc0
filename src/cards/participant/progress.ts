import type { PersonProgress } from '../../domain/notice';
import { fact } from '../kit/blocks';
import type { Json } from '../kit/json';
import { escapeLine, oneLine, plainText } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { few } from '../kit/room';
import type { Built, Setting } from '../kit/setting';
import { page } from '../page/page';

export function progressCard(notice: NoticeOf<'progress'>, setting: Setting): Built {
  const { t, room } = setting;
  const { progress } = t.participant;
  const { mine, group } = notice;
  const sections = few(
    notice.sections,
    room,
    (section) =>
      fact(
        `${section.number} ${escapeLine(plainText(section.title))}`,
        progress.section(section.filled, section.of),
      ),
    (left) => fact(t.common.more(left), t.lines.concept),
  );
  const card = page({
    title: progress.title(escapeLine(notice.cohortName)),
    subtitle: progress.week(notice.week, notice.weeks),
    facts: [
      ...(mine ? [fact(progress.mine, t.common.person(mine))] : []),
      fact(progress.group, progress.groupText(group.answered, group.possible)),
    ],
    sections: [
      ...(notice.rows ? [{ title: progress.people, facts: personFacts(notice.rows, setting) }] : []),
      ...(sections.length > 0 ? [{ title: progress.sections, facts: sections }] : []),
    ],
  });
  const own = mine ? t.common.person(mine) : progress.groupText(group.answered, group.possible);
  return { card, summary: `${progress.title(oneLine(notice.cohortName))}: ${own}` };
}

/** People with what they have answered, one below the other. */
export function personFacts(rows: readonly PersonProgress[], setting: Setting): Json[] {
  const { t, room } = setting;
  return few(
    rows,
    room,
    (row) => fact(personName(row), t.common.person(row)),
    (left) => fact(t.common.more(left), t.commands.report.usage),
  );
}

export function personName(row: { readonly name: string; readonly municipality?: string }): string {
  const name = escapeLine(row.name);
  return row.municipality ? `${name} (${escapeLine(row.municipality)})` : name;
}
