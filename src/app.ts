import type { Config } from './config';
import type { Instant } from './domain/ids';
import type { FollowUps } from './ports/follow-ups';
import type { Messenger } from './ports/messenger';
import type { Programmes } from './ports/programmes';
import type { MovableClock, Runtime } from './ports/runtime';
import type { Store } from './ports/store';
import { readOnce } from './records/read-once';
import { createFollowUps } from './runtime/follow-ups';
import { planFingerprint } from './runtime/plan-fingerprint';
import { createTick, nextDue, type Tick } from './scheduler/tick';
import { TICK_OPTIONS } from './scheduler/tick-deps';
import type { Http } from './teams/outbound/http';
import { createTeams, type TeamsMode } from './teams/turn/create-teams';
import type { Gate } from './teams/turn/gate';
import { createPrepare } from './usecases/delivery/prepare';
import { refreshStalePost } from './usecases/reply/update-post';
import type { Deps } from './usecases/shared/deps';
import { greet, leaveConversation } from './usecases/turn/greet';
import { handleDelete, handleEdit } from './usecases/turn/handle-change';
import { handleMembersAdded } from './usecases/turn/handle-members';
import { openDownload } from './usecases/turn/open-download';
import { receiveAction, receiveText } from './usecases/turn/receive';
import { createDownloads } from './web/downloads';
import { createWebServer, type WebServer } from './web/server';

/** Without a tick for this long, something is wrong with the scheduler. */
const TICK_TOO_OLD_MS = 3 * 60_000;

/** What the outside world provides; tests bring their own clock and an in-memory store. */
export interface AppPorts extends Runtime {
  readonly store: Store;
  readonly programmes: Programmes;
  /** Demo only: the clock that `zeit` moves. */
  readonly movableClock?: MovableClock;
  /** Milliseconds since the scheduler's last good tick; undefined before the first. */
  readonly sinceLastTickMs?: () => number | undefined;
  /** Milliseconds until an unanswered request to Teams is given up; 10 s unless given. */
  readonly timeoutMs?: number;
  /** Makes the requests to Teams; Node's own client unless given. */
  readonly http?: Http;
  /** Whether pushes keep to Teams' limits; everywhere but in the demo unless given. */
  readonly limited?: boolean;
  /** Authenticates activities and fetches tokens; Microsoft's SDK unless given. */
  readonly gate?: Gate;
  /** Milliseconds that only ever grow; `performance.now` unless given. */
  readonly monotonicMs?: () => number;
  /** True once the process is to end: deliveries stop after the message under way. */
  readonly draining?: () => boolean;
  /** How long a silent instance keeps a delivery that it has claimed, in milliseconds; 40 s unless given. */
  readonly claimMs?: number;
  /** Runs after each tick and after `zeit` moved: the demo's other participants. */
  readonly afterTick?: (now: Instant) => Promise<void>;
}

export interface App {
  readonly deps: Deps;
  readonly web: WebServer;
  readonly messenger: Messenger;
  /** Makes what is due now. */
  readonly tick: Tick;
  readonly followUps: FollowUps;
}

/** Wires the rooms together; nothing else happens here. */
export function createApp(config: Config, ports: AppPorts): App {
  const { store, clock, log, holidays, newId, waitAtMost, programmes } = ports;
  const teams = createTeams({
    access: accessOf(config),
    store,
    runtime: { clock, log, newId, waitAtMost },
    render: (notice, options) => loadCards().renderNotice(notice, options),
    ...(ports.timeoutMs === undefined ? {} : { timeoutMs: ports.timeoutMs }),
    ...(ports.limited === undefined ? {} : { limited: ports.limited }),
    ...(ports.http ? { http: ports.http } : {}),
    ...(ports.gate ? { gate: ports.gate } : {}),
  });
  const downloads = createDownloads(store, config.publicUrl);
  const followUps = createFollowUps(store);
  const base: Deps = {
    clock,
    log,
    holidays,
    newId,
    waitAtMost,
    store,
    programmes,
    downloads,
    followUps,
    messenger: teams.messenger,
    settings: { timeZone: config.timeZone, trainers: config.trainers },
  };
  const claimMs = ports.claimMs ?? TICK_OPTIONS.claimMs;
  const runTick = createTick(
    {
      ...{ store, clock, log, holidays, programmes, messenger: teams.messenger },
      monotonicMs: ports.monotonicMs ?? (() => performance.now()),
      ...(ports.draining ? { draining: ports.draining } : {}),
      prepare: createPrepare(base),
      planFingerprintOf: planFingerprint,
      onOtherDue: (partition, id) => refreshStalePost(base, partition, id),
    },
    { ...TICK_OPTIONS, owner: newId(), claimMs, sendMs: Math.min(TICK_OPTIONS.sendMs, claimMs / 2) },
  );
  const tick: Tick = async (watch) => {
    const result = await runTick(watch);
    await ports.afterTick?.(clock.now());
    return result;
  };
  const { movableClock } = ports;
  const deps: Deps = movableClock
    ? {
        ...base,
        demo: {
          clock: movableClock,
          tick: async () => (await tick()).sent,
          nextDue: () => nextDue(store),
        },
      }
    : base;

  const forTurn = (): Deps => ({ ...deps, store: readOnce(store) });
  const receive = teams.receiver({
    onText: (ask, text) => receiveText(forTurn(), ask, text),
    onAction: (ask, action, inputs) => receiveAction(forTurn(), ask, action, inputs),
    onEdit: (ask, text) => handleEdit(forTurn(), ask, text),
    onDelete: (ask) => handleDelete(forTurn(), ask),
    onInstalled: (ask) => greet(forTurn(), ask),
    onRemoved: (ask) => leaveConversation(forTurn(), ask),
    onMembersAdded: (ask, members) => handleMembersAdded(forTurn(), ask, members),
    // Who leaves the team keeps their seat until a trainer gives it away: it may be a mistake of an hour.
    onMembersRemoved: async (_, members) => log.info('members.removed', { count: members.length }),
  });
  const web = createWebServer({
    log,
    onActivity: receive,
    ready: () => readiness(store, ports.sinceLastTickMs),
    openDownload: async (token) => {
      const verdict = await downloads.verify(token, clock.now());
      if (typeof verdict === 'string') return verdict;
      const content = await openDownload(forTurn(), verdict);
      return content === 'gone' ? content : loadDocuments().renderDownload(content);
    },
  });
  return { deps, web, messenger: teams.messenger, tick, followUps };
}

/** A third of the program's own files are cards and documents: whoever is shown one waits for it, the start does not. */
export function loadCards(): typeof import('./cards/render') {
  return require('./cards/render') as typeof import('./cards/render');
}

function loadDocuments(): typeof import('./documents/render-download') {
  return require('./documents/render-download') as typeof import('./documents/render-download');
}

function accessOf(config: Config): TeamsMode {
  return config.mode === 'demo'
    ? { mode: 'demo' }
    : { mode: 'production', registration: config.bot, tenants: config.tenants };
}

async function readiness(
  store: Store,
  sinceLastTickMs: AppPorts['sinceLastTickMs'],
): Promise<{ readonly ready: boolean; readonly reasons: readonly string[] }> {
  const reasons: string[] = [];
  try {
    await store.ping();
  } catch {
    reasons.push('store unreachable');
  }
  const since = sinceLastTickMs?.();
  if (sinceLastTickMs && (since === undefined || since > TICK_TOO_OLD_MS)) reasons.push('no recent tick');
  return { ready: reasons.length === 0, reasons };
}
