import { type Bot, startCompanionBot, startEchoBot } from '../bots';
import { type Benchmark, CREATED_AT, START_ON, TUESDAY } from '../run';
import { seedFile } from '../seed';
import { median } from '../stats';
import { bundledProgramme } from '../wiring';

/** (e) From the start of the process to its first good answer. */
export const benchStart: Benchmark = async ({ sizes, connector, file }) => {
  const { cohorts, rounds } = sizes.start;
  const programme = await bundledProgramme();
  const db = file('start.db');
  const { serviceUrl } = connector;
  await seedFile(db, { cohorts, programme, startOn: START_ON, serviceUrl, createdAt: CREATED_AT });
  const ours: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await readyAfter(() => startCompanionBot(db, TUESDAY)));
    bare.push(await readyAfter(startEchoBot));
  }
  const companion = median(ours);
  const compared = median(bare);
  return [
    {
      ...{ id: 'start', what: 'start to ready against a bare bot', unit: 'ms', companion, compared },
      ...{ ratio: companion / compared, target: { max: 1.5 }, facts: { cohorts } },
      rounds: { companion: ours, compared: bare },
    },
  ];
};

async function readyAfter(start: () => Promise<Bot>): Promise<number> {
  const bot = await start();
  await bot.stop();
  return bot.readyMs;
}
