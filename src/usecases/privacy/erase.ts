import type { Cohort } from '../../domain/cohort/cohort';
import { leave } from '../../domain/cohort/seats';
import type { Instant, PersonId } from '../../domain/ids';
import type { Receipt } from '../../domain/ledger/receipts';
import { type Exercise, findExercise } from '../../domain/programme/programme';
import type { Reply } from '../../domain/reply/reply';
import type { Document, Write } from '../../ports/store';
import { ids, type Profile, partitions, put } from '../../records/documents';
import { KINDS, kindOf } from '../../records/kinds';
import { type Erase, kindsThat } from '../../records/personal';
import { readSchedule, scheduleWrite } from '../../records/schedule';
import { transact } from '../../records/transact';
import { tellMovedUp } from '../cohort/tell-moved-up';
import { markStale, showCounts } from '../reply/update-post';
import { freeSlots } from '../schulterblick/free-slots';
import { changeCohort } from '../shared/change-cohort';
import type { Deps } from '../shared/deps';
import type { CohortData, PersonData } from './person-data';

/** Stands where the id of somebody stood whose data is deleted. */
const NOBODY = 'deleted' as PersonId;
/** A commit takes 100 writes; whoever wrote more is deleted in several. */
const CHUNK = 90;

export interface Erasing {
  readonly deps: Deps;
  readonly person: PersonId;
  readonly at: Instant;
}
type FromCohort = (erasing: Erasing, mine: CohortData) => Promise<void>;
type FromPerson = (erasing: Erasing, data: PersonData) => Promise<void>;

/** What goes cohort by cohort, in this order. */
const FROM_COHORT = {
  'leaves-cohort': leaveCohort,
  'frees-slots': ({ deps, person, at }, { cohort }) =>
    freeSlots(deps, cohort.id, person, at, { asTrainer: true }),
  unsigned: unsign,
  deleted: deleteDocuments,
  'receipts-taken-out': takeOutReceipts,
} satisfies Partial<Record<Erase, FromCohort>>;

/** What goes after that, in this order: the profile, by which the rest is found, is the last. */
const FROM_PERSON = {
  'chat-forgotten': forgetChat,
  'partition-deleted': deletePartition,
  // Nothing to do.
  expires: async () => undefined,
} satisfies { readonly [Way in Exclude<Erase, keyof typeof FROM_COHORT>]: FromPerson };

/**
 * Everything goes that `PERSONAL` declares, in the way that it declares. Cut off half-way it can be asked for
 * again.
 */
export async function erase(erasing: Erasing, data: PersonData): Promise<void> {
  for (const mine of data.cohorts) {
    for (const way of Object.values<FromCohort>(FROM_COHORT)) await way(erasing, mine);
  }
  for (const way of Object.values<FromPerson>(FROM_PERSON)) await way(erasing, data);
}

async function leaveCohort({ deps, person, at }: Erasing, { cohort }: CohortData): Promise<void> {
  const left = await changeCohort(deps.store, cohort.id, at, (before) => {
    const result = leave(before, person, at);
    const trainers = result.cohort.trainers.filter(({ id }) => id !== person);
    return { cohort: { ...result.cohort, trainers }, result };
  });
  await tellMovedUp(deps, left.cohort, left.movedUp);
}

/** Posts in the channel that counted the person's answers are marked first: their counts are old from now on. */
async function deleteDocuments({ deps, at }: Erasing, { cohort, documents }: CohortData): Promise<void> {
  const answered = exercisesOf(deps, cohort, documents);
  for (const { id } of answered) await markStale(deps, cohort.id, id, at);
  await deleteAll(deps, partitions.cohort(cohort.id), documents, at);
  showCounts(deps, cohort, answered, at);
}

function exercisesOf(deps: Deps, cohort: Cohort, documents: readonly Document[]): readonly Exercise[] {
  const programme = deps.programmes.get(cohort.programmeId, cohort.programmeVersion);
  const replies = documents.filter(({ partition, id }) => kindOf(partition, id) === 'reply');
  const answered = new Set(replies.map(({ body }) => (body as Reply).exerciseId));
  return [...answered].flatMap((id) => (programme && findExercise(programme, id)) ?? []);
}

async function deleteAll(
  deps: Deps,
  partition: string,
  documents: readonly Document[],
  at: Instant,
): Promise<void> {
  for (let from = 0; from < documents.length; from += CHUNK) {
    const chunk = documents.slice(from, from + CHUNK);
    await transact(deps.store, partition, at, async () => {
      const writes: Write[] = [];
      for (const { id } of chunk) {
        const current = await deps.store.read(partition, id, at);
        if (current) writes.push({ op: 'delete', id, version: current.version });
      }
      return { writes, result: undefined };
    });
  }
}

/** Who gave a feedback, wrote an agreement down, or settled a delivery. */
interface Signed {
  readonly by?: PersonId;
  readonly byName?: string;
  readonly settledBy?: PersonId;
}

/** What the person did as a trainer is the participants' own; it stays without the name. */
async function unsign({ deps, person, at }: Erasing, { cohort }: CohortData): Promise<void> {
  const partition = partitions.cohort(cohort.id);
  for (const kind of kindsThat({ erase: 'unsigned' })) {
    for (const { id } of await deps.store.list(partition, KINDS[kind].id, at)) {
      await transact(deps.store, partition, at, async () => {
        const current = await deps.store.read<Signed>(partition, id, at);
        const { by, settledBy } = current?.body ?? {};
        if (!current || (by !== person && settledBy !== person)) return { writes: [], result: undefined };
        const body = {
          ...current.body,
          ...(by === person ? { by: NOBODY } : {}),
          ...('byName' in current.body ? { byName: '' } : {}),
          ...(settledBy === person ? { settledBy: NOBODY } : {}),
        };
        return { writes: [put(id, body, current)], result: undefined };
      });
    }
  }
}

/** The receipts of messages for or about the person: their keys hold the person's id. */
async function takeOutReceipts({ deps, person, at }: Erasing, { cohort }: CohortData): Promise<void> {
  const partition = partitions.cohort(cohort.id);
  const without = (receipts: readonly Receipt[]) => receipts.filter(({ key }) => !key.includes(person));
  // First where receipts are added: a page that fills meanwhile has none of them any more.
  await transact(deps.store, partition, at, async () => {
    const schedule = await readSchedule(deps.store, partition, at);
    const page = schedule?.body.receiptPage;
    if (!schedule || !page) return { writes: [], result: undefined };
    const body = { ...schedule.body, receiptPage: { ...page, receipts: without(page.receipts) } };
    return { writes: [scheduleWrite(body, schedule)], result: undefined };
  });
  for (const { id } of await deps.store.list(partition, ids.receiptPages, at)) {
    await transact(deps.store, partition, at, async () => {
      const page = await deps.store.read<readonly Receipt[]>(partition, id, at);
      const kept = without(page?.body ?? []);
      const writes = page && kept.length < page.body.length ? [put(id, kept, page)] : [];
      return { writes, result: undefined };
    });
  }
}

/** The note that the person's own chat has been greeted. */
async function forgetChat({ deps, at }: Erasing, { person }: PersonData): Promise<void> {
  const profile = person.find(({ id }) => id === ids.profile) as Document<Profile> | undefined;
  if (!profile?.body.chat) return;
  const partition = partitions.channel(profile.body.chat.conversationId);
  await deleteAll(deps, partition, await deps.store.list(partition, ids.greeted, at), at);
}

async function deletePartition({ deps, person: id, at }: Erasing, { person }: PersonData): Promise<void> {
  const profileLast = [...person].sort((a) => (a.id === ids.profile ? 1 : -1));
  await deleteAll(deps, partitions.person(id), profileLast, at);
}
