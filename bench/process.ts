import { type ChildProcess, fork, spawn } from 'node:child_process';
import { join } from 'node:path';

/** A process of the benchmark that answers questions, one at a time. */
export interface Child {
  ask<Answer>(question: object, limitMs?: number): Promise<Answer>;
  stop(): Promise<void>;
}

const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Nothing here may take longer; what does is ended, and the benchmark with it. */
const LIMIT_MS = 900_000;

/** Starts a script of `bench/` (compiled, without its ending). */
export function startChild(script: string, execArgv: readonly string[] = []): Child {
  const child = fork(join(__dirname, `${script}.js`), { execArgv: [...execArgv], env: bareEnvironment() });
  const ended = track(child);
  return {
    ask: <Answer>(question: object, limitMs = LIMIT_MS) =>
      new Promise<Answer>((resolve, reject) => {
        const settle = (): void => {
          clearTimeout(timer);
          child.off('message', hear);
          child.off('exit', gone);
        };
        const hear = (message: { answer?: Answer; error?: string }): void => {
          settle();
          if (message.error === undefined) resolve(message.answer as Answer);
          else reject(new Error(`${script}: ${message.error}`));
        };
        const gone = (code: number | null): void => {
          settle();
          reject(new Error(`${script} ended with ${code}`));
        };
        const timer = setTimeout(() => {
          settle();
          child.kill('SIGKILL');
          reject(new Error(`${script} took longer than ${limitMs} ms`));
        }, limitMs);
        child.on('message', hear);
        child.on('exit', gone);
        child.send(question);
      }),
    async stop() {
      if (child.connected) child.disconnect();
      await endOf(child, ended);
    },
  };
}

/** Starts any program of the repository with these settings and no others of ours. */
export function startProgram(file: string, env: Readonly<Record<string, string>>): { stop(): Promise<void> } {
  const child = spawn(process.execPath, [file], {
    env: { ...bareEnvironment(), ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = track(child);
  return {
    async stop() {
      child.kill('SIGTERM');
      await endOf(child, ended);
    },
  };
}

/** A bot's settings in the environment of whoever runs the benchmark must not reach the bots measured. */
function bareEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env;
  return { ...(PATH ? { PATH } : {}), ...(HOME ? { HOME } : {}), ...(TMPDIR ? { TMPDIR } : {}) };
}

function track(child: ChildProcess): Promise<void> {
  running.add(child);
  return new Promise((resolve) => {
    child.once('exit', () => {
      running.delete(child);
      resolve();
    });
  });
}

async function endOf(child: ChildProcess, ended: Promise<void>): Promise<void> {
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(timer);
}
