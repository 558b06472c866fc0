import type { Instant, PersonId } from '../../domain/ids';
import type { Downloads } from '../../ports/downloads';
import type { FollowUps } from '../../ports/follow-ups';
import type { Messenger } from '../../ports/messenger';
import type { Programmes } from '../../ports/programmes';
import type { MovableClock, Runtime } from '../../ports/runtime';
import type { Store } from '../../ports/store';

/** What every use case is handed; wired once in `app.ts`. */
export interface Deps extends Runtime {
  readonly store: Store;
  readonly messenger: Messenger;
  readonly programmes: Programmes;
  readonly downloads: Downloads;
  readonly followUps: FollowUps;
  readonly settings: Settings;
  /** Only in demo mode. */
  readonly demo?: Demo;
}

export interface Settings {
  readonly timeZone: string;
  /** Trainers of every cohort, from COMPANION_TRAINERS. */
  readonly trainers: readonly PersonId[];
}

export interface Demo {
  readonly clock: MovableClock;
  /** Makes what is due at the clock's time; returns how many messages went out. */
  readonly tick: () => Promise<number>;
  /** The earliest instant at which something is due, if any. */
  readonly nextDue: () => Promise<Instant | undefined>;
}
