import { commandButton } from '../kit/action';
import { fact, text } from '../kit/blocks';
import { escapeAll, escapeLine, oneLine, plainLine } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import { few } from '../kit/room';
import type { Built, Setting } from '../kit/setting';

export function cohortCreatedCard(notice: NoticeOf<'cohort-created'>, setting: Setting): Built {
  const { t, room } = setting;
  const { created } = t.cohort;
  const names = few(notice.pickedUp, room, escapeLine, t.common.more);
  const people = notice.rosterFailed
    ? [created.rosterFailed]
    : notice.tooMany
      ? [created.tooMany(notice.tooMany.members, notice.tooMany.seats)]
      : names.length > 0
        ? [created.pickedUp(names), created.pickedUpHint]
        : [created.nobody];
  const card = page({
    title: created.title(escapeLine(notice.name)),
    style: 'good',
    facts: [
      fact(created.facts.programme, plainLine(notice.programmeTitle)),
      fact(created.facts.start, t.format.date(notice.startOn)),
      fact(created.facts.first, t.format.when(notice.first)),
    ],
    sections: [
      {
        blocks: [
          ...(notice.moved.length > 0 ? [text(created.moved(escapeAll(notice.moved)))] : []),
          ...people.map((line) => text(line)),
        ],
      },
    ],
    actions: (['plan', 'participants'] as const).map((name) =>
      commandButton(t.lines[name], t.common.button(t.commands[name].usage)),
    ),
  });
  return { card, summary: created.title(oneLine(notice.name)) };
}
