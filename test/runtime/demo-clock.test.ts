import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '../../src/domain/ids';
import { openDemoClock } from '../../src/runtime/demo-clock';
import { systemClock } from '../../src/runtime/system-clock';
import { openSqliteStore } from '../../src/store/sqlite';

const START = '2027-04-12T07:00:00.000Z' as Instant;
const plus = (instant: string, minutes: number) =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString() as Instant;

function realTime() {
  let now = '2026-11-22T12:00:00.000Z' as Instant;
  return {
    now: () => now,
    pass: (minutes: number) => {
      now = plus(now, minutes);
    },
  };
}

test('it begins at its start and runs on with real time', async () => {
  const store = openSqliteStore(':memory:');
  const real = realTime();
  const clock = await openDemoClock(store, START, real.now);
  expect(clock.now()).toBe(START);
  real.pass(5);
  expect(clock.now()).toBe(plus(START, 5));
});

test('without a start it begins at real time', async () => {
  const real = realTime();
  const clock = await openDemoClock(openSqliteStore(':memory:'), undefined, real.now);
  expect(clock.now()).toBe(real.now());
});

test('it moves forward, never back', async () => {
  const real = realTime();
  const clock = await openDemoClock(openSqliteStore(':memory:'), START, real.now);
  expect(await clock.moveTo(plus(START, 60))).toBe(true);
  real.pass(1);
  expect(clock.now()).toBe(plus(START, 61));
  expect(await clock.moveTo(plus(START, 60))).toBe(false);
  expect(await clock.moveTo('' as Instant)).toBe(false);
  expect(clock.now()).toBe(plus(START, 61));
  real.pass(-30);
  expect(clock.now()).toBe(plus(START, 61));
});

test('of two moves at once the later target holds', async () => {
  const real = realTime();
  const clock = await openDemoClock(openSqliteStore(':memory:'), START, real.now);
  const moves = await Promise.all([clock.moveTo(plus(START, 90)), clock.moveTo(plus(START, 60))]);
  expect(moves).toEqual([true, false]);
  expect(clock.now()).toBe(plus(START, 90));
});

test('a restart goes on where it was; a later start counts, an earlier one does not', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'companion-clock-'));
  const file = join(folder, 'companion.db');
  const real = realTime();
  const begin = async (start?: Instant) => {
    const store = openSqliteStore(file);
    const clock = await openDemoClock(store, start, real.now);
    const shown = clock.now();
    return { clock, shown, stop: () => store.close() };
  };
  const first = await begin(START);
  await first.clock.moveTo(plus(START, 60));
  await first.stop();
  real.pass(10);
  const second = await begin(START);
  expect(second.shown).toBe(plus(START, 70));
  await second.stop();
  const third = await begin(undefined);
  expect(third.shown).toBe(plus(START, 70));
  await third.stop();
  const fourth = await begin(plus(START, 600));
  expect(fourth.shown).toBe(plus(START, 600));
  await fourth.stop();
  real.pass(-500);
  const fifth = await begin(START);
  expect(fifth.shown).toBe(plus(START, 600));
  await fifth.stop();
  rmSync(folder, { recursive: true });
});

test('a move that cannot be stored is not made', async () => {
  const store = openSqliteStore(':memory:');
  const real = realTime();
  const clock = await openDemoClock(store, START, real.now);
  const failing = jest.spyOn(store, 'commit').mockRejectedValueOnce(new Error('disk full'));
  await expect(clock.moveTo(plus(START, 60))).rejects.toThrow('disk full');
  expect(clock.now()).toBe(START);
  failing.mockRestore();
  expect(await clock.moveTo(plus(START, 60))).toBe(true);
});

test('the system clock shows instants with milliseconds', () => {
  expect(systemClock.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
});
