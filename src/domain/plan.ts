import { type Calendar, localDate } from './calendar';
import type { Cohort, Participant } from './cohort';
import type { PlannedDelivery } from './delivery';
import type { Instant, LocalDate } from './ids';
import { perObject } from './memo';
import { FRIDAY_TIME, planChannel } from './plan-channel';
import { type Draft, draft, dueDay, inOrder, type PlanContext, sinceJoining, toPerson } from './plan-draft';
import { planSurveys } from './plan-exercises';
import { deliveryKeys } from './plan-keys';
import { planAgreementChecks, planSchulterblick } from './plan-schulterblick';
import { dayOfWeek } from './plan-weeks';
import type { Programme } from './programme';
import { REMINDER_TIME, remindersOf } from './reminder';
import type { Agreement, Slot } from './schulterblick';
import { type Timetable, timetableOf } from './timetable';

/** What happened in the cohort that brings deliveries of its own. */
export interface PlanExtras {
  readonly agreements: readonly Agreement[];
  readonly slots: readonly Slot[];
}
const NO_EXTRAS: PlanExtras = { agreements: [], slots: [] };

/** Whole plans without extras, by the stored cohort: it is asked for several times in each turn. */
const kept = new WeakMap<
  Cohort,
  { readonly timetable: Timetable; readonly plan: readonly PlannedDelivery[] }
>();
const FOREVER = '9999-12-31T23:59:59.999Z' as Instant;

/**
 * Everything the companion will ever send to a cohort, past and future, in the order it is due: a pure
 * function of its data. What of it was sent is the ledger's to say; `plan`, `simulate`, `vorschau`,
 * `status` and the scheduler all read this. Keys stay the same when dates change.
 */
export function planDeliveries(
  cohort: Cohort,
  programme: Programme,
  calendar: Calendar,
  extras: PlanExtras = NO_EXTRAS,
): readonly PlannedDelivery[] {
  const timetable = timetableOf(cohort, programme, calendar);
  const plain = extras.agreements.length === 0 && extras.slots.length === 0;
  const before = plain ? kept.get(cohort) : undefined;
  if (before?.timetable === timetable) return before.plan;
  const plan = planned({ cohort, timetable, until: FOREVER }, extras);
  if (plain) kept.set(cohort, { timetable, plan });
  return plan;
}

/** The part of the plan that is due up to an instant; a tick on week 1 need not work out week 12. */
export function planUntil(
  until: Instant,
  cohort: Cohort,
  programme: Programme,
  calendar: Calendar,
  extras: PlanExtras = NO_EXTRAS,
): readonly PlannedDelivery[] {
  return planned({ cohort, timetable: timetableOf(cohort, programme, calendar), until }, extras);
}

function planned(context: PlanContext, extras: PlanExtras): readonly PlannedDelivery[] {
  return [
    ...planChannel(context.timetable),
    ...planSurveys(context),
    ...planSchulterblick(context, extras.slots),
    ...planAgreementChecks(context, extras.agreements),
    ...digests(context),
    ...reminders(context),
    ...snoozed(context),
  ]
    .filter((one) => one.delivery.dueAt <= context.until)
    .sort(inOrder)
    .map((one) => one.delivery);
}

/** To each trainer on Friday, or on the last working day of the week; none in a week without one. */
function digests({ cohort, timetable, until }: PlanContext): readonly Draft[] {
  return digestDays(timetable).flatMap(({ week, due }) => {
    if (due.dueAt > until) return [];
    return cohort.trainers.map((trainer) => {
      const key = deliveryKeys.digest(week, trainer.id);
      const what = { key, kind: 'digest', audience: toPerson(trainer.id), week } as const;
      return draft(what, due);
    });
  });
}

const digestDays = perObject((timetable: Timetable) => {
  const { openings, laender, calendar } = timetable;
  return openings.flatMap((week) => {
    const day = dayOfWeek(week, 5, laender, calendar, -1);
    return day.on < week.scheduledOn ? [] : [{ week: week.number, due: dueDay(timetable, day, FRIDAY_TIME) }];
  });
});

function reminders(context: PlanContext): readonly Draft[] {
  const { cohort, timetable, until } = context;
  return cohort.participants.flatMap((person) => {
    const snoozed = snoozedTo(context, person);
    const audience = toPerson(person.id);
    return remindersOf(timetable, person).flatMap(({ week, slot, due }) => {
      if (due.dueAt > until || due.day.on === snoozed) return [];
      const key = deliveryKeys.reminder(week, person.id, slot);
      const what = { key, kind: 'reminder', audience, week } as const;
      return sinceJoining(timetable, person, draft(what, due));
    });
  });
}

/** »Später erinnern«: one reminder at the time that was promised; it takes the place of that day's own. */
function snoozed(context: PlanContext): readonly Draft[] {
  const { cohort, timetable } = context;
  return cohort.participants.flatMap((person) => {
    const on = snoozedTo(context, person);
    if (on === undefined || person.reminders === 'aus') return [];
    const week = timetable.openings.findLast((one) => one.opensOn <= on)?.number ?? 1;
    const key = deliveryKeys.snoozed(week, person.id, on);
    const what = { key, kind: 'reminder', audience: toPerson(person.id), week } as const;
    return [draft(what, dueDay(timetable, { on, plannedOn: on, moved: [] }, REMINDER_TIME))];
  });
}

function snoozedTo({ timetable }: PlanContext, person: Participant): LocalDate | undefined {
  return person.snoozedUntil && localDate(person.snoozedUntil, timetable.calendar.timeZone);
}
