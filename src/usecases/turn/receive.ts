import { CompanionError } from '../../domain/errors';
import type { Notice } from '../../domain/notice/notice';
import type { CardAction } from '../../domain/turn/action';
import type { Ask } from '../../domain/turn/ask';
import { sharedConversationOf } from '../../domain/turn/ask';
import { loadCohort } from '../../records/load';
import { changeCohort } from '../shared/change-cohort';
import type { Deps } from '../shared/deps';
import { cohortOfChannel } from '../shared/people';
import { handleAction } from './handle-action';
import { handleText } from './handle-text';

/** A message; the channel's address is brought up to date first, since what is pushed goes there. */
export async function receiveText(deps: Deps, ask: Ask, text: string): Promise<readonly Notice[]> {
  await refreshPlace(deps, ask);
  return handleText(deps, ask, text);
}

export async function receiveAction(
  deps: Deps,
  ask: Ask,
  action: CardAction,
  inputs: Readonly<Record<string, string>>,
): Promise<readonly Notice[]> {
  await refreshPlace(deps, ask);
  return handleAction(deps, ask, action, inputs);
}

/** Teams may move a team to another service address; the last authenticated activity knows the right one. */
async function refreshPlace(deps: Deps, ask: Ask): Promise<void> {
  const place = sharedConversationOf(ask.where);
  if (!place) return;
  const { at } = ask;
  const id = await cohortOfChannel(deps, place.conversationId, at);
  if (id === undefined) return;
  const known = (await loadCohort(deps.store, id, at))?.body.channel;
  if (!known || (known.serviceUrl === place.serviceUrl && known.botId === place.botId)) return;
  try {
    await changeCohort(deps.store, id, at, (cohort) => ({
      cohort: { ...cohort, channel: { ...cohort.channel, serviceUrl: place.serviceUrl, botId: place.botId } },
      result: undefined,
    }));
  } catch (error) {
    // The answer matters more than the address; the next activity tries again.
    if (!(error instanceof CompanionError)) throw error;
    deps.log.warn('place.not-refreshed', { cohort: id, code: error.code });
  }
}
