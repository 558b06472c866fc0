import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Companion, startCompanion } from '../main';
import { STAGE, YOU } from './demo/cast';
import { connectPlayers } from './demo/connect-players';
import { type DemoOptions, readOptions, USAGE } from './demo/options';
import { type Playground, startPlayground } from './demo/playground';
import { isFree, waitFor } from './demo/wait-for';

const FOLDER = 'data';
/** A Friday; the cohort begins on the Monday after it. */
const CLOCK_START = '2027-04-09T09:00:00+02:00';
const BOT_MS = 20_000;

async function main(): Promise<number> {
  const read = readOptions(process.argv.slice(2), process.env);
  if (read.kind === 'help') {
    say(USAGE);
    return 0;
  }
  if (read.kind === 'wrong') {
    complain(`${read.problem}\n\n${USAGE}`);
    return 2;
  }
  const { options } = read;
  const taken = await takenPort(options);
  if (taken !== undefined) {
    complain(taken);
    return 1;
  }
  return play(options);
}

/** Runs until somebody ends it or one of the two processes dies. */
async function play(options: DemoOptions): Promise<number> {
  const stopped = new Promise<'stopped'>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve('stopped'));
  });
  say('Die Demo startet, das dauert einen Moment …');
  let playground: Playground | undefined;
  let companion: Companion | undefined;
  try {
    playground = await startPlayground(options.playgroundPort, options.port);
    companion = await startBot(options);
    say(welcome(playground.address));
    if (options.openBrowser) openBrowser(playground.address);
    const reason = await Promise.race([stopped, playground.died]);
    if (reason === 'stopped') return 0;
    complain(`Das Playground hat sich beendet, die Demo endet mit ihm. ${reason}`);
    return 1;
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    return 1;
  } finally {
    await Promise.allSettled([companion?.stop(), playground?.stop()]);
  }
}

async function startBot(options: DemoOptions): Promise<Companion> {
  const database = join(FOLDER, 'demo.db');
  const logFile = join(FOLDER, 'demo.log');
  mkdirSync(dirname(database), { recursive: true });
  rmSync(logFile, { force: true });
  if (!options.keep) for (const end of ['', '-wal', '-shm']) rmSync(`${database}${end}`, { force: true });
  const players = connectPlayers(options.playgroundPort, (text) => appendFileSync(logFile, `${text}\n`));
  const companion = await startCompanion(
    {
      ...process.env,
      COMPANION_MODE: 'demo',
      COMPANION_STORE: `sqlite:${database}`,
      COMPANION_CLOCK_START: process.env.COMPANION_CLOCK_START || CLOCK_START,
      PORT: String(options.port),
      PLAYGROUND_PORT: String(options.playgroundPort),
    },
    {
      writeLog: (line) => appendFileSync(logFile, `${line}\n`),
      demo: { afterTick: players },
    },
  );
  if (await waitFor(`http://127.0.0.1:${companion.port}/healthz`, BOT_MS)) return companion;
  await companion.stop();
  throw new Error(`Der Bot antwortet nicht. Mehr steht in ${logFile}.`);
}

async function takenPort({ port, playgroundPort }: DemoOptions): Promise<string | undefined> {
  const advice = 'Läuft die Demo schon in einem anderen Fenster? Sonst nehmen Sie einen anderen Port:';
  if (!(await isFree(port))) return `Port ${port} ist belegt. ${advice} PORT=${port + 1} npm run demo`;
  if (!(await isFree(playgroundPort))) {
    return `Port ${playgroundPort} ist belegt. ${advice} PLAYGROUND_PORT=${playgroundPort + 1} npm run demo`;
  }
  return undefined;
}

function welcome(address: string): string {
  return `
Die Demo läuft. Öffnen Sie im Browser:

    ${address}

Sie sind ${YOU.name} aus ${YOU.municipality}: Trainerin und Teilnehmerin in einer Person.
  1. Links »Personal Chat« wählen und  hilfe  schreiben, danach  zeit +1w : Die erste Woche vergeht.
  2. Links »${STAGE.channel.name}« wählen: Dort stehen die Übungen. Antworten Sie auf einer Karte.
  3. Als Trainerin im Personal Chat  status ,  plan  oder  antworten 1.1  schreiben.

Im Kanal sprechen Sie den Bot mit @${STAGE.bot.name} an. Laden Sie die Seite nicht neu: Sie zeigt danach nur
noch, was neu dazukommt. Beenden mit Strg+C.
`;
}

function openBrowser(address: string): void {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [address]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', address]]
        : ['xdg-open', [address]];
  const child = spawn(command as string, args as string[], { stdio: 'ignore', detached: true });
  child.once('error', () => say('Es ließ sich kein Browser öffnen. Bitte öffnen Sie die Adresse selbst.'));
  child.unref();
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function complain(text: string): void {
  process.stderr.write(`${text}\n`);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    complain(String((error as Error)?.stack ?? error));
    process.exit(1);
  },
);
