import { type App, createApp } from '../../src/app';
import { parseConfig } from '../../src/config';
import type { Programme } from '../../src/domain/programme/programme';
import type { Clock, MovableClock } from '../../src/ports/runtime';
import type { Store } from '../../src/ports/store';
import { createHolidays } from '../../src/runtime/holidays';
import { waitAtMost } from '../../src/runtime/wait-at-most';
import type { Http } from '../../src/teams/outbound/http';
import { openGate } from '../../src/teams/turn/gate';
import { createProgrammes } from '../../src/workbook/load-programmes';
import { TENANT } from './activities';

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
  /** As in production, but for a gate that lets everybody in; demo mode unless given. */
  readonly production?: boolean;
}

const PRODUCTION = {
  MicrosoftAppId: '22222222-2222-4222-8222-222222222222',
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: TENANT,
  MicrosoftAppPassword: 'not-a-secret',
  COMPANION_PUBLIC_URL: 'https://companion.musterstadt.example',
};
const DEMO = { COMPANION_MODE: 'demo', COMPANION_SEED: 'off' };

/** The whole companion as `app.ts` wires it, with everything of the outside world in hand. */
export function createTestApp(options: TestAppOptions): {
  readonly app: App;
  readonly log: readonly LogLine[];
} {
  const { store, clock, monotonicMs, name = 'id', http, timeoutMs, draining } = options;
  const log: LogLine[] = [];
  const note = (level: string) => (event: string, fields?: object) => log.push({ level, event, ...fields });
  const config = parseConfig({
    ...(options.production ? PRODUCTION : DEMO),
    PORT: '0',
    COMPANION_TRAINERS: (options.trainers ?? []).join(','),
  });
  let ids = 0;
  const app = createApp(config, {
    store,
    clock,
    ...('moveTo' in clock && !options.production ? { movableClock: clock } : {}),
    ...(options.production ? { gate: openGate } : {}),
    monotonicMs,
    log: { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') },
    holidays: createHolidays(),
    waitAtMost,
    newId: () => `${name}-${++ids}`,
    programmes: createProgrammes(options.programmes),
    ...(http ? { http } : {}),
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
    ...(draining ? { draining } : {}),
  });
  return { app, log };
}
