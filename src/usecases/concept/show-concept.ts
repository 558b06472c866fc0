import type { Participant } from '../../domain/cohort/cohort';
import { matchPerson } from '../../domain/cohort/person-name';
import { buildConcept } from '../../domain/concept/concept';
import type { Notice } from '../../domain/notice/notice';
import type { Ask } from '../../domain/turn/ask';
import { loadReplies } from '../../records/load';
import type { Deps } from '../shared/deps';
import { toOwnChat } from '../shared/own-chat';
import { whoAndWhere } from '../shared/people';

/** `konzept`: what the answers so far make of the person's concept; trainers may name somebody. */
export async function showConcept(
  deps: Deps,
  ask: Ask,
  personGiven: string | undefined,
): Promise<readonly Notice[]> {
  const role = personGiven === undefined ? 'any' : 'trainer';
  const found = await whoAndWhere(deps, ask, role);
  if ('refusal' in found) return [found.refusal];
  const { cohort, programme, participant } = found.member;
  const about: Participant | undefined =
    personGiven === undefined
      ? participant
      : matchPerson(personGiven, cohort.participants, ask.mentions)?.person;
  if (!about) {
    if (personGiven === undefined) return [{ kind: 'refusal', code: 'not-a-participant' }];
    const known = cohort.participants.map((person) => person.name);
    return [{ kind: 'refusal', code: 'person-unknown', given: personGiven, known }];
  }
  const replies = (await loadReplies(deps.store, cohort.id, ask.at)).filter(
    (reply) => reply.personId === about.id,
  );
  const downloadUrl = await deps.downloads.offer(
    { file: 'concept', cohort: cohort.id, personId: about.id },
    ask.at,
  );
  const notice: Notice = {
    kind: 'concept',
    name: about.name,
    ...(about.municipality === undefined ? {} : { municipality: about.municipality }),
    sections: buildConcept(programme, about, replies),
    downloadUrl,
  };
  return toOwnChat(deps, ask, cohort, [notice]);
}
