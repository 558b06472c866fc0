import type { IdleAnswer, IdleQuestion } from '../children/idle';
import type { Figure } from '../figure';
import { startChild } from '../process';
import { type Benchmark, CREATED_AT, START_ON, TUESDAY } from '../run';
import { seedFile } from '../seed';
import { median } from '../stats';
import { bundledProgramme } from '../wiring';

/** (d) A tick with nothing to do, by how many cohorts there are; all are due tomorrow. */
export const benchIdle: Benchmark = async ({ sizes, connector, file }) => {
  const { cohorts, rounds, ticks } = sizes.idle;
  const programme = await bundledProgramme();
  const files = cohorts.map((count) => file(`idle-${count}.db`));
  for (const [index, count] of cohorts.entries()) {
    await seedFile(files[index] as string, {
      ...{ cohorts: count, programme, startOn: START_ON, serviceUrl: connector.serviceUrl },
      ...{ dueAt: '2027-04-21T07:00:00.000Z', createdAt: CREATED_AT },
    });
  }
  const child = startChild('children/idle');
  try {
    const question: IdleQuestion = { files, now: TUESDAY, rounds, ticks };
    const measured = await child.ask<IdleAnswer>(question);
    const base = measured[0] ?? [];
    return cohorts.slice(1).map((count, index): Figure => {
      const own = measured[index + 1] ?? [];
      const companion = median(own);
      const compared = median(base);
      return {
        ...{ id: `idle/${count}`, what: `idle tick at ${count} cohorts against ${cohorts[0]}`, unit: 'µs' },
        ...{ companion, compared, ratio: companion / compared, target: { max: 1.5 } },
        rounds: { companion: own, compared: base },
        facts: { ticksPerRound: ticks },
      };
    });
  } finally {
    await child.stop();
  }
};
