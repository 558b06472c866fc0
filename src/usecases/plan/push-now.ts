import type { PlannedDelivery } from '../../domain/delivery/delivery';
import { deliveryKeys } from '../../domain/delivery/kinds';
import type { LedgerEntry, LedgerRecord } from '../../domain/ledger/entry';
import { dueNow, entryFor } from '../../domain/ledger/ledger';
import type { Notice } from '../../domain/notice/notice';
import { findWeek } from '../../domain/programme/programme';
import type { Ask } from '../../domain/turn/ask';
import type { Write } from '../../ports/store';
import { ids, partitions, put } from '../../records/documents';
import { loadCohort, loadLedger } from '../../records/load';
import { transact } from '../../records/transact';
import { wakeWrite } from '../shared/change-cohort';
import { viewCohort } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { type Member, whoAndWhere } from '../shared/people';

/**
 * `jetzt 3`: everything of that week is due now; the scheduler makes it, so that nothing goes out twice.
 * What Teams refused, and what was missed while the process was down, gets another try.
 */
export async function pushNow(deps: Deps, ask: Ask, number: number): Promise<readonly Notice[]> {
  const found = await whoAndWhere(deps, ask, 'trainer');
  if ('refusal' in found) return [found.refusal];
  const { cohort, programme } = found.member;
  const week = findWeek(programme, number);
  if (!week) {
    return [{ kind: 'refusal', code: 'week-unknown', given: number, weeks: programme.weeks.length }];
  }
  const view = viewCohort(deps, cohort, programme, ask.at);
  const posts = view.plan.filter(
    (delivery) => delivery.week === number && (delivery.kind === 'week' || delivery.kind === 'exercise'),
  );
  const ledger = await loadLedger(deps.store, cohort.id, ask.at);
  const missed = dueNow(posts, ledger, ask.at).missed.filter((delivery) => !ledger.has(delivery.key));
  const again = [...missed, ...posts.filter((post) => ledger.get(post.key)?.state === 'refused')];
  const toCome = posts.some((post) => !ledger.has(post.key) && !missed.includes(post));
  if (again.length === 0 && !toCome) return [{ kind: 'refusal', code: 'week-already-sent', week: number }];
  await open(deps, ask, found.member, number, again);
  return [{ kind: 'done', what: 'pushed-now', week: number, theme: week.theme }];
}

async function open(
  deps: Deps,
  { at, asker }: Ask,
  { cohort: { id } }: Member,
  week: number,
  again: readonly PlannedDelivery[],
): Promise<void> {
  const partition = partitions.cohort(id);
  await transact(deps.store, partition, at, async () => {
    const current = await loadCohort(deps.store, id, at);
    if (!current) return { writes: [], result: undefined };
    const others = current.body.releases.filter((release) => release.week !== week);
    const cohort = { ...current.body, releases: [...others, { week, at }] };
    const entries: Write[] = [];
    for (const planned of again) {
      const known = await deps.store.read<LedgerRecord>(partition, ids.ledger(planned.key), at);
      const before = known?.body;
      if (before && before.state !== 'refused') continue;
      const attempts = before?.attempts ?? 0;
      const entry: LedgerEntry = {
        ...entryFor(planned, before, at, false),
        ...{ state: 'retry', retryAt: at, attempts, settledBy: asker.id },
      };
      entries.push(put(ids.ledger(planned.key), entry, known));
    }
    const wake = await wakeWrite(deps.store, id, at, { reopened: deliveryKeys.week(week) });
    return { writes: [put(ids.cohort, cohort, current), wake, ...entries], result: undefined };
  });
}
