import { addDays, localDate, localWhen, toInstant } from '../../domain/calendar/calendar';
import type { Participant, ReminderProfile } from '../../domain/cohort/cohort';
import type { CohortId, LocalDate, PersonId } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import { nextWorkingTime, REMINDER_TIME } from '../../domain/reminder/reminder';
import type { Ask } from '../../domain/turn/ask';
import { changeCohort } from '../shared/change-cohort';
import type { Deps } from '../shared/deps';
import { memberOf, memberships } from '../shared/people';

/** `erinnerungen aus|leicht|normal|eng`; alone it says what is set. Holds for all cohorts of the person. */
export async function setReminders(
  deps: Deps,
  ask: Ask,
  profile: ReminderProfile | undefined,
): Promise<readonly Notice[]> {
  const mine = (await memberships(deps, ask.asker.id, ask.at)).filter((membership) => membership.participant);
  const current = mine[0]?.participant?.reminders;
  if (current === undefined) return [{ kind: 'refusal', code: 'not-a-participant' }];
  if (profile === undefined) return [{ kind: 'done', what: 'reminders-are', profile: current }];
  for (const { cohort } of mine) {
    await change(deps, ask, cohort.id, (person) =>
      person.reminders === profile ? person : { ...person, reminders: profile, remindersSince: ask.at },
    );
  }
  return [{ kind: 'done', what: 'reminders-set', profile }];
}

const MAX_ABSENCES = 30;

/** `urlaub VON bis BIS`: no reminders in that time. */
export async function saveAbsence(
  deps: Deps,
  ask: Ask,
  from: LocalDate,
  to: LocalDate,
): Promise<readonly Notice[]> {
  const mine = (await memberships(deps, ask.asker.id, ask.at)).filter((membership) => membership.participant);
  if (mine.length === 0) return [{ kind: 'refusal', code: 'not-a-participant' }];
  const today = localDate(ask.at, deps.settings.timeZone);
  if (to < today) return [{ kind: 'refusal', code: 'date-in-past', given: to, today }];
  for (const { cohort } of mine) {
    await change(deps, ask, cohort.id, (person) => {
      const known = person.absences.filter(
        (absence) => absence.to >= today && (absence.from !== from || absence.to !== to),
      );
      return { ...person, absences: [...known, { from, to }].slice(-MAX_ABSENCES) };
    });
  }
  return [{ kind: 'done', what: 'absence-saved', from, to }];
}

/** »Später erinnern«: nothing until tomorrow's reminder time, or the next working day's. */
export async function snooze(deps: Deps, ask: Ask, cohortId: string): Promise<readonly Notice[]> {
  const member = await memberOf(deps, cohortId, ask.asker.id, ask.at);
  if (!member) return [{ kind: 'refusal', code: 'outdated-card' }];
  if (!member.participant) return [{ kind: 'refusal', code: 'not-a-participant' }];
  const { reminders } = member.participant;
  // Who switched reminders off gets none; better said now than missed tomorrow.
  if (reminders === 'aus') return [{ kind: 'done', what: 'reminders-are', profile: reminders }];
  const { timeZone } = member.cohort;
  const calendar = { timeZone, holidays: deps.holidays };
  const tomorrow = addDays(localDate(ask.at, timeZone), 1);
  const day = nextWorkingTime(
    toInstant(tomorrow, REMINDER_TIME, timeZone),
    member.participant.land,
    calendar,
  );
  const until = toInstant(localDate(day, timeZone), REMINDER_TIME, timeZone);
  await change(deps, ask, member.cohort.id, (person) => ({ ...person, snoozedUntil: until }));
  return [{ kind: 'done', what: 'snoozed', until: localWhen(until, timeZone) }];
}

async function change(
  deps: Deps,
  ask: Ask,
  cohort: CohortId,
  update: (person: Participant) => Participant,
): Promise<void> {
  const id: PersonId = ask.asker.id;
  await changeCohort(deps.store, cohort, ask.at, (before) => ({
    cohort: {
      ...before,
      participants: before.participants.map((person) => (person.id === id ? update(person) : person)),
    },
    result: undefined,
  }));
}
