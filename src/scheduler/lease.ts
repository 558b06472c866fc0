import { addMs, msBetween } from '../domain/calendar';
import type { Sending } from '../domain/delivery';
import type { Instant } from '../domain/ids';
import { CATCH_UP_DAYS } from '../domain/ledger';
import { ids, put, type Schedule } from '../ports/documents';
import type { Clock } from '../ports/runtime';
import type { Store, Write } from '../ports/store';

/**
 * The right to make a cohort's deliveries, for a limited time. Every commit under the lease replaces the
 * schedule document with the version that the lease knows: whoever has lost the lease cannot write, and
 * since nothing is posted before it is written into the lease as on its way, cannot post either.
 *
 * No clock is compared with another's. Whoever wants a lease that somebody else holds watches it by their
 * own monotonic clock: if for the whole of `leaseMs` it was not extended, its holder is dead or has, by its
 * own monotonic clock, given up posting earlier than that.
 */
export interface Lease {
  /**
   * Commits under the lease and extends it; anything but `committed` wrote nothing. `sending` is the message
   * on its way from now on; without it, none is.
   */
  commit(writes: readonly Write[], sending?: Sending): Promise<LeaseCommit>;
  /** Parts of the ledger to look at although their time is over. */
  readonly reopened: readonly string[];
  /** Whether Schulterblick times and agreements are to be looked at. */
  talks(): boolean;
  /** What the last holder had on its way when it died. */
  readonly left?: Sending;
  /** From the next commit on that part of the ledger is looked at for as long as anything is made up for. */
  keepOpen(prefix: string): void;
  /** True while there is time enough left to send one message. */
  holds(): boolean;
  /** False when something that takes long should be preceded by a commit; true before the first one. */
  fresh(): boolean;
  /** Commits the last writes and gives the lease back; `next` is when the cohort is due again. */
  release(writes: readonly Write[], next: Instant | undefined): Promise<LeaseCommit>;
}
export type LeaseCommit =
  /** The new version of each created or replaced document, in the order of the writes. */
  | { readonly kind: 'committed'; readonly versions: readonly (string | undefined)[] }
  /** Somebody changed the cohort meanwhile; the lease is still ours. */
  | { readonly kind: 'woken' }
  | { readonly kind: 'lost' };

export interface LeaseOptions {
  /** Names this process, and no other one ever. */
  readonly owner: string;
  /** Milliseconds after which a lease that is not extended is over. */
  readonly leaseMs: number;
  /** A message may take this long; without that much time left, nothing is sent. */
  readonly sendMs: number;
}

/**
 * Finds the lease of a cohort's partition free. It is taken with the first commit, which brings the first
 * `sending` along; that commit is `lost` when somebody else was faster.
 */
export type TakeLease = (partition: string) => Promise<Lease | 'not-due' | 'held'>;

interface Sighting {
  readonly mark: string;
  readonly sinceMs: number;
}
/** Sightings that nobody asked about again are forgotten when there are more than this. */
const MAX_SIGHTINGS = 1_000;

export function createLeases(
  store: Store,
  clock: Clock,
  monotonicMs: () => number,
  options: LeaseOptions,
): TakeLease {
  const { owner, leaseMs, sendMs } = options;
  const sightings = new Map<string, Sighting>();

  /** True unless it was watched, without a sign of life, for as long as a lease lasts. */
  function heldByAnother(partition: string, { lease }: Schedule): boolean {
    if (lease === undefined || lease.owner === owner) {
      sightings.delete(partition);
      return false;
    }
    const mark = `${lease.owner} ${lease.turn}`;
    const seen = sightings.get(partition);
    if (seen?.mark === mark) return monotonicMs() - seen.sinceMs < leaseMs;
    if (sightings.size >= MAX_SIGHTINGS) forgetOld();
    sightings.set(partition, { mark, sinceMs: monotonicMs() });
    return true;
  }
  function forgetOld(): void {
    const old = monotonicMs() - 10 * leaseMs;
    for (const [partition, { sinceMs }] of sightings) if (sinceMs < old) sightings.delete(partition);
  }

  return async (partition) => {
    let current = await store.read<Schedule>(partition, ids.schedule, clock.now());
    const dueAt = current?.body.dueAt;
    if (!current || dueAt === undefined || dueAt > clock.now()) return 'not-due';
    if (heldByAnother(partition, current.body)) return 'held';
    const before = current.body.lease;
    const left = before?.sending;
    const reopened = stillOpen(current.body, clock.now()).map((one) => one.prefix);
    const open = new Map<string, Instant>();
    let turn = before?.turn ?? 0;
    /** When the lease was last extended; undefined before it is taken. */
    let since: { readonly ms: number; readonly at: Instant } | undefined;

    async function write(writes: readonly Write[], change: Schedule): Promise<LeaseCommit> {
      const now = clock.now();
      for (const { prefix, until } of stillOpen(current?.body ?? {}, now)) {
        if ((open.get(prefix) ?? until) <= until) open.set(prefix, until);
      }
      const kept = [...open].map(([prefix, until]) => ({ prefix, until }));
      const talks = current?.body.talks;
      const schedule: Schedule = {
        ...change,
        ...(talks === undefined ? {} : { talks }),
        ...(kept.length > 0 ? { reopened: kept } : {}),
      };
      const base = put(ids.schedule, schedule, current);
      const fence: Write = schedule.dueAt && base.op !== 'delete' ? { ...base, dueAt: schedule.dueAt } : base;
      const result = await store.commit(partition, [fence, ...writes], now);
      if (result.ok) {
        current = { partition, id: ids.schedule, version: result.versions[0] ?? '', body: schedule };
        return { kind: 'committed', versions: result.versions.slice(1) };
      }
      if (result.conflict !== ids.schedule) return { kind: 'lost' };
      current = await store.read<Schedule>(partition, ids.schedule, now);
      if (!current) return { kind: 'lost' };
      const { lease } = current.body;
      const known = since === undefined ? before : { owner, turn };
      return { kind: lease?.owner === known?.owner && lease?.turn === known?.turn ? 'woken' : 'lost' };
    }

    async function extend(writes: readonly Write[], sending?: Sending): Promise<LeaseCommit> {
      // Before the commit: whoever watches can only have seen it later than this.
      const begun = { ms: monotonicMs(), at: clock.now() };
      const lease = { owner, turn: turn + 1, ...(sending ? { sending } : {}) };
      // Still due: the other instances keep it in sight.
      const outcome = await write(writes, { dueAt: current?.body.dueAt ?? clock.now(), lease });
      if (outcome.kind === 'committed') {
        since = begun;
        turn = lease.turn;
        sightings.delete(partition);
      }
      return outcome;
    }

    /** A suspended machine's monotonic clock stands still; its wall clock does not. */
    const leftMs = (): number =>
      since === undefined
        ? 0
        : leaseMs - Math.max(monotonicMs() - since.ms, msBetween(since.at, clock.now()));

    return {
      commit: extend,
      reopened,
      talks: () => current?.body.talks ?? true,
      ...(left === undefined ? {} : { left }),
      keepOpen: (prefix) => {
        open.set(prefix, addMs(clock.now(), CATCH_UP_DAYS * 24 * 60 * 60_000));
      },
      holds: () => leftMs() >= sendMs,
      fresh: () => since === undefined || leftMs() >= leaseMs / 2,
      release: (writes, next) => write(writes, next === undefined ? {} : { dueAt: next }),
    };
  };
}

function stillOpen({ reopened = [] }: Schedule, now: Instant): NonNullable<Schedule['reopened']> {
  return reopened.filter((one) => one.until > now);
}
