import type { Cohort } from '../../domain/cohort/cohort';
import { leave } from '../../domain/cohort/seats';
import type { CohortId, Instant, PersonId } from '../../domain/ids';
import type { Receipt } from '../../domain/ledger/receipts';
import type { Notice } from '../../domain/notice/notice';
import { type Exercise, findExercise } from '../../domain/programme/programme';
import type { Reply } from '../../domain/reply/reply';
import type { Ask } from '../../domain/turn/ask';
import { isPrivate } from '../../domain/turn/ask';
import type { Document, Write } from '../../ports/store';
import { ids, type Profile, partitions, put } from '../../records/documents';
import { readSchedule, scheduleWrite } from '../../records/schedule';
import { transact } from '../../records/transact';
import { tellMovedUp } from '../cohort/tell-moved-up';
import { markStale, showCounts } from '../reply/update-post';
import { freeSlots } from '../schulterblick/free-slots';
import { changeCohort } from '../shared/change-cohort';
import type { Deps } from '../shared/deps';
import { collectPersonData, countData, type PersonData } from './my-data';

/** Stands where the id of somebody stood whose data is deleted. */
const NOBODY = 'deleted' as PersonId;

/** Who gave a feedback, wrote an agreement down, or settled a delivery. */
interface Signed {
  readonly by?: PersonId;
  readonly byName?: string;
  readonly settledBy?: PersonId;
}

/** A commit takes 100 writes; whoever wrote more is deleted in several. */
const CHUNK = 90;

/** `daten löschen`: asks once, with what would go. */
export async function askToDelete(deps: Deps, ask: Ask): Promise<readonly Notice[]> {
  if (!isPrivate(ask.where)) return [{ kind: 'refusal', code: 'only-in-personal-chat' }];
  const data = await collectPersonData(deps, ask.asker.id, ask.at);
  return [{ kind: 'confirm-delete', counts: countData(data) }];
}

/**
 * Deletes everything stored about the person and gives their seat back. Cut off half-way it can be asked
 * for again: the profile, by which the rest is found, goes last.
 */
export async function deleteMyData(deps: Deps, ask: Ask): Promise<readonly Notice[]> {
  const { at, asker } = ask;
  const data = await collectPersonData(deps, asker.id, at);
  const counts: { readonly cohort: Cohort; readonly answered: readonly Exercise[] }[] = [];
  for (const { cohort, documents } of data.cohorts) {
    const left = await changeCohort(deps.store, cohort.id, at, (before) => {
      const result = leave(before, asker.id, at);
      const trainers = result.cohort.trainers.filter((one) => one.id !== asker.id);
      return { cohort: { ...result.cohort, trainers }, result };
    });
    await freeSlots(deps, cohort.id, asker.id, at, { asTrainer: true });
    await unsign(deps, cohort.id, asker.id, at);
    const answered = exercisesOf(deps, left.cohort, documents);
    for (const { id } of answered) await markStale(deps, cohort.id, id, at);
    await deleteAll(deps, partitions.cohort(cohort.id), documents, at);
    await eraseReceipts(deps, cohort.id, asker.id, at);
    counts.push({ cohort: left.cohort, answered });
    await tellMovedUp(deps, left.cohort, left.movedUp);
  }
  await deleteGreeting(deps, data, at);
  const profileLast = [...data.person].sort((a) => (a.id === ids.profile ? 1 : -1));
  await deleteAll(deps, partitions.person(asker.id), profileLast, at);
  for (const { cohort, answered } of counts) await showCounts(deps, cohort, answered, at);
  deps.log.info('person.deleted', { cohorts: data.cohorts.length });
  return [{ kind: 'done', what: 'data-deleted' }];
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

/** What the person did as a trainer is the participants' own; it stays without the name. */
async function unsign(deps: Deps, cohort: CohortId, person: PersonId, at: Instant): Promise<void> {
  const partition = partitions.cohort(cohort);
  for (const prefix of ['f/', 'a/', 'd/']) {
    for (const { id } of await deps.store.list(partition, prefix, at)) {
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
async function eraseReceipts(deps: Deps, cohort: CohortId, person: PersonId, at: Instant): Promise<void> {
  const partition = partitions.cohort(cohort);
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
async function deleteGreeting(deps: Deps, data: PersonData, at: Instant): Promise<void> {
  const profile = data.person.find((one) => one.id === ids.profile) as Document<Profile> | undefined;
  if (!profile?.body.chat) return;
  const partition = partitions.channel(profile.body.chat.conversationId);
  await deleteAll(deps, partition, await deps.store.list(partition, ids.greeted, at), at);
}

/** Those whose posts in the channel counted the person's answers. */
function exercisesOf(deps: Deps, cohort: Cohort, documents: readonly Document[]): readonly Exercise[] {
  const programme = deps.programmes.get(cohort.programmeId, cohort.programmeVersion);
  const answered = new Set(
    documents.flatMap(({ id, body }) => (id.startsWith('r/') ? [(body as Reply).exerciseId] : [])),
  );
  return [...answered].flatMap((id) => (programme && findExercise(programme, id)) ?? []);
}
