import { createApp } from '../../src/app';
import { parseConfig } from '../../src/config';
import type { Instant } from '../../src/domain/ids';
import { createHolidays } from '../../src/runtime/holidays';
import { newId } from '../../src/runtime/ids';
import { waitAtMost } from '../../src/runtime/wait-at-most';
import { startTicker } from '../../src/scheduler/ticker';
import { openSqliteStore } from '../../src/store/sqlite';
import { createProgrammes } from '../../src/workbook/load-programmes';
import { aProgramme } from '../support/builders';

/**
 * A process of its own that does nothing but push, with claims of a few seconds so that a test need not wait
 * for long. Usage: node child.js FILE CLOCK (its clock's epoch milliseconds at the start)
 */
const [, , file = '', start = ''] = process.argv;
const ahead = Number(start) - Date.now();
const quiet = () => undefined;
const app = createApp(parseConfig({ COMPANION_MODE: 'demo', COMPANION_SEED: 'off', PORT: '0' }), {
  store: openSqliteStore(file),
  clock: { now: () => new Date(Date.now() + ahead).toISOString() as Instant },
  log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  holidays: createHolidays(),
  newId,
  waitAtMost,
  programmes: createProgrammes([aProgramme()]),
  claimMs: 3_000,
});
startTicker(app.tick, {
  everySeconds: 1,
  log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  monotonicMs: () => performance.now(),
});
