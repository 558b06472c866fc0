import type { Notice } from '../../domain/notice/notice';
import type { Ask } from '../../domain/turn/ask';
import { conversationOf, scopeOf } from '../../domain/turn/ask';
import { ids, partitions } from '../../records/documents';
import type { Deps } from '../shared/deps';
import { cohortOfChannel, isTrainerAnywhere, rememberPerson } from '../shared/people';
/**
 * The bot came into a conversation: who it is and what to do first. Teams may tell of it again and again;
 * it is said once, and once more after the bot was taken out.
 */
export async function greet(deps: Deps, ask: Ask): Promise<readonly Notice[]> {
  const { at, where, asker } = ask;
  const place = conversationOf(where);
  if (!place) return [];
  if (where.kind === 'personal') {
    await rememberPerson(deps, asker, at, (profile) => ({ ...profile, chat: place }));
  }
  const partition = partitions.channel(place.conversationId);
  const first = await deps.store.commit(partition, [{ op: 'create', id: ids.greeted, body: { at } }], at);
  if (!first.ok) return [];
  // Installed again where a cohort runs already: nothing to explain.
  if ((await cohortOfChannel(deps, place.conversationId, at)) !== undefined) return [];
  return [{ kind: 'welcome', scope: scopeOf(where), trainer: await isTrainerAnywhere(deps, asker.id, at) }];
}

/** The bot was taken out of a conversation; into a personal chat it may not write any more. */
export async function leaveConversation(deps: Deps, ask: Ask): Promise<void> {
  const { at, where, asker } = ask;
  const place = conversationOf(where);
  if (!place) return;
  const partition = partitions.channel(place.conversationId);
  const greeted = await deps.store.read(partition, ids.greeted, at);
  if (greeted) {
    await deps.store.commit(partition, [{ op: 'delete', id: ids.greeted, version: greeted.version }], at);
  }
  if (where.kind !== 'personal') return;
  await rememberPerson(deps, asker, at, ({ chat: _, ...profile }) => profile);
}
