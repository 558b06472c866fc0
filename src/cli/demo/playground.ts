import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playgroundConfig } from './playground-config';
import { waitFor } from './wait-for';

export interface Playground {
  /** What to open in a browser. */
  readonly address: string;
  /** Resolves with the reason when the process ends without `stop`. */
  readonly died: Promise<string>;
  stop(): Promise<void>;
}

const START_MS = 60_000;
const STOP_MS = 3_000;

/**
 * Starts Microsoft's local Teams as a process of its own; its configuration and log live in a temporary
 * folder that goes with it.
 * @throws Error in German when it does not answer within a minute
 */
export async function startPlayground(port: number, botPort: number): Promise<Playground> {
  const folder = await mkdtemp(join(tmpdir(), 'amtshelden-demo-'));
  const logFile = join(folder, 'playground.log');
  await writeFile(join(folder, '.m365agentsplayground.yml'), playgroundConfig());
  const child = spawn(process.execPath, [require.resolve('./playground-child'), ...options(port, botPort)], {
    cwd: folder,
    stdio: 'ignore',
    env: {
      ...process.env,
      // It would open a browser by itself, and report its use to Microsoft besides `--disable-telemetry`.
      TEAMSAPPTESTER_BROWSER: 'none',
      APPLICATION_INSIGHTS_NO_STATSBEAT: 'true',
      M365_AGENTS_PLAYGROUND_LOGFILE: logFile,
      M365_AGENTS_PLAYGROUND_CONFIG_PATH: join(folder, '.m365agentsplayground.yml'),
    },
  });
  const clean = () => rm(folder, { recursive: true, force: true });
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', async (code, signal) => {
      resolve(`Exit-Code ${code ?? signal}. ${await lastLines(logFile)}`.trim());
    });
  });
  const address = `http://localhost:${port}`;
  const up = await Promise.race([waitFor(address, START_MS), ended]);
  if (up !== true) {
    await end(child);
    await clean();
    throw new Error(`Das Playground startet nicht. ${up === false ? 'Es antwortet nicht.' : up}`);
  }
  return {
    address,
    died: ended,
    async stop() {
      await end(child);
      await clean();
    },
  };
}

function options(port: number, botPort: number): readonly string[] {
  const endpoint = `http://127.0.0.1:${botPort}/api/messages`;
  return ['start', '-e', endpoint, '-c', 'msteams', '-p', String(port), '--disable-telemetry'];
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await gone;
  clearTimeout(force);
}

async function lastLines(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line.startsWith('error'))
    .slice(-3)
    .join(' ');
}
