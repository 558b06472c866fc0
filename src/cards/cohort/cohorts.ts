import { button } from '../kit/action';
import { text } from '../kit/blocks';
import type { Json } from '../kit/json';
import { escapeLine, oneLine, plainText } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import type { Built, Setting } from '../kit/setting';

export function cohortsCard(notice: NoticeOf<'cohorts'>, setting: Setting): Built {
  const { t, room } = setting;
  const { cohorts } = t.cohort;
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
