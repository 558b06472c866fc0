import { commandButton } from '../kit/action';
import { escapeLine, plainText } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import type { Built, Setting } from '../kit/setting';
import { todoCard } from './item-list';

export function todayCard(notice: NoticeOf<'today'>, setting: Setting): Built {
  const { todo } = setting.t.reply;
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
