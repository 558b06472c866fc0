import { loadTemplating } from '../../src/cards/kit/template';
import { openSqliteStore } from '../../src/store/sqlite';
import { answerAsks } from '../answer-asks';
import { bundledProgramme, clockFrom, overviewOnMonday, wireTick } from '../wiring';

export interface PushQuestion {
  /** A seeded SQLite file. */
  readonly file: string;
  readonly now: string;
  /** With it the limiter is on. */
  readonly tenantPerSecond?: number;
}
export interface PushAnswer {
  readonly ms: number;
  readonly sent: number;
  readonly ticks: number;
}

const AGAIN_MS = 500;
const MAX_TICKS = 1_000;

/** Ticks until nothing is left to send, as the process would; a push that had to wait is due again later. */
answerAsks<PushQuestion>(async ({ file, now, tenantPerSecond }) => {
  const store = openSqliteStore(file);
  const clock = clockFrom(now);
  const tick = wireTick({
    ...{ store, clock, programme: overviewOnMonday(await bundledProgramme()) },
    ...(tenantPerSecond === undefined ? {} : { tenantPerSecond }),
  });
  // As the program does soon after its start.
  loadTemplating();
  const began = performance.now();
  let sent = 0;
  let ticks = 0;
  let ms = 0;
  let again = true;
  while (again && ticks < MAX_TICKS) {
    const made = await tick();
    ms = performance.now() - began;
    sent += made.sent;
    ticks += 1;
    const soon = new Date(Date.parse(clock.now()) + 60_000).toISOString() as ReturnType<typeof clock.now>;
    again = (await store.due(soon, 1)).length > 0;
    if (again) await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
  }
  await store.close();
  return { ms, sent, ticks } satisfies PushAnswer;
});
