import type { PersonId } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import type { CardAction } from '../../domain/turn/action';
import type { Inbound } from '../../domain/turn/inbound';

/** Somebody that Teams says came into a conversation. */
export interface ArrivedMember {
  readonly teamsId: string;
  /** Missing when Teams did not say who it is. */
  readonly id?: PersonId;
  /** Often missing. */
  readonly name?: string;
}

/**
 * What the companion does when something arrives from Teams. Teams repeats itself: each of these may be
 * called again for the same activity id and must then come to the same result. The notices are answers,
 * said where the activity came from, in their order.
 */
export interface Handlers {
  onText(inbound: Inbound, text: string): Promise<readonly Notice[]>;
  /** The message `inbound.activityId` now says `text`; also when a deleted message was brought back. */
  onEdit(inbound: Inbound, text: string): Promise<readonly Notice[]>;
  onDelete(inbound: Inbound): Promise<readonly Notice[]>;
  onAction(
    inbound: Inbound,
    action: CardAction,
    inputs: Readonly<Record<string, string>>,
  ): Promise<readonly Notice[]>;
  onInstalled(inbound: Inbound): Promise<readonly Notice[]>;
  onRemoved(inbound: Inbound): Promise<void>;
  /** Never called for the bot itself. */
  onMembersAdded(inbound: Inbound, members: readonly ArrivedMember[]): Promise<readonly Notice[]>;
  /** `memberIds` are Teams ids (`29:…`). */
  onMembersRemoved(inbound: Inbound, memberIds: readonly string[]): Promise<void>;
}
