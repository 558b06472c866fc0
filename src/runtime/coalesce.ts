/** Runs work on one thing after the other; of all that ask while it runs, the last one's work is done for them all. */
export interface Coalescer {
  /** Resolves once work on it is done that began after this was asked for. */
  run(name: string, work: () => Promise<void>): Promise<void>;
}

interface Running {
  readonly done: Promise<void>;
  /** What follows it, if anybody has asked. */
  next?: { work: () => Promise<void>; readonly done: Promise<void> };
}

export function createCoalescer(): Coalescer {
  const running = new Map<string, Running>();

  function begin(name: string, work: () => Promise<void>): Promise<void> {
    const current: Running = {
      done: work().finally(() => {
        if (!current.next) running.delete(name);
      }),
    };
    running.set(name, current);
    return current.done;
  }

  return {
    run(name, work) {
      const current = running.get(name);
      if (!current) return begin(name, work);
      if (current.next) {
        current.next.work = work;
      } else {
        const goOn = (): Promise<void> => begin(name, current.next?.work ?? work);
        current.next = { work, done: current.done.then(goOn, goOn) };
      }
      return current.next.done;
    },
  };
}
