/** Runs work on one thing after the other; of all that ask while it runs, the last one's work is done for them all. */
export interface Turns {
  /** Resolves once work on it is done that began after this was asked for. */
  take(name: string, work: () => Promise<void>): Promise<void>;
}

interface Turn {
  readonly running: Promise<void>;
  /** What follows it, if anybody has asked. */
  next?: { work: () => Promise<void>; readonly done: Promise<void> };
}

export function createTurns(): Turns {
  const turns = new Map<string, Turn>();

  function begin(name: string, work: () => Promise<void>): Promise<void> {
    const turn: Turn = {
      running: work().finally(() => {
        if (!turn.next) turns.delete(name);
      }),
    };
    turns.set(name, turn);
    return turn.running;
  }

  return {
    take(name, work) {
      const turn = turns.get(name);
      if (!turn) return begin(name, work);
      if (turn.next) {
        turn.next.work = work;
      } else {
        const goOn = (): Promise<void> => begin(name, turn.next?.work ?? work);
        turn.next = { work, done: turn.running.then(goOn, goOn) };
      }
      return turn.next.done;
    },
  };
}
