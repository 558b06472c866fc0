import type { Rendered, RenderOptions } from '../../cards/render';
import type { Person, Place } from '../../domain/cohort/cohort';
import type { Outcome } from '../../domain/delivery/delivery';
import type { PersonId } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import type { Address, Messenger, ReadyMessage, RosterMember } from '../../ports/messenger';
import type { Log } from '../../ports/runtime';
import type { Connector, Member } from './connector';
import type { Limiter, RateKey } from './limiter';

/** `renderNotice` of `cards`; handed in, so that this room can be tested without a single card. */
export type RenderNotice = (notice: Notice, options: RenderOptions) => Rendered;

export interface MessengerOptions {
  readonly connector: Connector;
  readonly limiter: Limiter;
  readonly render: RenderNotice;
  readonly log: Log;
  /** Replies go before pushes when Teams' limits are near. */
  readonly priority: RateKey['priority'];
  /** Demo mode takes people without an Entra object id by their Teams id. */
  readonly demo: boolean;
}

const CARD_TYPE = 'application/vnd.microsoft.card.adaptive';
/** No request was made: to call this unknown would ask the trainer about a message that nobody sent. */
const NOT_DRAWN: Outcome = {
  kind: 'refused',
  reason: 'bad-request',
  detail: 'the message could not be drawn',
};

export function createMessenger(options: MessengerOptions): Messenger {
  const { connector, limiter, render, log, priority, demo } = options;

  function rateKeyOf(place: Place, threadId = place.conversationId): RateKey {
    return { tenantId: place.tenantId, threadId, priority };
  }

  /** The activity; undefined when it could not be drawn. */
  function draw(to: Address, notice: Notice): object | undefined {
    try {
      return toActivity(to, render(notice, renderOptions(to)));
    } catch (error) {
      // Somebody waits for a reply: the request fails rather than end in silence.
      if (priority === 'reply') throw error;
      log.error('post.not-rendered', { notice: notice.kind, error: String(error) });
      return undefined;
    }
  }

  function logged(notice: Notice, outcome: Outcome): Outcome {
    if (outcome.kind === 'sent') return outcome;
    const detail = outcome.kind === 'throttled' ? `${outcome.retryAfterMs} ms` : outcome.detail;
    log.warn('post.not-sent', { notice: notice.kind, outcome: outcome.kind, detail });
    return outcome;
  }

  async function ready(to: Address, notice: Notice): Promise<ReadyMessage> {
    const threadId = conversationIdOf(to);
    const key = rateKeyOf(to.place, threadId);
    const activity = draw(to, notice);
    if (!activity) return { ok: false, outcome: NOT_DRAWN };
    const grant = await limiter.acquire(key);
    if (!grant.ok) return { ok: false, outcome: { kind: 'throttled', retryAfterMs: grant.retryAfterMs } };
    const request = await connector.readyToCreate(to.place.serviceUrl, threadId, activity);
    if (!request.ok) {
      grant.settled();
      return { ok: false, outcome: logged(notice, request.outcome) };
    }
    return {
      ok: true,
      drop: grant.settled,
      async send() {
        const outcome = await request.send().finally(grant.settled);
        if (outcome.kind === 'throttled') limiter.throttled(key, outcome.retryAfterMs);
        return logged(notice, outcome);
      },
    };
  }

  return {
    ready,

    async post(to, notice) {
      const message = await ready(to, notice);
      return message.ok ? message.send() : message.outcome;
    },

    async update(to, activityId, notice) {
      const threadId = conversationIdOf(to);
      const key = rateKeyOf(to.place, threadId);
      const activity = { ...toActivity(to, render(notice, renderOptions(to))), id: activityId };
      const grant = await limiter.acquire(key);
      if (!grant.ok) return { kind: 'failed', gone: false, detail: 'limiter' };
      const outcome = await connector
        .update(to.place.serviceUrl, threadId, activityId, activity)
        .finally(grant.settled);
      if (outcome.kind === 'updated') return outcome;
      if (outcome.retryAfterMs !== undefined) limiter.throttled(key, outcome.retryAfterMs);
      log.warn('update.failed', { notice: notice.kind, detail: outcome.detail });
      return { kind: 'failed', gone: outcome.gone, detail: outcome.detail };
    },

    async roster(place) {
      const grant = await limiter.acquire(rateKeyOf(place));
      if (!grant.ok) return { ok: false, reason: 'unavailable', detail: 'limiter' };
      const found = await connector.members(place.serviceUrl, place.conversationId).finally(grant.settled);
      if (!found.ok) {
        log.warn('roster.failed', { reason: found.reason, detail: found.detail });
        return found;
      }
      return { ok: true, members: found.members.flatMap((member) => toRosterMember(member, place, demo)) };
    },

    async openPersonalChat(person: Person, near: Place) {
      const grant = await limiter.acquire(rateKeyOf(near, `personal ${person.teamsId}`));
      if (!grant.ok) return { ok: false, reason: 'unavailable', detail: 'limiter' };
      const { tenantId, serviceUrl, botId } = near;
      const opened = await connector
        .createPersonalChat(serviceUrl, { botId, memberId: person.teamsId, tenantId })
        .finally(grant.settled);
      if (opened.ok) {
        return { ok: true, place: { tenantId, serviceUrl, botId, conversationId: opened.conversationId } };
      }
      log.warn('personal-chat.failed', { reason: opened.reason, detail: opened.detail });
      return opened;
    },
  };
}

/** A thread's conversation id is the channel's with the first message's id behind it. */
function conversationIdOf({ place, rootId }: Address): string {
  return rootId === undefined ? place.conversationId : `${place.conversationId};messageid=${rootId}`;
}

function renderOptions({ language, refreshFor }: Address): RenderOptions {
  return refreshFor ? { language, refreshFor } : { language };
}

function toActivity(to: Address, rendered: Rendered): object {
  const { place } = to;
  const { card, summary } = rendered;
  return {
    type: 'message',
    channelId: 'msteams',
    serviceUrl: place.serviceUrl,
    from: { id: place.botId },
    conversation: { id: conversationIdOf(to), tenantId: place.tenantId },
    channelData: {
      tenant: { id: place.tenantId },
      ...(place.teamId ? { team: { id: place.teamId }, channel: { id: place.conversationId } } : {}),
    },
    locale: to.language,
    summary,
    ...(card
      ? { attachments: [{ contentType: CARD_TYPE, content: card }] }
      : { text: rendered.text, textFormat: 'markdown' }),
  };
}

/** People that cannot be recognised later, for want of an object id, are left out. */
function toRosterMember(member: Member, place: Place, demo: boolean): RosterMember[] {
  const isBot = member.role === 'bot' || member.teamsId === place.botId || member.teamsId.startsWith('28:');
  const known = member.aadObjectId ?? (demo || isBot ? member.teamsId : undefined);
  if (known === undefined) return [];
  return [
    {
      id: known.toLowerCase() as PersonId,
      name: member.name,
      teamsId: member.teamsId,
      isBot,
      ...(member.tenantId ? { tenantId: member.tenantId } : {}),
    },
  ];
}
