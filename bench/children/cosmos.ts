import { createApp } from '../../src/app';
import { parseConfig } from '../../src/config';
import type { Instant } from '../../src/domain/ids';
import type { Exercise } from '../../src/domain/programme/programme';
import type { MovableClock } from '../../src/ports/runtime';
import { createHolidays } from '../../src/runtime/holidays';
import { newId } from '../../src/runtime/ids';
import { waitAtMost } from '../../src/runtime/wait-at-most';
import { openCosmosStore } from '../../src/store/cosmos';
import { createProgrammes } from '../../src/workbook/load-programmes';
import { type CosmosRequest, openCosmosDouble } from '../../test/support/cosmos-proxy';
import { answerCard, askOpen } from '../activities';
import { answerAsks } from '../answer-asks';
import { sendLoad } from '../load';
import { CREATED_AT, MONDAY_NINE, START_ON } from '../run';
import { seedCohorts } from '../seed';
import { bundledProgramme, overviewOnMonday, silentLog } from '../wiring';

export interface CosmosQuestion {
  readonly cohorts: number;
  readonly serviceUrl: string;
}
/** What a part of the week cost, in all. */
export interface Cost {
  readonly times: number;
  readonly units: number;
  readonly requests: number;
  /** Queries that ask every partition. */
  readonly crossPartition: number;
  readonly byOperation: Readonly<Record<string, number>>;
}
export interface CosmosAnswer {
  /** One post for each cohort. */
  readonly overview: Cost;
  /** Everything of the first week but the overview. */
  readonly restOfWeek: Cost;
  readonly idleTick: Cost;
  readonly offen: Cost;
  readonly answer: Cost;
}

const HOUR_MS = 3_600_000;
/** After Monday 09:00 local. */
const TICKS_AT = [0.25, 24, 48, 49.25, 72, 96, 97.25, 102.25];

answerAsks<CosmosQuestion>(async ({ cohorts, serviceUrl }) => {
  const double = await openCosmosDouble();
  const store = openCosmosStore({ endpoint: double.endpoint, key: double.key, database: 'companion' });
  let now = MONDAY_NINE as Instant;
  const clock: MovableClock = { now: () => now, moveTo: async () => false };
  const whole = await bundledProgramme();
  const programme = overviewOnMonday(whole);
  const app = createApp(parseConfig({ COMPANION_MODE: 'demo', COMPANION_SEED: 'off', PORT: '0' }), {
    ...{ store, clock, log: silentLog, newId, waitAtMost, holidays: createHolidays() },
    programmes: createProgrammes([programme]),
    monotonicMs: () => Date.parse(now),
  });
  const seed = { programme, startOn: START_ON, serviceUrl, createdAt: CREATED_AT, dueAt: MONDAY_NINE };
  const people = await seedCohorts(store, { ...seed, cohorts });
  const port = await app.web.listen('127.0.0.1', 0);

  async function costOf(times: number, work: () => Promise<unknown>): Promise<Cost> {
    double.requests.length = 0;
    await work();
    return sum(times, double.requests);
  }
  const at = (ms: number): void => {
    now = new Date(Date.parse(MONDAY_NINE) + ms).toISOString() as Instant;
  };

  const overview = await costOf(cohorts, () => app.tick());
  const restOfWeek = await costOf(cohorts, async () => {
    for (const hours of TICKS_AT) {
      at(hours * HOUR_MS);
      await app.tick();
    }
  });
  const idleTick = await costOf(1, () => app.tick());
  const some = people.filter((_, index) => index % 5 < 2);
  const offen = await costOf(some.length, () =>
    sendLoad(
      port,
      1,
      some.map((person) => askOpen(person, serviceUrl)),
    ),
  );
  const exercise = programme.weeks[0]?.exercises.find(({ answer }) => answer.kind === 'text') as Exercise;
  const answer = await costOf(some.length, () =>
    sendLoad(
      port,
      1,
      some.map((person) => answerCard(person, serviceUrl, exercise)),
      (body) => body.includes('"withdraw"'),
    ),
  );
  await app.web.close(1_000);
  await store.close();
  await double.close();
  return { overview, restOfWeek, idleTick, offen, answer } satisfies CosmosAnswer;
});

function sum(times: number, requests: readonly CosmosRequest[]): Cost {
  const byOperation: Record<string, number> = {};
  for (const { operation } of requests) byOperation[operation] = (byOperation[operation] ?? 0) + 1;
  return {
    times,
    units: requests.reduce((total, request) => total + request.units, 0),
    requests: requests.length,
    crossPartition: byOperation.due ?? 0,
    byOperation,
  };
}
