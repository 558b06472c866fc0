import { setTimeout as pause } from 'node:timers/promises';
import { CompanionError } from '../domain/errors';

/** How long a caller waits. Teams wants an invoke answered within 5 s, also when the answer is "not stored". */
export interface CosmosLimits {
  /** One HTTP request, in milliseconds. */
  readonly requestMs: number;
  /** One call of the store with all its repetitions and pauses, in milliseconds. */
  readonly callMs: number;
}
export const LIMITS: CosmosLimits = { requestMs: 2000, callMs: 3000 };

const FIRST_PAUSE_MS = 25;
const LONGEST_PAUSE_MS = 400;
/** Repeating these changes nothing: not allowed, wrong, gone, too large. */
const FINAL = new Set<unknown>([400, 401, 403, 404, 405, 413]);

/** One call of the store: ends with the limit, and repeats what may pass. */
export interface Call {
  readonly signal: AbortSignal;
  /** Waits before the next repetition, at least `atLeastMs`, longer each time. */
  pause(cause: unknown, atLeastMs?: number): Promise<void>;
}

/**
 * Runs `work` within the limit; requests still under way then are aborted.
 * @throws CompanionError `store-unavailable`, also for whatever `work` throws
 */
export async function withinLimit<Result>(
  callMs: number,
  work: (call: Call) => Promise<Result>,
): Promise<Result> {
  const controller = new AbortController();
  let last: unknown;
  let pauses = 0;
  const call: Call = {
    signal: controller.signal,
    async pause(cause, atLeastMs = 0) {
      last = cause;
      const growing = Math.min(FIRST_PAUSE_MS * 2 ** pauses, LONGEST_PAUSE_MS);
      pauses += 1;
      await pause(Math.max(growing, atLeastMs), undefined, { signal: controller.signal });
    },
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(unavailable(`no answer within ${callMs} ms`, last));
      controller.abort();
    }, callMs);
  });
  try {
    return await Promise.race([work(call), late]);
  } catch (error) {
    throw error instanceof CompanionError ? error : unavailable('the request failed', error);
  } finally {
    clearTimeout(timer);
  }
}

/** Repeats a request that changes nothing until it succeeds, cannot, or the call's time is up. */
export async function repeat<Result>(call: Call, request: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await request();
    } catch (error) {
      if (error instanceof CompanionError || FINAL.has(statusOf(error))) throw error;
      await call.pause(error);
    }
  }
}

export function statusOf(error: unknown): number | string | undefined {
  return (error as { code?: number | string } | undefined)?.code;
}

/** The driver's own error holds the request with what people wrote, so only its code and message go on. */
export function unavailable(what: string, cause?: unknown): CompanionError {
  if (cause === undefined) return new CompanionError('store-unavailable', `Cosmos DB: ${what}`);
  const { name, message } = cause as { name?: unknown; message?: unknown };
  const code = statusOf(cause);
  const why = `${code === undefined ? String(name) : String(code)}: ${String(message).slice(0, 300)}`;
  return new CompanionError('store-unavailable', `Cosmos DB: ${what} (${why})`, {
    cause: Object.assign(new Error(why), { code }),
  });
}
