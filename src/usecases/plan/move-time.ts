import { addDays, addMs, localWhen, toInstant } from '../../domain/calendar/calendar';
import type { TimeAction } from '../../domain/command/dates';
import type { Instant } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import type { Ask } from '../../domain/turn/ask';
import type { Deps } from '../shared/deps';
import { isTrainerAnywhere } from '../shared/people';

const HOUR_MS = 3_600_000;
const MAX_DAYS_AHEAD = 400;

/**
 * `zeit`: says or moves the demo's clock. On the way it stops at every instant at which something is due
 * and makes it, in order, before the answer comes.
 */
export async function moveTime(deps: Deps, ask: Ask, action: TimeAction): Promise<readonly Notice[]> {
  const { demo, settings } = deps;
  if (!demo) return [{ kind: 'refusal', code: 'only-in-demo' }];
  if (!(await isTrainerAnywhere(deps, ask.asker.id, ask.at))) {
    return [{ kind: 'refusal', code: 'not-a-trainer' }];
  }
  const now = deps.clock.now();
  const when = (instant: Instant) => localWhen(instant, settings.timeZone);
  if (action.kind === 'show') return [{ kind: 'time', now: when(now), moved: false, made: 0 }];

  const target = targetOf(action, now, settings.timeZone);
  const today = when(now).on;
  if (target < now) return [{ kind: 'refusal', code: 'date-in-past', given: when(target).on, today }];
  if (target > addMs(now, MAX_DAYS_AHEAD * 24 * HOUR_MS)) {
    return [{ kind: 'refusal', code: 'date-too-far', given: when(target).on }];
  }
  let made = 0;
  let stuck: Instant | undefined;
  for (;;) {
    const next = await demo.nextDue();
    if (next === undefined || next > target || next === stuck) break;
    if (next > deps.clock.now()) await demo.clock.moveTo(next);
    made += await demo.tick();
    // A cohort that cannot be worked on stays due at the same instant: go past it, do not wait for it.
    stuck = (await demo.nextDue()) === next ? next : undefined;
  }
  if (target > deps.clock.now()) await demo.clock.moveTo(target);
  made += await demo.tick();
  return [{ kind: 'time', now: when(deps.clock.now()), moved: true, made }];
}

/** Weeks and days are local: over a change of the clocks, 09:00 stays 09:00. */
function targetOf(action: Exclude<TimeAction, { kind: 'show' }>, now: Instant, timeZone: string): Instant {
  if (action.kind === 'set') return toInstant(action.on, action.time, timeZone);
  const { weeks, days, hours } = action.by;
  const moved = shiftDays(now, weeks * 7 + days, timeZone);
  return addMs(moved, hours * HOUR_MS);
}

function shiftDays(now: Instant, days: number, timeZone: string): Instant {
  if (days === 0) return now;
  const { on, time } = localWhen(now, timeZone);
  const sinceMinute = Date.parse(now) - Date.parse(toInstant(on, time, timeZone));
  return addMs(toInstant(addDays(on, days), time, timeZone), sinceMinute);
}
