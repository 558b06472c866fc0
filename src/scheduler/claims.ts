/**
 * How instances keep out of each other's way. Before a message goes out, its sender writes a claim under the
 * delivery's key; of several only one can. While a claim stands without an outcome, or the schedule says that
 * its sender has more to do, the others leave the cohort alone.
 *
 * No clock is compared with another's. Whoever finds such a sign watches it by their own monotonic clock: if it
 * stands unchanged for the whole of `claimMs`, its sender is dead or has, by its own clock, given up posting
 * earlier than that.
 */
export interface ClaimOptions {
  /** Names this process, and no other one ever. */
  readonly owner: string;
  /** Milliseconds after which a claim without an outcome is over. */
  readonly claimMs: number;
  /** A message may take this long; without that much time left, nothing is sent. */
  readonly sendMs: number;
}

export interface ClaimWatch {
  /** Somebody's sign was seen on the cohort. */
  watches(partition: string): boolean;
  /** Other processes are at work as well, by what was seen lately. */
  inCompany(): boolean;
  /** Somebody else was faster. */
  met(): void;
  /** True while another process that left these signs may still be at work. */
  heldByAnother(partition: string, signs: readonly Sign[]): boolean;
}

/** By which one sees who is at work on a cohort. */
export interface Sign {
  readonly owner: string;
  /** Another one whenever its owner shows that it is alive. */
  readonly mark: string;
}

interface Sighting {
  readonly mark: string;
  readonly sinceMs: number;
}
/** Sightings that nobody asked about again are forgotten when there are more than this. */
const MAX_SIGHTINGS = 1_000;
/** Whoever was met is reckoned with for so many milliseconds. */
const COMPANY_MS = 15 * 60_000;

export function createClaimWatch(monotonicMs: () => number, { owner, claimMs }: ClaimOptions): ClaimWatch {
  const sightings = new Map<string, Sighting>();
  let metMs: number | undefined;

  const met = (): void => {
    metMs = monotonicMs();
  };
  function forgetOld(): void {
    const old = monotonicMs() - 10 * claimMs;
    for (const [partition, { sinceMs }] of sightings) if (sinceMs < old) sightings.delete(partition);
  }

  return {
    watches: (partition) => sightings.has(partition),
    inCompany: () => metMs !== undefined && monotonicMs() - metMs < COMPANY_MS,
    met,
    heldByAnother(partition, signs) {
      // Within the process nobody works on a cohort twice at a time: a sign of its own is a failed attempt's.
      const others = signs.filter((one) => one.owner !== owner);
      if (others.length === 0) {
        sightings.delete(partition);
        return false;
      }
      met();
      const mark = others.map((one) => one.mark).join(' ');
      const seen = sightings.get(partition);
      if (seen?.mark === mark) return monotonicMs() - seen.sinceMs < claimMs;
      if (sightings.size >= MAX_SIGHTINGS) forgetOld();
      sightings.set(partition, { mark, sinceMs: monotonicMs() });
      return true;
    },
  };
}
