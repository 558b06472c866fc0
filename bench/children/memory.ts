import { createApp } from '../../src/app';
import { parseConfig } from '../../src/config';
import type { Instant } from '../../src/domain/ids';
import type { MovableClock } from '../../src/ports/runtime';
import { createHolidays } from '../../src/runtime/holidays';
import { newId } from '../../src/runtime/ids';
import { waitAtMost } from '../../src/runtime/wait-at-most';
import { openSqliteStore } from '../../src/store/sqlite';
import { createProgrammes } from '../../src/workbook/load-programmes';
import { askOpen } from '../activities';
import { answerAsks } from '../answer-asks';
import { sendLoad } from '../load';
import type { SeededPerson } from '../seed';
import { bundledProgramme, silentLog } from '../wiring';

export interface MemoryQuestion {
  readonly file: string;
  /** 08:00 UTC of the Monday before the first. */
  readonly firstMonday: string;
  readonly mondays: number;
  readonly serviceUrl: string;
  readonly people: readonly SeededPerson[];
  /** `offen` in each week. */
  readonly turns: number;
}
export interface MemoryAnswer {
  readonly sent: number;
  /** After each Monday's week, collected before it is read, in MB. */
  readonly heapMb: readonly number[];
  readonly rssMb: readonly number[];
}

const HOUR_MS = 3_600_000;
const MB = 1024 * 1024;
/** Hours after Monday 08:00 UTC at which a tick runs: each working day in the morning, Friday's digest. */
const TICKS_AT = [0, 2, 24, 48, 50, 72, 96, 98, 102];

answerAsks<MemoryQuestion>(async ({ file, firstMonday, mondays, serviceUrl, people, turns }) => {
  let now = firstMonday as Instant;
  let spent = 0;
  const clock: MovableClock = {
    now: () => now,
    moveTo: async (instant) => {
      now = instant;
      return true;
    },
  };
  const store = openSqliteStore(file);
  const app = createApp(parseConfig({ COMPANION_MODE: 'demo', COMPANION_SEED: 'off', PORT: '0' }), {
    ...{ store, clock, movableClock: clock, log: silentLog, newId, waitAtMost, holidays: createHolidays() },
    programmes: createProgrammes([await bundledProgramme()]),
    monotonicMs: () => spent,
  });
  const port = await app.web.listen('127.0.0.1', 0);
  const heapMb: number[] = [];
  const rssMb: number[] = [];
  let sent = 0;
  for (let week = 0; week < mondays; week += 1) {
    for (const hours of TICKS_AT) {
      const at = Date.parse(firstMonday) + (week * 7 * 24 + hours) * HOUR_MS;
      now = new Date(at).toISOString() as Instant;
      spent = at - Date.parse(firstMonday);
      sent += (await app.tick()).sent;
    }
    const asking = Array.from({ length: turns }, (_, nth) => people[(week * turns + nth) % people.length]);
    await sendLoad(
      port,
      4,
      asking.flatMap((one) => (one ? [askOpen(one, serviceUrl)] : [])),
    );
    globalThis.gc?.();
    globalThis.gc?.();
    const { heapUsed, external, rss } = process.memoryUsage();
    heapMb.push((heapUsed + external) / MB);
    rssMb.push(rss / MB);
  }
  await app.web.close(1_000);
  await store.close();
  return { sent, heapMb, rssMb } satisfies MemoryAnswer;
});
