import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';

const ROOT = join(__dirname, '..', '..');
const START_MS = 120_000;

/** `npm run demo` after its build, on ports and in a folder of its own. */
export interface DemoProcess {
  readonly address: string;
  readonly folder: string;
  /** What it printed so far. */
  output(): string;
  /** As Ctrl-C would; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** @throws Error with everything it printed, when the demo ends or says nothing in time */
export async function startDemo(): Promise<DemoProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'demo-test-'));
  symlinkSync(join(ROOT, 'workbook'), join(folder, 'workbook'));
  const [port, playgroundPort] = [await freePort(), await freePort()];
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'cli', 'demo.js')], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), PLAYGROUND_PORT: String(playgroundPort) },
  });
  let printed = '';
  child.stdout.on('data', (chunk) => {
    printed += chunk;
  });
  child.stderr.on('data', (chunk) => {
    printed += chunk;
  });
  const stop = async () => {
    const code = await end(child);
    rmSync(folder, { recursive: true, force: true });
    return code;
  };
  try {
    await said(child, () => printed.includes('Die Demo läuft'));
  } catch (error) {
    await stop();
    throw new Error(`${(error as Error).message}:\n${printed}`);
  }
  const address = /http:\/\/localhost:\d+/.exec(printed)?.[0] ?? '';
  return { address, folder, output: () => printed, stop };
}

function said(child: ChildProcess, done: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the demo said nothing in time')), START_MS);
    child.stdout?.on('data', () => {
      if (!done()) return;
      clearTimeout(timer);
      resolve();
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`the demo ended with ${code}`));
    });
  });
}

async function end(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const gone = once(child, 'exit');
  child.kill('SIGINT');
  const force = setTimeout(() => child.kill('SIGKILL'), 15_000);
  const [code] = await gone;
  clearTimeout(force);
  return code as number | null;
}
