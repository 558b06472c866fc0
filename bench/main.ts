import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startConnector } from './connector';
import type { Figure } from './figure';
import { benchCosmos } from './figures/cosmos';
import { benchIdle } from './figures/idle';
import { benchMemory } from './figures/memory';
import { benchLimited, benchPush } from './figures/push';
import { benchRefresh } from './figures/refresh';
import { benchStart } from './figures/start';
import { benchTurns } from './figures/turns';
import { type Name, type Options, parseOptions } from './options';
import { reportOf, tableOf } from './report';
import type { Benchmark } from './run';
import { SIZES } from './sizes';

const BENCHMARKS: Readonly<Record<Name, Benchmark>> = {
  turns: benchTurns,
  push: benchPush,
  limited: benchLimited,
  refresh: benchRefresh,
  idle: benchIdle,
  start: benchStart,
  memory: benchMemory,
  cosmos: benchCosmos,
};

async function main({ only, scale, json }: Options): Promise<void> {
  const began = new Date();
  const folder = mkdtempSync(join(process.env.BENCH_DIR ?? tmpdir(), 'companion-bench-'));
  const connector = await startConnector();
  const figures: Figure[] = [];
  try {
    for (const name of only) {
      process.stderr.write(`${name} …\n`);
      const run = { sizes: SIZES[scale], connector, file: (file: string) => join(folder, file) };
      figures.push(...(await BENCHMARKS[name](run)));
    }
  } finally {
    await connector.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  const report = reportOf(scale, began, figures);
  process.stdout.write(`${tableOf(report)}\n`);
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(report, undefined, 2)}\n`);
}

try {
  main(parseOptions(process.argv.slice(2))).then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`${String((error as Error)?.stack ?? error)}\n`);
      process.exit(1);
    },
  );
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(2);
}
