import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves after so many milliseconds. */
export type Wait = (ms: number) => Promise<void>;

export const waitInProcess: Wait = (ms) => sleep(ms);
