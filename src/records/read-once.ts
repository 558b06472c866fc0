import type { Instant } from '../domain/ids';
import type { Document, Store, Write } from '../ports/store';

type Reads = Map<string, Promise<Document | undefined>>;
type Lists = Map<string, Promise<readonly Document[]>>;
interface Known {
  readonly reads: Reads;
  readonly lists: Lists;
}

/**
 * The store as one turn sees it: what was read is not read again, a document of a list need not be read by
 * itself, and what the turn has written it knows. Whoever decides by what was read commits with its version, so
 * somebody else's change is noticed by the commit; after that the partition is read anew.
 *
 * For one turn only: nothing in it is ever refreshed otherwise.
 */
export function readOnce(store: Store): Store {
  const partitions = new Map<string, Known>();

  function knownOf(partition: string): Known {
    let known = partitions.get(partition);
    if (!known) {
      known = { reads: new Map(), lists: new Map() };
      partitions.set(partition, known);
    }
    return known;
  }

  async function commit(
    partition: string,
    writes: readonly Write[],
    now: Instant,
  ): ReturnType<Store['commit']> {
    const known = partitions.get(partition);
    // Until it is known what came of it, nothing is: another read of the same turn may be under way.
    partitions.delete(partition);
    const result = await store.commit(partition, writes, now);
    if (result.ok && known)
      partitions.set(partition, await withWritten(known, partition, writes, result.versions));
    return result;
  }

  return {
    read<Body>(partition: string, id: string, now: Instant) {
      const { reads, lists } = knownOf(partition);
      const found = reads.get(id) ?? inLists(lists, id) ?? store.read<Body>(partition, id, now);
      reads.set(id, found);
      return forgetIfFailed(found, reads, id) as Promise<Document<Body> | undefined>;
    },
    list<Body>(partition: string, prefix: string, now: Instant) {
      const { lists } = knownOf(partition);
      const found = lists.get(prefix) ?? store.list<Body>(partition, prefix, now);
      lists.set(prefix, found);
      return forgetIfFailed(found, lists, prefix) as Promise<readonly Document<Body>[]>;
    },
    commit,
    due: (before, limit) => store.due(before, limit),
    ping: () => store.ping(),
    close: () => store.close(),
  };
}

function inLists(lists: Lists, id: string): Promise<Document | undefined> | undefined {
  for (const [prefix, list] of lists) {
    if (id.startsWith(prefix))
      return list.then((documents) => documents.find((document) => document.id === id));
  }
  return undefined;
}

/** A store that was away is asked again. */
function forgetIfFailed<Found>(
  found: Promise<Found>,
  kept: Map<string, Promise<Found>>,
  key: string,
): Promise<Found> {
  found.catch(() => kept.delete(key));
  return found;
}

async function withWritten(
  { reads, lists }: Known,
  partition: string,
  writes: readonly Write[],
  versions: readonly (string | undefined)[],
): Promise<Known> {
  const written = new Map<string, Document | undefined>();
  writes.forEach((write, index) => {
    const { id } = write;
    const version = versions[index];
    if (write.op === 'delete') written.set(id, undefined);
    else if (version !== undefined) written.set(id, { partition, id, version, body: write.body });
  });
  const after: Known = { reads: new Map(reads), lists: new Map() };
  for (const [id, document] of written) after.reads.set(id, Promise.resolve(document));
  for (const [prefix, list] of lists) {
    const others = (await list).filter(({ id }) => !written.has(id));
    const mine = [...written.values()].filter((document) => document?.id.startsWith(prefix));
    const all = [...others, ...mine.filter((document) => document !== undefined)];
    after.lists.set(prefix, Promise.resolve(all.sort((a, b) => (a.id < b.id ? -1 : 1))));
  }
  return after;
}
