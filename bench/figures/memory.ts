import type { MemoryAnswer, MemoryQuestion } from '../children/memory';
import { startChild } from '../process';
import { type Benchmark, CREATED_AT, START_ON } from '../run';
import { seedFile } from '../seed';
import { slope } from '../stats';
import { bundledProgramme } from '../wiring';

const PER_COHORT = 5;
/** One generation of cohorts begins when the one before is done: the load stays the same. */
const STARTS = [START_ON, '2027-07-05', '2027-09-27', '2027-12-20'];
/**
 * Cohorts that begin long after. The first tick plans for them all, which fills what the program keeps in
 * memory up to a bound: otherwise it would fill while we measure.
 */
const OTHERS_START = ['2028-09-04', '2028-09-11', '2028-09-18', '2028-09-25', '2028-10-02', '2028-10-09'];
/** What is loaded when it is first needed, and what the engine optimises, is over by then. */
const SETTLED_AFTER = 0.5;

/** (f) The whole bot through simulated weeks of everything the plan brings, and some turns in each. */
export const benchMemory: Benchmark = async ({ sizes, connector, file }) => {
  const { cohorts, others, mondays, turns } = sizes.memory;
  const programme = await bundledProgramme();
  const { serviceUrl } = connector;
  const db = file('memory.db');
  const seed = { cohorts, programme, serviceUrl, createdAt: CREATED_AT, dueAt: CREATED_AT };
  const share = Math.ceil(others / OTHERS_START.length);
  const people = await seedFile(
    db,
    ...STARTS.map((startOn, nth) => ({ ...seed, startOn, from: nth * cohorts })),
    ...OTHERS_START.map((startOn, nth) => ({
      ...{ ...seed, startOn, cohorts: share },
      from: STARTS.length * cohorts + nth * share,
    })),
  );
  await connector.reset();
  const child = startChild('children/memory', ['--expose-gc']);
  try {
    const { sent, heapMb, rssMb } = await child.ask<MemoryAnswer>({
      ...{ file: db, firstMonday: `${START_ON}T08:00:00.000Z`, mondays, serviceUrl, turns },
      people: people.slice(0, STARTS.length * cohorts * PER_COHORT),
    } satisfies MemoryQuestion);
    const settled = heapMb.slice(Math.floor(mondays * SETTLED_AFTER));
    const facts = {
      ...{ mondays, cohortsAtATime: cohorts, otherCohorts: others, posts: sent, turns: mondays * turns },
      heapFirstMb: settled[0] ?? Number.NaN,
      heapLastMb: settled.at(-1) ?? Number.NaN,
    };
    return [
      {
        ...{ id: 'memory/rss', what: `highest resident memory in ${mondays} Mondays`, unit: 'MB', facts },
        ...{ companion: Math.max(...rssMb), target: { max: 350 }, rounds: { companion: rssMb } },
      },
      {
        ...{
          id: 'memory/slope',
          what: `growth of the heap in use per Monday, the last ${settled.length}`,
          unit: 'KB',
        },
        ...{ companion: slope(settled) * 1024, target: { max: 50 }, rounds: { companion: heapMb } },
        facts: {},
      },
    ];
  } finally {
    await child.stop();
  }
};
