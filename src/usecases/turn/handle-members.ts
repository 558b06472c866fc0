import type { Place } from '../../domain/cohort/cohort';
import { pickUp } from '../../domain/cohort/seats';
import type { CohortId, Instant } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import type { Ask } from '../../domain/turn/ask';
import { conversationOf } from '../../domain/turn/ask';
import { type DirectoryRecord, ids, partitions } from '../../records/documents';
import { joinCard } from '../cohort/join-card';
import { channelAddress } from '../shared/address';
import { changeCohort } from '../shared/change-cohort';
import type { Deps } from '../shared/deps';
import { cohortOfChannel, memberOf, rememberPerson, withCohort } from '../shared/people';

/**
 * Somebody came into the team: where a seat is free they get it, as the people who were there at the
 * cohort's start did. In a team whose people do not all take part, only »Ich bin dabei« gives a seat.
 */
export async function handleMembersAdded(
  deps: Deps,
  ask: Ask,
  members: readonly { readonly teamsId: string }[],
): Promise<readonly Notice[]> {
  const { at } = ask;
  const place = conversationOf(ask.where);
  const id = place && (await theCohortOf(deps, place, at));
  const found = id === undefined ? undefined : await memberOf(deps, id, ask.asker.id, at);
  if (!place || id === undefined || !found || members.length === 0) return [];
  const roster = await deps.messenger.roster(place);
  if (!roster.ok) return [];
  const everyone = roster.members.filter(
    (member) =>
      !member.isBot &&
      !deps.settings.trainers.includes(member.id) &&
      !found.cohort.trainers.some((trainer) => trainer.id === member.id),
  );
  if (everyone.length > found.cohort.seats) return [];
  const newcomers = everyone.filter((member) => members.some((added) => added.teamsId === member.teamsId));
  const cohort = await changeCohort(deps.store, id, at, (before) => {
    const picked = pickUp(before, newcomers, at);
    return { cohort: picked.cohort, result: picked.cohort };
  });
  for (const person of newcomers) {
    await rememberPerson(deps, person, at, (profile) => withCohort(profile, id));
  }
  const without = cohort.participants.some(
    (person) => person.land === undefined && newcomers.some((added) => added.id === person.id),
  );
  if (without) await deps.messenger.post(channelAddress(cohort), joinCard(cohort, found.programme));
  return [];
}

/** The channel's cohort, or the team's when it has exactly one; with several nobody knows which is meant. */
async function theCohortOf(deps: Deps, place: Place, at: Instant): Promise<CohortId | undefined> {
  const ofChannel = await cohortOfChannel(deps, place.conversationId, at);
  if (ofChannel !== undefined || place.teamId === undefined) return ofChannel;
  const ofTeam = await deps.store.list<DirectoryRecord>(partitions.team(place.teamId), ids.directory(''), at);
  return ofTeam.length === 1 ? ofTeam[0]?.body.id : undefined;
}
