import { text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { escapeLine, oneLine, plainLine } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { few } from '../kit/room';
import type { Built, Setting } from '../kit/setting';
import { todoCard } from './item-list';

export function openCard(notice: NoticeOf<'open'>, setting: Setting): Built {
  const { todo } = setting.t.reply;
  const { mine, cohort } = notice;
  const below = cohort ? missingBlocks(cohort, setting) : [];
  if (!mine && cohort) {
    const title = todo.cohortTitle(escapeLine(cohort.name));
    return todoCard(
      { title, items: [], below: below.slice(1), summary: todo.cohortTitle(oneLine(cohort.name)) },
      setting,
    );
  }
  const items = mine ?? [];
  const intro = items.length === 0 ? todo.openNothing : todo.openSome(items.length);
  return todoCard(
    { title: todo.openTitle, intro, items, below, summary: `${todo.openTitle}: ${intro}` },
    setting,
  );
}

function missingBlocks(cohort: NonNullable<NoticeOf<'open'>['cohort']>, setting: Setting): Json[] {
  const { t, room } = setting;
  const { todo } = t.reply;
  const title = text(todo.cohortTitle(escapeLine(cohort.name)), { weight: 'Bolder' });
  if (cohort.rows.every((row) => row.missing.length === 0)) return [title, text(todo.cohortNothing)];
  const rows = few(
    cohort.rows,
    room,
    (row) => {
      const numbers = few(
        row.missing,
        room,
        (exercise) => `${exercise.number} ${plainLine(exercise.title)}`,
        t.common.more,
      );
      const list = numbers.length > 0 ? `: ${numbers.join(', ')}` : '';
      return text(`**${escapeLine(row.name)}** · ${todo.missing(row.missing.length)}${list}`);
    },
    (left) => text(t.common.moreWith(left, t.lines.report)),
  );
  return [title, ...rows];
}
