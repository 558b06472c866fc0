import cron from 'node-cron';
import type { Log } from '../ports/runtime';
import type { Tick } from './tick';

export interface Ticker {
  /** Milliseconds since a tick last got on; undefined before the first. */
  sinceLastTickMs(): number | undefined;
  /** True once it is to stop. */
  draining(): boolean;
  /** No further tick begins; resolves when those under way have ended. */
  stop(): Promise<void>;
}

export interface TickerOptions {
  readonly everySeconds: number;
  readonly log: Log;
  /** Milliseconds that only ever grow, `performance.now`. */
  readonly monotonicMs: () => number;
}

/** Wakes the tick, and no more: what is due is the plan's question, not the timer's. */
export function startTicker(tick: Tick, options: TickerOptions): Ticker {
  const { everySeconds, log, monotonicMs } = options;
  const running = new Set<Promise<void>>();
  let lastSign: number | undefined;
  let beginning = false;
  let stopped = false;

  const alive = (): void => {
    lastSign = monotonicMs();
  };
  function wake(): void {
    if (beginning || stopped) return;
    beginning = true;
    const begun = (): void => {
      beginning = false;
      alive();
    };
    const run = tick({ begun, alive })
      .then(alive, (error: unknown) => {
        // Had it begun everything, another tick may be beginning by now.
        beginning = false;
        log.error('tick.failed', { error: String(error) });
      })
      .finally(() => running.delete(run));
    running.add(run);
  }

  const task = cron.schedule(`*/${everySeconds} * * * * *`, wake);
  wake();
  return {
    sinceLastTickMs: () => (lastSign === undefined ? undefined : monotonicMs() - lastSign),
    draining: () => stopped,
    async stop() {
      stopped = true;
      await task.destroy();
      await Promise.all(running);
    },
  };
}
