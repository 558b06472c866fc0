import type { FollowUp, FollowUps } from '../ports/follow-ups';
import type { Store } from '../ports/store';
import { createCoalescer } from './coalesce';

/**
 * How long a follow-up waits for others to the same thing, in milliseconds: when five people answer in one
 * minute's discussion, the post need not be updated five times, and whoever answers is served first.
 */
const GATHER_MS = 1_000;
/** So many at a time: follow-ups of a busy Monday leave the process to those who wait for an answer. */
const AT_ONCE = 8;

/** Follow-ups of one process; timers that still wait do not keep it alive. */
export function createFollowUps(store: Store, gatherMs = GATHER_MS): FollowUps {
  const coalescer = createCoalescer();
  const gathering = new Map<string, { readonly timer: NodeJS.Timeout; work: FollowUp }>();
  const queue: (() => void)[] = [];
  const underWay = new Set<Promise<void>>();

  function run(name: string, work: FollowUp): Promise<void> {
    const done = coalescer.run(name, () => work(store)).finally(() => underWay.delete(done));
    underWay.add(done);
    return done;
  }

  function begin(name: string): void {
    const gathered = gathering.get(name);
    if (!gathered) return;
    clearTimeout(gathered.timer);
    gathering.delete(name);
    queue.push(() => run(name, gathered.work).then(beginNext, beginNext));
    beginNext();
  }

  function beginNext(): void {
    while (queue.length > 0 && underWay.size < AT_ONCE) queue.shift()?.();
  }

  return {
    soon(name, work) {
      const gathered = gathering.get(name);
      if (gathered) gathered.work = work;
      else gathering.set(name, { timer: setTimeout(begin, gatherMs, name).unref(), work });
    },
    now: run,
    async idle() {
      while (gathering.size + queue.length + underWay.size > 0) {
        for (const name of [...gathering.keys()]) begin(name);
        await Promise.allSettled(underWay);
      }
    },
  };
}
