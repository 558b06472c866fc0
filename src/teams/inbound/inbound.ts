import type { Place } from '../../domain/cohort/cohort';
import type { Instant, PersonId } from '../../domain/ids';
import type { Inbound } from '../../domain/turn/inbound';
import { isRecord, textField } from '../json';
import { type IncomingActivity, tenantsOf } from './activity';
import { readText } from './mentions';

export type Mode = 'demo' | 'production';

export interface InboundMessage {
  readonly inbound: Inbound;
  readonly text: string;
}

/**
 * What a use case learns of an activity, or undefined when it does not say who sent it: outside demo mode
 * people are known by their Entra object id alone.
 */
export function readInbound(
  activity: IncomingActivity,
  mode: Mode,
  now: Instant,
): InboundMessage | undefined {
  const personId = personIdOf(activity, mode);
  if (personId === undefined) return undefined;
  const scope = scopeOf(activity);
  const { text, mentions, addressed } = readText(activity);
  const rootId = scope === 'channel' ? rootIdOf(activity) : undefined;
  const inbound: Inbound = {
    sender: { id: personId, name: activity.from.name ?? '', teamsId: activity.from.id },
    place: placeOf(activity),
    scope,
    ...(rootId === undefined ? {} : { rootId }),
    activityId: activity.id,
    at: now,
    addressed: addressed || scope === 'personal',
    mentions,
    language: mode === 'production' && /^en\b/i.test(activity.locale as string) ? 'en' : 'de',
  };
  return { inbound, text };
}

function personIdOf(activity: IncomingActivity, mode: Mode): PersonId | undefined {
  const { aadObjectId, id } = activity.from;
  // Installations are reported by Teams, not said by a person.
  const reported = activity.type === 'conversationUpdate' || activity.type === 'installationUpdate';
  const known = aadObjectId || (mode === 'demo' || reported ? id : undefined);
  return known === undefined ? undefined : (known.toLowerCase() as PersonId);
}

function scopeOf(activity: IncomingActivity): Inbound['scope'] {
  const { conversationType } = activity.conversation;
  if (conversationType === 'personal' || conversationType === 'channel') return conversationType;
  return conversationType === 'groupChat' ? 'group' : guessScope(activity);
}

/** Some system activities do not say where they come from. */
function guessScope(activity: IncomingActivity): Inbound['scope'] {
  if (isRecord(activity.channelData) && isRecord(activity.channelData.team)) return 'channel';
  return activity.conversation.id.startsWith('19:') ? 'group' : 'personal';
}

function placeOf(activity: IncomingActivity): Place {
  const channelData = isRecord(activity.channelData) ? activity.channelData : {};
  const teamId = textField(channelData.team, 'id');
  return {
    tenantId: tenantsOf(activity)[0] ?? '',
    serviceUrl: activity.serviceUrl,
    conversationId: activity.conversation.id.split(';')[0] ?? '',
    ...(teamId === undefined ? {} : { teamId }),
    botId: activity.recipient.id,
  };
}

/** In a channel the conversation id names the thread; a message that opens one names itself. */
function rootIdOf(activity: IncomingActivity): string | undefined {
  const named = /;messageid=([^;]+)/i.exec(activity.conversation.id)?.[1];
  if (named !== undefined) return named;
  return activity.type === 'message' ? (activity.replyToId as string | undefined) : undefined;
}
