/** Time that passes only when everything that can happen now has happened; then it leaps to the next wait's end. */
export interface VirtualTime {
  /** Milliseconds. */
  readonly now: () => number;
  readonly wait: (ms: number) => Promise<void>;
  /** Lets time pass until the work is done. Throws when the work waits for something that never comes. */
  run<T>(work: Promise<T>): Promise<T>;
}

/** `lateMs` says how much later than asked for each wait ends, as timers do. */
export function createVirtualTime(lateMs: () => number = () => 0): VirtualTime {
  let now = 1_000_000;
  const waits: { readonly until: number; readonly end: () => void }[] = [];

  return {
    now: () => now,
    wait: (ms) =>
      new Promise((end) => {
        const until = now + ms + lateMs();
        const after = waits.findIndex((other) => other.until > until);
        waits.splice(after < 0 ? waits.length : after, 0, { until, end });
      }),
    async run(work) {
      let over = false;
      const done = work.finally(() => {
        over = true;
      });
      done.catch(() => undefined);
      for (;;) {
        await new Promise((resolve) => setImmediate(resolve));
        if (over) return done;
        const next = waits.shift();
        if (!next) throw new Error('nothing left that time could bring');
        now = Math.max(now, next.until);
        next.end();
      }
    },
  };
}
