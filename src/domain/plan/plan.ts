import { addMs, type Calendar, localDate } from '../calendar/calendar';
import type { Cohort, Participant } from '../cohort/cohort';
import type { PlannedDelivery, PlannedOf } from '../delivery/delivery';
import { type DeliveryKind, deliveryKeys } from '../delivery/kinds';
import type { Instant, LocalDate, PersonId } from '../ids';
import { memoizeByObject } from '../memo';
import type { Programme } from '../programme/programme';
import { REMINDER_TIME } from '../reminder/reminder';
import type { Agreement, Slot } from '../schulterblick/schulterblick';
import { FRIDAY_TIME, planChannel } from './channel';
import {
  type DueDay,
  draft,
  dueDay,
  inOrder,
  type PlanContext,
  type PlanDraft,
  sinceJoining,
  toPerson,
} from './draft';
import { planPosts, planSurveys } from './exercises';
import { remindersOf } from './reminders';
import { planAgreementChecks, planSchulterblick } from './schulterblick';
import { type Timetable, timetableOf } from './timetable';
import { dayOfWeek, type WeekOpening } from './weeks';

/** What happened in the cohort that brings deliveries of its own. */
export interface PlanExtras {
  readonly agreements: readonly Agreement[];
  readonly slots: readonly Slot[];
}
const NO_EXTRAS: PlanExtras = { agreements: [], slots: [] };

const DAY_MS = 24 * 60 * 60_000;
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
  return planned({ cohort, timetable, until: FOREVER, weeks: timetable.openings }, extras);
}

/** The part of the plan that is due up to an instant; a tick on week 1 need not work out week 12. */
export function planUntil(
  until: Instant,
  cohort: Cohort,
  programme: Programme,
  calendar: Calendar,
  extras: PlanExtras = NO_EXTRAS,
): readonly PlannedDelivery[] {
  return planned(contextUntil(until, cohort, programme, calendar), extras);
}

/**
 * Of the plan up to an instant the exercises: the channel's posts and the questionnaires, everybody's or those
 * of one person.
 */
export function planHandedOut(
  until: Instant,
  cohort: Cohort,
  programme: Programme,
  calendar: Calendar,
  person?: PersonId,
): readonly PlannedOf<'exercise' | 'survey'>[] {
  const context = contextUntil(until, cohort, programme, calendar);
  const posts = context.weeks.flatMap((week) => planPosts(context.timetable, week));
  const people =
    person === undefined ? cohort.participants : cohort.participants.filter(({ id }) => id === person);
  return inPlan<'exercise' | 'survey'>([...posts, ...planSurveys(context, people)], until);
}

function contextUntil(until: Instant, cohort: Cohort, programme: Programme, calendar: Calendar): PlanContext {
  const timetable = timetableOf(cohort, programme, calendar);
  // A Monday may begin a day before its date does in UTC, and nothing of a week comes before it but by release.
  const lastDay = addMs(until, DAY_MS).slice(0, 10);
  const weeks = timetable.openings.filter((week) => week.monday <= lastDay || week.opensAt <= until);
  return { cohort, timetable, until, weeks };
}

function planned(context: PlanContext, extras: PlanExtras): readonly PlannedDelivery[] {
  const drafts = [
    ...planChannel(context),
    ...planSurveys(context, context.cohort.participants),
    ...planSchulterblick(context, extras.slots),
    ...planAgreementChecks(context, extras.agreements),
    ...digests(context),
    ...reminders(context),
    ...snoozed(context),
  ];
  return inPlan(drafts, context.until);
}

function inPlan<Kind extends DeliveryKind>(
  drafts: readonly PlanDraft<Kind>[],
  until: Instant,
): readonly PlannedOf<Kind>[] {
  return drafts
    .filter(({ delivery }) => delivery.dueAt <= until)
    .sort(inOrder)
    .map(({ delivery }) => delivery);
}

/** To each trainer on Friday, or on the last working day of the week; none in a week without one. */
function digests({ cohort, timetable, weeks }: PlanContext): readonly PlanDraft[] {
  return weeks.flatMap((week) => {
    const due = digestDay(timetable)(week);
    if (!due) return [];
    return cohort.trainers.map((trainer) => {
      const key = deliveryKeys.digest(week.number, trainer.id);
      const what = { key, kind: 'digest', audience: toPerson(trainer.id), week: week.number } as const;
      return draft(what, due);
    });
  });
}

const digestDay = memoizeByObject((timetable: Timetable) =>
  memoizeByObject((week: WeekOpening): DueDay | undefined => {
    const day = dayOfWeek(week, 5, timetable.laender, timetable.calendar, -1);
    return day.on < week.scheduledOn ? undefined : dueDay(timetable, day, FRIDAY_TIME);
  }),
);

function reminders(context: PlanContext): readonly PlanDraft[] {
  const { cohort, timetable, weeks, until } = context;
  return cohort.participants.flatMap((person) => {
    const snoozed = snoozedTo(context, person);
    const audience = toPerson(person.id);
    const { remindersSince } = person;
    return weeks.flatMap((week) =>
      remindersOf(timetable, week, person).flatMap(({ slot, due }) => {
        if (due.dueAt > until || due.day.on === snoozed) return [];
        if (remindersSince !== undefined && due.dueAt < remindersSince) return [];
        const key = deliveryKeys.reminder(week.number, person.id, slot);
        const what = { key, kind: 'reminder', audience, week: week.number, requested: false } as const;
        return sinceJoining(timetable, person, draft(what, due));
      }),
    );
  });
}

/** »Später erinnern«: one reminder at the time that was promised; it takes the place of that day's own. */
function snoozed(context: PlanContext): readonly PlanDraft[] {
  const { cohort, timetable } = context;
  return cohort.participants.flatMap((person) => {
    const on = snoozedTo(context, person);
    if (on === undefined || person.reminders === 'aus') return [];
    const week = timetable.openings.findLast(({ opensOn }) => opensOn <= on)?.number ?? 1;
    const key = deliveryKeys.snoozed(week, person.id, on);
    const what = { key, kind: 'reminder', audience: toPerson(person.id), week, requested: true } as const;
    return [draft(what, dueDay(timetable, { on, plannedOn: on, moved: [] }, REMINDER_TIME))];
  });
}

function snoozedTo({ timetable }: PlanContext, person: Participant): LocalDate | undefined {
  return person.snoozedUntil && localDate(person.snoozedUntil, timetable.calendar.timeZone);
}
