import { createApp } from '../../src/app';
import { loadTemplating } from '../../src/cards/kit/template';
import { parseConfig } from '../../src/config';
import type { MovableClock } from '../../src/ports/runtime';
import { createHolidays } from '../../src/runtime/holidays';
import { newId } from '../../src/runtime/ids';
import { waitAtMost } from '../../src/runtime/wait-at-most';
import { openSqliteStore } from '../../src/store/sqlite';
import { createProgrammes } from '../../src/workbook/load-programmes';
import { answerAsks } from '../answer-asks';
import { bundledProgramme, clockFrom, silentLog } from '../wiring';

export type RefreshQuestion =
  | { readonly do: 'listen'; readonly file: string; readonly now: string }
  | { readonly do: 'push' };
export interface Listening {
  readonly port: number;
}
export interface Pushed {
  readonly ms: number;
  readonly sent: number;
}

const AGAIN_MS = 50;
let push: (() => Promise<Pushed>) | undefined;

/** The whole app in demo mode, which needs no Microsoft account, but within Teams' limits as in production. */
async function listen(file: string, now: string): Promise<Listening> {
  const store = openSqliteStore(file);
  const running = clockFrom(now);
  const clock: MovableClock = { now: running.now, moveTo: async () => false };
  const app = createApp(parseConfig({ COMPANION_MODE: 'demo', COMPANION_SEED: 'off', PORT: '0' }), {
    ...{ store, clock, log: silentLog, newId, waitAtMost, holidays: createHolidays(), limited: true },
    programmes: createProgrammes([await bundledProgramme()]),
  });
  // As the program does soon after its start.
  loadTemplating();
  push = async () => {
    const began = performance.now();
    let sent = 0;
    let again = true;
    while (again) {
      sent += (await app.tick()).sent;
      again = (await store.due(clock.now(), 1)).length > 0;
      if (again) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
    return { ms: performance.now() - began, sent };
  };
  return { port: await app.web.listen('127.0.0.1', 0) };
}

answerAsks<RefreshQuestion>(async (question) => {
  if (question.do === 'listen') return listen(question.file, question.now);
  if (!push) throw new Error('nothing listens yet');
  return push();
});
