import { addDays, daysBetween, localDate } from '../../domain/calendar/calendar';
import type { Cohort, Person, Place } from '../../domain/cohort/cohort';
import { pickUp } from '../../domain/cohort/seats';
import type { CohortId, Instant, LocalDate } from '../../domain/ids';
import { firstSchedule } from '../../domain/ledger/schedule';
import type { Notice } from '../../domain/notice/notice';
import { OPENING_TIME } from '../../domain/plan/weeks';
import { DEFAULT_PROGRAMME, type Programme } from '../../domain/programme/programme';
import type { Ask } from '../../domain/turn/ask';
import { channelOf } from '../../domain/turn/ask';
import { type ChannelRecord, type DirectoryRecord, ids, partitions, put } from '../../records/documents';
import { scheduleWrite } from '../../records/schedule';
import { transact } from '../../records/transact';
import { channelAddress } from '../shared/address';
import { viewCohort } from '../shared/cohort-view';
import type { Deps } from '../shared/deps';
import { isTrainerAnywhere, memberOf, rememberPerson, withCohort } from '../shared/people';
import { joinCard } from './join-card';

const MAX_DAYS_AHEAD = 730;
const MAX_NAME = 100;
/** A channel may get a new cohort this long after the last week of the former one has opened. */
const REUSE_AFTER_DAYS = 28;

export interface CreateCohort {
  readonly cohortName: string;
  readonly startOn: LocalDate;
  readonly programmeId?: string;
}

/** `kohorte anlegen NAME ab DATUM`: a cohort in this channel, with the team's people where they fit. */
export async function createCohort(deps: Deps, ask: Ask, command: CreateCohort): Promise<readonly Notice[]> {
  const { at, asker } = ask;
  if (!(await isTrainerAnywhere(deps, asker.id, at))) return [{ kind: 'refusal', code: 'not-a-trainer' }];
  // A group chat has no threads, and no place for the posts of twelve weeks.
  const channel = channelOf(ask.where);
  if (!channel) return [{ kind: 'refusal', code: 'only-in-channel' }];
  if (command.cohortName.length > MAX_NAME)
    return [{ kind: 'refusal', code: 'text-too-long', max: MAX_NAME }];
  const programme = findProgramme(deps, command.programmeId);
  if (!programme) {
    const known = deps.programmes.list().map(({ id }) => id);
    return [
      {
        kind: 'refusal',
        code: 'programme-unknown',
        given: command.programmeId ?? DEFAULT_PROGRAMME,
        known,
      },
    ];
  }
  const today = localDate(at, deps.settings.timeZone);
  if (command.startOn < today) {
    return [{ kind: 'refusal', code: 'date-in-past', given: command.startOn, today }];
  }
  if (daysBetween(today, command.startOn) > MAX_DAYS_AHEAD) {
    return [{ kind: 'refusal', code: 'date-too-far', given: command.startOn }];
  }
  const claim = await claimChannel(deps, ask, channel);
  if ('takenBy' in claim) return [{ kind: 'refusal', code: 'cohort-exists', name: claim.takenBy }];

  const roster = await deps.messenger.roster(channel);
  const people = roster.ok ? roster.members.filter((member) => !member.isBot) : [];
  const trainer: Person = { id: asker.id, name: asker.name, teamsId: asker.teamsId };
  const empty: Cohort = {
    id: claim.id,
    name: command.cohortName,
    programmeId: programme.id,
    programmeVersion: programme.version,
    startOn: command.startOn,
    timeZone: deps.settings.timeZone,
    seats: programme.seats,
    channel,
    trainers: [trainer],
    participants: [],
    waiting: [],
    pauses: [],
    releases: [],
    createdAt: at,
  };
  const learners = people.filter(
    (person) => person.id !== asker.id && !deps.settings.trainers.includes(person.id),
  );
  const picked = pickUp(empty, learners, at);
  const cohort = picked.cohort;
  await keepProgramme(deps, programme, at);
  await saveNewCohort(deps, cohort);

  const first = viewCohort(deps, cohort, programme, at).plan.find((delivery) => delivery.kind === 'week');
  const posted = await deps.messenger.post(channelAddress(cohort), joinCard(cohort, programme));
  deps.log.info('cohort.created', { cohort: cohort.id, programme: programme.id, card: posted.kind });
  return [
    {
      kind: 'cohort-created',
      cohort: cohort.id,
      name: cohort.name,
      programmeTitle: programme.title,
      startOn: cohort.startOn,
      first: { on: first?.dueOn ?? cohort.startOn, time: OPENING_TIME },
      moved: first?.moved ?? [],
      pickedUp: cohort.participants.map((person) => person.name),
      ...(picked.tooMany ? { tooMany: picked.tooMany } : {}),
      rosterFailed: !roster.ok,
    },
    ...(posted.kind === 'sent' ? [] : [joinCard(cohort, programme)]),
  ];
}

function findProgramme(deps: Deps, id: string | undefined): Programme | undefined {
  return id === undefined
    ? (deps.programmes.get(DEFAULT_PROGRAMME) ?? deps.programmes.list()[0])
    : deps.programmes.get(id);
}

/**
 * The channel's document is written first: of two trainers who create at the same moment one gets the
 * channel. An id claimed by an attempt that died before its cohort was written is used again.
 */
async function claimChannel(
  deps: Deps,
  ask: Ask,
  channel: Place,
): Promise<{ readonly id: CohortId } | { readonly takenBy: string }> {
  const { at, asker } = ask;
  const partition = partitions.channel(channel.conversationId);
  return transact<{ readonly id: CohortId } | { readonly takenBy: string }>(
    deps.store,
    partition,
    at,
    async () => {
      const current = await deps.store.read<ChannelRecord>(partition, ids.channel, at);
      const claimed = current?.body.cohort;
      const member = claimed === undefined ? undefined : await memberOf(deps, claimed, asker.id, at);
      if (claimed !== undefined && member === undefined) return { writes: [], result: { id: claimed } };
      if (member) {
        const last = viewCohort(deps, member.cohort, member.programme, at).openings.at(-1);
        const over =
          last !== undefined &&
          addDays(last.opensOn, REUSE_AFTER_DAYS) < localDate(at, deps.settings.timeZone);
        if (!over) return { writes: [], result: { takenBy: member.cohort.name } };
      }
      const id = deps.newId() as CohortId;
      const body: ChannelRecord = { cohort: id };
      return { writes: [put(ids.channel, body, current)], result: { id } };
    },
  );
}

/** The cohort keeps the version it begins with, whatever becomes of the files. */
export async function keepProgramme(deps: Deps, programme: Programme, at: Instant): Promise<void> {
  const id = ids.programme(programme.id, programme.version);
  await deps.store.commit(partitions.programmes, [{ op: 'create', id, body: programme }], at);
}

/** Writes the cohort and the documents by which it is found. */
export async function saveNewCohort(deps: Deps, cohort: Cohort): Promise<void> {
  const at = cohort.createdAt;
  const { teamId } = cohort.channel;
  await enter(deps, partitions.directory, cohort);
  if (teamId !== undefined) await enter(deps, partitions.team(teamId), cohort);
  for (const person of [...cohort.trainers, ...cohort.participants]) {
    await rememberPerson(deps, person, at, (profile) => withCohort(profile, cohort.id));
  }
  await transact(deps.store, partitions.cohort(cohort.id), at, async () => {
    const known = await deps.store.read(partitions.cohort(cohort.id), ids.cohort, at);
    if (known) return { writes: [], result: undefined };
    const schedule = scheduleWrite(firstSchedule(at), undefined);
    return { writes: [put(ids.cohort, cohort, undefined), schedule], result: undefined };
  });
}

async function enter(deps: Deps, partition: string, { id, name, createdAt }: Cohort): Promise<void> {
  const body: DirectoryRecord = { id, name };
  // Entered already by an attempt that was cut off: nothing to do.
  await deps.store.commit(partition, [{ op: 'create', id: ids.directory(id), body }], createdAt);
}
