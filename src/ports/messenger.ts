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

export type ReadyMessage =
  | {
      readonly ok: true;
      /** Makes the one request. Exactly one of `send` and `drop` is to be called, once. */
      send(): Promise<Outcome>;
      /** Sends nothing, and leaves the turn to others. */
      drop(): void;
    }
  /** It could not be made ready, and no request was made. */
  | { readonly ok: false; readonly outcome: Outcome };

export interface Messenger {
  /** `ready` and `send` at once, for a message that nothing is written about in between. */
  post(to: Address, notice: Notice): Promise<Outcome>;
  /**
   * Creates a message in two steps, so that what must be written just before the request can be (`docs/promises.md`,
   * rule 3). This one renders the message and waits for its turn and a token: whoever has called it has nothing left
   * to wait for. Then `send` makes exactly one request, and never repeats it.
   */
  ready(to: Address, notice: Notice): Promise<ReadyMessage>;
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
