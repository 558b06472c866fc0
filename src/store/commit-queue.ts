// From the module, not the global one: a test's fake timers would keep every commit waiting for ever.
import { setImmediate } from 'node:timers';

export interface CommitQueue<Asked, Result> {
  /** Resolves once the group with it is written; rejects with what `write` threw, or gave for it alone. */
  add(asked: Asked): Promise<Result>;
  /** Writes at once all that is waiting. Never throws: those who wait are told. */
  flush(): void;
}

interface Settings<Asked, Result> {
  /** Gets a group in the order of asking and gives each its result; what it throws is everybody's. */
  readonly write: (group: readonly Asked[]) => readonly PromiseSettledResult<Result>[];
  readonly weigh: (asked: Asked) => number;
  /** A group weighs no more than this together, or is one alone. */
  readonly maxWeight: number;
}

/**
 * Gathers what is asked for in two turns of the event loop, so that all of it waits for the disk once.
 *
 * It is written in the loop's check phase, right after all sockets were read: by then every request that
 * was there to be read has asked. A microtask would come after the first socket already, a timer would
 * hold back one who is alone. The second turn takes some microseconds where nothing else is to be done, and
 * under load brings what arrived while the first was worked on. What is too heavy for one group waits for the
 * next, so that others are served in between.
 */
export function createCommitQueue<Asked, Result>(
  settings: Settings<Asked, Result>,
): CommitQueue<Asked, Result> {
  const { write, weigh, maxWeight } = settings;
  interface Waiting {
    readonly asked: Asked;
    readonly resolve: (result: Result) => void;
    readonly reject: (reason: unknown) => void;
  }
  let waiting: Waiting[] = [];
  let planned = false;

  function plan(): void {
    if (planned || waiting.length === 0) return;
    planned = true;
    setImmediate(() => setImmediate(writeAndGoOn));
  }

  function writeAndGoOn(): void {
    planned = false;
    writeGroup();
    plan();
  }

  function writeGroup(): void {
    const group = nextGroup();
    if (group.length === 0) return;
    let results: readonly PromiseSettledResult<Result>[];
    try {
      results = write(group.map(({ asked }) => asked));
    } catch (error) {
      for (const { reject } of group) reject(error);
      return;
    }
    group.forEach(({ resolve, reject }, n) => {
      const result = results[n];
      if (result?.status === 'fulfilled') resolve(result.value);
      else reject(result?.reason);
    });
  }

  function nextGroup(): readonly Waiting[] {
    let weight = 0;
    const tooMuch = waiting.findIndex(({ asked }, n) => {
      weight += weigh(asked);
      return n > 0 && weight > maxWeight;
    });
    const group = tooMuch < 0 ? waiting : waiting.slice(0, tooMuch);
    waiting = tooMuch < 0 ? [] : waiting.slice(tooMuch);
    return group;
  }

  return {
    add: (asked) =>
      new Promise((resolve, reject) => {
        waiting.push({ asked, resolve, reject });
        plan();
      }),
    flush() {
      while (waiting.length > 0) writeGroup();
    },
  };
}
