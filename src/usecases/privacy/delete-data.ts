import type { Notice } from '../../domain/notice/notice';
import { type Ask, isPrivate } from '../../domain/turn/ask';
import type { Deps } from '../shared/deps';
import { erase } from './erase';
import { collectPersonData, countData } from './person-data';

/** `daten löschen`: asks once, with what would go. */
export async function askToDelete(deps: Deps, ask: Ask): Promise<readonly Notice[]> {
  if (!isPrivate(ask.where)) return [{ kind: 'refusal', code: 'only-in-personal-chat' }];
  const data = await collectPersonData(deps, ask.asker.id, ask.at);
  return [{ kind: 'confirm-delete', counts: countData(data) }];
}

/** Deletes everything stored about the person and gives their seat back. */
export async function deleteMyData(deps: Deps, ask: Ask): Promise<readonly Notice[]> {
  const { at, asker } = ask;
  const data = await collectPersonData(deps, asker.id, at);
  await erase({ deps, person: asker.id, at }, data);
  deps.log.info('person.deleted', { cohorts: data.cohorts.length });
  return [{ kind: 'done', what: 'data-deleted' }];
}
