import { TICK_OPTIONS } from '../../src/scheduler/tick-deps';
import type { LoopQuestion } from '../bare/push-loop';
import type { PushAnswer, PushQuestion } from '../children/push';
import type { ConnectorCounts } from '../connector';
import type { Figure } from '../figure';
import { startChild } from '../process';
import { type Benchmark, CREATED_AT, MONDAY_NINE, type Run, START_ON } from '../run';
import { seedFile } from '../seed';
import { median } from '../stats';
import { bundledProgramme, overviewOnMonday } from '../wiring';

const PARALLEL = TICK_OPTIONS.parallel;
/** What Teams allows an app in one tenant, and what the companion keeps to. */
const TEAMS_PER_SECOND = 50;
const OUR_PER_SECOND = 45;

/** (b) The Monday push beside a bare loop that sends as many posts with the same card. */
export const benchPush: Benchmark = async (run) => {
  const { cohorts, rounds } = run.sizes.push;
  const ours: number[] = [];
  const loop: number[] = [];
  const oneByOne: number[] = [];
  let counts: ConnectorCounts | undefined;
  let loopBytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const made = await pushOnce(run, `push-${round}.db`, cohorts);
    counts = made.counts;
    ours.push(made.answer.ms);
    const sample = made.counts.sample ?? '{}';
    loop.push(await loopOnce(run, { posts: cohorts, parallel: PARALLEL, sample }));
    loopBytes = (await run.connector.counts()).bytes / cohorts;
    oneByOne.push(await loopOnce(run, { posts: cohorts, parallel: 1, sample }));
  }
  const facts = {
    cohorts,
    posts: counts?.posts ?? 0,
    requests: counts ? counts.posts + counts.puts + counts.chats : 0,
    bytesPerPost: Math.round((counts?.bytes ?? 0) / cohorts),
    bareBytesPerPost: Math.round(loopBytes),
  };
  const compare = (id: string, what: string, bare: readonly number[]): Figure => {
    const perSecond = (ms: number): number => (cohorts * 1_000) / ms;
    const companion = perSecond(median(ours));
    const compared = perSecond(median(bare));
    return {
      ...{ id, what, companion, compared, facts, unit: 'posts/s', ratio: companion / compared },
      rounds: { companion: ours.map(perSecond), compared: bare.map(perSecond) },
    };
  };
  return [
    {
      ...compare('push/parallel', `Monday push against a bare loop with ${PARALLEL} under way`, loop),
      target: { min: 1.3 },
    },
    compare('push/one-by-one', 'Monday push against a bare loop, one after the other', oneByOne),
  ];
};

/** (c) The same push where Teams allows 50 requests a second. */
export const benchLimited: Benchmark = async (run) => {
  const { cohorts } = run.sizes.limited;
  const { answer, counts } = await pushOnce(run, 'limited.db', cohorts, true);
  const seconds = answer.ms / 1_000;
  const limit = cohorts / TEAMS_PER_SECOND;
  const facts = {
    cohorts,
    posts: counts.posts,
    refused: counts.refused,
    ticks: answer.ticks,
    setting: OUR_PER_SECOND,
    perSecond: counts.posts / seconds,
    overOwnSetting: seconds / (cohorts / OUR_PER_SECOND),
  };
  return [
    {
      ...{ id: 'limited/time', what: 'Monday push at 50 requests/s over the time the limit takes', facts },
      ...{ companion: seconds, compared: limit, unit: 's', ratio: seconds / limit, target: { max: 1.1 } },
    },
    {
      ...{ id: 'limited/refused', what: 'answers 429 in that push', facts: {} },
      ...{ companion: counts.refused, unit: '', target: { max: 0 } },
    },
  ];
};

async function pushOnce(
  { connector, file }: Run,
  name: string,
  cohorts: number,
  limited = false,
): Promise<{ readonly answer: PushAnswer; readonly counts: ConnectorCounts }> {
  const programme = overviewOnMonday(await bundledProgramme());
  const db = file(name);
  await seedFile(db, {
    ...{ cohorts, programme, startOn: START_ON, serviceUrl: connector.serviceUrl },
    ...{ dueAt: MONDAY_NINE, createdAt: CREATED_AT },
  });
  await connector.reset(limited ? TEAMS_PER_SECOND : undefined);
  const child = startChild('children/push');
  try {
    const answer = await child.ask<PushAnswer>({
      ...{ file: db, now: MONDAY_NINE },
      ...(limited ? { tenantPerSecond: OUR_PER_SECOND } : {}),
    } satisfies PushQuestion);
    const counts = await connector.counts();
    if (counts.posts !== cohorts || answer.sent !== cohorts)
      throw new Error(`${cohorts} cohorts, ${answer.sent} sent, ${counts.posts} posts taken`);
    return { answer, counts };
  } finally {
    await child.stop();
  }
}

async function loopOnce({ connector }: Run, question: Omit<LoopQuestion, 'serviceUrl'>): Promise<number> {
  await connector.reset();
  const child = startChild('bare/push-loop');
  try {
    const { ms } = await child.ask<{ ms: number }>({ ...question, serviceUrl: connector.serviceUrl });
    const { posts } = await connector.counts();
    if (posts !== question.posts) throw new Error(`the bare loop made ${posts} posts`);
    return ms;
  } finally {
    await child.stop();
  }
}
