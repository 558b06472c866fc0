import { renderNotice } from '../src/cards/render';
import type { Instant } from '../src/domain/ids';
import type { Programme } from '../src/domain/programme/programme';
import type { Clock, Log } from '../src/ports/runtime';
import type { Store } from '../src/ports/store';
import { createFollowUps } from '../src/runtime/follow-ups';
import { createHolidays } from '../src/runtime/holidays';
import { newId } from '../src/runtime/ids';
import { planFingerprint } from '../src/runtime/plan-fingerprint';
import { waitAtMost } from '../src/runtime/wait-at-most';
import { createTick, type Tick } from '../src/scheduler/tick';
import { TICK_OPTIONS } from '../src/scheduler/tick-deps';
import { createTeams } from '../src/teams/turn/create-teams';
import { createPrepare } from '../src/usecases/delivery/prepare';
import { refreshStalePost } from '../src/usecases/reply/update-post';
import type { Deps } from '../src/usecases/shared/deps';
import { createDownloads } from '../src/web/downloads';
import { createProgrammes, loadProgrammes } from '../src/workbook/load-programmes';

export const silentLog: Log = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/** A clock that begins at an instant and runs on with real time. */
export function clockFrom(start: string): Clock {
  const offset = Date.parse(start) - performance.now();
  return { now: () => new Date(offset + performance.now()).toISOString() as Instant };
}

/** The bundled programme; what is measured is what users get. */
export async function bundledProgramme(): Promise<Programme> {
  const loaded = await loadProgrammes('workbook');
  const programme = loaded.ok ? loaded.programmes.get('amtshelden-12-wochen') : undefined;
  if (!programme) throw new Error('the bundled programme cannot be loaded; run this in the repository');
  return programme;
}

/** Without the exercises of Mondays: then a Monday push is one post for each cohort, the overview. */
export function overviewOnMonday(programme: Programme): Programme {
  return {
    ...programme,
    weeks: programme.weeks.map((week) => ({
      ...week,
      exercises: week.exercises.filter((exercise) => exercise.weekday !== 1),
    })),
  };
}

/** The scheduler's side of `app.ts` with the limiter on or off. */
export function wireTick(options: {
  readonly store: Store;
  readonly programme: Programme;
  readonly clock: Clock;
  readonly tenantPerSecond?: number;
}): Tick {
  const { store, clock, programme, tenantPerSecond } = options;
  const log = silentLog;
  const teams = createTeams({
    access: { mode: 'demo' },
    store,
    runtime: { clock, log, newId, waitAtMost },
    render: renderNotice,
    ...(tenantPerSecond === undefined ? { limited: false } : { limited: true, tenantPerSecond }),
  });
  const deps: Deps = {
    ...{
      clock,
      log,
      newId,
      waitAtMost,
      store,
      holidays: createHolidays(),
      programmes: createProgrammes([programme]),
    },
    messenger: teams.messenger,
    downloads: createDownloads(store, 'http://127.0.0.1'),
    followUps: createFollowUps(store),
    settings: { timeZone: 'Europe/Berlin', trainers: [] },
  };
  return createTick(
    {
      ...{
        store,
        clock,
        log,
        holidays: deps.holidays,
        programmes: deps.programmes,
        messenger: deps.messenger,
      },
      monotonicMs: () => performance.now(),
      prepare: createPrepare(deps),
      planFingerprintOf: planFingerprint,
      onOtherDue: (partition, id) => refreshStalePost(deps, partition, id),
    },
    { ...TICK_OPTIONS, owner: newId() },
  );
}
