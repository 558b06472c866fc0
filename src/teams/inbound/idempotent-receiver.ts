import { createHash } from 'node:crypto';
import { CompanionError } from '../../domain/errors';
import type { Instant } from '../../domain/ids';
import type { Clock, Log } from '../../ports/runtime';
import type { Store } from '../../ports/store';
import { partitions } from '../../records/documents';
import { isRecord, textField } from '../json';
import { type IncomingActivity, mended } from './activity';

const KEEP_MS = 24 * 3_600_000;
const NAME_MAX = 200;

/** Runs the work of an activity once, however often Teams delivers it. */
export type OncePerActivity = (activity: IncomingActivity, work: () => Promise<void>) => Promise<void>;

/**
 * Remembers activities that were handled, for a day. One that is being handled here is waited for; one that
 * a process left unfinished is handled again. Invokes always are: the person waits for the answer. When the store is
 * away, the work runs all the same, to tell the person so.
 */
export function createOncePerActivity(store: Store, clock: Clock, log: Log): OncePerActivity {
  const running = new Map<string, Promise<void>>();

  async function run(partition: string, id: string, work: () => Promise<void>): Promise<void> {
    const now = clock.now();
    const expiresAt = new Date(Date.parse(now) + KEEP_MS).toISOString() as Instant;
    try {
      if (await store.read(partition, id, now)) {
        log.info('activity.again');
        return;
      }
    } catch (error) {
      logStoreFault(log, error);
    }
    await work();
    try {
      // A conflict means that another process has finished it as well. After a power failure nobody comes back
      // with the same activity in time; and what it changed is recognised by that.
      await store.commit(partition, [{ op: 'create', id, body: {}, expiresAt, mayBeLost: true }], now);
    } catch (error) {
      logStoreFault(log, error);
    }
  }

  return (activity, work) => {
    if (activity.type === 'invoke' || activity.id === '') return work();
    const conversationId = activity.conversation.id.split(';')[0] ?? '';
    const partition = partitions.handled(
      conversationId.length <= NAME_MAX ? conversationId : storeName(conversationId),
    );
    const id = seenId(activity);
    const key = `${partition} ${id}`;
    const earlier = running.get(key);
    if (earlier) return earlier;
    const current = run(partition, id, work).finally(() => running.delete(key));
    running.set(key, current);
    return current;
  };
}

/** An edit and a deletion carry the id of the message they are about; only their time tells them apart. */
function seenId(activity: IncomingActivity): string {
  if (activity.type === 'message') return storeName(activity.id);
  const event = isRecord(activity.channelData) ? (textField(activity.channelData, 'eventType') ?? '') : '';
  return storeName([activity.id, activity.type, event, String(activity.timestamp ?? '')].join(' '));
}

/** The store takes names up to a length. */
function storeName(text: string): string {
  const name = encodeURIComponent(mended(text));
  return name.length <= NAME_MAX ? name : createHash('sha256').update(text).digest('hex');
}

function logStoreFault(log: Log, error: unknown): void {
  if (!(error instanceof CompanionError)) throw error;
  log.error('seen.unavailable', { code: error.code });
}
