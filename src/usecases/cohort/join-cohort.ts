import type { Land } from '../../domain/calendar/laender';
import { join } from '../../domain/cohort/seats';
import type { CohortId } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import type { Ask } from '../../domain/turn/ask';
import { isPrivate, sharedConversationOf } from '../../domain/turn/ask';
import { changeCohort } from '../shared/change-cohort';
import type { Deps } from '../shared/deps';
import { cohortOfChannel, memberships, rememberPerson, withCohort } from '../shared/people';

const MAX_MUNICIPALITY = 100;

/** `dabei KOMMUNE, BUNDESLAND` and the card »Ich bin dabei«: a seat, or a place on the waiting list. */
export async function joinCohort(
  deps: Deps,
  ask: Ask,
  given: { readonly municipality: string; readonly land: Land },
): Promise<readonly Notice[]> {
  const { at, asker } = ask;
  const municipality = given.municipality.trim();
  if (municipality === '') return [{ kind: 'refusal', code: 'text-missing' }];
  if (municipality.length > MAX_MUNICIPALITY) {
    return [{ kind: 'refusal', code: 'text-too-long', max: MAX_MUNICIPALITY }];
  }
  const cohortId = await cohortFor(deps, ask);
  if (cohortId === undefined) {
    const code = isPrivate(ask.where) ? 'only-in-channel' : 'no-cohort-here';
    return [{ kind: 'refusal', code }];
  }
  const person = { id: asker.id, name: asker.name, teamsId: asker.teamsId };
  const { cohort, joined } = await changeCohort(deps.store, cohortId, at, (before) => {
    const result = join(before, person, at, municipality, given.land);
    // Taken over from the team's list and now introduced for the first time: that is joining, too.
    const introduced = [...before.participants, ...before.waiting].some(
      (other) => other.id === person.id && other.municipality !== undefined,
    );
    return {
      cohort: result.cohort,
      result: { cohort: result.cohort, joined: { ...result, updated: introduced } },
    };
  });
  await rememberPerson(deps, person, at, (profile) => withCohort(profile, cohortId));
  return [
    {
      kind: 'joined',
      name: asker.name,
      cohortName: cohort.name,
      municipality,
      land: given.land,
      startOn: cohort.startOn,
      place: joined.place,
      ...(joined.position === undefined ? {} : { waitingPosition: joined.position }),
      updated: joined.updated,
    },
  ];
}

/** In a personal chat only someone who is in already can be meant: they correct what they gave. */
async function cohortFor(deps: Deps, ask: Ask): Promise<CohortId | undefined> {
  const shared = sharedConversationOf(ask.where);
  if (shared) return cohortOfChannel(deps, shared.conversationId, ask.at);
  const mine = (await memberships(deps, ask.asker.id, ask.at)).filter((membership) => membership.participant);
  return mine.length === 1 ? mine[0]?.cohort.id : undefined;
}
