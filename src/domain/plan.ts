import { type Calendar, localDate } from './calendar';
import type { Cohort, Participant } from './cohort';
import type { PlannedDelivery } from './delivery';
import type { LocalDate } from './ids';
import { type Draft, draft, inOrder, type PlanContext, pushed, sinceJoining, toPerson } from './plan-draft';
import { planExercises } from './plan-exercises';
import { deliveryKeys } from './plan-keys';
import { planAgreementChecks, planSchulterblick } from './plan-schulterblick';
import { closingDay, dayOfWeek, laenderOf, OPENING_TIME, type WeekOpening, weekOpenings } from './plan-weeks';
import type { Programme } from './programme';
import { REMINDER_TIME, reminderDays } from './reminder';
import type { Agreement, Slot } from './schulterblick';

/** When the week's work is done and somebody still reads it. */
const FRIDAY_TIME = '15:00';

/** What happened in the cohort that brings deliveries of its own. */
export interface PlanExtras {
  readonly agreements: readonly Agreement[];
  readonly slots: readonly Slot[];
}

/**
 * Everything the companion will ever send to a cohort, past and future, in the order it is due: a pure
 * function of its data. What of it was sent is the ledger's to say; `plan`, `simulate`, `vorschau`,
 * `status` and the scheduler all read this. Keys stay the same when dates change.
 */
export function planDeliveries(
  cohort: Cohort,
  programme: Programme,
  calendar: Calendar,
  extras: PlanExtras = { agreements: [], slots: [] },
): readonly PlannedDelivery[] {
  const context: PlanContext = {
    cohort,
    programme,
    calendar,
    laender: laenderOf(cohort),
    openings: weekOpenings(cohort, programme, calendar),
  };
  return [
    ...context.openings.map((week) => overview(context, week)),
    ...planExercises(context),
    ...planSchulterblick(context, extras.slots),
    ...planAgreementChecks(context, extras.agreements),
    ...context.openings.flatMap((week) => [...digests(context, week), ...reminders(context, week)]),
    ...snoozed(context),
    ...closing(context),
  ]
    .sort(inOrder)
    .map((one) => one.delivery);
}

function overview(context: PlanContext, week: WeekOpening): Draft {
  const key = deliveryKeys.week(week.number);
  const what = { key, kind: 'week', audience: { kind: 'channel' }, week: week.number } as const;
  const day = dayOfWeek(week, 1, context.laender, context.calendar);
  return pushed(context, draft(context, what, day, OPENING_TIME));
}

/** To each trainer on Friday, or on the last working day of the week; none in a week without one. */
function digests(context: PlanContext, week: WeekOpening): readonly Draft[] {
  const { cohort, laender, calendar } = context;
  const day = dayOfWeek(week, 5, laender, calendar, -1);
  if (day.on < week.scheduledOn) return [];
  return cohort.trainers.map((trainer) => {
    const key = deliveryKeys.digest(week.number, trainer.id);
    const what = { key, kind: 'digest', audience: toPerson(trainer.id), week: week.number } as const;
    return draft(context, what, day, FRIDAY_TIME);
  });
}

function reminders(context: PlanContext, week: WeekOpening): readonly Draft[] {
  return context.cohort.participants.flatMap((person) =>
    reminderDays(person, week, context.calendar).flatMap(({ slot, ...day }) => {
      if (day.on === snoozedTo(context, person)) return [];
      const key = deliveryKeys.reminder(week.number, person.id, slot);
      const what = { key, kind: 'reminder', audience: toPerson(person.id), week: week.number } as const;
      return sinceJoining(context, person, draft(context, what, day, REMINDER_TIME));
    }),
  );
}

/** »Später erinnern«: one reminder at the time that was promised; it takes the place of that day's own. */
function snoozed(context: PlanContext): readonly Draft[] {
  return context.cohort.participants.flatMap((person) => {
    const on = snoozedTo(context, person);
    if (on === undefined || person.reminders === 'aus') return [];
    const week = context.openings.findLast((one) => one.opensOn <= on)?.number ?? 1;
    const key = deliveryKeys.snoozed(week, person.id, on);
    const what = { key, kind: 'reminder', audience: toPerson(person.id), week } as const;
    return [draft(context, what, { on, plannedOn: on, moved: [] }, REMINDER_TIME)];
  });
}

function snoozedTo({ calendar }: PlanContext, person: Participant): LocalDate | undefined {
  return person.snoozedUntil && localDate(person.snoozedUntil, calendar.timeZone);
}

/** Not pushed with `jetzt`: a goodbye on the day the last week opens would be wrong. */
function closing(context: PlanContext): readonly Draft[] {
  const { cohort, programme, calendar, openings } = context;
  const day = closingDay(cohort, programme, calendar);
  const last = openings.at(-1);
  if (!day || !last) return [];
  const key = deliveryKeys.closing(last.number);
  const what = { key, kind: 'closing', audience: { kind: 'channel' }, week: last.number } as const;
  return [draft(context, what, day, FRIDAY_TIME)];
}
