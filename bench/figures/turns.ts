import type { Exercise } from '../../src/domain/programme/programme';
import { answerCard, askOpen } from '../activities';
import { startCompanionBot, startEchoBot } from '../bots';
import type { Figure } from '../figure';
import { type Load, sendLoad } from '../load';
import { type Benchmark, CREATED_AT, type Run, START_ON, TUESDAY } from '../run';
import { type SeededPerson, seedFile } from '../seed';
import { median } from '../stats';
import { bundledProgramme } from '../wiring';

type Kind = 'offen' | 'answer' | 'answer-no-post' | 'echo';

/** (a) The whole bot beside the bare one, both under the same load, in turn. */
export const benchTurns: Benchmark = async ({ sizes, connector, file }) => {
  const size = sizes.turns;
  const programme = await bundledProgramme();
  const [posted, unposted] = textExercises(programme.weeks[0]?.exercises ?? []);
  if (!posted || !unposted) throw new Error('week 1 has no two exercises with a text');
  const { serviceUrl } = connector;
  const db = file('turns.db');
  const people = await seedFile(db, {
    ...{ cohorts: size.cohorts, programme, startOn: START_ON, serviceUrl, posted, createdAt: CREATED_AT },
  });
  const companion = await startCompanionBot(db, TUESDAY);
  const echo = await startEchoBot();
  const loads: Record<Kind, Load[]> = { offen: [], answer: [], 'answer-no-post': [], echo: [] };
  const requests: Record<Kind, number> = { offen: 0, answer: 0, 'answer-no-post': 0, echo: 0 };
  const updatedMs: number[] = [];
  const next = takeTurns(people);

  const make: Record<Kind, (person: SeededPerson) => object> = {
    offen: (person) => askOpen(person, serviceUrl),
    echo: (person) => askOpen(person, serviceUrl),
    answer: (person) => answerCard(person, serviceUrl, posted),
    'answer-no-post': (person) => answerCard(person, serviceUrl, unposted),
  };
  async function send(kind: Kind, count: number): Promise<Load> {
    const bot = kind === 'echo' ? echo : companion;
    const activities = Array.from({ length: count }, () => make[kind](next(kind)));
    await connector.reset();
    // An answer that was refused comes back as a card as well, without the mark of the stored one.
    const stored = kind.startsWith('answer') ? (body: string) => body.includes('"withdraw"') : undefined;
    const load = await sendLoad(bot.port, size.clients, activities, stored);
    // What follows answers must not be under way while the next ones are measured.
    if (kind === 'answer') updatedMs.push(await untilQuiet(connector));
    const counts = await connector.counts();
    requests[kind] = (counts.posts + counts.puts) / count;
    return load;
  }

  try {
    const kinds = Object.keys(loads) as Kind[];
    for (const kind of kinds) await send(kind, size.warmUp);
    updatedMs.length = 0;
    for (let round = 0; round < size.rounds; round += 1) {
      for (const kind of kinds) loads[kind].push(await send(kind, size.turns));
    }
  } finally {
    await Promise.all([companion.stop(), echo.stop()]);
  }
  const figures = (['offen', 'answer', 'answer-no-post'] as const).flatMap((kind) =>
    figuresOf(kind, loads[kind], loads.echo, {
      clients: size.clients,
      turnsPerRound: size.turns,
      requestsPerTurn: requests[kind],
      echoRequestsPerTurn: requests.echo,
    }),
  );
  return [
    ...figures,
    {
      ...{ id: 'answer/updated', what: 'from the last card answer to the last update of a post', unit: 'ms' },
      ...{ companion: median(updatedMs), rounds: { companion: updatedMs } },
      facts: { updatesPerAnswer: requests.answer },
    },
  ];
};

/** Longer than an update waits for others to the same post. */
const QUIET_MS = 1_500;

/** Milliseconds until the connector got its last request; resolves when none has come for a while. */
async function untilQuiet(connector: Run['connector']): Promise<number> {
  const began = performance.now();
  let last = began;
  let taken = -1;
  while (performance.now() - last < QUIET_MS) {
    const { posts, puts } = await connector.counts();
    if (posts + puts !== taken) last = performance.now();
    taken = posts + puts;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return last - began;
}

const WHAT: Readonly<Record<Exclude<Kind, 'echo'>, string>> = {
  offen: '»offen« against echo',
  answer: 'card answer stored, its post updated, against echo',
  'answer-no-post': 'card answer stored, no post to update, against echo',
};

/** Of the echo's turns per second. */
const TURNS_AT_LEAST: Readonly<Record<Exclude<Kind, 'echo'>, number>> = {
  offen: 1,
  answer: 1.3,
  'answer-no-post': 1,
};

function figuresOf(
  kind: Exclude<Kind, 'echo'>,
  ours: readonly Load[],
  bare: readonly Load[],
  facts: Figure['facts'],
): readonly Figure[] {
  const compare = (id: string, what: string, unit: string, of: (load: Load) => number): Figure => {
    const companion = median(ours.map(of));
    const compared = median(bare.map(of));
    return {
      ...{ id: `${kind}/${id}`, what: `${WHAT[kind]}: ${what}`, unit, companion, compared, facts },
      ratio: companion / compared,
      rounds: { companion: ours.map(of), compared: bare.map(of) },
    };
  };
  return [
    {
      ...compare('turns', 'turns per second', '/s', (load) => load.perSecond),
      target: { min: TURNS_AT_LEAST[kind] },
    },
    {
      ...compare('p99', '99th percentile', 'ms', (load) => load.p99Ms),
      target: { max: kind === 'offen' ? 2 : 1 },
    },
  ];
}

function textExercises(exercises: readonly Exercise[]): readonly Exercise[] {
  return exercises.filter(({ answer }) => answer.kind === 'text' || answer.kind === 'long');
}

/** Everybody once before anybody again, for each kind of turn. */
function takeTurns(people: readonly SeededPerson[]): (kind: Kind) => SeededPerson {
  const counts = new Map<Kind, number>();
  return (kind) => {
    const count = counts.get(kind) ?? 0;
    counts.set(kind, count + 1);
    // People of one cohort follow each other at a distance: they do not all answer in the same second.
    const index = (count * 5 + Math.floor((count * 5) / people.length)) % people.length;
    return people[index] as SeededPerson;
  };
}
