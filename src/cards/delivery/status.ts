import type { DeliveryLine } from '../../domain/ledger/delivery-line';
import { button, commandButton } from '../kit/action';
import { fact, text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { escapeLine, oneLine, withoutMarks } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import { few } from '../kit/room';
import type { Built, Setting } from '../kit/setting';

/** A delivery as people call it, plain. */
function nameOf(line: Pick<DeliveryLine, 'kind' | 'week' | 'exercise' | 'to'>, { t }: Setting): string {
  return oneLine(withoutMarks(t.delivery.deliveryName(line)));
}

/** Deliveries that went wrong, each with its date and what to do. */
export function problemBlocks(problems: readonly DeliveryLine[], setting: Setting): Json[] {
  const { t, room } = setting;
  return few(
    problems,
    room,
    (line) =>
      text(
        `**${escapeLine(nameOf(line, setting))}** · ${t.format.whenShort(line.when)} · ${t.delivery.deliveryState(line)}`,
        { spacing: 'Small' },
      ),
    (left) => text(t.common.more(left)),
  );
}

export function statusCard(notice: NoticeOf<'status'>, setting: Setting): Built {
  const { t, room } = setting;
  const { status } = t.trainer;
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
          ? `${escapeLine(nameOf(last, setting))}, ${t.format.whenShort(last.when)}: ${t.delivery.deliveryState(last)}`
          : status.nothingYet,
      ),
      fact(
        status.next,
        next
          ? `${escapeLine(nameOf({ ...next, kind: next.what }, setting))}, ${t.format.when(next.when)}`
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

/** Asks whether something arrived that Teams did not confirm; only the trainer's answer sends it again. */
export function questionCard(notice: NoticeOf<'delivery-question'>, setting: Setting): Built {
  const { t } = setting;
  const { question } = t.trainer;
  const { line } = notice;
  const ids = { verb: 'settle', cohort: notice.cohort, delivery: notice.delivery } as const;
  // The person is named in the sentence about where to look.
  const { to, ...unaddressed } = line;
  const named = nameOf(unaddressed, setting);
  const card = page({
    title: question.title,
    style: 'warning',
    intro: escapeLine(question.intro(named, line.when, notice.cohortName)),
    sections: [{ blocks: [text(escapeLine(question.look(to)))] }],
    actions: [
      button(question.arrived, { ...ids, answer: 'arrived' }),
      button(question.again, { ...ids, answer: 'send-again' }),
    ],
  });
  return { card, summary: `${question.title} ${named}` };
}
