import { button } from '../kit/action';
import { escapeLine, oneLine } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import type { Built, Setting } from '../kit/setting';
import { todoCard } from '../reply/item-list';

export function reminderCard(notice: NoticeOf<'reminder'>, setting: Setting): Built {
  const { reminder } = setting.t;
  return todoCard(
    {
      title: reminder.title(escapeLine(notice.name)),
      intro: reminder.text(notice.items.length, escapeLine(notice.cohortName)),
      items: notice.items,
      rest: setting.t.lines.open,
      footer: reminder.off,
      extraActions: [button(reminder.snooze, { verb: 'snooze', cohort: notice.cohort })],
      summary: reminder.text(notice.items.length, oneLine(notice.cohortName)),
    },
    setting,
  );
}
