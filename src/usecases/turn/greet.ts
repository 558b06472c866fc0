import type { Notice } from '../../domain/notice/notice';
import type { Inbound } from '../../domain/turn/inbound';
import { ids, partitions } from '../../records/documents';
import type { Deps } from '../shared/deps';
import { cohortOfChannel, isTrainerAnywhere, rememberPerson } from '../shared/people';
/**
 * The bot came into a conversation: who it is and what to do first. Teams may tell of it again and again;
 * it is said once, and once more after the bot was taken out.
 */
export async function greet(deps: Deps, inbound: Inbound): Promise<readonly Notice[]> {
  const { at, place, sender, scope } = inbound;
  if (scope === 'personal') {
    await rememberPerson(deps, sender, at, (profile) => ({ ...profile, chat: place }));
  }
  const partition = partitions.channel(place.conversationId);
  const first = await deps.store.commit(partition, [{ op: 'create', id: ids.greeted, body: { at } }], at);
  if (!first.ok) return [];
  // Installed again where a cohort runs already: nothing to explain.
  if ((await cohortOfChannel(deps, place.conversationId, at)) !== undefined) return [];
  return [{ kind: 'welcome', scope, trainer: await isTrainerAnywhere(deps, sender.id, at) }];
}

/** The bot was taken out of a conversation; into a personal chat it may not write any more. */
export async function leaveConversation(deps: Deps, inbound: Inbound): Promise<void> {
  const { at, place, sender } = inbound;
  const partition = partitions.channel(place.conversationId);
  const greeted = await deps.store.read(partition, ids.greeted, at);
  if (greeted) {
    await deps.store.commit(partition, [{ op: 'delete', id: ids.greeted, version: greeted.version }], at);
  }
  if (inbound.scope !== 'personal') return;
  await rememberPerson(deps, sender, at, ({ chat: _, ...profile }) => profile);
}
