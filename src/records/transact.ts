import { CompanionError } from '../domain/errors';
import type { Instant } from '../domain/ids';
import type { Store, Write } from '../ports/store';

const TRIES = 8;

/**
 * Reads, decides and commits until the commit meets what was read: somebody else may write in between.
 * `decide` is called again after each conflict and must therefore only read and compute.
 */
export async function transact<Result>(
  store: Store,
  partition: string,
  now: Instant,
  decide: () => Promise<{ readonly writes: readonly Write[]; readonly result: Result }>,
): Promise<Result> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const { writes, result } = await decide();
    if (writes.length === 0) return result;
    const outcome = await store.commit(partition, writes, now);
    if (outcome.ok) return result;
  }
  throw new CompanionError('store-conflict', `gave up on ${partition} after ${TRIES} conflicting commits`);
}
