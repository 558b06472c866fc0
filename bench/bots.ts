import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { startProgram } from './process';

export interface Bot {
  readonly port: number;
  /** From the start of the process to its first good answer at `/readyz`. */
  readonly readyMs: number;
  stop(): Promise<void>;
}

const COMPANION = join(__dirname, '..', 'src', 'index.js');
const ECHO = join(__dirname, 'bare', 'echo-bot.js');

/** The whole program as `npm start` runs it, in demo mode: the one without a Microsoft account. */
export function startCompanionBot(file: string, clockStart: string): Promise<Bot> {
  return start(COMPANION, {
    COMPANION_MODE: 'demo',
    COMPANION_SEED: 'off',
    COMPANION_STORE: `sqlite:${file}`,
    COMPANION_CLOCK_START: clockStart,
  });
}

export function startEchoBot(): Promise<Bot> {
  return start(ECHO, {});
}

const READY_WITHIN_MS = 60_000;

async function start(program: string, env: Readonly<Record<string, string>>): Promise<Bot> {
  const port = await freePort();
  const began = performance.now();
  const { stop } = startProgram(program, { ...env, PORT: String(port) });
  while (performance.now() - began < READY_WITHIN_MS) {
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(5_000) })
      .then(async (answer) => {
        await answer.arrayBuffer();
        return answer.ok;
      })
      .catch(() => false);
    if (ready) return { port, readyMs: performance.now() - began, stop };
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await stop();
  throw new Error(`${program} was not ready within ${READY_WITHIN_MS} ms`);
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
