import { addDays, type Calendar } from '../calendar/calendar';
import type { Participant } from '../cohort/cohort';
import { memoizeByObject } from '../memo';
import { landOf, REMINDER_SLOTS, REMINDER_TIME, type ReminderSlot } from '../reminder/reminder';
import { type DueDay, dueDay } from './draft';
import type { Timetable } from './timetable';
import { dayOfWeek, type PlannedDay, type WeekOpening } from './weeks';

const WEEKDAY: Readonly<Record<ReminderSlot, number>> = { tue: 2, wed: 3, thu: 4, fri: 5 };

interface ReminderDay {
  readonly slot: ReminderSlot;
  readonly due: DueDay;
}

const byProfile = memoizeByObject((_: WeekOpening) => new Map<string, readonly ReminderDay[]>());

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
  const laender = landOf(participant);
  const friday = addDays(week.monday, 4);
  const days = REMINDER_SLOTS[participant.reminders].map((slot) => ({
    slot,
    ...dayOfWeek(week, WEEKDAY[slot], laender, calendar),
  }));
  const delayed = (day: PlannedDay): boolean => day.moved.some((reason) => reason.kind === 'holiday');
  const taken = new Set(days.filter((day) => !delayed(day)).map((day) => day.on));
  // No profile has two slots that could be delayed to the same free day: that day would be a slot itself.
  return days.filter((day) => !delayed(day) || (day.on <= friday && !taken.has(day.on)));
}
