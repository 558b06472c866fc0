import type { App } from '../../src/app';
import type { Instant } from '../../src/domain/ids';
import type { Programme } from '../../src/domain/programme/programme';
import type { MovableClock } from '../../src/ports/runtime';
import type { Store } from '../../src/ports/store';
import { openSqliteStore } from '../../src/store/sqlite';
import { createHttp, type Http } from '../../src/teams/outbound/http';
import { createTestApp, type LogLine } from './app';
import { type ConnectorDouble, type HeldPost, openConnectorDouble } from './connector';

export interface TestClock extends MovableClock {
  set(instant: string): void;
}

export function testClock(start: string): TestClock {
  let now = new Date(start).toISOString() as Instant;
  return {
    now: () => now,
    set: (instant) => {
      now = new Date(instant).toISOString() as Instant;
    },
    moveTo: async (instant) => {
      if (instant < now) return false;
      now = instant;
      return true;
    },
  };
}

export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** The whole companion on a free port, with a clock in hand and a Teams that records what it gets. */
export interface TestCompanion {
  readonly app: App;
  readonly url: string;
  readonly clock: TestClock;
  readonly store: Store;
  readonly teams: ConnectorDouble;
  /** The service address that its activities name. */
  readonly serviceUrl: string;
  readonly log: readonly LogLine[];
  /** Posts one activity to `/api/messages` and waits until everything it causes has happened. */
  send(activity: unknown): Promise<Answered>;
  /** Moves the clock and makes what is due; the scheduler's timer does not run in tests. */
  at(instant: string): Promise<void>;
  /** Messages that came to the double since the last call, oldest first. */
  news(): readonly HeldPost[];
  stop(): Promise<void>;
}

export interface CompanionOptions {
  readonly programmes: readonly Programme[];
  readonly start: string;
  readonly trainers?: readonly string[];
  readonly store?: Store;
  readonly teams?: ConnectorDouble;
  readonly timeoutMs?: number;
  /** Tells the ids of several instances on one store apart; the first one names the instance's claims. */
  readonly instance?: string;
  /** As in production, at Teams' own service address; its requests reach the double. */
  readonly production?: boolean;
}

/** Where Teams is in production. */
const TEAMS_SERVICE = 'https://smba.trafficmanager.net/de/';

/** Requests to Teams' own address, made to the double instead. */
function toDouble(serviceUrl: string): Http {
  const http = createHttp(10_000);
  const double = `${serviceUrl.replace(/\/+$/, '')}/`;
  return (url, request) => http(url.replace(TEAMS_SERVICE, double), request);
}

export async function startTestCompanion(options: CompanionOptions): Promise<TestCompanion> {
  const teams = options.teams ?? (await openConnectorDouble());
  const store = options.store ?? openSqliteStore(':memory:');
  const clock = testClock(options.start);
  let highest = 0;
  const { app, log } = createTestApp({
    store,
    clock,
    // As long as the test's clock goes forward, real time passes as it says.
    monotonicMs: () => {
      highest = Math.max(highest, Date.parse(clock.now()));
      return highest;
    },
    programmes: options.programmes,
    ...(options.trainers ? { trainers: options.trainers } : {}),
    ...(options.instance === undefined ? {} : { name: options.instance }),
    ...(options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }),
    ...(options.production ? { production: true, http: toDouble(teams.serviceUrl) } : {}),
  });
  const port = await app.web.listen('127.0.0.1', 0);
  const url = `http://127.0.0.1:${port}`;
  const seen = new Set<string>();

  return {
    app,
    url,
    clock,
    store,
    teams,
    serviceUrl: options.production ? TEAMS_SERVICE : teams.serviceUrl,
    log,
    async send(activity) {
      const response = await fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer any' },
        body: JSON.stringify(activity),
      });
      const text = await response.text();
      // What follows the answer belongs to what the activity causes.
      await app.followUps.idle();
      return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
    },
    async at(instant) {
      clock.set(instant);
      await app.tick();
    },
    news() {
      const fresh = [...teams.posts.values()].filter((post) => !seen.has(post.id));
      for (const post of fresh) seen.add(post.id);
      return fresh;
    },
    async stop() {
      await app.web.close();
      if (!options.store) await store.close();
      if (!options.teams) await teams.close();
    },
  };
}

/** Everything readable in a message: its text and every string of its cards, without their data. */
export function textOf(message: unknown): string {
  const found: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (['text', 'title', 'value', 'label', 'placeholder', 'summary', 'altText'].includes(key))
        found.push(value);
    } else if (Array.isArray(value)) {
      for (const one of value) visit(one, key);
    } else if (value && typeof value === 'object') {
      for (const [name, one] of Object.entries(value))
        if (name !== 'data' && name !== 'fallback') visit(one, name);
    }
  };
  visit(message, '');
  return found.join('\n');
}
