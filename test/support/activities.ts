import type { CardAction } from '../../src/domain/turn/action';
import { PEOPLE, type TestPerson } from './people';

/** An activity as Teams would send it; plain JSON, so that tests can also break it. */
export type ActivityJson = Record<string, unknown> & {
  id: string;
  type: string;
  text?: string;
  serviceUrl: string;
  conversation: Record<string, unknown> & { id: string };
  from: Record<string, unknown> & { id: string };
};

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const BOT = { id: '28:companion', name: 'Companion' } as const;
export const TEAM = '19:team@thread.tacv2';
export const CHANNEL = '19:kohorte@thread.tacv2';

export interface Where {
  readonly serviceUrl: string;
  readonly from?: TestPerson;
  readonly tenantId?: string;
  /** The channel or chat; the standard channel or the person's own chat unless given. */
  readonly conversationId?: string;
  /** Root message of the thread. */
  readonly rootId?: string;
  readonly locale?: string;
}

let counter = 0;
/** Ids are only unique within a run; a test that redelivers keeps the activity. */
export function nextActivityId(): string {
  counter += 1;
  return `activity-${counter}`;
}

export function personalChatOf(person: TestPerson): string {
  return `a:chat-${person.teamsId}`;
}

function base(type: string, where: Where, scope: 'personal' | 'channel'): ActivityJson {
  const { from = PEOPLE.anna, tenantId = TENANT } = where;
  const channel = where.conversationId ?? CHANNEL;
  const thread = where.rootId === undefined ? channel : `${channel};messageid=${where.rootId}`;
  return {
    type,
    id: nextActivityId(),
    timestamp: '2027-04-12T07:00:00.000Z',
    localTimestamp: '2027-04-12T09:00:00.000+02:00',
    localTimezone: 'Europe/Berlin',
    serviceUrl: where.serviceUrl,
    channelId: 'msteams',
    from: { id: from.teamsId, name: from.name, aadObjectId: from.aadObjectId },
    recipient: { ...BOT },
    locale: where.locale ?? 'de-DE',
    conversation:
      scope === 'personal'
        ? { conversationType: 'personal', tenantId, id: where.conversationId ?? personalChatOf(from) }
        : { isGroup: true, conversationType: 'channel', tenantId, id: thread },
    channelData:
      scope === 'personal'
        ? { tenant: { id: tenantId } }
        : {
            teamsChannelId: channel,
            teamsTeamId: TEAM,
            channel: { id: channel },
            team: { id: TEAM },
            tenant: { id: tenantId },
          },
    entities: [{ type: 'clientInfo', locale: 'de-DE', country: 'DE', platform: 'Web' }],
  };
}

/** A message in the personal chat. */
export function personalMessage(where: Where, text: string): ActivityJson {
  return { ...base('message', where, 'personal'), textFormat: 'plain', text };
}

/** A message in the channel. `{bot}` and `{ben}` in the text become mentions; without `rootId` it opens a thread. */
export function channelMessage(where: Where, text: string): ActivityJson {
  const activity = base('message', where, 'channel');
  const people: Record<string, { id: string; name: string }> = {
    bot: BOT,
    anna: { id: PEOPLE.anna.teamsId, name: PEOPLE.anna.name },
    ben: { id: PEOPLE.ben.teamsId, name: PEOPLE.ben.name },
  };
  const mentions: unknown[] = [];
  const marked = text.replace(/\{(bot|anna|ben)\}/g, (_whole, key: string) => {
    const person = people[key] as { id: string; name: string };
    const at = `<at>${person.name}</at>`;
    mentions.push({ type: 'mention', mentioned: person, text: at });
    return at;
  });
  const conversation =
    where.rootId === undefined
      ? { ...activity.conversation, id: `${activity.conversation.id};messageid=${activity.id}` }
      : activity.conversation;
  return {
    ...activity,
    conversation,
    textFormat: 'plain',
    text: marked,
    entities: [...mentions, ...(activity.entities as unknown[])],
  };
}

/** A press on an Action.Execute button. */
export function cardInvoke(
  where: Where,
  scope: 'personal' | 'channel',
  action: CardAction | Record<string, unknown>,
  inputs: Record<string, unknown> = {},
): ActivityJson {
  const verb = action.verb;
  return {
    ...base('invoke', where, scope),
    name: 'adaptiveCard/action',
    replyToId: '1700000000000',
    value: {
      action: { type: 'Action.Execute', title: 'Los', verb, data: { action, ...inputs } },
      trigger: 'manual',
    },
  };
}

/** A press on the Action.Submit fallback of such a button. */
export function submitMessage(
  where: Where,
  scope: 'personal' | 'channel',
  action: CardAction | Record<string, unknown>,
  inputs: Record<string, unknown> = {},
): ActivityJson {
  return { ...base('message', where, scope), replyToId: '1700000000000', value: { action, ...inputs } };
}

export function messageEdited(original: ActivityJson, text: string, at: string): ActivityJson {
  return {
    ...original,
    type: 'messageUpdate',
    timestamp: at,
    text,
    channelData: { ...(original.channelData as object), eventType: 'editMessage' },
  };
}

export function messageRestored(original: ActivityJson, at: string): ActivityJson {
  return {
    ...original,
    type: 'messageUpdate',
    timestamp: at,
    channelData: { ...(original.channelData as object), eventType: 'undeleteMessage' },
  };
}

export function messageDeleted(original: ActivityJson, at: string): ActivityJson {
  const { text: _text, textFormat: _format, entities: _entities, ...rest } = original;
  return {
    ...(rest as ActivityJson),
    type: 'messageDelete',
    timestamp: at,
    channelData: { ...(original.channelData as object), eventType: 'softDeleteMessage' },
  };
}

export function installationUpdate(
  where: Where,
  scope: 'personal' | 'channel',
  action: 'add' | 'remove' | 'add-upgrade' | 'remove-upgrade',
): ActivityJson {
  return { ...base('installationUpdate', where, scope), action };
}

export function conversationUpdate(
  where: Where,
  change: { readonly added?: readonly TestPerson[]; readonly removed?: readonly TestPerson[] },
): ActivityJson {
  const list = (people: readonly TestPerson[]) =>
    people.map(({ teamsId, aadObjectId }) => ({ id: teamsId, aadObjectId }));
  return {
    ...base('conversationUpdate', { ...where, conversationId: where.conversationId ?? TEAM }, 'channel'),
    ...(change.added ? { membersAdded: list(change.added) } : {}),
    ...(change.removed ? { membersRemoved: list(change.removed) } : {}),
  };
}
