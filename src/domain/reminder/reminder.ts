import {
  addDays,
  type Calendar,
  compare,
  isWorkingDay,
  localWhen,
  nextWorkingDay,
  toInstant,
} from '../calendar/calendar';
import type { Land } from '../calendar/laender';
import type { Participant, ReminderProfile } from '../cohort/cohort';
import type { SkipReason } from '../delivery/delivery';
import type { Instant } from '../ids';

export type ReminderSlot = 'tue' | 'wed' | 'thu' | 'fri';

export const REMINDER_TIME = '10:00';
const WORK_BEGINS = '08:00';
const WORK_ENDS = '18:00';

export const REMINDER_SLOTS: Readonly<Record<ReminderProfile, readonly ReminderSlot[]>> = {
  aus: [],
  leicht: ['fri'],
  normal: ['wed', 'fri'],
  eng: ['tue', 'wed', 'thu', 'fri'],
};

export type ReminderVerdict =
  | { readonly kind: 'send' }
  | { readonly kind: 'skip'; readonly reason: SkipReason }
  | { readonly kind: 'hold'; readonly until: Instant };

/** Whether a planned reminder may go out now (`docs/promises.md`, rule 6); asked just before it is sent. */
export function reminderVerdict(input: {
  /** Undefined when the person is no participant any more. */
  readonly participant: Participant | undefined;
  /** How many exercises the person still has to answer. */
  readonly openItems: number;
  readonly now: Instant;
  readonly calendar: Calendar;
}): ReminderVerdict {
  const { participant, openItems, now, calendar } = input;
  if (!participant) return { kind: 'skip', reason: 'left' };
  if (participant.reminders === 'aus') return { kind: 'skip', reason: 'switched-off' };
  const today = localWhen(now, calendar.timeZone).on;
  if (participant.absences.some((absence) => absence.from <= today && today <= absence.to)) {
    return { kind: 'skip', reason: 'absent' };
  }
  if (participant.snoozedUntil !== undefined && compare(now, participant.snoozedUntil) < 0) {
    return { kind: 'skip', reason: 'snoozed' };
  }
  if (openItems <= 0) return { kind: 'skip', reason: 'answered' };
  const until = nextWorkingTime(now, participant.land, calendar);
  return until === now ? { kind: 'send' } : { kind: 'hold', until };
}

/** `now` itself within working hours (Monday to Friday 08:00 to 18:00, no holiday), else their next beginning. */
export function nextWorkingTime(now: Instant, land: Land | undefined, calendar: Calendar): Instant {
  const laender = landOf({ land });
  const { on, time } = localWhen(now, calendar.timeZone);
  const today = isWorkingDay(on, laender, calendar.holidays);
  if (today && time >= WORK_BEGINS && time < WORK_ENDS) return now;
  const from = today && time < WORK_BEGINS ? on : addDays(on, 1);
  return toInstant(nextWorkingDay(from, laender, calendar.holidays), WORK_BEGINS, calendar.timeZone);
}

export function landOf(person: { readonly land?: Land | undefined }): readonly Land[] {
  return person.land === undefined ? [] : [person.land];
}
