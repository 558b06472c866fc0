import type { Store } from '../../src/ports/store';
import type { Http } from '../../src/teams/outbound/http';

/** A place at which a process can be killed or frozen. */
export interface Point {
  readonly kind: 'commit' | 'post';
  readonly when: 'before' | 'after';
  /** Counted from 1, apart for each kind. */
  readonly n: number;
}

/**
 * Stands between an instance and everything outside it. Killed, nothing passes any more in either
 * direction: what the instance waits for never comes, as for a process that is gone.
 */
export interface Gate {
  /** What one may do at each point; the instance waits for it. */
  at: (point: Point) => Promise<void> | void;
  readonly counts: Record<Point['kind'], number>;
  readonly dead: boolean;
  kill(): void;
  /** Nothing passes until `thaw`; then all of it does. */
  freeze(): void;
  thaw(): void;
  readonly frozen: boolean;
  /** Resolves at the next time that it is frozen. */
  freezing(): Promise<void>;
  /** Resolves when the instance is killed. */
  readonly killed: Promise<void>;
  /** Resolves when what was under way at the kill has come to rest. */
  quiet(): Promise<void>;
  store(inner: Store): Store;
  http(inner: Http): Http;
}

export function openGate(): Gate {
  let died: () => void = () => undefined;
  let dead = false;
  let ice: { readonly melted: Promise<void>; readonly melt: () => void } | undefined;
  let froze: (() => void)[] = [];
  const under = new Set<Promise<unknown>>();
  const never = <Value>(): Promise<Value> => new Promise(() => undefined);

  async function through<Value>(work: () => Promise<Value>): Promise<Value> {
    await ice?.melted;
    if (dead) return never();
    const running = work();
    under.add(running);
    const settled = await running.then(
      (value) => ({ ok: true as const, value }),
      (error: unknown) => ({ ok: false as const, error }),
    );
    under.delete(running);
    await ice?.melted;
    if (dead) return never();
    if (!settled.ok) throw settled.error;
    return settled.value;
  }

  async function counted<Value>(kind: Point['kind'], work: () => Promise<Value>): Promise<Value> {
    await ice?.melted;
    if (dead) return never();
    gate.counts[kind] += 1;
    const n = gate.counts[kind];
    await gate.at({ kind, when: 'before', n });
    const value = await through(work);
    await gate.at({ kind, when: 'after', n });
    await ice?.melted;
    return dead ? never() : value;
  }

  const gate: Gate = {
    at: () => undefined,
    counts: { commit: 0, post: 0 },
    get dead() {
      return dead;
    },
    kill() {
      dead = true;
      died();
    },
    freeze() {
      let melt: () => void = () => undefined;
      const melted = new Promise<void>((resolve) => {
        melt = resolve;
      });
      ice ??= { melted, melt };
      for (const tell of froze) tell();
      froze = [];
    },
    thaw() {
      ice?.melt();
      ice = undefined;
    },
    freezing: () => new Promise((resolve) => froze.push(resolve)),
    get frozen() {
      return ice !== undefined;
    },
    killed: new Promise((resolve) => {
      died = resolve;
    }),
    async quiet() {
      while (under.size > 0) await Promise.allSettled(under);
    },
    store: (inner) => ({
      read: (partition, id, now) => through(() => inner.read(partition, id, now)),
      list: (partition, prefix, now) => through(() => inner.list(partition, prefix, now)),
      due: (before, limit) => through(() => inner.due(before, limit)),
      ping: () => through(() => inner.ping()),
      close: () => inner.close(),
      commit: (partition, writes, now) => counted('commit', () => inner.commit(partition, writes, now)),
    }),
    http: (inner) => (url, request) =>
      request.method === 'POST'
        ? counted('post', () => inner(url, request))
        : through(() => inner(url, request)),
  };
  return gate;
}

export function pointName({ kind, when, n }: Point): string {
  return `${when} ${kind} ${n}`;
}
