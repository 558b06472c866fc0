import type { MemoryAnswer, MemoryQuestion } from '../children/memory';
import { startChild } from '../process';
import { type Benchmark, CREATED_AT, START_ON } from '../run';
import { seedFile } from '../seed';
import { slope } from '../stats';
import { bundledProgramme } from '../wiring';

/** Two generations of cohorts, the second beginning when the first is done: the load stays the same. */
const SECOND_START = '2027-07-05';
/** What is loaded when it is first needed, and what the engine optimises, is over by then. */
const SETTLED_AFTER = 0.25;

/** (f) The whole bot through simulated weeks of everything the plan brings, and some turns in each. */
export const benchMemory: Benchmark = async ({ sizes, connector, file }) => {
  const { cohorts, mondays, turns } = sizes.memory;
  const programme = await bundledProgramme();
  const { serviceUrl } = connector;
  const db = file('memory.db');
  const seed = { cohorts, programme, serviceUrl, createdAt: CREATED_AT, dueAt: CREATED_AT };
  const people = await seedFile(
    db,
    { ...seed, startOn: START_ON },
    { ...seed, startOn: SECOND_START, from: cohorts },
  );
  await connector.reset();
  const child = startChild('children/memory', ['--expose-gc']);
  try {
    const { sent, heapMb, rssMb } = await child.ask<MemoryAnswer>({
      ...{ file: db, firstMonday: `${START_ON}T08:00:00.000Z`, mondays, serviceUrl, people, turns },
    } satisfies MemoryQuestion);
    const settled = heapMb.slice(Math.floor(mondays * SETTLED_AFTER));
    const facts = {
      ...{ mondays, cohortsAtATime: cohorts, posts: sent, turns: mondays * turns },
      heapFirstMb: settled[0] ?? Number.NaN,
      heapLastMb: settled.at(-1) ?? Number.NaN,
    };
    return [
      {
        ...{ id: 'memory/rss', what: `highest resident memory in ${mondays} Mondays`, unit: 'MB', facts },
        ...{ companion: Math.max(...rssMb), target: { max: 350 }, rounds: { companion: rssMb } },
      },
      {
        ...{ id: 'memory/slope', what: 'growth of the heap in use per Monday, once settled', unit: 'KB' },
        ...{ companion: slope(settled) * 1024, target: { max: 50 }, rounds: { companion: heapMb } },
        facts: {},
      },
    ];
  } finally {
    await child.stop();
  }
};
