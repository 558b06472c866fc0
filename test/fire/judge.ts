import type { LedgerRecord } from '../../src/domain/ledger/entry';
import type { Store } from '../../src/ports/store';
import type { Gate } from './gate';
import { isQuestion, ledgers, nameOfPost, PUSH, type Seed, startInstance } from './world';

/** What a push without any fault makes: key of the delivery and name of its message. */
export interface Reference {
  readonly keys: readonly string[];
  readonly posts: readonly string[];
  readonly counts: Gate['counts'];
}

export async function reference(seed: Seed, store: Store): Promise<Reference> {
  seed.teams.reset();
  const one = startInstance({ name: 'whole', store, programmes: [seed.programme], time: { now: PUSH } });
  await one.tick();
  const keys = [...(await ledgers(store, seed.cohorts))].map(([name, entry]) => {
    expect(entry.state).toBe('sent');
    return name;
  });
  return { keys, posts: [...seed.teams.posts.values()].map(nameOfPost).sort(), counts: one.gate.counts };
}

/** What is wrong after so many lives: lost, twice, or unknown without need. */
export function judge(
  seed: Seed,
  ledger: ReadonlyMap<string, LedgerRecord>,
  ref: Reference,
  inFlight: ReadonlySet<string>,
  lives: number,
): string[] {
  const problems: string[] = [];
  const posts = [...seed.teams.posts.values()];
  const times = new Map<string, number>();
  for (const post of posts.filter((other) => !isQuestion(other))) {
    times.set(nameOfPost(post), (times.get(nameOfPost(post)) ?? 0) + 1);
  }
  for (const [name, count] of times) if (count > 1) problems.push(`${name} came ${count} times`);
  const unknown = ref.keys.filter((name) => ledger.get(name)?.state === 'unknown');
  const lost = ref.posts.filter((name) => !times.has(name));
  if (lost.length > unknown.length) problems.push(`lost: ${lost.join(', ')}`);
  const sent = ref.keys.filter((name) => ledger.get(name)?.state === 'sent');
  if (sent.length + unknown.length !== ref.keys.length) problems.push('some are neither sent nor unknown');
  for (const name of sent) {
    const entry = ledger.get(name);
    const id = entry?.state === 'sent' ? entry.activityId : undefined;
    if (id === undefined || !seed.teams.posts.has(id)) problems.push(`${name} counts as sent, and is not`);
  }
  for (const name of unknown) if (!inFlight.has(name)) problems.push(`${name} was not in flight`);
  if (inFlight.size > seed.cohorts.length * lives) problems.push(`${inFlight.size} in flight`);
  const asked = posts.filter(isQuestion).length;
  const questions = [...ledger.values()].filter((entry) => entry.kind === 'question');
  if (questions.length !== unknown.length)
    problems.push(`${unknown.length} unknown, ${questions.length} questions`);
  const open = questions.filter((entry) => entry.state !== 'sent').length;
  if (asked < unknown.length - open || asked > unknown.length) problems.push(`asked ${asked} times`);
  return problems;
}
