import type { Cohort } from '../../domain/cohort/cohort';
import type { Notice } from '../../domain/notice/notice';
import type { Ask } from '../../domain/turn/ask';
import { isPrivate } from '../../domain/turn/ask';
import { personAddress } from './address';
import type { Deps } from './deps';

/** What is for one person alone goes to their own chat when it was asked for where others read along. */
export async function toOwnChat(
  deps: Deps,
  ask: Ask,
  cohort: Cohort,
  notices: readonly Notice[],
  confirmation: Notice = { kind: 'done', what: 'in-your-chat' },
): Promise<readonly Notice[]> {
  if (isPrivate(ask.where)) return notices;
  const address = await personAddress(deps, cohort, ask.asker.id, ask.asker);
  if (!address.ok) return [{ kind: 'refusal', code: 'no-private-chat' }];
  for (const notice of notices) {
    const outcome = await deps.messenger.post(address.to, notice);
    if (outcome.kind !== 'sent') return [{ kind: 'refusal', code: 'no-private-chat' }];
  }
  return [confirmation];
}
