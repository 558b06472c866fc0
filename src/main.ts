import { type App, createApp } from './app';
import { YOU } from './cli/demo/cast';
import { seedDemo } from './cli/demo/seed';
import { type Config, type Environment, parseConfig } from './config';
import { CompanionError } from './domain/errors';
import type { Instant } from './domain/ids';
import type { Programmes } from './ports/programmes';
import type { Clock, MovableClock } from './ports/runtime';
import type { Store } from './ports/store';
import { openDemoClock } from './runtime/demo-clock';
import { createHolidays } from './runtime/holidays';
import { newId } from './runtime/ids';
import { createLog } from './runtime/log';
import { systemClock } from './runtime/system-clock';
import { waitAtMost } from './runtime/wait-at-most';
import { startTicker, type Ticker } from './scheduler/ticker';
import { openCosmosStore } from './store/cosmos';
import { openSqliteStore } from './store/sqlite';
import { withKeptProgrammes } from './usecases/programme/kept-programmes';
import type { Deps } from './usecases/shared/deps';
import { startWarmUp } from './warm-up';
import { loadProgrammes } from './workbook/load-programmes';

const TICK_SECONDS = 10;
/** Requests under way may take this long when the process is to end within 10 s. */
const DRAIN_MS = 8_000;
/** What follows answers that were just given gets this long. */
const FOLLOW_UPS_MS = 1_000;

export interface Companion {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

export interface StartOptions {
  /** Receives the log's lines; standard output unless given. */
  readonly writeLog?: (line: string) => void;
  /** Seeds and plays the demo; only `npm run demo` and the demo mode have one. */
  readonly demo?: DemoHooks;
}
export interface DemoHooks {
  readonly afterTick: (now: Instant, port: number, deps: Deps) => Promise<void>;
}

/**
 * Starts the whole process from its environment.
 * @throws ConfigError that lists every wrong setting; CompanionError `programme-missing` with every
 *   mistake in the workbook; CompanionError `store-unavailable`.
 */
export async function startCompanion(env: Environment, options: StartOptions = {}): Promise<Companion> {
  const parsed = parseConfig(env);
  // Whoever sits at the demo is its trainer, unless somebody else was named.
  const config: Config =
    parsed.mode === 'demo' && parsed.trainers.length === 0 ? { ...parsed, trainers: [YOU.id] } : parsed;
  const log = createLog({
    level: config.logLevel,
    write: options.writeLog ?? ((line) => process.stdout.write(`${line}\n`)),
    now: systemClock.now,
  });
  const loaded = await readProgrammes(config.workbook);
  const store = openStore(config);
  const clock = await openClock(config, store);
  const programmes = await withKeptProgrammes(loaded, store, clock.now());
  let ticker: Ticker | undefined;
  let port = 0;
  const { demo } = options;
  const app: App = createApp(config, {
    store,
    programmes,
    log,
    newId,
    waitAtMost,
    holidays: createHolidays(),
    clock,
    ...(config.mode === 'demo' ? { movableClock: clock as MovableClock } : {}),
    sinceLastTickMs: () => ticker?.sinceLastTickMs(),
    draining: () => ticker?.draining() ?? false,
    ...(demo ? { afterTick: (now: Instant) => demo.afterTick(now, port, app.deps) } : {}),
  });
  if (config.mode === 'demo' && config.seed) {
    await seedDemo(app.deps, env);
  }
  port = await app.web.listen(config.host, config.port);
  ticker = startTicker(app.tick, {
    everySeconds: TICK_SECONDS,
    log,
    monotonicMs: () => performance.now(),
  });
  const callOffWarmUp = startWarmUp(config.mode);
  log.info('started', { port, mode: config.mode, store: config.store.kind });
  // Healthy, and of no use on a new store: nobody may create its first cohort.
  if (config.trainers.length === 0) log.warn('trainers.none', { setting: 'COMPANION_TRAINERS' });
  return {
    port,
    async stop() {
      callOffWarmUp();
      await Promise.all([ticker?.stop(), app.web.close(DRAIN_MS)]);
      // What is not done by then is noted in the store; the next process's tick does it.
      await waitAtMost(FOLLOW_UPS_MS, app.followUps.idle());
      await store.close();
      log.info('stopped');
    },
  };
}

async function readProgrammes(folder: string): Promise<Programmes> {
  const loaded = await loadProgrammes(folder);
  if (loaded.ok) return loaded.programmes;
  const lines = loaded.problems.map((problem) => `  ${problem.file}:${problem.line}: ${problem.message}`);
  throw new CompanionError(
    'programme-missing',
    `Das Arbeitsbuch in »${folder}« hat Fehler:\n${lines.join('\n')}`,
  );
}

function openStore(config: Config): Store {
  if (config.store.kind === 'sqlite') return openSqliteStore(config.store.file);
  const { endpoint, database, key } = config.store;
  // One user-assigned identity does for bot and database alike.
  const identity =
    config.mode === 'production' && config.bot.appType === 'UserAssignedMSI' ? config.bot.appId : undefined;
  return openCosmosStore({
    endpoint,
    database,
    ...(key === undefined ? {} : { key }),
    ...(identity === undefined ? {} : { identity }),
  });
}

async function openClock(config: Config, store: Store): Promise<Clock | MovableClock> {
  return config.mode === 'demo' ? openDemoClock(store, config.clockStart, systemClock.now) : systemClock;
}
