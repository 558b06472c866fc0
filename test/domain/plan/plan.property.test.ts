import fc from 'fast-check';
import { addDays, isWorkingDay, localWhen, msBetween, weekday } from '../../../src/domain/calendar/calendar';
import { LAENDER, type Land } from '../../../src/domain/calendar/laender';
import type { Cohort, Pause } from '../../../src/domain/cohort/cohort';
import type { LocalDate } from '../../../src/domain/ids';
import { planDeliveries, planHandedOut, planUntil } from '../../../src/domain/plan/plan';
import { laenderOf } from '../../../src/domain/plan/weeks';
import {
  aCalendar,
  aCohort,
  aParticipant,
  aProgramme,
  date,
  instant,
  noHolidays,
} from '../../support/builders';

const calendar = aCalendar();
const programme = aProgramme();

const anyDay = fc.integer({ min: 0, max: 330 }).map((days) => addDays(date('2027-01-04'), days));
const anyLand = fc.constantFrom(...(Object.keys(LAENDER) as Land[]));
const anyPause: fc.Arbitrary<Pause> = fc.record({ from: anyDay, weeks: fc.integer({ min: 1, max: 4 }) });
const anyProfile = fc.constantFrom('aus', 'leicht', 'normal', 'eng') as fc.Arbitrary<'aus' | 'eng'>;
const anyParticipants = fc
  .array(fc.record({ land: fc.option(anyLand, { nil: undefined }), reminders: anyProfile }), { maxLength: 5 })
  .map((people) =>
    people.map(({ land, reminders }, index) =>
      aParticipant(`Person ${'abcde'[index]}`, { reminders, ...(land === undefined ? {} : { land }) }),
    ),
  );
const anyCohort: fc.Arbitrary<Cohort> = fc
  .record({ startOn: anyDay, pauses: fc.array(anyPause, { maxLength: 3 }), participants: anyParticipants })
  .map((changes) => aCohort(changes));

const plan = (cohort: Cohort, holidays = calendar.holidays) =>
  planDeliveries(cohort, programme, { ...calendar, holidays });
const channelKeys = (cohort: Cohort, holidays = calendar.holidays) =>
  plan(cohort, holidays)
    .filter(({ audience }) => audience.kind === 'channel')
    .map(({ key }) => key)
    .sort();

test('the same data give the same plan, sorted, with keys that are unique', () => {
  fc.assert(
    fc.property(anyCohort, (cohort) => {
      const once = plan(cohort);
      expect(plan(structuredClone(cohort))).toEqual(once);
      expect(new Set(once.map(({ key }) => key)).size).toBe(once.length);
      const times = once.map(({ dueAt }) => dueAt);
      expect(times).toEqual([...times].sort());
    }),
  );
});

test('the near part of the plan is the plan up to then', () => {
  const anyJoining = anyDay.map((on) => instant(`${on}T08:00:00Z`));
  const anyRelease = fc.record({ week: fc.integer({ min: 1, max: 12 }), at: anyJoining });
  fc.assert(
    fc.property(
      anyCohort,
      fc.array(anyRelease, { maxLength: 2 }),
      anyJoining,
      anyJoining,
      (any, releases, joinedAt, until) => {
        const participants = any.participants.map((person) => ({ ...person, joinedAt }));
        const cohort = { ...any, releases, participants };
        const near = plan(cohort).filter(({ dueAt }) => dueAt <= until);
        expect(planUntil(until, cohort, programme, calendar)).toEqual(near);
        const handedOut = near.filter(({ kind }) => kind === 'exercise' || kind === 'survey');
        expect(planHandedOut(until, cohort, programme, calendar)).toEqual(handedOut);
        for (const { id } of participants) {
          const theirs = handedOut.filter(
            ({ audience }) => audience.kind !== 'person' || audience.personId === id,
          );
          expect(planHandedOut(until, cohort, programme, calendar, id)).toEqual(theirs);
        }
      },
    ),
  );
});

test('what goes to the channel comes at its hour on a day when everyone works', () => {
  fc.assert(
    fc.property(anyCohort, (cohort) => {
      const laender = laenderOf(cohort);
      for (const { audience, dueAt, dueOn, kind } of plan(cohort)) {
        if (audience.kind !== 'channel') continue;
        expect(isWorkingDay(dueOn, laender, calendar.holidays)).toBe(true);
        const time = kind === 'closing' ? '15:00' : '09:00';
        expect(localWhen(dueAt, cohort.timeZone)).toEqual({ on: dueOn, time });
      }
    }),
  );
});

test('no exercise comes before its week, and the overview comes first', () => {
  fc.assert(
    fc.property(anyCohort, (cohort) => {
      const opened = new Set<number>();
      for (const { audience, kind, week } of plan(cohort)) {
        if (audience.kind !== 'channel') continue;
        if (kind === 'week') opened.add(week);
        expect(opened.has(week)).toBe(true);
      }
    }),
  );
});

test('neither pauses nor holidays nor the start change which posts there are', () => {
  const usual = channelKeys(aCohort());
  fc.assert(
    fc.property(anyCohort, (cohort) => {
      expect(channelKeys(cohort)).toEqual(usual);
      expect(channelKeys(cohort, noHolidays)).toEqual(usual);
    }),
  );
});

test('what moved says why, and what did not move says nothing', () => {
  fc.assert(
    fc.property(anyCohort, (cohort) => {
      for (const { dueOn, plannedOn, moved } of plan(cohort)) {
        expect(moved.length > 0).toBe(dueOn !== plannedOn);
      }
    }),
  );
});

test('another pause moves nothing that was due before it, and nothing later to before it', () => {
  fc.assert(
    fc.property(anyCohort, anyPause, (cohort, pause) => {
      const monday = addDays(pause.from, 1 - weekday(pause.from));
      const before = plan(cohort);
      const after = new Map(
        plan({ ...cohort, pauses: [...cohort.pauses, pause] }).map((planned) => [planned.key, planned.dueOn]),
      );
      for (const { key, dueOn, week } of before) {
        const then = after.get(key);
        // Which reminders a week has depends on its holidays, and so on where it lies.
        if (then === undefined) continue;
        if (dueOn < monday) expect([week, then]).toEqual([week, dueOn]);
        else expect(then >= monday).toBe(true);
      }
    }),
  );
});

test('no week opens in a week that is free', () => {
  const freeDays = (pauses: readonly Pause[]): ReadonlySet<LocalDate> =>
    new Set(
      pauses.flatMap(({ from, weeks }) =>
        Array.from({ length: weeks * 7 }, (_, day) => addDays(from, 1 - weekday(from) + day)),
      ),
    );
  fc.assert(
    fc.property(anyCohort, (cohort) => {
      const free = freeDays(cohort.pauses);
      for (const { kind, dueOn } of plan(cohort)) if (kind === 'week') expect(free.has(dueOn)).toBe(false);
    }),
  );
});

test('pushing a week never delays anything and keeps the order of its posts', () => {
  const anyRelease = fc.record({ week: fc.integer({ min: 1, max: 12 }), at: anyDay });
  fc.assert(
    fc.property(anyCohort, anyRelease, (cohort, { week, at }) => {
      const releases = [{ week, at: instant(`${at}T10:11:12Z`) }];
      const before = plan(cohort);
      const after = plan({ ...cohort, releases });
      const due = new Map(before.map((planned) => [planned.key, planned.dueAt]));
      for (const { key, dueAt } of after)
        expect(msBetween(dueAt, due.get(key) ?? dueAt)).toBeGreaterThanOrEqual(0);
      const posts = (of: typeof before) =>
        of
          .filter((delivery) => delivery.week === week && ['week', 'exercise'].includes(delivery.kind))
          .map(({ key }) => key);
      expect(posts(after)).toEqual(posts(before));
    }),
  );
});
