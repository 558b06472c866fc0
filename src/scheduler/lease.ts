import type { Instant } from '../domain/ids';
import { ids, put, type Schedule } from '../ports/documents';
import type { Clock } from '../ports/runtime';
import type { Document, Store, Write } from '../ports/store';

/**
 * The right to make a cohort's deliveries, for a limited time. Every commit under the lease replaces the
 * schedule document with the version that the lease knows: whoever has lost the lease cannot write, and
 * since nothing is posted before its `sending` is written, cannot post either.
 */
export interface Lease {
  /** Commits under the lease and extends it; anything but `committed` wrote nothing. */
  commit(writes: readonly Write[]): Promise<LeaseCommit>;
  /** Parts of the ledger that a trainer opened again. */
  reopened(): readonly string[];
  /** True while there is time enough left to send one message. */
  holds(): boolean;
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
  readonly owner: string;
  readonly leaseMs: number;
  /** A message may take this long; without that much time left, nothing is sent. */
  readonly sendMs: number;
}

/** Takes the lease of a cohort's partition, or answers undefined when another instance has it. */
export async function takeLease(
  store: Store,
  clock: Clock,
  partition: string,
  options: LeaseOptions,
): Promise<Lease | undefined> {
  let current: Document<Schedule> | undefined;
  let until: Instant;

  const later = (ms: number): Instant => new Date(Date.parse(clock.now()) + ms).toISOString() as Instant;
  /** An end further away than any lease lasts comes from a clock that was wrong: nobody is at work. */
  const heldByAnother = ({ lease }: Schedule): boolean =>
    lease !== undefined &&
    lease.owner !== options.owner &&
    lease.until > clock.now() &&
    lease.until <= later(2 * options.leaseMs);
  const mine = (schedule: Schedule | undefined): boolean => schedule?.lease?.owner === options.owner;

  const stillReopened = () => (current?.body.reopened ?? []).filter((one) => one.until > clock.now());

  async function write(writes: readonly Write[], change: Schedule): Promise<LeaseCommit> {
    const reopened = stillReopened();
    const schedule: Schedule = { ...change, ...(reopened.length > 0 ? { reopened } : {}) };
    const base = put(ids.schedule, schedule, current);
    const fence: Write = schedule.dueAt && base.op !== 'delete' ? { ...base, dueAt: schedule.dueAt } : base;
    const result = await store.commit(partition, [fence, ...writes], clock.now());
    if (result.ok) {
      current = { partition, id: ids.schedule, version: result.versions[0] ?? '', body: schedule };
      return { kind: 'committed', versions: result.versions.slice(1) };
    }
    if (result.conflict !== ids.schedule) return { kind: 'lost' };
    current = await store.read<Schedule>(partition, ids.schedule, clock.now());
    return { kind: mine(current?.body) ? 'woken' : 'lost' };
  }

  async function extend(writes: readonly Write[]): Promise<LeaseCommit> {
    const end = later(options.leaseMs);
    const outcome = await write(writes, { lease: { owner: options.owner, until: end }, dueAt: end });
    if (outcome.kind === 'committed') until = end;
    return outcome;
  }

  current = await store.read<Schedule>(partition, ids.schedule, clock.now());
  if (!current || heldByAnother(current.body)) return undefined;
  until = clock.now();
  if ((await extend([])).kind !== 'committed') return undefined;

  return {
    commit: extend,
    reopened: () => stillReopened().map((one) => one.prefix),
    holds: () => later(options.sendMs) <= until,
    release: (writes, next) => write(writes, next === undefined ? {} : { dueAt: next }),
  };
}
