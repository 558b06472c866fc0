import { text } from '../kit/blocks';
import { collapsible } from '../kit/collapsible';
import type { Json } from '../kit/json';
import { escapeLine, oneLine, plainLine, plainText } from '../kit/markdown';
import type { NoticeOf } from '../kit/notice-of';
import { page } from '../kit/page';
import type { Built, Setting } from '../kit/setting';

type PlanWeek = NoticeOf<'plan'>['weeks'][number];
type PlanEntry = PlanWeek['entries'][number];

/** Entries are short and folded away, so that more of them fit than of other lines. */
const ENTRIES_PER_LINE = 2;

/** Every week with its date; its deliveries open with a button, the present and the next week first. */
export function planCard(notice: NoticeOf<'plan'>, setting: Setting): Built {
  const { t, room } = setting;
  const { plan } = t;
  const open = weeksInDetail(notice, room.lines * ENTRIES_PER_LINE);
  const card = page({
    title: plan.title(escapeLine(notice.cohortName)),
    subtitle: plan.today(notice.today),
    intro: notice.weeks.length === 0 ? plan.none : '',
    sections: [
      ...(notice.pauses.length > 0
        ? [
            {
              title: plan.pauses,
              blocks: [
                text(notice.pauses.map((pause) => `- ${plan.pause(pause.from, pause.weeks)}`).join('\n')),
              ],
            },
          ]
        : []),
      ...notice.weeks.map((week) => ({ blocks: weekBlocks(week, open.has(week.number), setting) })),
    ],
    footer: plan.hint,
  });
  const next = notice.weeks.find((week) => week.state === 'planned' || week.state === 'due');
  const summary = next
    ? `${plan.title(oneLine(notice.cohortName))}: ${plan.week(next.number, plainText(next.theme))}, ${plan.opens(next.opens)}`
    : plan.title(oneLine(notice.cohortName));
  return { card, summary };
}

/** The weeks still to come, in order, then past ones, as long as their entries fit. */
function weeksInDetail(notice: NoticeOf<'plan'>, most: number): ReadonlySet<number> {
  const isOver = (week: PlanWeek) =>
    week.entries.every((entry) => entry.state !== 'planned' && entry.state !== 'due');
  const wanted = [...notice.weeks.filter((week) => !isOver(week)), ...notice.weeks.filter(isOver).reverse()];
  const open = new Set<number>();
  let used = 0;
  for (const week of wanted) {
    used += week.entries.length;
    if (used > most) break;
    open.add(week.number);
  }
  return open;
}

function weekBlocks(week: PlanWeek, inDetail: boolean, setting: Setting): Json[] {
  const { t } = setting;
  const { plan } = t;
  const why = week.moved.length > 0 ? ` · ${escapeLine(plan.weekMoved(week.moved))}` : '';
  const head = [
    text(plan.week(week.number, plainLine(week.theme)), { weight: 'Bolder' }),
    text(`${plan.opens(week.opens)} · ${plan.states[week.state]}${why}`, { spacing: 'None' }),
  ];
  const moved = week.entries.filter((entry) => entry.moved.length > 0);
  if (inDetail) {
    const entries = week.entries.map((entry) => text(entryLine(entry, week, setting), { spacing: 'Small' }));
    if (entries.length === 0) return head;
    return [
      ...head,
      ...collapsible(`week-${week.number}`, plan.showEntries(week.number, week.entries.length), entries),
    ];
  }
  // Why a date moved is never left out.
  return [
    ...head,
    text(
      `${plan.entries(week.entries.length)}${moved.length > 0 ? `, ${plan.movedCount(moved.length)}` : ''}`,
      {
        isSubtle: true,
        spacing: 'None',
      },
    ),
  ];
}

function entryLine(entry: PlanEntry, week: PlanWeek, { t }: Setting): string {
  const { plan } = t;
  const named = t.delivery.deliveryName({
    kind: entry.kind,
    week: week.number,
    ...(entry.exercise ? { exercise: { ...entry.exercise, title: plainText(entry.exercise.title) } } : {}),
  });
  const moved = entry.moved.length > 0 ? ` · ${escapeLine(plan.moved(entry.plannedOn, entry.moved))}` : '';
  return `${plan.opens(entry.when)} · ${escapeLine(named)} · ${plan.states[entry.state]}${moved}`;
}
