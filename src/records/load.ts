import type { Cohort } from '../domain/cohort/cohort';
import type { ChannelMetric } from '../domain/effect/metric';
import type { CohortId, DeliveryKey, ExerciseId, Instant, PersonId } from '../domain/ids';
import type { LedgerEntry } from '../domain/ledger/entry';
import type { Reply } from '../domain/reply/reply';
import type { Agreement, Slot } from '../domain/schulterblick/schulterblick';
import type { Document, Store } from '../ports/store';
import { ids, type Profile, partitions } from './documents';
import { readLedger } from './ledger';

export async function loadCohort(
  store: Store,
  id: CohortId | string,
  now: Instant,
): Promise<Document<Cohort> | undefined> {
  return store.read<Cohort>(partitions.cohort(id), ids.cohort, now);
}

export async function loadProfile(
  store: Store,
  person: PersonId,
  now: Instant,
): Promise<Document<Profile> | undefined> {
  return store.read<Profile>(partitions.person(person), ids.profile, now);
}

/** Current replies of a cohort, or of one exercise; withdrawn ones included. */
export async function loadReplies(
  store: Store,
  cohort: CohortId,
  now: Instant,
  exercise?: ExerciseId,
): Promise<readonly Reply[]> {
  const prefix = exercise === undefined ? ids.replies : ids.reply(exercise, '');
  return bodies(await store.list<Reply>(partitions.cohort(cohort), prefix, now));
}

/** What one person's reply was before, oldest first. */
export async function loadRevisions(
  store: Store,
  cohort: CohortId,
  exercise: ExerciseId,
  person: PersonId,
  now: Instant,
): Promise<readonly Reply[]> {
  return bodies(await store.list<Reply>(partitions.cohort(cohort), ids.revisions(exercise, person), now));
}

export async function loadSlots(
  store: Store,
  cohort: CohortId,
  now: Instant,
): Promise<Document<readonly Slot[]> | undefined> {
  return store.read<readonly Slot[]>(partitions.cohort(cohort), ids.slots, now);
}

export async function loadAgreements(
  store: Store,
  cohort: CohortId,
  now: Instant,
): Promise<readonly Agreement[]> {
  return bodies(await store.list<Agreement>(partitions.cohort(cohort), ids.agreement(''), now));
}

export async function loadMetrics(
  store: Store,
  cohort: CohortId,
  person: PersonId,
  now: Instant,
): Promise<readonly ChannelMetric[]> {
  return bodies(await store.list<ChannelMetric>(partitions.cohort(cohort), ids.metrics(person), now));
}

/** The whole ledger of a cohort, or the part whose keys begin with `prefix` (`w03/`). */
export async function loadLedger(
  store: Store,
  cohort: CohortId,
  now: Instant,
  prefix = '',
): Promise<ReadonlyMap<DeliveryKey, LedgerEntry>> {
  return (await readLedger(store, partitions.cohort(cohort), [prefix], now)).entries;
}

export function bodies<Body>(documents: readonly Document<Body>[]): readonly Body[] {
  return documents.map((document) => document.body);
}
