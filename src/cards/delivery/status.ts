import { commandButton } from '../kit/action';
import { fact, text } from '../kit/blocks';
import { escapeLine, oneLine } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import { few } from '../kit/room';
import type { Built, Setting } from '../kit/setting';
import { deliveryTitle, problemBlocks } from './problems';

export function statusCard(notice: NoticeOf<'status'>, setting: Setting): Built {
  const { t, room } = setting;
  const { status } = t.delivery;
  const { last, next, problems, missingPermissions, paused } = notice;
  const withoutLand = few(notice.withoutLand, room, escapeLine, t.common.more);
  const fine = problems.length === 0 && missingPermissions.length === 0 && withoutLand.length === 0;
  const verdict = fine ? (paused ? status.paused(paused) : status.fine) : status.attention;
  const card = page({
    title: status.title(escapeLine(notice.cohortName)),
    subtitle: status.now(notice.now),
    intro: `**${verdict}**`,
    facts: [
      fact(
        status.last,
        last
          ? `${escapeLine(deliveryTitle(last, setting))}, ${t.format.whenShort(last.when)}: ${t.delivery.deliveryState(last)}`
          : status.nothingYet,
      ),
      fact(
        status.next,
        next
          ? `${escapeLine(deliveryTitle({ ...next, kind: next.what }, setting))}, ${t.format.when(next.when)}`
          : status.nothingMore,
      ),
    ],
    sections: [
      ...(paused && !fine ? [{ blocks: [text(status.paused(paused))] }] : []),
      ...(missingPermissions.length > 0
        ? [
            {
              title: status.permissionsTitle,
              style: 'warning' as const,
              blocks: missingPermissions.map((name) => text(status.permissions[name])),
            },
          ]
        : []),
      ...(problems.length > 0
        ? [
            {
              title: status.problems(problems.length),
              style: 'warning' as const,
              blocks: problemBlocks(problems, setting),
            },
          ]
        : []),
      ...(withoutLand.length > 0 ? [{ blocks: [text(status.withoutLand(withoutLand))] }] : []),
    ],
    actions: [
      commandButton(t.lines.plan, t.common.button(t.commands.plan.usage)),
      ...(paused ? [commandButton(t.lines.resume, t.common.button(t.commands.resume.usage))] : []),
    ],
  });
  return { card, summary: `${status.title(oneLine(notice.cohortName))}: ${verdict}` };
}
