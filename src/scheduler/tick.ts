import type { Instant } from '../domain/ids';
import type { DueDocument, Store } from '../ports/store';
import { ids } from '../records/documents';
import { createClaimWatch } from './claims';
import { type CohortDeps, deliverCohort } from './deliver-cohort';
import { rendezvousOrder } from './rendezvous-order';
import type { TickDeps, TickOptions } from './tick-deps';
import { createUnsavedOutcomes } from './unsaved-outcomes';

export interface TickResult {
  /** Messages that Teams took. */
  readonly sent: number;
  /** Cohorts whose deliveries could not be made because of a fault; they are due again. */
  readonly failed: number;
}

/** Told while a tick runs. */
export interface TickWatch {
  /** Everything that was due has been begun; what takes long is still under way. */
  readonly begun?: () => void;
  /** A cohort was looked after. */
  readonly alive?: () => void;
}
export type Tick = (watch?: TickWatch) => Promise<TickResult>;

/** What is due in one partition. */
interface Due {
  readonly partition: string;
  readonly due: readonly string[];
}

interface Run {
  readonly watch: TickWatch;
  readonly works: Promise<void>[];
  sent: number;
  failed: number;
}

/**
 * Makes everything that is due now, cohort by cohort; resolves when all of it is made.
 * The next tick may begin before that, so that one slow cohort keeps nobody waiting; within the process
 * nobody works on a cohort twice at a time. Several processes keep apart by their claims.
 */
export function createTick(deps: TickDeps, options: TickOptions): Tick {
  const { store, clock, log } = deps;
  const unsaved = createUnsavedOutcomes(store, clock, log);
  const draining = (): boolean => deps.draining?.() ?? false;
  const busy = new Map<string, Promise<void>>();
  /** Each looks again whenever one of them is done. A race of all of them would be a handler on each, each time. */
  const waiting: (() => void)[] = [];
  let attempts = 0;
  const newAttempt = (): string => {
    attempts += 1;
    return `${options.owner}.${attempts}`;
  };
  const cohortDeps: CohortDeps = {
    ...{ ...deps, unsaved, newAttempt, claims: options },
    watch: createClaimWatch(deps.monotonicMs, options),
  };
  let beginning: Promise<unknown> = Promise.resolve();

  /** Waits until there is room, and until earlier work on the cohort is done; the work itself is not awaited. */
  async function begin(run: Run, { partition, due }: Due): Promise<{ readonly work: Promise<void> }> {
    for (;;) {
      const full = busy.size >= options.parallel;
      const first = busy.get(partition) ?? (full ? new Promise<void>((go) => waiting.push(go)) : undefined);
      if (!first) break;
      await first;
    }
    const work = lookAfter(run, partition, due).finally(() => {
      busy.delete(partition);
      for (const lookAgain of waiting.splice(0)) lookAgain();
      run.watch.alive?.();
    });
    busy.set(partition, work);
    return { work };
  }

  async function lookAfter(run: Run, partition: string, due: readonly string[]): Promise<void> {
    for (const id of scheduleFirst(due)) {
      try {
        if (id !== ids.schedule) await deps.onOtherDue?.(partition, id);
        else {
          const sent = await deliverCohort(cohortDeps, partition);
          run.sent += sent ?? 0;
        }
      } catch (error) {
        run.failed += 1;
        log.error('tick.cohort-failed', { partition, error: describe(error) });
      }
    }
  }

  async function beginAll(run: Run): Promise<void> {
    const seen = new Set<string>();
    let known = 0;
    while (!draining()) {
      await unsaved.save();
      // Those begun already may still be due.
      const limit = options.batch + known;
      const due = await store.due(clock.now(), limit);
      const fresh = due.filter((document) => !seen.has(nameOfDocument(document)));
      if (fresh.length === 0 && due.length < limit) return;
      known = due.length - fresh.length;
      for (const next of byPartition(fresh, options.owner)) {
        if (draining()) return;
        for (const id of next.due) seen.add(nameOfDocument({ partition: next.partition, id }));
        if (busy.has(next.partition)) run.works.push(begin(run, next).then(({ work }) => work));
        else run.works.push((await begin(run, next)).work);
      }
    }
  }

  return async (watch = {}) => {
    const run: Run = { watch, works: [], sent: 0, failed: 0 };
    const begun = beginning.then(() => beginAll(run));
    beginning = begun.catch(() => undefined);
    try {
      await begun;
      watch.begun?.();
    } finally {
      await Promise.all(run.works);
      await unsaved.save();
    }
    return { sent: run.sent, failed: run.failed };
  };
}

/** Posts of the cohort before counts on old ones. */
function scheduleFirst(due: readonly string[]): readonly string[] {
  return due.includes(ids.schedule) ? [ids.schedule, ...due.filter((id) => id !== ids.schedule)] : due;
}

/** Instances that find the same due begin at different cohorts instead of racing. */
function byPartition(due: readonly DueDocument[], owner: string): readonly Due[] {
  const byName = new Map<string, string[]>();
  for (const { partition, id } of due) byName.set(partition, [...(byName.get(partition) ?? []), id]);
  return rendezvousOrder([...byName.keys()], owner).map((partition) => ({
    partition,
    due: byName.get(partition) ?? [],
  }));
}

/** Among so many there is a cohort, if any is due. */
const FIRST_DUE = 500;

const nameOfDocument = ({ partition, id }: Pick<DueDocument, 'partition' | 'id'>): string =>
  `${partition} ${id}`;

/** The earliest instant at which any cohort is due; the demo's moving clock stops there. */
export async function nextDue(store: Store): Promise<Instant | undefined> {
  const first = await store.due('9999-12-31T23:59:59.999Z' as Instant, FIRST_DUE);
  return first.find(({ id }) => id === ids.schedule)?.dueAt;
}

function describe(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
}
