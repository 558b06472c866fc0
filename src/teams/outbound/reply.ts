import { CompanionError } from '../../domain/errors';
import type { Notice } from '../../domain/notice/notice';
import type { Ask } from '../../domain/turn/ask';
import { conversationOf } from '../../domain/turn/ask';
import type { Address, Messenger } from '../../ports/messenger';
import type { Log } from '../../ports/runtime';
import type { Wait } from './wait';

const ATTEMPTS = 3;
/** Teams sends an activity again when its turn takes 15 s. */
const WAIT_MAX_MS = 4_000;

/**
 * Says answers where they were asked for, in order. A reply has no ledger, so it waits a moment here when
 * Teams certainly did not take it; what may have arrived is not said twice.
 */
export function createReply(messenger: Messenger, log: Log, wait: Wait) {
  return async (ask: Ask, notices: readonly Notice[]): Promise<void> => {
    const { where, language } = ask;
    const place = conversationOf(where);
    if (!place) throw new CompanionError('invariant', 'an answer to the page is no message');
    const to: Address =
      where.kind === 'thread' ? { place, language, rootId: where.rootId } : { place, language };
    for (const notice of notices) {
      for (let attempt = 1; ; attempt += 1) {
        const outcome = await messenger.post(to, notice);
        const again = outcome.kind === 'throttled' || outcome.kind === 'retry';
        if (again && attempt < ATTEMPTS && outcome.retryAfterMs <= WAIT_MAX_MS) {
          await wait(outcome.retryAfterMs);
          continue;
        }
        if (outcome.kind !== 'sent') log.error('reply.lost', { notice: notice.kind, outcome: outcome.kind });
        break;
      }
    }
  };
}
