import { LAENDER } from '../../../src/domain/calendar/laender';
import type { Cohort } from '../../../src/domain/cohort/cohort';
import { exerciseIdOf, type PlannedDelivery } from '../../../src/domain/delivery/delivery';
import type { DeliveryKind } from '../../../src/domain/delivery/kinds';
import type { DeliveryKey } from '../../../src/domain/ids';
import { planDeliveries } from '../../../src/domain/plan/plan';
import type { Agreement, Slot } from '../../../src/domain/schulterblick/schulterblick';
import {
  aCalendar,
  aCohort,
  aParticipant,
  aPerson,
  aProgramme,
  aQuestionnaire,
  aSchulterblick,
  aSurvey,
  aWeek,
  date,
  exerciseId,
  exerciseOf,
  holidaysFrom,
  instant,
  personId,
} from '../../support/builders';

const calendar = aCalendar();
const programme = aProgramme();

function planOf(cohort: Cohort = aCohort(), of = programme, extras?: Parameters<typeof planDeliveries>[3]) {
  return planDeliveries(cohort, of, calendar, extras);
}
function find(plan: readonly PlannedDelivery[], key: string): PlannedDelivery {
  const found = plan.find((planned) => planned.key === (key as DeliveryKey));
  if (!found) throw new Error(`no ${key} in the plan`);
  return found;
}
const kinds = (plan: readonly PlannedDelivery[], kind: DeliveryKind) =>
  plan.filter((planned) => planned.kind === kind);

describe('weeks and exercises', () => {
  test('a week opens on Monday at nine, its exercises follow on their weekdays', () => {
    const week = planOf().filter((planned) => planned.week === 2 && planned.audience.kind === 'channel');
    expect(week.map(({ key, dueAt, moved }) => [key, dueAt, moved])).toEqual([
      ['w02/week', '2027-04-19T07:00:00.000Z', []],
      ['w02/post/w02-01', '2027-04-19T07:00:00.000Z', []],
      ['w02/post/w02-02', '2027-04-21T07:00:00.000Z', []],
      ['w02/post/w02-03', '2027-04-23T07:00:00.000Z', []],
    ]);
  });

  test('a start in the middle of a week means the next Monday', () => {
    const plan = planOf(aCohort({ startOn: date('2027-04-13') }));
    expect(find(plan, 'w01/week').dueOn).toBe('2027-04-19');
  });

  test('Pfingstmontag moves the overview and what stands on that Monday to Tuesday, and says why', () => {
    const plan = planOf();
    const reason = {
      kind: 'holiday',
      name: 'Pfingstmontag',
      laender: Object.values(LAENDER),
    };
    for (const key of ['w06/week', 'w06/post/w06-01', 'w06/invite/anna-beispiel']) {
      const planned = find(plan, key);
      expect(planned).toMatchObject({ dueOn: '2027-05-18', plannedOn: '2027-05-17', moved: [reason] });
    }
    expect(find(plan, 'w06/post/w06-02')).toMatchObject({ dueOn: '2027-05-19', moved: [] });
  });

  test('one participant from Bavaria is enough for Allerheiligen; trainers and the waiting list are not', () => {
    const autumn = { startOn: date('2027-11-01') };
    const nord = [aParticipant('Dora Fiktiv', { land: 'HH' })];
    const anna = aParticipant('Anna Beispiel', { land: 'BY' });
    const without = planOf(aCohort({ ...autumn, participants: nord, waiting: [anna] }));
    const withAnna = planOf(aCohort({ ...autumn, participants: [...nord, anna] }));
    expect(find(without, 'w01/week').dueAt).toBe('2027-11-01T08:00:00.000Z');
    expect(find(withAnna, 'w01/week')).toMatchObject({
      dueAt: '2027-11-02T08:00:00.000Z',
      moved: [{ kind: 'holiday', name: 'Allerheiligen', laender: ['Bayern'] }],
    });
  });

  test('without any Land, what is a holiday everywhere still counts', () => {
    const plan = planOf(aCohort({ participants: [] }));
    expect(find(plan, 'w06/week').dueOn).toBe('2027-05-18');
    expect(find(plan, 'w07/post/w07-02').dueOn).toBe('2027-05-26');
  });

  test('a Friday before a holiday Monday goes on to the next working day, before that week begins', () => {
    const thereafter = aProgramme({
      weeks: [aWeek(1), aWeek(2)],
      schulterblick: aSchulterblick({ week: 2 }),
    });
    const plan = planOf(aCohort({ startOn: date('2027-03-22') }), thereafter);
    expect(find(plan, 'w01/post/w01-03')).toMatchObject({
      plannedOn: '2027-03-26',
      dueOn: '2027-03-30',
      moved: [{ name: 'Karfreitag' }, { name: 'Ostermontag' }],
    });
    const channel = plan.filter((planned) => planned.audience.kind === 'channel').map(({ key }) => key);
    expect(channel.indexOf('w01/post/w01-03' as DeliveryKey)).toBeLessThan(
      channel.indexOf('w02/week' as DeliveryKey),
    );
  });

  test('exercises of the same day follow in the order of their numbers, after the overview', () => {
    const crowded = aWeek(1, {
      exercises: [
        exerciseOf(1, 1, { weekday: 2 }),
        exerciseOf(1, 2, { weekday: 1, id: exerciseId('zuletzt-benannt') }),
        exerciseOf(1, 3, { weekday: 1, id: exerciseId('anders-benannt') }),
        exerciseOf(1, 4, { weekday: 2 }),
      ],
    });
    const plan = planOf(aCohort(), aProgramme({ weeks: [crowded], surveys: [] }));
    const posts = plan.filter((planned) => planned.kind === 'week' || planned.kind === 'exercise');
    expect(posts.map(({ key }) => key)).toEqual([
      'w01/week',
      'w01/post/zuletzt-benannt',
      'w01/post/anders-benannt',
      'w01/post/w01-01',
      'w01/post/w01-04',
    ]);
    const releases = [{ week: 1, at: instant('2027-04-09T08:00:00Z') }];
    const pushed = planOf(aCohort({ releases }), aProgramme({ weeks: [crowded], surveys: [] }));
    expect(kinds(pushed, 'exercise').map(({ key }) => key)).toEqual(
      kinds(plan, 'exercise').map(({ key }) => key),
    );
  });

  test('nine stays nine over both DST changes', () => {
    const spring = planOf(aCohort({ startOn: date('2027-03-22') }));
    expect(find(spring, 'w01/week').dueAt).toBe('2027-03-22T08:00:00.000Z');
    expect(find(spring, 'w03/week').dueAt).toBe('2027-04-05T07:00:00.000Z');
    const autumn = planOf(aCohort({ startOn: date('2027-10-25') }));
    expect(find(autumn, 'w01/week').dueAt).toBe('2027-10-25T07:00:00.000Z');
    expect(find(autumn, 'w03/week').dueAt).toBe('2027-11-08T08:00:00.000Z');
  });
});

describe('questionnaires', () => {
  test('a survey goes to each participant, not into the channel', () => {
    const plan = planOf();
    const surveys = kinds(plan, 'survey').filter((planned) => planned.week === 1);
    expect(surveys).toHaveLength(5);
    expect(surveys[0]).toMatchObject({
      key: 'w01/survey/umfrage-vorher/anna-beispiel',
      audience: { kind: 'person', personId: 'anna-beispiel' },
      dueAt: '2027-04-12T07:05:00.000Z',
      exerciseId: 'umfrage-vorher',
    });
    expect(find(plan, 'w12/survey/umfrage-ende/ben-probe').dueOn).toBe('2027-07-01');
    expect(kinds(plan, 'exercise')).toHaveLength(36);
  });

  test('one that stands in a week and is named as survey is sent once, and not posted', () => {
    const middle = aQuestionnaire('zwischenstand', 6, { weekday: 2 });
    const schulterblick = aSchulterblick();
    const weeks = programme.weeks.map((week) =>
      week.number === 6
        ? { ...week, exercises: [...week.exercises, middle, schulterblick.questionnaire] }
        : week,
    );
    const plan = planOf(
      aCohort(),
      aProgramme({ weeks, schulterblick, surveys: [aSurvey('middle', middle)] }),
    );
    const ofWeek = plan.filter((planned) => planned.week === 6);
    expect(ofWeek.filter((planned) => exerciseIdOf(planned) === 'zwischenstand')).toHaveLength(5);
    expect(ofWeek.filter((planned) => exerciseIdOf(planned) === 'schulterblick')).toHaveLength(5);
    expect(kinds(ofWeek, 'exercise')).toHaveLength(3);
  });

  test('one that names no week of the programme goes where its moment says', () => {
    const at = (week: number) => ({ week, weekday: 2 as const });
    const surveys = [
      aSurvey('before', aQuestionnaire('vor', 1, at(0))),
      aSurvey('middle', aQuestionnaire('mitte', 1, at(0))),
      aSurvey('end', aQuestionnaire('ende', 1, at(99))),
    ];
    const weeksOf = (of: typeof programme) =>
      ['vor', 'mitte', 'ende'].map(
        (id) => planOf(aCohort(), of).find((planned) => exerciseIdOf(planned) === id)?.week,
      );
    expect(weeksOf(aProgramme({ surveys }))).toEqual([1, 6, 12]);
    const third = aSurvey('before', aQuestionnaire('vor', 3));
    expect(
      planOf(aCohort(), aProgramme({ surveys: [third] })).find((delivery) => exerciseIdOf(delivery) === 'vor')
        ?.week,
    ).toBe(3);
    const { schulterblick: _, ...bare } = aProgramme({ surveys, weeks: programme.weeks.slice(0, 5) });
    expect(weeksOf(bare)).toEqual([1, 3, 5]);
  });
});

describe('joining', () => {
  const joined = (at: string) =>
    planOf(aCohort({ participants: [aParticipant('Anna Beispiel', { land: 'BY', joinedAt: instant(at) })] }));

  test('nothing personal before somebody joined', () => {
    const at = '2027-05-20T06:00:00.000Z';
    const personal = joined(at).filter(
      (planned) => planned.audience.kind === 'person' && planned.audience.personId === 'anna-beispiel',
    );
    expect(personal.length).toBeGreaterThan(0);
    expect(personal.filter((planned) => planned.dueAt < at)).toEqual([]);
    expect(personal.some((planned) => exerciseIdOf(planned) === 'umfrage-vorher')).toBe(false);
  });

  test('who joins some hours into the first day gets the survey of that morning at once', () => {
    const at = '2027-04-12T09:30:00.000Z';
    expect(find(joined(at), 'w01/survey/umfrage-vorher/anna-beispiel')).toMatchObject({
      dueAt: at,
      dueOn: '2027-04-12',
      moved: [],
    });
  });
});

describe('Schulterblick', () => {
  const slot = (startAt: string): Slot => ({
    id: 's1',
    startAt: instant(startAt),
    minutes: 30,
    trainerId: personId('toni-trainer'),
    bookedBy: personId('anna-beispiel'),
  });
  const briefOf = (slots: readonly Slot[], cohort = aCohort()) =>
    find(planOf(cohort, programme, { agreements: [], slots }), 'w06/brief/anna-beispiel/toni-trainer');

  test('invitations on the opening day, to participants', () => {
    const invites = kinds(planOf(), 'schulterblick-invite');
    expect(invites.map(({ dueAt }) => dueAt)).toEqual(Array(5).fill('2027-05-18T07:10:00.000Z'));
  });

  test('the brief comes the working day before the booked conversation', () => {
    expect(briefOf([slot('2027-05-20T08:00:00Z')])).toMatchObject({
      dueAt: '2027-05-19T13:00:00.000Z',
      audience: { kind: 'person', personId: 'toni-trainer' },
      aboutId: 'anna-beispiel',
    });
    expect(briefOf([slot('2027-05-24T08:00:00Z')])).toMatchObject({ dueOn: '2027-05-21', moved: [] });
    expect(briefOf([slot('2027-05-18T08:00:00Z')])).toMatchObject({
      dueOn: '2027-05-14',
      moved: [{ name: 'Pfingstmontag' }],
    });
  });

  test('without a booking on Friday of that week, or its last working day', () => {
    expect(briefOf([]).dueAt).toBe('2027-05-21T12:00:00.000Z');
    const bens = { ...slot('2027-05-20T08:00:00Z'), bookedBy: personId('ben-probe') };
    expect(briefOf([bens]).dueAt).toBe('2027-05-21T12:00:00.000Z');
    // Karfreitag 2027-03-26 is the Friday of week 6 here.
    expect(briefOf([], aCohort({ startOn: date('2027-02-15') })).dueOn).toBe('2027-03-25');
  });
});

test('in a week of nothing but holidays the brief comes after it', () => {
  const free = ['17', '18', '19', '20', '21'].map((day) => [`2027-05-${day}`, 'Frei', ['BY']] as const);
  const plan = planDeliveries(aCohort(), programme, aCalendar({ holidays: holidaysFrom(free) }));
  expect(find(plan, 'w06/brief/anna-beispiel/toni-trainer').dueOn).toBe('2027-05-24');
});

describe('agreements', () => {
  const agreement = (changes: Partial<Agreement> = {}): Agreement => ({
    id: 'a1',
    personId: personId('anna-beispiel'),
    by: personId('toni-trainer'),
    text: 'Zwei Beiträge je Woche',
    at: instant('2027-05-20T09:00:00Z'),
    checks: [],
    ...changes,
  });
  const checksOf = (other: Agreement, cohort = aCohort()) =>
    kinds(planOf(cohort, programme, { agreements: [other], slots: [] }), 'agreement-check').map(
      ({ key, dueAt }) => [key, dueAt],
    );

  test('after the stated days and on Wednesdays of the named weeks', () => {
    expect(checksOf(agreement())).toEqual([
      ['agree/a1/2', '2027-06-02T08:00:00.000Z'],
      ['agree/a1/1', '2027-06-03T08:00:00.000Z'],
      ['agree/a1/3', '2027-06-23T08:00:00.000Z'],
    ]);
  });

  test('not on a holiday of that person, whatever the others have', () => {
    const early = agreement({ at: instant('2027-05-13T09:00:00Z') });
    const inLand = (land: 'BY' | 'HH') =>
      aCohort({ participants: [aParticipant('Anna Beispiel', { land })] });
    expect(checksOf(early, inLand('BY'))[0]?.[1]).toBe('2027-05-28T08:00:00.000Z');
    expect(checksOf(early, inLand('HH'))[0]?.[1]).toBe('2027-05-27T08:00:00.000Z');
  });

  test('only later than the agreement, one a day, and none once it is settled', () => {
    expect(checksOf(agreement({ at: instant('2027-06-10T09:00:00Z') }))).toEqual([
      ['agree/a1/3', '2027-06-23T08:00:00.000Z'],
      ['agree/a1/1', '2027-06-24T08:00:00.000Z'],
    ]);
    expect(checksOf(agreement({ at: instant('2027-05-19T09:00:00Z') }))).toEqual([
      ['agree/a1/1', '2027-06-02T08:00:00.000Z'],
      ['agree/a1/3', '2027-06-23T08:00:00.000Z'],
    ]);
    const done = { at: instant('2027-06-02T10:00:00Z'), result: 'done' } as const;
    expect(checksOf(agreement({ checks: [done] }))).toEqual([['agree/a1/2', '2027-06-02T08:00:00.000Z']]);
    const underWay = { at: instant('2027-06-02T10:00:00Z'), result: 'under-way' } as const;
    expect(checksOf(agreement({ checks: [underWay] }))).toHaveLength(3);
  });

  test('none for somebody who left', () => {
    expect(checksOf(agreement({ personId: personId('wer-anders') }))).toEqual([]);
  });
});

describe('digests, reminders and the goodbye', () => {
  test('each trainer gets a digest every Friday', () => {
    const cohort = aCohort({ trainers: [aPerson('Toni Trainer'), aPerson('Ulla Coach')] });
    const digests = kinds(planOf(cohort), 'digest');
    expect(digests).toHaveLength(24);
    expect(find(digests, 'w01/digest/ulla-coach').dueAt).toBe('2027-04-16T13:00:00.000Z');
  });

  test('before a holiday on Friday it comes a day earlier; in a week of holidays not at all', () => {
    const easter = planOf(aCohort({ startOn: date('2027-03-22') }));
    expect(find(easter, 'w01/digest/toni-trainer')).toMatchObject({
      dueOn: '2027-03-25',
      plannedOn: '2027-03-26',
      moved: [{ name: 'Karfreitag' }],
    });
    const free = ['12', '13', '14', '15', '16'].map((day) => [`2027-04-${day}`, 'Frei', ['BY']] as const);
    const plan = planDeliveries(aCohort(), programme, aCalendar({ holidays: holidaysFrom(free) }));
    expect(kinds(plan, 'digest').map(({ key }) => key)).not.toContain('w01/digest/toni-trainer');
    expect(find(plan, 'w01/week').dueOn).toBe('2027-04-19');
  });

  test('reminders carry the slot in their key and go to the person', () => {
    const plan = planOf();
    expect(find(plan, 'w03/remind/ben-probe/wed')).toMatchObject({
      kind: 'reminder',
      audience: { kind: 'person', personId: 'ben-probe' },
      dueAt: '2027-04-28T08:00:00.000Z',
    });
    expect(kinds(plan, 'reminder')).toHaveLength(5 * 12 * 2);
  });

  test('the programme ends on Friday of the last week', () => {
    expect(find(planOf(), 'w12/closing').dueAt).toBe('2027-07-02T13:00:00.000Z');
    const one = aProgramme({ weeks: [aWeek(1)] });
    const easter = planOf(aCohort({ startOn: date('2027-03-22') }), one);
    expect(find(easter, 'w01/closing').dueOn).toBe('2027-03-30');
  });

  test('a programme without weeks has nothing to send', () => {
    expect(planOf(aCohort(), aProgramme({ weeks: [] }))).toEqual([]);
  });
});

describe('pauses', () => {
  const monday = (cohort: Cohort, week: number) =>
    find(planOf(cohort), `w${String(week).padStart(2, '0')}/week`);
  const paused = (...pauses: readonly [string, number][]) =>
    aCohort({ pauses: pauses.map(([from, weeks]) => ({ from: date(from), weeks })) });

  test('the week and all later ones move, earlier ones stay', () => {
    const cohort = paused(['2027-05-19', 1]);
    expect(monday(cohort, 5)).toMatchObject({ dueOn: '2027-05-10', moved: [] });
    expect(monday(cohort, 6)).toMatchObject({
      dueOn: '2027-05-24',
      plannedOn: '2027-05-17',
      moved: [{ kind: 'pause', weeks: 1 }],
    });
    expect(find(planOf(cohort), 'w07/post/w07-02')).toMatchObject({
      plannedOn: '2027-05-26',
      dueOn: '2027-06-02',
      moved: [{ kind: 'pause', weeks: 1 }],
    });
    expect(monday(cohort, 12).dueOn).toBe('2027-07-05');
  });

  test('a pause can move a week onto a holiday, and both reasons are told', () => {
    expect(monday(paused(['2027-05-10', 1]), 5)).toMatchObject({
      dueOn: '2027-05-18',
      plannedOn: '2027-05-10',
      moved: [
        { kind: 'pause', weeks: 1 },
        { kind: 'holiday', name: 'Pfingstmontag' },
      ],
    });
  });

  test('several add up, in whatever order they were entered', () => {
    for (const cohort of [
      paused(['2027-04-26', 1], ['2027-05-10', 2]),
      paused(['2027-05-10', 2], ['2027-04-26', 1]),
    ]) {
      expect([2, 3, 4, 5].map((week) => monday(cohort, week).dueOn)).toEqual([
        '2027-04-19',
        '2027-05-03',
        '2027-05-24',
        '2027-05-31',
      ]);
    }
  });

  test('before the start only what reaches into the programme counts', () => {
    expect(monday(paused(['2027-03-01', 2]), 1).dueOn).toBe('2027-04-12');
    expect(monday(paused(['2027-04-05', 2]), 1).dueOn).toBe('2027-04-19');
  });

  test('nothing in the channel and no reminder falls into the free weeks', () => {
    const plan = planOf(paused(['2027-05-24', 2]));
    const free = plan.filter(({ dueOn }) => dueOn >= '2027-05-24' && dueOn <= '2027-06-06');
    expect(free).toEqual([]);
  });
});

describe('pushing a week', () => {
  const at = instant('2027-04-22T12:34:56Z');
  const plan = planOf(aCohort({ releases: [{ week: 3, at }] }));

  test('everything of it is due at once, in its usual order, and says so', () => {
    const week = plan.filter((planned) => planned.week === 3 && planned.audience.kind === 'channel');
    expect(week.map(({ key }) => key)).toEqual([
      'w03/week',
      'w03/post/w03-01',
      'w03/post/w03-02',
      'w03/post/w03-03',
    ]);
    for (const planned of week) {
      expect(planned).toMatchObject({ dueAt: at, dueOn: '2027-04-22', moved: [{ kind: 'released' }] });
    }
    expect(find(plan, 'w03/week').plannedOn).toBe('2027-04-26');
    expect(find(plan, 'w04/week').dueOn).toBe('2027-05-03');
    expect(find(plan, 'w03/digest/toni-trainer').dueOn).toBe('2027-04-30');
  });

  test('pushed in mid-week only the rest comes early', () => {
    const late = instant('2027-04-27T12:00:00Z');
    const rest = planOf(aCohort({ releases: [{ week: 3, at: late }] }));
    expect(find(rest, 'w03/week')).toMatchObject({ dueOn: '2027-04-26', moved: [] });
    expect(find(rest, 'w03/post/w03-03').dueAt).toBe(late);
  });

  test('a holiday no longer explains the date', () => {
    const whit = planOf(aCohort({ releases: [{ week: 6, at: instant('2027-05-14T08:00:00Z') }] }));
    expect(find(whit, 'w06/week')).toMatchObject({ plannedOn: '2027-05-17', moved: [{ kind: 'released' }] });
  });

  test('surveys come along, the goodbye does not', () => {
    const last = planOf(aCohort({ releases: [{ week: 12, at: instant('2027-06-25T08:00:00Z') }] }));
    expect(find(last, 'w12/survey/umfrage-ende/cem-muster').dueAt).toBe('2027-06-25T08:00:00.000Z');
    expect(find(last, 'w12/closing').dueOn).toBe('2027-07-02');
  });
});
