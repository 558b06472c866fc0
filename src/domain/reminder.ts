import {
  addDays,
  type Calendar,
  compare,
  isWorkingDay,
  localWhen,
  nextWorkingDay,
  toInstant,
} from './calendar';
import type { Land, Participant, ReminderProfile } from './cohort';
import type { SkipReason } from './delivery';
import type { Instant } from './ids';
import { perObject } from './memo';
import { type DueDay, dueDay } from './plan-draft';
import { dayOfWeek, type PlannedDay, type WeekOpening } from './plan-weeks';
import type { Timetable } from './timetable';

export type ReminderSlot = 'tue' | 'wed' | 'thu' | 'fri';

export const REMINDER_TIME = '10:00';
const WORK_BEGINS = '08:00';
const WORK_ENDS = '18:00';

const WEEKDAY: Readonly<Record<ReminderSlot, number>> = { tue: 2, wed: 3, thu: 4, fri: 5 };
const SLOTS: Readonly<Record<ReminderProfile, readonly ReminderSlot[]>> = {
  aus: [],
  leicht: ['fri'],
  normal: ['wed', 'fri'],
  eng: ['tue', 'wed', 'thu', 'fri'],
};

interface ReminderDay {
  readonly slot: ReminderSlot;
  readonly due: DueDay;
}

const byProfile = perObject((_: WeekOpening) => new Map<string, readonly ReminderDay[]>());

/** The reminders of one person in a week; people of one Land with the same profile share them. */
export function remindersOf(
  { calendar }: Timetable,
  week: WeekOpening,
  participant: Participant,
): readonly ReminderDay[] {
  const kept = byProfile(week);
  const profile = `${participant.land} ${participant.reminders}`;
  let days = kept.get(profile);
  if (days === undefined) {
    days = reminderDays(participant, week, calendar).map(({ slot, ...day }) => ({
      slot,
      due: dueDay({ calendar }, day, REMINDER_TIME),
    }));
    kept.set(profile, days);
  }
  return days;
}

/**
 * The reminders of one person in a week of the programme. One that falls on a holiday of their Land moves to
 * the next working day of the same week, and is left out where there is none or another is there already.
 */
export function reminderDays(
  participant: Participant,
  week: WeekOpening,
  calendar: Calendar,
): readonly (PlannedDay & { readonly slot: ReminderSlot })[] {
  const laender = laenderOf(participant);
  const friday = addDays(week.monday, 4);
  const days = SLOTS[participant.reminders].map((slot) => ({
    slot,
    ...dayOfWeek(week, WEEKDAY[slot], laender, calendar),
  }));
  const delayed = (day: PlannedDay): boolean => day.moved.some((reason) => reason.kind === 'holiday');
  const taken = new Set(days.filter((day) => !delayed(day)).map((day) => day.on));
  // No profile has two slots that could be delayed to the same free day: that day would be a slot itself.
  return days.filter((day) => !delayed(day) || (day.on <= friday && !taken.has(day.on)));
}

export type ReminderVerdict =
  | { readonly kind: 'send' }
  | { readonly kind: 'skip'; readonly reason: SkipReason }
  | { readonly kind: 'hold'; readonly until: Instant };

/** Whether a planned reminder may go out now (contract, rule 6); asked just before it is sent. */
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
  const laender = laenderOf({ land });
  const { on, time } = localWhen(now, calendar.timeZone);
  const today = isWorkingDay(on, laender, calendar.holidays);
  if (today && time >= WORK_BEGINS && time < WORK_ENDS) return now;
  const from = today && time < WORK_BEGINS ? on : addDays(on, 1);
  return toInstant(nextWorkingDay(from, laender, calendar.holidays), WORK_BEGINS, calendar.timeZone);
}

function laenderOf(person: { readonly land?: Land | undefined }): readonly Land[] {
  return person.land === undefined ? [] : [person.land];
}
