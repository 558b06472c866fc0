import { addDays, localDate } from '../calendar/calendar';
import type { Land } from '../calendar/laender';
import type { Participant, Person } from '../cohort/cohort';
import { CATCH_UP_MS, deliveryKeys } from '../delivery/kinds';
import { memoizeByObject } from '../memo';
import type { SchulterblickPlan } from '../programme/programme';
import type { Agreement, Slot } from '../schulterblick/schulterblick';
import {
  type DueDay,
  draft,
  dueDay,
  type PlanContext,
  type PlanDraft,
  sinceJoining,
  toPerson,
} from './draft';
import type { Timetable } from './timetable';
import { currentWeek, dayOfWeek, laenderOf, type PlannedDay, toWorkingDay, type WeekOpening } from './weeks';

const INVITE_TIME = '09:10';
/** The afternoon before a booked conversation. */
const BRIEF_TIME = '15:00';
const BRIEF_TIME_WITHOUT_SLOT = '14:00';
const CHECK_TIME = '10:00';

/** Invitations to the participants, and to each trainer a brief about each of them. */
export function planSchulterblick(context: PlanContext, slots: readonly Slot[]): readonly PlanDraft[] {
  const { cohort, timetable, until } = context;
  const days = schulterblickDays(timetable);
  if (!days) return [];
  const { week, invites, briefs } = days;
  if (slots.length === 0 && invites.dueAt > until && briefs.dueAt > until) return [];
  return cohort.participants.flatMap((person) => {
    const key = deliveryKeys.invite(week.number, person.id);
    const audience = toPerson(person.id);
    const what = { key, kind: 'schulterblick-invite', audience, week: week.number } as const;
    const invite = draft(what, invites);
    return [
      ...sinceJoining(timetable, person, invite, CATCH_UP_MS['schulterblick-invite']),
      ...cohort.trainers.flatMap((trainer) => brief(context, days, slots, person, trainer)),
    ];
  });
}

interface SchulterblickDays {
  readonly week: WeekOpening;
  readonly invites: DueDay;
  /** Of those who have booked no conversation. */
  readonly briefs: DueDay;
}

const schulterblickDays = memoizeByObject((timetable: Timetable): SchulterblickDays | undefined => {
  const { programme, openings, laender, calendar } = timetable;
  const week = openings.find((opening) => opening.number === programme.schulterblick?.week);
  return (
    week && {
      week,
      invites: dueDay(timetable, dayOfWeek(week, 1, laender, calendar), INVITE_TIME),
      briefs: dueDay(timetable, lastWorkingDay(timetable, week), BRIEF_TIME_WITHOUT_SLOT),
    }
  );
});

function brief(
  { cohort, timetable }: PlanContext,
  { week, briefs }: SchulterblickDays,
  slots: readonly Slot[],
  person: Participant,
  trainer: Person,
): readonly PlanDraft[] {
  const slot = slots
    .filter(({ bookedBy }) => bookedBy === person.id)
    .sort((a, b) => (a.startAt < b.startAt ? -1 : 1))[0];
  const what = {
    key: deliveryKeys.brief(week.number, person.id, trainer.id),
    kind: 'schulterblick-brief',
    audience: toPerson(trainer.id),
    week: week.number,
    aboutId: person.id,
  } as const;
  const own = slot
    ? draft(what, dueDay(timetable, dayBefore(timetable, laenderOf(cohort), slot), BRIEF_TIME))
    : draft(what, briefs);
  return sinceJoining(timetable, person, own);
}

/** A conversation may be on any day, also long after the programme's own. */
function dayBefore({ calendar }: Timetable, laender: readonly Land[], slot: Slot): PlannedDay {
  return toWorkingDay(addDays(localDate(slot.startAt, calendar.timeZone), -1), -1, laender, calendar);
}

function lastWorkingDay({ calendar, laender }: Timetable, week: WeekOpening): PlannedDay {
  const earlier = dayOfWeek(week, 5, laender, calendar, -1);
  return earlier.on >= week.monday ? earlier : dayOfWeek(week, 5, laender, calendar);
}

/**
 * Questions about what was agreed: some days after it, and in the middle of the weeks the programme names.
 * None after the person said that it is done or dropped, and no two on one day.
 */
export function planAgreementChecks(
  context: PlanContext,
  agreements: readonly Agreement[],
): readonly PlanDraft[] {
  const { cohort, timetable } = context;
  const { schulterblick } = timetable.programme;
  if (!schulterblick) return [];
  return agreements.flatMap((agreement) => {
    const person = cohort.participants.find(({ id }) => id === agreement.personId);
    return person ? checks(timetable, schulterblick, agreement, person) : [];
  });
}

function checks(
  timetable: Timetable,
  plan: SchulterblickPlan,
  agreement: Agreement,
  person: Participant,
): readonly PlanDraft[] {
  const { calendar, openings } = timetable;
  const agreedOn = localDate(agreement.at, calendar.timeZone);
  const laender: readonly Land[] = person.land === undefined ? [] : [person.land];
  const settledAt = agreement.checks.find(({ result }) => result === 'done' || result === 'dropped')?.at;

  const byDays = plan.followUpAfterDays.map((days) => ({
    day: toWorkingDay(addDays(agreedOn, days), 1, laender, calendar),
    week: undefined,
  }));
  const byWeek = plan.followUpInWeeks.map((number) => {
    const week = openings.find((opening) => opening.number === number);
    return { day: week && dayOfWeek(week, 3, laender, calendar), week: number };
  });

  const asked = new Set<string>();
  return [...byDays, ...byWeek].flatMap(({ day, week }, position): readonly PlanDraft[] => {
    if (!day) return [];
    const what = {
      key: deliveryKeys.agreement(agreement.id, position + 1),
      kind: 'agreement-check',
      audience: toPerson(person.id),
      aboutId: person.id,
      agreementId: agreement.id,
    } as const;
    const own = draft({ ...what, week: week ?? 0 }, dueDay(timetable, day, CHECK_TIME));
    const { dueAt, dueOn } = own.delivery;
    if (dueAt <= agreement.at || (settledAt !== undefined && dueAt > settledAt) || asked.has(dueOn))
      return [];
    asked.add(dueOn);
    const running = week ?? currentWeek(openings, dueAt);
    return sinceJoining(timetable, person, { ...own, delivery: { ...own.delivery, week: running } });
  });
}
