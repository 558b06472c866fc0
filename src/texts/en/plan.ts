import type { CommandTexts } from '../complete';
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

export const planCommands = {
  plan: { usage: 'plan', example: 'plan', does: 'every date, and why one moved' },
  preview: { usage: 'preview WEEK', example: 'preview 3', does: 'look at a week, for you alone' },
  'push-now': { usage: 'push WEEK', example: 'push 3', does: 'send a week at once' },
  pause: {
    usage: 'pause DATE [WEEKS]',
    example: 'pause 2027-05-17 2',
    does: 'suspend weeks; later weeks move back',
  },
  resume: { usage: 'resume', example: 'resume', does: 'end the pause' },
  time: {
    usage: 'time [+WEEKSw|DATE TIME]',
    example: 'time +1w',
    does: 'what time it is in the demo; move the demo clock forward',
  },
} satisfies CommandTexts;
