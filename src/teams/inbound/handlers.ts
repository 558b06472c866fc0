import type { PersonId } from '../../domain/ids';
import type { Notice } from '../../domain/notice/notice';
import type { CardAction } from '../../domain/turn/action';
import type { Ask } from '../../domain/turn/ask';

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
  onText(ask: Ask, text: string): Promise<readonly Notice[]>;
  /** The message `ask.activityId` now says `text`; also when a deleted message was brought back. */
  onEdit(ask: Ask, text: string): Promise<readonly Notice[]>;
  onDelete(ask: Ask): Promise<readonly Notice[]>;
  onAction(
    ask: Ask,
    action: CardAction,
    inputs: Readonly<Record<string, string>>,
  ): Promise<readonly Notice[]>;
  onInstalled(ask: Ask): Promise<readonly Notice[]>;
  onRemoved(ask: Ask): Promise<void>;
  /** Never called for the bot itself. */
  onMembersAdded(ask: Ask, members: readonly ArrivedMember[]): Promise<readonly Notice[]>;
  /** `memberIds` are Teams ids (`29:…`). */
  onMembersRemoved(ask: Ask, memberIds: readonly string[]): Promise<void>;
}
