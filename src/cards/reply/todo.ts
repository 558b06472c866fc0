import type { Notice } from '../../domain/notice/notice';
import { button, commandButton } from '../kit/action';
import { text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { escapeLine, oneLine, plainLine, plainText } from '../kit/markdown';
import { few } from '../kit/room';
import type { Built, Setting } from '../kit/setting';
import { todoCard } from './item-list';

type Of<Kind extends Notice['kind']> = Extract<Notice, { readonly kind: Kind }>;

export function todayCard(notice: Of<'today'>, setting: Setting): Built {
  const { todo } = setting.t.participant;
  const later = notice.later ?? 0;
  const due = notice.items.length === 0 ? todo.todayNothing : todo.todaySome(notice.items.length);
  const intro = later > 0 ? `${due} ${todo.todayLater(later)}` : due;
  return todoCard(
    {
      title: todo.today(notice.on),
      intro,
      items: notice.items,
      rest: setting.t.lines.open,
      ...(notice.next
        ? { footer: escapeLine(todo.next(plainText(todo.nextName(notice.next)), notice.next.when)) }
        : {}),
      ...(notice.items.length === 0
        ? {
            actions: [
              commandButton(
                setting.t.lines.progress,
                setting.t.common.button(setting.t.commands.progress.usage),
              ),
            ],
          }
        : {}),
      summary: `${todo.today(notice.on)}: ${intro}`,
    },
    setting,
  );
}

export function reminderCard(notice: Of<'reminder'>, setting: Setting): Built {
  const { todo } = setting.t.participant;
  return todoCard(
    {
      title: todo.reminder(escapeLine(notice.name)),
      intro: todo.reminderText(notice.items.length, escapeLine(notice.cohortName)),
      items: notice.items,
      rest: setting.t.lines.open,
      footer: todo.reminderOff,
      extraActions: [button(todo.snooze, { verb: 'snooze', cohort: notice.cohort })],
      summary: todo.reminderText(notice.items.length, oneLine(notice.cohortName)),
    },
    setting,
  );
}

export function openCard(notice: Of<'open'>, setting: Setting): Built {
  const { todo } = setting.t.participant;
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

function missingBlocks(cohort: NonNullable<Of<'open'>['cohort']>, setting: Setting): Json[] {
  const { t, room } = setting;
  const { todo } = t.participant;
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
