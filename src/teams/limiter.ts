import type { Wait } from './wait';

/** Whom a request counts against. A push may be late, a reply is waited for. */
export interface Slot {
  readonly tenantId: string;
  /** Conversation id, with `;messageid=` for a thread. */
  readonly threadId: string;
  readonly priority: 'reply' | 'push';
}
export type Grant = { readonly ok: true } | { readonly ok: false; readonly retryAfterMs: number };

/** Keeps requests below what Teams allows; in memory, for one process. */
export interface Limiter {
  /** Resolves when the request may go out, or at once with `ok: false` if that would take too long. */
  acquire(slot: Slot): Promise<Grant>;
  /** Teams said 429: nothing goes to that thread until then; a second thread's 429 stops the tenant. */
  throttled(slot: Slot, retryAfterMs: number): void;
}

/** For the local stand-in for Teams, which has no limits. */
export const unlimited: Limiter = {
  acquire: async () => ({ ok: true }),
  throttled: () => undefined,
};

export interface LimiterOptions {
  /** A monotonic clock in milliseconds. */
  readonly now: () => number;
  readonly wait: Wait;
  /** Requests in any second to one tenant; Teams allows 50 to an app. */
  readonly tenantPerSecond?: number;
  /** Longest wait in memory; beyond it the ledger has to wait. */
  readonly maxWaitMs?: { readonly reply: number; readonly push: number };
}

interface Window {
  readonly ms: number;
  readonly max: number;
}
/** What a request may be late or early on its way, so that two windows' ends cannot meet in one. */
const MARGIN_MS = 100;
/** Limits of one thread, from "Optimize your bot with rate limiting in Teams". */
const THREAD: readonly Window[] = [
  { ms: 1_000 + MARGIN_MS, max: 7 },
  { ms: 2_000 + MARGIN_MS, max: 8 },
  { ms: 30_000 + MARGIN_MS, max: 60 },
  { ms: 3_600_000, max: 1_800 },
];
/** Pushes leave this share of every limit to replies, so that a Monday morning silences nobody. */
const PUSH_SHARE = 0.75;
const SWEEP_EVERY = 500;

export function createLimiter(options: LimiterOptions): Limiter {
  const { now, wait, tenantPerSecond = 45, maxWaitMs = { reply: 8_000, push: 5_000 } } = options;
  // Evenly spread: a burst that is delayed on its way would meet the next one.
  const tenantWindows = [
    { ms: 1_000, max: tenantPerSecond },
    { ms: 200, max: Math.ceil(tenantPerSecond / 5) },
  ];
  const tenants = new Map<string, Log>();
  const threads = new Map<string, Log>();
  let calls = 0;

  return {
    async acquire({ tenantId, threadId, priority }) {
      const start = now();
      calls += 1;
      if (calls % SWEEP_EVERY === 0) {
        sweep(tenants, start - 1_000);
        sweep(threads, start - 3_600_000);
      }
      const share = priority === 'push' ? PUSH_SHARE : 1;
      const tenant = logOf(tenants, tenantId);
      const thread = logOf(threads, `${tenantId} ${threadId}`);
      let at = Math.max(start, tenant.blockedUntil, thread.blockedUntil);
      for (let moved = true; moved; ) {
        const next = Math.max(
          earliest(tenant.grants, tenantWindows, share, at),
          earliest(thread.grants, THREAD, share, at),
        );
        moved = next > at;
        at = next;
      }
      const delay = at - start;
      if (delay > maxWaitMs[priority]) return { ok: false, retryAfterMs: Math.ceil(delay) };
      insert(tenant.grants, at);
      insert(thread.grants, at);
      if (delay > 0) await wait(Math.ceil(delay));
      return { ok: true };
    },

    throttled({ tenantId, threadId }, retryAfterMs) {
      const until = now() + retryAfterMs;
      const key = `${tenantId} ${threadId}`;
      const tenant = logOf(tenants, tenantId);
      const thread = logOf(threads, key);
      thread.blockedUntil = Math.max(thread.blockedUntil, until);
      const elsewhere = tenant.lastThrottle;
      if (elsewhere && elsewhere.key !== key && elsewhere.until > now()) {
        tenant.blockedUntil = Math.max(tenant.blockedUntil, until);
      }
      tenant.lastThrottle = { key, until };
    },
  };
}

interface Log {
  /** Times of granted requests, ascending; some may lie ahead. */
  grants: number[];
  blockedUntil: number;
  lastThrottle?: { readonly key: string; readonly until: number };
}

function logOf(logs: Map<string, Log>, key: string): Log {
  let log = logs.get(key);
  if (!log) {
    log = { grants: [], blockedUntil: 0 };
    logs.set(key, log);
  }
  return log;
}

/** The first time from `from` on at which one more grant breaks no window. */
function earliest(
  grants: readonly number[],
  windows: readonly Window[],
  share: number,
  from: number,
): number {
  let at = from;
  for (let moved = true; moved; ) {
    moved = false;
    for (const { ms, max } of windows) {
      const next = earliestInWindow(grants, ms, Math.max(1, Math.floor(max * share)), at);
      if (next > at) {
        at = next;
        moved = true;
      }
    }
  }
  return at;
}

function earliestInWindow(grants: readonly number[], ms: number, max: number, from: number): number {
  let at = from;
  for (let index = firstAfter(grants, at); ; index = firstAfter(grants, at)) {
    // With `at` put in before `index`, does any run of max + 1 grants fall within one window?
    const withAt = (i: number) => (i < index ? grants[i] : i === index ? at : grants[i - 1]);
    let clash: number | undefined;
    for (let first = Math.max(0, index - max); first <= index; first += 1) {
      const start = withAt(first);
      const end = withAt(first + max);
      if (start !== undefined && end !== undefined && end - start < ms) {
        clash = first === index ? (grants[index] ?? at) : start;
        break;
      }
    }
    if (clash === undefined) return at;
    at = Math.max(clash + ms, at + 1);
  }
}

function firstAfter(grants: readonly number[], at: number): number {
  let low = 0;
  let high = grants.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((grants[middle] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function insert(grants: number[], at: number): void {
  grants.splice(firstAfter(grants, at), 0, at);
}

function sweep(logs: Map<string, Log>, before: number): void {
  for (const [key, log] of logs) {
    log.grants = log.grants.filter((at) => at > before);
    if (log.grants.length === 0 && log.blockedUntil <= before) logs.delete(key);
  }
}
