import type { Place } from '../cohort/cohort';
import type { Mention } from '../cohort/person-name';
import type { Instant, PersonId } from '../ids';

/** Who speaks: always from the authenticated activity. */
export interface Sender {
  readonly id: PersonId;
  readonly name: string;
  readonly teamsId: string;
}

/** What every use case learns about the activity that called it. */
export interface Inbound {
  readonly sender: Sender;
  readonly place: Place;
  readonly scope: 'personal' | 'channel' | 'group';
  /** The thread's first message, when the activity came in a thread of a channel. */
  readonly rootId?: string;
  readonly activityId: string;
  readonly at: Instant;
  /** The bot was named with @; always true in a personal chat. */
  readonly addressed: boolean;
  readonly mentions: readonly Mention[];
  readonly language: 'de' | 'en';
}
