import type { LedgerEntry, LedgerRecord } from '../../domain/ledger/entry';
import type { Notice } from '../../domain/notice/notice';
import type { Ask } from '../../domain/turn/ask';
import { ids, partitions, put } from '../../records/documents';
import { transact } from '../../records/transact';
import { wakeWrite } from '../shared/change-cohort';
import type { Deps } from '../shared/deps';
import { memberOf } from '../shared/people';

/** The trainer's word on a message of which nobody knows whether Teams took it (`docs/promises.md`, rule 3). */
export async function settleDelivery(
  deps: Deps,
  ask: Ask,
  cohortId: string,
  delivery: string,
  answer: 'arrived' | 'send-again',
): Promise<readonly Notice[]> {
  const { at, asker } = ask;
  const member = await memberOf(deps, cohortId, asker.id, at);
  if (!member) return [{ kind: 'refusal', code: 'outdated-card' }];
  if (!member.trainer) return [{ kind: 'refusal', code: 'not-a-trainer' }];
  const partition = partitions.cohort(member.cohort.id);
  const id = ids.ledger(delivery);
  const settled = await transact(deps.store, partition, at, async () => {
    const current = await deps.store.read<LedgerRecord>(partition, id, at);
    // Two trainers are asked: the first answer counts.
    if (current?.body.state !== 'unknown') return { writes: [], result: false };
    const base = { ...current.body, at, settledBy: asker.id };
    const entry: LedgerEntry =
      answer === 'arrived' ? { ...base, state: 'sent' } : { ...base, state: 'retry', retryAt: at };
    return {
      writes: [
        put(id, entry, current),
        await wakeWrite(deps.store, member.cohort.id, at, { reopened: entry.key }),
      ],
      result: true,
    };
  });
  return [settled ? { kind: 'done', what: 'settled', answer } : { kind: 'refusal', code: 'outdated-card' }];
}
