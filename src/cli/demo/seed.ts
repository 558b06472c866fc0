import { addDays, firstMondayOnOrAfter, localDate } from '../../domain/calendar/calendar';
import type { Cohort, Participant, Person, Place } from '../../domain/cohort/cohort';
import type { CohortId } from '../../domain/ids';
import { DEFAULT_PROGRAMME } from '../../domain/programme/programme';
import { type ChannelRecord, ids, partitions } from '../../records/documents';
import { keepProgramme, saveNewCohort } from '../../usecases/cohort/create-cohort';
import type { Deps } from '../../usecases/shared/deps';
import { rememberPerson } from '../../usecases/shared/people';
import { CO_TRAINER, connectorUrl, PARTICIPANTS, STAGE, YOU } from './cast';

const COHORT = 'demo' as CohortId;
const DEFAULT_PLAYGROUND_PORT = 56150;

/**
 * A cohort of five invented municipalities that begins on the next Monday, in the channel of the local
 * Teams. Done once per database; a second start finds it and leaves it as it is.
 */
export async function seedDemo(deps: Deps, env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const now = deps.clock.now();
  const programme = deps.programmes.get(DEFAULT_PROGRAMME) ?? deps.programmes.list()[0];
  if (!programme) return;
  const record: ChannelRecord = { cohort: COHORT };
  const claim = { op: 'create', id: ids.channel, body: record } as const;
  const claimed = await deps.store.commit(partitions.channel(STAGE.channel.id), [claim], now);
  if (!claimed.ok) return;

  const tomorrow = addDays(localDate(now, deps.settings.timeZone), 1);
  const channel: Place = {
    tenantId: STAGE.tenantId,
    serviceUrl: connectorUrl(Number(env.PLAYGROUND_PORT ?? DEFAULT_PLAYGROUND_PORT)),
    conversationId: STAGE.channel.id,
    teamId: STAGE.team.id,
    botId: STAGE.bot.id,
  };
  const cohort: Cohort = {
    id: COHORT,
    name: STAGE.cohortName,
    programmeId: programme.id,
    programmeVersion: programme.version,
    startOn: firstMondayOnOrAfter(tomorrow),
    timeZone: deps.settings.timeZone,
    seats: programme.seats,
    channel,
    trainers: [bare(YOU), CO_TRAINER],
    participants: PARTICIPANTS.map(
      (person): Participant => ({
        ...bare(person),
        municipality: person.municipality,
        land: person.land,
        joinedAt: now,
        reminders: 'normal',
        absences: [],
      }),
    ),
    waiting: [],
    pauses: [],
    releases: [],
    createdAt: now,
  };
  await keepProgramme(deps, programme, now);
  await saveNewCohort(deps, cohort);
  const chat: Place = { ...bareChat(channel), conversationId: STAGE.personalChatId };
  await rememberPerson(deps, bare(YOU), now, (profile) => ({ ...profile, chat }));
}

function bare({ id, name, teamsId }: Person): Person {
  return { id, name, teamsId };
}

function bareChat({ teamId: _, ...place }: Place): Omit<Place, 'teamId'> {
  return place;
}
