import type { Notice } from '../../domain/notice/notice';
import type { Ask } from '../../domain/turn/ask';
import { channelAddress } from '../shared/address';
import type { Deps } from '../shared/deps';
import { whoAndWhere } from '../shared/people';

const MAX_TEXT = 4_000;

/** `ansage TEXT`: a post of its own in the cohort's channel, in the trainer's name. */
export async function announce(deps: Deps, ask: Ask, text: string): Promise<readonly Notice[]> {
  const found = await whoAndWhere(deps, ask, 'trainer');
  if ('refusal' in found) return [found.refusal];
  if (text.trim() === '') return [{ kind: 'refusal', code: 'text-missing' }];
  if (text.length > MAX_TEXT) return [{ kind: 'refusal', code: 'text-too-long', max: MAX_TEXT }];
  const { cohort } = found.member;
  const outcome = await deps.messenger.post(channelAddress(cohort), {
    kind: 'announcement',
    text,
    byName: ask.asker.name,
  });
  switch (outcome.kind) {
    case 'sent':
      return [{ kind: 'done', what: 'announced' }];
    case 'refused':
      return [{ kind: 'refusal', code: 'announcement-failed', reason: outcome.reason }];
    case 'unknown':
      return [{ kind: 'refusal', code: 'announcement-failed', reason: 'unknown' }];
    default:
      return [{ kind: 'refusal', code: 'announcement-failed', reason: 'throttled' }];
  }
}
