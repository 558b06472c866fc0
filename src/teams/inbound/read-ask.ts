import type { Place } from '../../domain/cohort/cohort';
import type { Instant, PersonId } from '../../domain/ids';
import type { Ask, Where } from '../../domain/turn/ask';
import { isPrivate } from '../../domain/turn/ask';
import { isRecord, textField } from '../json';
import { type IncomingActivity, tenantsOf } from './activity';
import { readText } from './mentions';

export type Mode = 'demo' | 'production';

export interface AskWithText {
  readonly ask: Ask;
  readonly text: string;
}

/**
 * What a use case learns of an activity, or undefined when it does not say who sent it: outside demo mode
 * people are known by their Entra object id alone.
 */
export function readAsk(activity: IncomingActivity, mode: Mode, now: Instant): AskWithText | undefined {
  const personId = personIdOf(activity, mode);
  if (personId === undefined) return undefined;
  const where = whereOf(activity);
  const { text, mentions, addressed } = readText(activity);
  const ask: Ask = {
    asker: { id: personId, name: activity.from.name ?? '', teamsId: activity.from.id },
    where,
    requestId: activity.id,
    at: now,
    addressed: addressed || isPrivate(where),
    mentions,
    language: mode === 'production' && /^en\b/i.test(activity.locale as string) ? 'en' : 'de',
  };
  return { ask, text };
}

function personIdOf(activity: IncomingActivity, mode: Mode): PersonId | undefined {
  const { aadObjectId, id } = activity.from;
  // Installations are reported by Teams, not said by a person.
  const reported = activity.type === 'conversationUpdate' || activity.type === 'installationUpdate';
  const known = aadObjectId || (mode === 'demo' || reported ? id : undefined);
  return known === undefined ? undefined : (known.toLowerCase() as PersonId);
}

function whereOf(activity: IncomingActivity): Where {
  const place = placeOf(activity);
  switch (scopeOf(activity)) {
    case 'personal':
      return { kind: 'personal', chat: place };
    case 'group':
      return { kind: 'group', chat: place };
    case 'channel': {
      const rootId = rootIdOf(activity);
      return rootId === undefined
        ? { kind: 'channel', channel: place }
        : { kind: 'thread', channel: place, rootId };
    }
  }
}

type Scope = 'personal' | 'channel' | 'group';

function scopeOf(activity: IncomingActivity): Scope {
  const { conversationType } = activity.conversation;
  if (conversationType === 'personal' || conversationType === 'channel') return conversationType;
  return conversationType === 'groupChat' ? 'group' : guessScope(activity);
}

/** Some system activities do not say where they come from. */
function guessScope(activity: IncomingActivity): Scope {
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
