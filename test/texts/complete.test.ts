import type { Parsed } from '../../src/domain/command/command';
import { parseCommand } from '../../src/domain/command/parse';
import type { LocalDate } from '../../src/domain/ids';
import { de } from '../../src/texts/de';
import { en } from '../../src/texts/en';

const on = (text: string) => text as LocalDate;
const nameOf = (parsed: Parsed) => (parsed.kind === 'command' ? parsed.command.name : parsed);

describe('dates', () => {
  test.each([
    ['2027-04-12', 'Montag, 12. April 2027', 'Mo, 12.04.', 'Monday, 12 April 2027'],
    ['2027-12-31', 'Freitag, 31. Dezember 2027', 'Fr, 31.12.', 'Friday, 31 December 2027'],
    ['2028-02-29', 'Dienstag, 29. Februar 2028', 'Di, 29.02.', 'Tuesday, 29 February 2028'],
    ['2027-03-07', 'Sonntag, 7. März 2027', 'So, 07.03.', 'Sunday, 7 March 2027'],
  ])('%s', (date, long, short, english) => {
    expect(de.format.date(on(date))).toBe(long);
    expect(de.format.dateShort(on(date))).toBe(short);
    expect(en.format.date(on(date))).toBe(english);
  });

  test('weekdays agree with the calendar for four hundred years', () => {
    const days = ['So', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa'];
    for (let day = Date.UTC(2000, 0, 1); day < Date.UTC(2400, 0, 1); day += 86_400_000) {
      const date = new Date(day);
      expect(de.format.dateShort(on(date.toISOString().slice(0, 10))).slice(0, 2)).toBe(
        days[date.getUTCDay()],
      );
    }
  });

  test('times are said as people say them', () => {
    expect(de.format.when({ on: on('2027-04-12'), time: '09:00' })).toBe('Montag, 12. April 2027, 9:00 Uhr');
    expect(de.format.whenShort({ on: on('2027-04-12'), time: '14:30' })).toBe('Mo, 12.04., 14:30 Uhr');
    expect(de.format.when({ on: on('2027-04-12'), time: '00:15' })).toBe('Montag, 12. April 2027, 0:15 Uhr');
  });
});

test('numbers and lists', () => {
  expect(de.format.number(1250)).toBe('1.250');
  expect(de.format.number(-1234567.125)).toBe('-1.234.567,13');
  expect(en.format.number(1250.5)).toBe('1,250.5');
  expect(de.format.number(999)).toBe('999');
  expect(de.format.list(['Anna', 'Ben', 'Cem'])).toBe('Anna, Ben und Cem');
  expect(de.format.either(['Anna'])).toBe('Anna');
  expect(de.format.duration(315)).toBe('5 Stunden 15 Minuten');
  expect(de.format.duration(60)).toBe('60 Minuten');
});

describe.each([
  ['de', de],
  ['en', en],
] as const)('commands in %s', (_language, texts) => {
  test.each(Object.entries(texts.commands))('the example for %s is understood as it', (name, { example }) => {
    expect(nameOf(parseCommand(example))).toBe(name);
  });

  test.each(Object.entries(texts.trainerCommands))('the example for trainers for %s', (name, command) => {
    expect(nameOf(parseCommand(command?.example ?? ''))).toBe(name);
  });

  test.each(Object.entries(texts.lines))('the button for %s sends it', (name, line) => {
    expect(nameOf(parseCommand(line))).toBe(name);
  });

  test('buttons with a number send it', () => {
    expect(parseCommand(texts.linesFor.exercise('3.2'))).toEqual({
      kind: 'command',
      command: { name: 'exercise', number: '3.2' },
    });
    expect(nameOf(parseCommand(texts.linesFor.replies('3.2')))).toBe('replies');
  });

  test('every command quoted in a hint is understood', () => {
    const hints = [...texts.cohort.participants.hints, ...texts.schulterblick.hints];
    for (const hint of hints) {
      const quoted = /[»“](.+?)[«”]/.exec(hint)?.[1] ?? '';
      expect(parseCommand(quoted).kind).toBe('command');
    }
  });
});

describe('German', () => {
  const all = JSON.stringify(flatten(de));

  test('addresses people with Sie', () => {
    expect(all).not.toMatch(/\b(du|dein|deine|dir|dich|euch)\b/i);
  });

  test('quotes as the house does', () => {
    expect(all).not.toMatch(/[“„‚‘]/);
  });
});

function flatten(value: unknown): unknown {
  if (typeof value === 'function') return String(value);
  if (Array.isArray(value)) return value.map(flatten);
  if (typeof value === 'object' && value !== null) return Object.values(value).map(flatten);
  return value;
}

test('a holiday says where it is one', () => {
  const holiday = { kind: 'holiday' as const, name: 'Fronleichnam', laender: ['BY', 'HE'] };
  expect(de.delivery.moveReasons.holiday(holiday)).toBe('Feiertag Fronleichnam (Bayern und Hessen)');
  expect(de.programme.week.moved([holiday], on('2027-05-28'))).toBe(
    'Wegen des Feiertags Fronleichnam (Bayern und Hessen) erst am Freitag.',
  );
});
