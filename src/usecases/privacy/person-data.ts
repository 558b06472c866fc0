import type { Cohort } from '../../domain/cohort/cohort';
import type { CohortId, Instant, PersonId } from '../../domain/ids';
import type { LedgerRecord } from '../../domain/ledger/entry';
import type { DataCount } from '../../domain/notice/privacy';
import type { Slot } from '../../domain/schulterblick/schulterblick';
import type { Document, Store } from '../../ports/store';
import { ids, type Profile, partitions } from '../../records/documents';
import { type DocumentKind, KINDS, kindOf } from '../../records/kinds';
import { readLedger } from '../../records/ledger';
import { loadCohort, loadProfile, loadSlots } from '../../records/load';
import { type Export, kindsThat } from '../../records/personal';
import type { Deps } from '../shared/deps';
import { everyCohort, isTrainer } from '../shared/people';

/** Everything stored about a person, cohort by cohort; the documents with the versions needed to delete them. */
export interface PersonData {
  readonly person: readonly Document[];
  readonly cohorts: readonly CohortData[];
}
export interface CohortData {
  readonly cohort: Cohort;
  readonly documents: readonly Document[];
  readonly slots: readonly Slot[];
}

/** The kinds of export that give documents of a cohort's partition. */
type FromCohort = Exclude<Export, 'own-partition' | 'own-entry' | 'own-slots' | 'said-elsewhere'>;

interface Search {
  readonly store: Store;
  readonly partition: string;
  readonly kind: DocumentKind;
  readonly person: PersonId;
  readonly at: Instant;
}

/** How the person's documents are found among a cohort's. */
const FIND: { readonly [Way in FromCohort]: (search: Search) => Promise<readonly Document[]> } = {
  async 'own-documents'({ store, partition, kind, person, at }) {
    const all = await store.list<{ readonly personId?: PersonId }>(partition, KINDS[kind].id, at);
    return all.filter(({ body }) => body.personId === person);
  },
  'named-after-person': ({ store, partition, kind, person, at }) =>
    store.list(partition, `${KINDS[kind].id}${person}/`, at),
  deliveries: ({ store, partition, person, at }) => deliveriesOf(store, partition, person, at),
};

/** Everything of the person, found by what `PERSONAL` declares. */
export async function collectPersonData(deps: Deps, person: PersonId, at: Instant): Promise<PersonData> {
  const { store } = deps;
  const profile = await loadProfile(store, person, at);
  const cohorts: CohortData[] = [];
  for (const id of await cohortsOf(deps, person, profile?.body, at)) {
    const cohort = (await loadCohort(store, id, at))?.body;
    if (!cohort) continue;
    const partition = partitions.cohort(id);
    const documents: Document[] = [];
    for (const way of Object.keys(FIND) as FromCohort[]) {
      for (const kind of kindsThat({ export: way })) {
        documents.push(...(await FIND[way]({ store, partition, kind, person, at })));
      }
    }
    const slots = (await loadSlots(store, id, at))?.body ?? [];
    cohorts.push({ cohort, documents, slots: slots.filter(({ bookedBy }) => bookedBy === person) });
  }
  return { person: await store.list(partitions.person(person), '', at), cohorts };
}

/** Trainers from the settings may have left their name anywhere. */
async function cohortsOf(
  deps: Deps,
  person: PersonId,
  profile: Profile | undefined,
  at: Instant,
): Promise<readonly CohortId[]> {
  const mine = profile?.cohorts ?? [];
  if (!isTrainer(deps, person)) return mine;
  const all = await everyCohort(deps, person, at);
  return [...new Set([...mine, ...all.map(({ cohort }) => cohort.id)])];
}

/** With what came of each, where it is noted apart. */
async function deliveriesOf(
  store: Store,
  partition: string,
  person: PersonId,
  at: Instant,
): Promise<readonly Document[]> {
  const { entries } = await readLedger(store, partition, [''], at);
  const records = await store.list<LedgerRecord>(partition, ids.ledger(''), at);
  return records
    .filter(({ body }) => concerns(body, person))
    .map((record) => ({ ...record, body: entries.get(record.body.key) ?? record.body }));
}

/** Deliveries to or about the person: their keys hold the person's id. */
function concerns(entry: LedgerRecord, person: PersonId): boolean {
  const to = entry.audience.kind === 'person' ? entry.audience.personId : undefined;
  // A question to a trainer about a delivery to the person is named after it.
  return to === person || entry.aboutId === person || entry.key.includes(person);
}

/** What is counted for the person, by the kind of document. */
const COUNTED: { readonly [Count in Exclude<DataCount, 'cohorts'>]: DocumentKind } = {
  replies: 'reply',
  revisions: 'revision',
  feedback: 'feedback',
  metrics: 'metric',
  agreements: 'agreement',
  drafts: 'draft',
};

export function countData(data: PersonData): Readonly<Record<DataCount, number>> {
  const all = [...data.person, ...data.cohorts.flatMap(({ documents }) => documents)];
  const kinds = all.map(({ partition, id }) => kindOf(partition, id));
  const count = (what: keyof typeof COUNTED): number => kinds.filter((kind) => kind === COUNTED[what]).length;
  return {
    cohorts: data.cohorts.length,
    replies: count('replies'),
    revisions: count('revisions'),
    feedback: count('feedback'),
    metrics: count('metrics'),
    agreements: count('agreements'),
    drafts: count('drafts'),
  };
}
