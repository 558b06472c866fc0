import { type App, createApp } from '../../src/app';
import { parseConfig } from '../../src/config';
import type { Programme } from '../../src/domain/programme/programme';
import type { Clock, MovableClock } from '../../src/ports/runtime';
import type { Store } from '../../src/ports/store';
import { atMost } from '../../src/runtime/at-most';
import { createHolidays } from '../../src/runtime/holidays';
import type { Http } from '../../src/teams/outbound/http';
import { createProgrammes } from '../../src/workbook/load-programmes';

export type LogLine = Readonly<Record<string, unknown>>;

export interface TestAppOptions {
  readonly store: Store;
  readonly clock: Clock | MovableClock;
  /** Milliseconds that only ever grow. */
  readonly monotonicMs: () => number;
  readonly programmes: readonly Programme[];
  /** Entra ids from the settings. */
  readonly trainers?: readonly string[];
  /** Tells the ids of several instances on one store apart; the first one names the instance's claims. */
  readonly name?: string;
  readonly http?: Http;
  readonly timeoutMs?: number;
  readonly draining?: () => boolean;
}

/** The whole companion as `app.ts` wires it, in demo mode, with everything of the outside world in hand. */
export function createTestApp(options: TestAppOptions): {
  readonly app: App;
  readonly log: readonly LogLine[];
} {
  const { store, clock, monotonicMs, name = 'id', http, timeoutMs, draining } = options;
  const log: LogLine[] = [];
  const note = (level: string) => (event: string, fields?: object) => log.push({ level, event, ...fields });
  const config = parseConfig({
    COMPANION_MODE: 'demo',
    COMPANION_SEED: 'off',
    PORT: '0',
    COMPANION_TRAINERS: (options.trainers ?? []).join(','),
  });
  let ids = 0;
  const app = createApp(config, {
    store,
    clock,
    ...('moveTo' in clock ? { movableClock: clock } : {}),
    monotonicMs,
    log: { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') },
    holidays: createHolidays(),
    atMost,
    newId: () => `${name}-${++ids}`,
    programmes: createProgrammes(options.programmes),
    ...(http ? { http } : {}),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(draining ? { draining } : {}),
  });
  return { app, log };
}
