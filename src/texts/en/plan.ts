import type { Texts } from '../de';
import { movedBecause } from './delivery';
import { count, date, dateShort, number, weeks, when, whenShort } from './format';

export const plan: Texts['plan'] = {
  title: (cohort) => `Plan · ${cohort}`,
  today: (on) => `Today is ${date(on)}.`,
  week: (number_, theme) => `Week ${number_} · ${theme}`,
  opens: (at) => whenShort(at),
  states: { sent: 'sent', due: 'due now', planned: 'planned', skipped: 'skipped' },
  moved: (plannedOn, moved) => `moved from ${dateShort(plannedOn)}: ${movedBecause(moved)}`,
  weekMoved: (moved) => `moved: ${movedBecause(moved)}`,
  entries: (value) => count(value, 'delivery', 'deliveries'),
  showEntries: (week, value) => `Week ${week}: see ${count(value, 'delivery', 'deliveries')}`,
  movedCount: (value) => `${number(value)} of them moved`,
  pauses: 'Pauses',
  pause: (from, length) => `${weeks(length)} from ${date(from)}`,
  hint: '“preview 3” shows a week in detail.',
  none: 'Nothing is planned any more.',
  /** The clock of the demo. */
  time: {
    now: (at) => `In the demo it is ${when(at)}.`,
    moved: (at, made) =>
      `The demo clock now shows ${when(at)}. ${made === 0 ? 'Nothing was due on the way.' : `Sent on the way: ${count(made, 'message', 'messages')}.`}`,
  },
};
