import { askOpen } from '../activities';
import { type Bot, startCompanionBot, startEchoBot } from '../bots';
import type { Figure } from '../figure';
import { sendLoad } from '../load';
import { type Benchmark, CREATED_AT, START_ON, TUESDAY } from '../run';
import { seedFile } from '../seed';
import { median } from '../stats';
import { bundledProgramme } from '../wiring';

/** Milliseconds since the process was started. */
interface Started {
  readonly readyMs: number;
  /** When a turn that was sent as soon as it was ready had been answered. */
  readonly turnMs: number;
}

/**
 * (e) From the start of the process to its first good answer. What a turn needs is loaded after that; so what
 * it costs whoever comes at once is a figure of its own.
 */
export const benchStart: Benchmark = async ({ sizes, connector, file }) => {
  const { cohorts, rounds } = sizes.start;
  const programme = await bundledProgramme();
  const db = file('start.db');
  const { serviceUrl } = connector;
  const [person] = await seedFile(db, {
    ...{ cohorts, programme, startOn: START_ON, serviceUrl, createdAt: CREATED_AT },
  });
  if (!person) throw new Error('nobody was seeded');
  const run = async (start: () => Promise<Bot>): Promise<Started> => {
    const bot = await start();
    try {
      const asked = performance.now();
      await sendLoad(bot.port, 1, [askOpen(person, serviceUrl)]);
      return { readyMs: bot.readyMs, turnMs: bot.readyMs + performance.now() - asked };
    } finally {
      await bot.stop();
    }
  };

  const ours: Started[] = [];
  const bare: Started[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await run(() => startCompanionBot(db, TUESDAY)));
    bare.push(await run(startEchoBot));
  }
  const figure = (id: string, what: string, of: (one: Started) => number): Figure => {
    const all = { companion: ours.map(of), compared: bare.map(of) };
    const [companion, compared] = [median(all.companion), median(all.compared)];
    return {
      ...{ id, what, unit: 'ms', companion, compared, ratio: companion / compared },
      ...{ facts: { cohorts }, rounds: all },
    };
  };
  return [
    {
      ...figure('start', 'start to ready against a bare bot', (started) => started.readyMs),
      target: { max: 1.5 },
    },
    {
      ...figure(
        'start/first-turn',
        'start to the answer of a turn sent at once when ready',
        (started) => started.turnMs,
      ),
      target: { max: 1.6 },
    },
  ];
};
