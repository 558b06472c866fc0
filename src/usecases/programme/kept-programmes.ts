import type { Instant } from '../../domain/ids';
import type { Programme } from '../../domain/programme/programme';
import type { Programmes } from '../../ports/programmes';
import type { Store } from '../../ports/store';
import { ids, partitions } from '../../records/documents';

/**
 * The programmes on disk, and behind them the versions that cohorts began with: a cohort that is under way
 * goes on when the files have moved on to another version. What is on disk under the same version counts
 * first, so that a corrected mistake reaches running cohorts.
 */
export async function withKeptProgrammes(
  loaded: Programmes,
  store: Store,
  now: Instant,
): Promise<Programmes> {
  const kept = await store.list<Programme>(partitions.programmes, ids.programmes, now);
  return {
    list: () => loaded.list(),
    get: (id, version) =>
      loaded.get(id, version) ?? kept.find(({ body }) => body.id === id && body.version === version)?.body,
  };
}
