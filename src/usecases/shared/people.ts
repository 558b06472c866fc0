import type { Cohort, Participant, Person } from '../../domain/cohort/cohort';
import type { CohortId, Instant, PersonId } from '../../domain/ids';
import type { Refusal } from '../../domain/notice/refusal';
import type { Programme } from '../../domain/programme/programme';
import type { Ask } from '../../domain/turn/ask';
import { channelOf } from '../../domain/turn/ask';
import {
  type ChannelRecord,
  type DirectoryRecord,
  ids,
  type Profile,
  partitions,
  put,
} from '../../records/documents';
import { loadCohort, loadProfile } from '../../records/load';
import { transact } from '../../records/transact';
import type { Deps } from './deps';

/** Who speaks, in which cohort, in which roles. */
export interface Member {
  readonly cohort: Cohort;
  readonly programme: Programme;
  readonly trainer: boolean;
  readonly participant?: Participant;
}

export function isTrainer(deps: Deps, person: PersonId, cohort?: Cohort): boolean {
  return (
    deps.settings.trainers.includes(person) ||
    (cohort?.trainers.some((trainer) => trainer.id === person) ?? false)
  );
}

/** Whether the person may use trainers' commands at all, with or without a cohort at hand. */
export async function isTrainerAnywhere(deps: Deps, person: PersonId, now: Instant): Promise<boolean> {
  if (isTrainer(deps, person)) return true;
  return (await memberships(deps, person, now)).some((member) => member.trainer);
}

/** The cohort with its programme and the person's roles in it; undefined when either is gone. */
export async function memberOf(
  deps: Deps,
  cohortId: CohortId | string,
  person: PersonId,
  now: Instant,
): Promise<Member | undefined> {
  const document = await loadCohort(deps.store, cohortId, now);
  if (!document) return undefined;
  const cohort = document.body;
  const programme = deps.programmes.get(cohort.programmeId, cohort.programmeVersion);
  if (!programme) return undefined;
  const participant = cohort.participants.find((other) => other.id === person);
  return {
    cohort,
    programme,
    trainer: isTrainer(deps, person, cohort),
    ...(participant ? { participant } : {}),
  };
}

/** Every cohort the person takes part in or trains, newest last. */
export async function memberships(deps: Deps, person: PersonId, now: Instant): Promise<readonly Member[]> {
  return membershipsIn(deps, (await loadProfile(deps.store, person, now))?.body, person, now);
}

async function membershipsIn(
  deps: Deps,
  profile: Profile | undefined,
  person: PersonId,
  now: Instant,
): Promise<readonly Member[]> {
  const found: Member[] = [];
  for (const id of profile?.cohorts ?? []) {
    const member = await memberOf(deps, id, person, now);
    if (member && (member.trainer || member.participant)) found.push(member);
  }
  return found;
}

/** Every cohort there is, for the trainers from the settings: they train them all. */
export async function everyCohort(deps: Deps, trainer: PersonId, now: Instant): Promise<readonly Member[]> {
  const entries = await deps.store.list<DirectoryRecord>(partitions.directory, ids.directory(''), now);
  const members = await Promise.all(entries.map((entry) => memberOf(deps, entry.body.id, trainer, now)));
  return members.filter((member) => member !== undefined);
}

export async function cohortOfChannel(
  deps: Deps,
  conversationId: string,
  now: Instant,
): Promise<CohortId | undefined> {
  const record = await deps.store.read<ChannelRecord>(partitions.channel(conversationId), ids.channel, now);
  return record?.body.cohort;
}

/**
 * The cohort an activity is about: the channel's; in a personal chat the one chosen, the only one, or,
 * where several are possible, a question back. `known` is the asker's profile where the caller has read it
 * in this turn and nothing has been written since.
 */
export async function whoAndWhere(
  deps: Deps,
  ask: Ask,
  role: 'any' | 'trainer' | 'participant' = 'any',
  known?: Profile,
): Promise<{ readonly member: Member } | { readonly refusal: Refusal | ChooseCohort }> {
  const { asker, at } = ask;
  const channel = channelOf(ask.where);
  if (channel) {
    const id = await cohortOfChannel(deps, channel.conversationId, at);
    const member = id === undefined ? undefined : await memberOf(deps, id, asker.id, at);
    if (member) return fits(member, role);
    const own = (await memberships(deps, asker.id, at)).length > 0;
    const entitled = role !== 'trainer' || own || (await isTrainerAnywhere(deps, asker.id, at));
    return { refusal: { kind: 'refusal', code: entitled ? 'no-cohort-here' : 'not-a-trainer' } };
  }
  const profile = known ?? (await loadProfile(deps.store, asker.id, at))?.body;
  const all = await membershipsIn(deps, profile, asker.id, at);
  const suitable = all.filter((member) =>
    role === 'any' ? true : role === 'trainer' ? member.trainer : member.participant !== undefined,
  );
  const chosen = profile?.current;
  const byChoice = chosen === undefined ? undefined : await memberOf(deps, chosen, asker.id, at);
  // Who was taken out since must not go on reading.
  const belongs = byChoice && (byChoice.trainer || byChoice.participant !== undefined);
  if (belongs && 'member' in fits(byChoice, role)) return { member: byChoice };
  if (suitable.length === 0 && role !== 'participant' && isTrainer(deps, asker.id)) {
    suitable.push(...(await everyCohort(deps, asker.id, at)));
  }
  const [only, ...more] = suitable;
  if (only && more.length === 0) return { member: only };
  if (only) {
    return {
      refusal: {
        kind: 'choose-cohort',
        cohorts: suitable.map(({ cohort }) => ({ id: cohort.id, name: cohort.name })),
      },
    };
  }
  if (role === 'trainer' && !isTrainer(deps, asker.id)) {
    return { refusal: { kind: 'refusal', code: 'not-a-trainer' } };
  }
  if (role === 'participant' && all.length > 0) {
    return { refusal: { kind: 'refusal', code: 'not-a-participant' } };
  }
  return { refusal: { kind: 'refusal', code: 'no-cohort-yours' } };
}
type ChooseCohort = Extract<import('../../domain/notice/notice').Notice, { kind: 'choose-cohort' }>;

function fits(
  member: Member,
  role: 'any' | 'trainer' | 'participant',
): { readonly member: Member } | { readonly refusal: Refusal } {
  if (role === 'trainer' && !member.trainer) return { refusal: { kind: 'refusal', code: 'not-a-trainer' } };
  if (role === 'participant' && !member.participant) {
    return { refusal: { kind: 'refusal', code: 'not-a-participant' } };
  }
  return { member };
}

/** Writes what an activity or a cohort's change tells about a person; returns what is known of them now. */
export async function rememberPerson(
  deps: Deps,
  person: Person,
  now: Instant,
  change: (profile: Profile) => Profile,
): Promise<Profile> {
  return transact(deps.store, partitions.person(person.id), now, async () => {
    const current = await loadProfile(deps.store, person.id, now);
    const before = current?.body ?? { name: person.name, teamsId: person.teamsId, cohorts: [] };
    const after = change({ ...before, name: person.name, teamsId: person.teamsId });
    const same = current !== undefined && JSON.stringify(before) === JSON.stringify(after);
    return { writes: same ? [] : [put(ids.profile, after, current)], result: after };
  });
}

export function withCohort(profile: Profile, id: CohortId): Profile {
  return profile.cohorts.includes(id) ? profile : { ...profile, cohorts: [...profile.cohorts, id] };
}
