import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const PAUSE_MS = 150;

/** Whether the address gives any HTTP answer before the time (in milliseconds) is over. */
export async function waitFor(address: string, timeMs: number): Promise<boolean> {
  const until = performance.now() + timeMs;
  while (performance.now() < until) {
    const answered = await fetch(address, { signal: AbortSignal.timeout(PAUSE_MS * 10) }).then(
      async (response) => {
        await response.arrayBuffer();
        return true;
      },
      () => false,
    );
    if (answered) return true;
    await sleep(PAUSE_MS);
  }
  return false;
}

/** Whether nothing listens on this port of the loopback interface. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
