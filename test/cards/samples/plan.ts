import { at, cohortName, holiday, long, many, on, ref, titles, variants } from './basics';

const planWeek = (number: number, title: (index: number) => string, perWeek: number) => ({
  number,
  theme: title(0),
  opens: at(`2027-0${4 + Math.floor(number / 4)}-1${number % 4}`),
  moved: number === 6 ? [holiday] : [],
  state: number < 3 ? ('sent' as const) : ('planned' as const),
  entries: many(perWeek, (index) => ({
    kind: 'exercise' as const,
    exercise: ref(`${number}.${index + 1}`, title(index)),
    when: at('2027-05-18'),
    plannedOn: on('2027-05-17'),
    moved: number === 6 ? [holiday] : [],
    state: number < 3 ? ('sent' as const) : ('planned' as const),
  })),
});

export const planSamples = {
  plan: variants<'plan'>({
    usual: {
      kind: 'plan',
      cohortName,
      today: on('2027-04-28'),
      weeks: many(12, (index) => planWeek(index + 1, (inner) => titles[inner] ?? '', 9)),
      pauses: [{ from: on('2027-05-17'), weeks: 2 }],
    },
    longest: {
      kind: 'plan',
      cohortName: long(80),
      today: on('2027-04-28'),
      weeks: many(12, (index) => planWeek(index + 1, () => long(120), 30)),
      pauses: many(10, () => ({ from: on('2027-05-17'), weeks: 4 })),
    },
    none: { kind: 'plan', cohortName, today: on('2027-04-28'), weeks: [], pauses: [] },
  }),
  time: variants<'time'>({
    usual: { kind: 'time', now: at('2027-04-28', '10:12'), moved: false, made: 0 },
    longest: { kind: 'time', now: at('2027-09-22', '12:00'), moved: true, made: 1250 },
    nothing: { kind: 'time', now: at('2027-04-28', '10:12'), moved: true, made: 0 },
  }),
};
