import { refreshCard } from '../activities';
import type { Listening, Pushed, RefreshQuestion } from '../children/refresh';
import type { Figure } from '../figure';
import { sendAtTimes, type Timed } from '../load';
import { startChild } from '../process';
import { type Benchmark, CREATED_AT, MONDAY_NINE, type Run, START_ON } from '../run';
import { type SeededPerson, seedFile } from '../seed';
import { percentile } from '../stats';
import { bundledProgramme } from '../wiring';

interface Made {
  readonly pushed: Pushed;
  /** Milliseconds until each refresh was answered. */
  readonly times: readonly number[];
}

/**
 * Cards in the channel ask for each person's own view as soon as somebody sees them. So the minute after a push is
 * the busiest of the week, and the push itself is still under way.
 */
export const benchRefresh: Benchmark = async (run) => {
  const { cohorts, refreshes, seconds } = run.sizes.refresh;
  const alone = await pushOnce(run, 'push-alone.db', 0);
  const busy = await pushOnce(run, 'push-refreshed.db', refreshes);
  const facts = { cohorts, refreshes, seconds, posts: busy.pushed.sent };
  const figure = (id: string, what: string, companion: number, max: number): Figure => ({
    ...{ id: `refresh/${id}`, what: `card refreshes after a push: ${what}`, unit: 'ms', companion },
    ...{ target: { max }, facts },
  });
  return [
    figure('p99', '99th percentile', percentile(busy.times, 0.99), 1_000),
    figure('slowest', 'the slowest', Math.max(...busy.times), 5_000),
    {
      ...{ id: 'refresh/push', what: 'push while cards are refreshed against the push alone', unit: 'ms' },
      ...{ companion: busy.pushed.ms, compared: alone.pushed.ms, ratio: busy.pushed.ms / alone.pushed.ms },
      ...{ target: { max: 1.1 }, facts },
    },
  ];
};

async function pushOnce({ sizes, connector, file }: Run, name: string, refreshes: number): Promise<Made> {
  const { cohorts, seconds } = sizes.refresh;
  const programme = await bundledProgramme();
  const { serviceUrl } = connector;
  const db = file(name);
  const people = await seedFile(db, {
    ...{ cohorts, programme, startOn: START_ON, serviceUrl, dueAt: MONDAY_NINE, createdAt: CREATED_AT },
  });
  // The only one that is out; everybody looks at it several times.
  const exercise = programme.weeks[0]?.exercises[0];
  if (!exercise) throw new Error('week 1 has no exercises');
  const timed = Array.from({ length: refreshes }, (_, nth): Timed => {
    const person = people[nth % people.length] as SeededPerson;
    // Most in the first seconds, fewer and fewer after that: a quarter of the time brings half of them.
    const afterMs = (nth / refreshes) ** 2 * seconds * 1_000;
    return { afterMs, activity: refreshCard(person, serviceUrl, exercise) };
  });
  await connector.reset();
  const child = startChild('children/refresh');
  const ask = <Answer>(question: RefreshQuestion) => child.ask<Answer>(question);
  try {
    const { port } = await ask<Listening>({ do: 'listen', file: db, now: MONDAY_NINE });
    const [pushed, times] = await Promise.all([
      ask<Pushed>({ do: 'push' }),
      sendAtTimes(port, timed, (body) => body.includes('"AdaptiveCard"')),
    ]);
    if (pushed.sent < cohorts) throw new Error(`${cohorts} cohorts, ${pushed.sent} sent`);
    return { pushed, times };
  } finally {
    await child.stop();
  }
}
