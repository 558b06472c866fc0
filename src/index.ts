import { ConfigError } from './config';
import { CompanionError } from './domain/errors';
import { startCompanion } from './main';

/** A platform ends the process when draining takes longer than 10 s; until then what is under way is finished. */
const DRAIN_MS = 9_500;

async function main(): Promise<void> {
  const companion = await startCompanion(process.env);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), DRAIN_MS).unref();
    companion.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

main().catch((error: unknown) => {
  const expected = error instanceof ConfigError || error instanceof CompanionError;
  process.stderr.write(`${expected ? error.message : String((error as Error)?.stack ?? error)}\n`);
  process.exit(1);
});
