import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves after so many milliseconds, or as soon as the signal is aborted. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;

export const waitInProcess: Wait = async (ms, signal) => {
  await sleep(ms, undefined, signal ? { signal } : {}).catch(() => undefined);
};
