import type { Instant } from '../domain/ids';
import type { MovableClock } from '../ports/runtime';
import type { Store } from '../ports/store';
import { ids, partitions } from '../records/documents';

/** The clock showed `at` when real time was `realAt`; it has run with real time since. */
interface Position {
  readonly at: Instant;
  readonly realAt: Instant;
}

/**
 * The demo's clock. It begins at `start` (without it: at real time), runs on with real time and remembers
 * its position in the store, so that it does not go back when the process starts again; a `start` later
 * than that position counts again.
 * @throws CompanionError `store-unavailable`
 */
export async function openDemoClock(
  store: Store,
  start: Instant | undefined,
  realNow: () => Instant,
): Promise<MovableClock> {
  const realAt = realNow();
  const kept = await store.read<Position>(partitions.system, ids.demoClock, start ?? realAt);
  const shown = kept && positionAt(kept.body, realAt);
  let position: Position =
    shown && (!start || shown >= start) ? { at: shown, realAt } : { at: start ?? realAt, realAt };
  let last = position.at;
  let queue: Promise<unknown> = save(position);

  async function save(next: Position): Promise<void> {
    for (;;) {
      const current = await store.read(partitions.system, ids.demoClock, next.at);
      const write = current
        ? ({ op: 'replace', id: ids.demoClock, body: next, version: current.version } as const)
        : ({ op: 'create', id: ids.demoClock, body: next } as const);
      if ((await store.commit(partitions.system, [write], next.at)).ok) return;
    }
  }

  function now(): Instant {
    const at = positionAt(position, realNow());
    // The machine's clock may be set back; this one never goes back.
    if (at > last) last = at;
    return last;
  }

  async function moveTo(instant: Instant): Promise<boolean> {
    if (!(instant >= now())) return false;
    const next = { at: instant, realAt: realNow() };
    await save(next);
    position = next;
    return true;
  }

  await queue;
  return {
    now,
    moveTo: (instant) => {
      // One after the other: of two moves at once, the earlier target must not win over the later one.
      const moved = queue.then(() => moveTo(instant));
      queue = moved.catch(() => undefined);
      return moved;
    },
  };
}

function positionAt({ at, realAt }: Position, realNow: Instant): Instant {
  const passed = Math.max(0, Date.parse(realNow) - Date.parse(realAt));
  return new Date(Date.parse(at) + passed).toISOString() as Instant;
}
