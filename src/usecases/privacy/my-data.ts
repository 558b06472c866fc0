import type { Cohort } from '../../domain/cohort/cohort';
import type { Feedback } from '../../domain/feedback/feedback';
import type { CohortId, Instant, PersonId } from '../../domain/ids';
import type { LedgerRecord } from '../../domain/ledger/entry';
import type { Notice } from '../../domain/notice/notice';
import type { DataCount } from '../../domain/notice/privacy';
import type { Reply } from '../../domain/reply/reply';
import type { Agreement, Slot } from '../../domain/schulterblick/schulterblick';
import type { Ask } from '../../domain/turn/ask';
import { isPrivate, tenantOf } from '../../domain/turn/ask';
import type { Document, Store } from '../../ports/store';
import { ids, type MessageRecord, type Profile, partitions } from '../../records/documents';
import { readLedger } from '../../records/ledger';
import { loadCohort, loadProfile } from '../../records/load';
import type { Deps } from '../shared/deps';
import { everyCohort, isTrainer } from '../shared/people';

/** Everything stored about a person, cohort by cohort; the documents with the versions needed to delete them. */
export interface PersonData {
  readonly person: readonly Document[];
  readonly cohorts: readonly {
    readonly cohort: Cohort;
    readonly documents: readonly Document[];
    readonly slots: readonly Slot[];
  }[];
}

/** `meine daten`: offers everything stored about the person as a file. */
export async function myData(deps: Deps, ask: Ask): Promise<readonly Notice[]> {
  if (!isPrivate(ask.where)) return [{ kind: 'refusal', code: 'only-in-personal-chat' }];
  const data = await collectPersonData(deps, ask.asker.id, ask.at);
  const downloadUrl = await deps.downloads.offer(
    { file: 'my-data', personId: ask.asker.id, tenantId: tenantOf(ask.where) },
    ask.at,
  );
  return [{ kind: 'my-data', counts: countData(data), downloadUrl }];
}

export async function collectPersonData(deps: Deps, person: PersonId, at: Instant): Promise<PersonData> {
  const profile = await loadProfile(deps.store, person, at);
  const cohorts: PersonData['cohorts'][number][] = [];
  for (const id of await cohortsOf(deps, person, profile?.body, at)) {
    const cohort = (await loadCohort(deps.store, id, at))?.body;
    if (!cohort) continue;
    const partition = partitions.cohort(id);
    const list = <Body>(prefix: string) => deps.store.list<Body>(partition, prefix, at);
    const mine = <Body extends { readonly personId: PersonId }>(documents: readonly Document<Body>[]) =>
      documents.filter((one) => one.body.personId === person);
    const slots = await deps.store.read<readonly Slot[]>(partition, 'slots', at);
    cohorts.push({
      cohort,
      slots: (slots?.body ?? []).filter((one) => one.bookedBy === person),
      documents: [
        ...mine(await list<Reply>('r/')),
        ...mine(await list<Reply>('v/')),
        ...mine(await list<Feedback>('f/')),
        ...mine(await list<Agreement>('a/')),
        ...mine(await list<MessageRecord>('m/')),
        ...(await list(`k/${person}/`)),
        ...(await deliveriesOf(deps.store, partition, person, at)),
      ],
    });
  }
  return { person: await deps.store.list(partitions.person(person), '', at), cohorts };
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
  return [...new Set([...mine, ...all.map((one) => one.cohort.id)])];
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
    .filter((one) => concerns(one.body, person))
    .map((one) => ({ ...one, body: entries.get(one.body.key) ?? one.body }));
}

/** Deliveries to or about the person: their keys hold the person's id. */
function concerns(entry: LedgerRecord, person: PersonId): boolean {
  const to = entry.audience.kind === 'person' ? entry.audience.personId : undefined;
  // A question to a trainer about a delivery to the person is named after it.
  return to === person || entry.aboutId === person || entry.key.includes(person);
}

export function countData(data: PersonData): Readonly<Record<DataCount, number>> {
  const documents = data.cohorts.flatMap((one) => one.documents);
  const count = (prefix: string) => documents.filter((one) => one.id.startsWith(prefix)).length;
  return {
    cohorts: data.cohorts.length,
    replies: count('r/'),
    revisions: count('v/'),
    feedback: count('f/'),
    metrics: count('k/'),
    agreements: count('a/'),
    drafts: data.person.filter((one) => one.id.startsWith('draft/')).length,
  };
}

/** The file behind `meine daten`: readable, complete, without the store's inner workings. */
export function dataFile(data: PersonData, person: PersonId): unknown {
  return {
    person,
    profile: data.person.map((one) => ({ id: one.id, ...(one.body as object) })),
    cohorts: data.cohorts.map(({ cohort, documents, slots }) => ({
      name: cohort.name,
      programme: cohort.programmeId,
      me: [...cohort.participants, ...cohort.waiting, ...cohort.trainers].filter((one) => one.id === person),
      slots,
      documents: documents.map((one) => ({ id: one.id, ...(one.body as object) })),
    })),
  };
}
