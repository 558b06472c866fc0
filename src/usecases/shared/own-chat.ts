import type { Cohort } from '../../domain/cohort/cohort';
import type { Notice } from '../../domain/notice/notice';
import type { Inbound } from '../../domain/turn/inbound';
import { personAddress } from './address';
import type { Deps } from './deps';

/** What is for one person alone goes to their own chat when it was asked for where others read along. */
export async function toOwnChat(
  deps: Deps,
  inbound: Inbound,
  cohort: Cohort,
  notices: readonly Notice[],
  confirmation: Notice = { kind: 'done', what: 'in-your-chat' },
): Promise<readonly Notice[]> {
  if (inbound.scope === 'personal') return notices;
  const address = await personAddress(deps, cohort, inbound.sender.id, inbound.sender);
  if (!address.ok) return [{ kind: 'refusal', code: 'no-private-chat' }];
  for (const notice of notices) {
    const outcome = await deps.messenger.post(address.to, notice);
    if (outcome.kind !== 'sent') return [{ kind: 'refusal', code: 'no-private-chat' }];
  }
  return [confirmation];
}
