import type { Instant } from '../../domain/ids';
import type { Ask } from '../../domain/turn/ask';
import { channelOf } from '../../domain/turn/ask';
import type { Store } from '../../ports/store';
import { ids, partitions, put } from '../../records/documents';
import { transact } from '../../records/transact';
import type { Deps } from '../shared/deps';

/** Which messages of a channel's threads have ever reached the bot. */
interface Arrived {
  /** One that named the bot. */
  readonly called?: boolean;
  /** One that did not: only the permission to read the channel brings those. */
  readonly overheard?: boolean;
}

/** Writes only what is new, so at most twice in a channel's life. */
export async function noteWhatArrived(deps: Deps, { where, addressed, at }: Ask): Promise<void> {
  const what: keyof Arrived = addressed ? 'called' : 'overheard';
  const channel = channelOf(where);
  if (!channel) return;
  const partition = partitions.channel(channel.conversationId);
  await transact(deps.store, partition, at, async () => {
    const current = await deps.store.read<Arrived>(partition, ids.permission, at);
    const writes = current?.body[what]
      ? []
      : [put(ids.permission, { ...current?.body, [what]: true }, current)];
    return { writes, result: undefined };
  });
}

/**
 * Whether the permission to read the channel seems to be missing. Teams does not tell a bot what it may
 * read; but where people talk in threads and only messages that name the bot arrive, it probably may not.
 */
export async function lacksPermission(store: Store, conversationId: string, now: Instant): Promise<boolean> {
  const arrived = await store.read<Arrived>(partitions.channel(conversationId), ids.permission, now);
  return arrived?.body.called === true && !arrived.body.overheard;
}
