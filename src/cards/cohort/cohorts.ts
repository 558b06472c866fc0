import { button, commandButton } from '../kit/action';
import { fact, text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { escapeAll, escapeLine, oneLine, plainLine, plainText } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import { few } from '../kit/room';
import type { Built, Setting } from '../kit/setting';

export function cohortCreatedCard(notice: NoticeOf<'cohort-created'>, setting: Setting): Built {
  const { t, room } = setting;
  const { created } = t.trainer;
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

export function cohortsCard(notice: NoticeOf<'cohorts'>, setting: Setting): Built {
  const { t, room } = setting;
  const { cohorts } = t.trainer;
  const shown = notice.cohorts.slice(0, room.lines);
  const left = notice.cohorts.length - shown.length;
  const several = notice.cohorts.length > 1;
  const row = (cohort: (typeof shown)[number]): Json => ({
    type: 'Container',
    spacing: 'Medium',
    items: [
      text(
        cohort.current && several
          ? `${escapeLine(cohort.name)} (${cohorts.current})`
          : escapeLine(cohort.name),
        {
          weight: 'Bolder',
        },
      ),
      text(escapeLine(cohorts.line({ ...cohort, programmeTitle: plainText(cohort.programmeTitle) })), {
        spacing: 'None',
      }),
      {
        type: 'ActionSet',
        actions:
          several && !cohort.current
            ? [
                button(
                  cohorts.choose,
                  { verb: 'choose-cohort', cohort: cohort.id },
                  { tooltip: cohorts.chooseNamed(oneLine(cohort.name)) },
                ),
              ]
            : [],
      },
    ],
  });
  const card = page({
    title: cohorts.title,
    intro: notice.cohorts.length === 0 ? cohorts.none : '',
    sections: [{ blocks: shown.map(row) }],
    footer: left > 0 ? t.common.more(left) : '',
  });
  const summary = notice.cohorts.length === 0 ? cohorts.none : `${cohorts.title}: ${notice.cohorts.length}`;
  return { card, summary };
}
