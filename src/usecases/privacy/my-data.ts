import type { PersonId } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import { type Ask, isPrivate, tenantOf } from '../../domain/turn/ask';
import type { Deps } from '../shared/deps';
import { collectPersonData, countData, type PersonData } from './person-data';

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

/** The file behind `meine daten`: readable, complete, without the store's inner workings. */
export function dataFile(data: PersonData, person: PersonId): unknown {
  return {
    person,
    profile: data.person.map(({ id, body }) => ({ id, ...(body as object) })),
    cohorts: data.cohorts.map(({ cohort, documents, slots }) => ({
      name: cohort.name,
      programme: cohort.programmeId,
      me: [...cohort.participants, ...cohort.waiting, ...cohort.trainers].filter(({ id }) => id === person),
      slots,
      documents: documents.map(({ id, body }) => ({ id, ...(body as object) })),
    })),
  };
}
