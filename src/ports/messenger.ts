import type { Person, Place } from '../domain/cohort/cohort';
import type { Outcome } from '../domain/delivery/delivery';
import type { Notice } from '../domain/notice/notice';

export type Language = 'de' | 'en';

/** Where a message goes: a new thread in a channel, a thread (`rootId`), or a personal chat. */
export interface Address {
  readonly place: Place;
  /** The message whose thread this answers in; without it a channel message opens a new thread. */
  readonly rootId?: string;
  readonly language: Language;
  /** Whether cards for this address may ask Teams to refresh them per person (teams ids, at most 60). */
  readonly refreshFor?: readonly string[];
}

export interface RosterMember extends Person {
  readonly tenantId?: string;
  readonly isBot: boolean;
}

export type UpdateOutcome =
  | { readonly kind: 'updated' }
  | { readonly kind: 'failed'; readonly gone: boolean; readonly detail: string };

export interface Messenger {
  /**
   * Creates a message with exactly one request; never repeats by itself (`design.md`, Sending). `mayGo` is
   * asked last of all, once, when nothing is left to wait for: false, and the outcome is `retry` without a
   * request. It may not throw.
   */
  post(to: Address, notice: Notice, mayGo?: () => Promise<boolean>): Promise<Outcome>;
  /** Replaces a message; may be repeated safely. */
  update(to: Address, activityId: string, notice: Notice): Promise<UpdateOutcome>;
  /** Everyone in the conversation, guests included; bots are marked. */
  roster(
    place: Place,
  ): Promise<{ readonly ok: true; readonly members: readonly RosterMember[] } | RosterFailure>;
  /** The personal chat with this person; asking twice gives the same chat. */
  openPersonalChat(
    person: Person,
    near: Place,
  ): Promise<{ readonly ok: true; readonly place: Place } | RosterFailure>;
}
export interface RosterFailure {
  readonly ok: false;
  readonly reason: 'forbidden' | 'gone' | 'unavailable';
  readonly detail: string;
}
