import cron from 'node-cron';
import type { Log } from '../ports/runtime';
import type { TickResult } from './tick';

export interface Ticker {
  /** Milliseconds since a tick last ended well; undefined before the first. */
  sinceLastTickMs(): number | undefined;
  /** No further tick begins; resolves when the running one has ended. */
  stop(): Promise<void>;
}

export interface TickerOptions {
  readonly everySeconds: number;
  readonly log: Log;
  /** Milliseconds that only ever grow, `performance.now`. */
  readonly monotonicMs: () => number;
}

/** Wakes the tick, and no more: what is due is the plan's question, not the timer's. */
export function startTicker(tick: () => Promise<TickResult>, options: TickerOptions): Ticker {
  const { everySeconds, log, monotonicMs } = options;
  let lastEnd: number | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;

  function wake(): void {
    if (running || stopped) return;
    running = tick()
      .then(
        () => {
          lastEnd = monotonicMs();
        },
        (error: unknown) => log.error('tick.failed', { error: String(error) }),
      )
      .finally(() => {
        running = undefined;
      });
  }

  const task = cron.schedule(`*/${everySeconds} * * * * *`, wake);
  wake();
  return {
    sinceLastTickMs: () => (lastEnd === undefined ? undefined : monotonicMs() - lastEnd),
    async stop() {
      stopped = true;
      await task.destroy();
      await running;
    },
  };
}
