/**
 * How instances keep out of each other's way. Before a message goes out, its sender writes a claim under the
 * delivery's key; of several only one can. While a claim stands without an outcome, or the schedule says that
 * its sender has more to do, the others leave the cohort alone.
 *
 * No clock is compared with another's. As in the Amazon DynamoDB Lock Client, whoever finds a lease observes the
 * version of its record by their own monotonic clock: if it stands unchanged for the whole of `claimMs`, its owner
 * is dead or has, by its own clock, given up posting earlier than that.
 */
export interface ClaimOptions {
  /** Names this process, and no other one ever. */
  readonly owner: string;
  /** Milliseconds after which a claim without an outcome is over. */
  readonly claimMs: number;
  /** A message may take this long, in milliseconds; without that much time left, nothing is sent. */
  readonly sendMs: number;
}

export interface ClaimWatch {
  /** Another process's lease was seen on the cohort, and is not known to be over. */
  isObserving(partition: string): boolean;
  /** Other processes are at work as well, by what was seen lately. */
  hasOtherInstances(): boolean;
  /** Another process was faster. */
  noteOtherInstance(): void;
  /** True while another process that left one of these leases may still be at work. */
  heldByAnother(partition: string, leases: readonly LeaseRecord[]): boolean;
}

/** By which one sees who is at work on a cohort: a claim, or the schedule that names its sender. */
export interface LeaseRecord {
  readonly owner: string;
  /** Changes on every sign of life of the owner. */
  readonly version: string;
}

interface Observation {
  /** Of all leases on the cohort. */
  readonly versions: string;
  readonly sinceMs: number;
}
/** Observations that nobody asked about again are forgotten when there are more than this. */
const MAX_OBSERVATIONS = 1_000;
/** How long another instance counts as active, in milliseconds. */
const ACTIVE_MS = 15 * 60_000;

export function createClaimWatch(monotonicMs: () => number, { owner, claimMs }: ClaimOptions): ClaimWatch {
  const observations = new Map<string, Observation>();
  let otherSeenMs: number | undefined;

  const noteOtherInstance = (): void => {
    otherSeenMs = monotonicMs();
  };
  function forgetOld(): void {
    const old = monotonicMs() - 10 * claimMs;
    for (const [partition, { sinceMs }] of observations) if (sinceMs < old) observations.delete(partition);
  }

  return {
    isObserving: (partition) => observations.has(partition),
    hasOtherInstances: () => otherSeenMs !== undefined && monotonicMs() - otherSeenMs < ACTIVE_MS,
    noteOtherInstance,
    heldByAnother(partition, leases) {
      // Within the process nobody works on a cohort twice at a time: a lease of its own is a failed attempt's.
      const others = leases.filter((lease) => lease.owner !== owner);
      if (others.length === 0) {
        observations.delete(partition);
        return false;
      }
      noteOtherInstance();
      const versions = others.map(({ version }) => version).join(' ');
      const observed = observations.get(partition);
      if (observed?.versions === versions) return monotonicMs() - observed.sinceMs < claimMs;
      if (observations.size >= MAX_OBSERVATIONS) forgetOld();
      observations.set(partition, { versions, sinceMs: monotonicMs() });
      return true;
    },
  };
}
