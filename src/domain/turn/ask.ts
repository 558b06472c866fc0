import type { Person, Place } from '../cohort/cohort';
import type { Mention } from '../cohort/person-name';
import type { Instant } from '../ids';

/** Where somebody asks, and so who reads the answer along with them. */
export type Where =
  /** The person's own chat with the bot. */
  | { readonly kind: 'personal'; readonly chat: Place }
  /** A channel; `rootId` is missing for a post of its own. */
  | { readonly kind: 'channel'; readonly channel: Place }
  /** A thread of a channel; `rootId` is its first message. */
  | { readonly kind: 'thread'; readonly channel: Place; readonly rootId: string }
  | { readonly kind: 'group'; readonly chat: Place }
  /** The trainers' page in the browser. */
  | { readonly kind: 'page'; readonly tenantId: string };

/**
 * One request of one person: who asks, where and when. What comes from Teams and what comes from the page both
 * become this before a use case sees it. Who asks is always the authenticated person (`docs/promises.md`, rule 5).
 */
export interface Ask {
  readonly asker: Person;
  readonly where: Where;
  readonly at: Instant;
  /** Names the request: the same one coming again has the same id (`docs/promises.md`, rule 4). */
  readonly requestId: string;
  /** People named with @. */
  readonly mentions: readonly Mention[];
  /** The bot was meant; false for what it only overhears in a channel. */
  readonly addressed: boolean;
  readonly language: 'de' | 'en';
}

/** A channel's threads are the channel, to those who are greeted or helped there. */
export function scopeOf({ kind }: Where): 'personal' | 'channel' | 'group' {
  if (kind === 'page') return 'personal';
  return kind === 'thread' ? 'channel' : kind;
}

export function tenantOf(where: Where): string {
  return where.kind === 'page' ? where.tenantId : (conversationOf(where)?.tenantId ?? '');
}

/** Nobody reads along. */
export function isPrivate({ kind }: Where): boolean {
  return kind === 'personal' || kind === 'page';
}

/** The channel that is asked in, or in one of whose threads; undefined elsewhere. */
export function channelOf(where: Where): Place | undefined {
  return where.kind === 'channel' || where.kind === 'thread' ? where.channel : undefined;
}

/** The conversation in Teams; undefined on the page. */
export function conversationOf(where: Where): Place | undefined {
  switch (where.kind) {
    case 'personal':
    case 'group':
      return where.chat;
    case 'channel':
    case 'thread':
      return where.channel;
    case 'page':
      return undefined;
  }
}

/** The conversation in which others read along; undefined where the person is alone. */
export function sharedConversationOf(where: Where): Place | undefined {
  return isPrivate(where) ? undefined : conversationOf(where);
}
