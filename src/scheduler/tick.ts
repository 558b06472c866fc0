import type { Instant } from '../domain/ids';
import type { Store } from '../ports/store';
import { deliverCohort } from './deliver-cohort';
import type { TickDeps, TickOptions } from './tick-deps';

export interface TickResult {
  /** Messages that Teams took. */
  readonly sent: number;
  /** Cohorts whose deliveries could not be made because of a fault; they are due again. */
  readonly failed: number;
}

/**
 * Makes everything that is due now, cohort by cohort, each under its lease. Calls within one process are
 * made one after the other; several processes share the work through the leases.
 */
export function createTick(deps: TickDeps, options: TickOptions): () => Promise<TickResult> {
  let running: Promise<unknown> = Promise.resolve();

  async function tick(): Promise<TickResult> {
    const total = { sent: 0, failed: 0 };
    const seen = new Set<string>();
    for (;;) {
      const due = await deps.store.due(deps.clock.now(), options.batch + seen.size);
      const fresh = due.filter((one) => !seen.has(one.partition));
      if (fresh.length === 0) return total;
      for (const one of fresh) seen.add(one.partition);
      await inParallel(fresh, options.parallel, async ({ partition }) => {
        try {
          total.sent += await deliverCohort(deps, options, partition);
          await deps.afterwards?.(partition);
        } catch (error) {
          total.failed += 1;
          deps.log.error('tick.cohort-failed', { partition, error: describe(error) });
        }
      });
    }
  }

  return () => {
    const result = running.then(tick, tick);
    running = result.catch(() => undefined);
    return result;
  };
}

/** The earliest instant at which any cohort is due; the demo's moving clock stops there. */
export async function nextDue(store: Store): Promise<Instant | undefined> {
  const [first] = await store.due('9999-12-31T23:59:59.999Z' as Instant, 1);
  return first?.dueAt;
}

async function inParallel<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
