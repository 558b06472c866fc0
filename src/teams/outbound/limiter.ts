import { createPace, type Pace } from './pace';
import { createUsage, type Usage, type Window } from './usage';
import type { Wait } from './wait';

/** Whom a request counts against. A push may be late, a reply is waited for. */
export interface RateKey {
  readonly tenantId: string;
  /** Conversation id, with `;messageid=` for a thread. */
  readonly threadId: string;
  readonly priority: 'reply' | 'push';
}
export type Grant =
  /** `settled` is to be called when the request is over, however it ended; until then it counts. */
  { readonly ok: true; readonly settled: () => void } | { readonly ok: false; readonly retryAfterMs: number };

/** Keeps requests below what Teams allows; in memory, for one process. */
export interface Limiter {
  /**
   * Resolves when the request may go out, replies before pushes; with `ok: false` if that takes too long,
   * and at once if that can be foreseen.
   */
  acquire(key: RateKey): Promise<Grant>;
  /** Teams said 429: nothing goes to that thread until then; a second thread's 429 stops the tenant. */
  throttled(key: RateKey, retryAfterMs: number): void;
}

/** For the local stand-in for Teams, which has no limits. */
export const unlimited: Limiter = {
  acquire: async () => ({ ok: true, settled: () => undefined }),
  throttled: () => undefined,
};

export interface LimiterOptions {
  /** A monotonic clock in milliseconds. */
  readonly now: () => number;
  readonly wait: Wait;
  /** Requests per second to one tenant; at most 45, Teams allows 50 to an app. */
  readonly tenantPerSecond?: number;
  /** Longest wait in memory; beyond it the ledger has to wait. */
  readonly maxWaitMs?: { readonly reply: number; readonly push: number };
}

/** Limits of one thread, from "Optimize your bot with rate limiting in Teams". */
const THREAD: readonly Window[] = [
  { ms: 1_000, max: 7 },
  { ms: 2_000, max: 8 },
  { ms: 30_000, max: 60 },
  { ms: 3_600_000, max: 1_800 },
];
/** Pushes leave the rest of a thread's limits to replies, so that a Monday morning silences nobody. */
const THREAD_PUSH_SHARE = 0.75;
const THREADS = {
  reply: THREAD,
  push: THREAD.map(({ ms, max }) => ({ ms, max: Math.floor(max * THREAD_PUSH_SHARE) })),
};
const SECOND = 1_000;
/** What pushes keep to at most, in requests per second in the long run. */
const PER_SECOND_MAX = 45;
/** What may be added to it within one second: 45 and five are the 50 that Teams allows an app in a tenant. */
const ABOVE = { push: 4, reply: 5 };
const SWEEP_EVERY = 500;
/** What did not get its turn in all the time it waited need not be tried again before. */
const TRY_AGAIN_MS = 1_000;

interface Thread {
  readonly usage: Usage;
  blockedUntil: number;
}
interface Tenant extends Thread {
  readonly threads: Map<string, Thread>;
  readonly pace: Pace;
  /** Replies first, each kind in the order of asking. */
  waiting: Waiting[];
  /** When the waiting are looked at again; infinite when nobody waits. */
  wakeAt: number;
  lastThrottle?: { readonly threadId: string; readonly until: number };
}
interface Waiting {
  readonly priority: RateKey['priority'];
  readonly thread: Thread;
  readonly giveUpAt: number;
  readonly resolve: (grant: Grant) => void;
}

/**
 * A tenant's limit is kept by two counts.
 *
 * What might arrive at Teams within one second (see `Usage`) never exceeds the setting and five more, which is
 * 50 with the setting of 45: that makes a 429 impossible however requests are delayed on their way. Pushes
 * leave one of them free.
 *
 * Pushes besides keep to the setting in the long run (see `Pace`), which leaves four more a second. So the
 * whole limit is theirs while nobody else asks; and a reply finds room at once, or goes with the next place
 * that becomes free, before every push that waits. With more than 80 ms on the way the first count slows the
 * pushes down.
 */
export function createLimiter(options: LimiterOptions): Limiter {
  const { now, wait, tenantPerSecond = 45, maxWaitMs = { reply: 8_000, push: 5_000 } } = options;
  const perSecond = Math.min(tenantPerSecond, PER_SECOND_MAX);
  const arrivals = {
    push: { ms: SECOND, max: perSecond + ABOVE.push },
    reply: { ms: SECOND, max: perSecond + ABOVE.reply },
  };
  const tenants = new Map<string, Tenant>();
  let calls = 0;

  function tenantOf({ tenantId }: RateKey): Tenant {
    let tenant = tenants.get(tenantId);
    if (!tenant) {
      tenant = {
        ...{ usage: createUsage(now, SECOND), blockedUntil: 0, threads: new Map() },
        ...{ pace: createPace(perSecond), waiting: [], wakeAt: Number.POSITIVE_INFINITY },
      };
      tenants.set(tenantId, tenant);
    }
    return tenant;
  }

  function threadOf(tenant: Tenant, { threadId }: RateKey): Thread {
    let thread = tenant.threads.get(threadId);
    if (!thread) {
      thread = { usage: createUsage(now, 3_600_000), blockedUntil: 0 };
      tenant.threads.set(threadId, thread);
    }
    return thread;
  }

  /** The earliest time from `at`, which is now, at which a request may go out after those ahead of it. */
  function earliest(
    tenant: Tenant,
    { thread, priority }: Pick<Waiting, 'thread' | 'priority'>,
    at: number,
    ahead: readonly Waiting[],
  ): number {
    let free = Math.max(at, tenant.blockedUntil, thread.blockedUntil);
    free = Math.max(free, tenant.usage.earliest(arrivals[priority], at, ahead.length));
    if (priority === 'push') free = Math.max(free, tenant.pace.earliest(at, ahead.length));
    let inThread = 0;
    for (const other of ahead) if (other.thread === thread) inThread += 1;
    for (const window of THREADS[priority]) {
      free = Math.max(free, thread.usage.earliest(window, at, inThread));
    }
    return free;
  }

  function begin(tenant: Tenant, thread: Thread, at: number): Grant {
    tenant.pace.begin(at);
    const overInTenant = tenant.usage.begin();
    const overInThread = thread.usage.begin();
    return {
      ok: true,
      settled: () => {
        overInTenant();
        overInThread();
      },
    };
  }

  /** Lets go who may go, in their order; who is held up by their thread holds up nobody else. */
  function serve(tenant: Tenant): void {
    const at = now();
    let wakeAt = Number.POSITIVE_INFINITY;
    tenant.waiting = tenant.waiting.filter((person) => {
      // Those ahead have had their turn: they went and are counted, or are held up by their thread.
      const free = earliest(tenant, person, at, []);
      if (free <= at) {
        person.resolve(begin(tenant, person.thread, at));
        return false;
      }
      if (free > person.giveUpAt) {
        person.resolve({ ok: false, retryAfterMs: Math.max(Math.ceil(free - at), TRY_AGAIN_MS) });
        return false;
      }
      wakeAt = Math.min(wakeAt, free);
      return true;
    });
    if (wakeAt >= tenant.wakeAt) return;
    tenant.wakeAt = wakeAt;
    // A timer may ring early: then the same is found again, and waited for once more.
    void wait(Math.ceil(wakeAt - at)).then(() => {
      if (tenant.wakeAt === wakeAt) tenant.wakeAt = Number.POSITIVE_INFINITY;
      serve(tenant);
    });
  }

  /** Forgets tenants and threads that nothing counts against any more. */
  function sweep(): void {
    const isIdle = ({ usage, blockedUntil }: Thread) => blockedUntil <= now() && usage.isIdle();
    for (const [tenantId, tenant] of tenants) {
      for (const [threadId, thread] of tenant.threads) {
        if (isIdle(thread) && !tenant.waiting.some((other) => other.thread === thread)) {
          tenant.threads.delete(threadId);
        }
      }
      if (tenant.threads.size === 0 && isIdle(tenant)) tenants.delete(tenantId);
    }
  }

  return {
    async acquire(key) {
      calls += 1;
      if (calls % SWEEP_EVERY === 0) sweep();
      const { priority } = key;
      const tenant = tenantOf(key);
      const thread = threadOf(tenant, key);
      const firstPush = tenant.waiting.findIndex((other) => other.priority === 'push');
      const place = priority === 'push' || firstPush < 0 ? tenant.waiting.length : firstPush;
      const at = now();
      const delay = earliest(tenant, { thread, priority }, at, tenant.waiting.slice(0, place)) - at;
      if (delay > maxWaitMs[priority]) return { ok: false, retryAfterMs: Math.ceil(delay) };
      return new Promise<Grant>((resolve) => {
        const giveUpAt = at + maxWaitMs[priority];
        tenant.waiting.splice(place, 0, { priority, thread, giveUpAt, resolve });
        serve(tenant);
      });
    },

    throttled(key, retryAfterMs) {
      const { threadId } = key;
      const until = now() + retryAfterMs;
      const tenant = tenantOf(key);
      const thread = threadOf(tenant, key);
      thread.blockedUntil = Math.max(thread.blockedUntil, until);
      const elsewhere = tenant.lastThrottle;
      if (elsewhere && elsewhere.threadId !== threadId && elsewhere.until > now()) {
        tenant.blockedUntil = Math.max(tenant.blockedUntil, until);
      }
      tenant.lastThrottle = { threadId, until };
    },
  };
}
