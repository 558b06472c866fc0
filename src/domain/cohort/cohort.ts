import type { Land } from '../calendar/laender';
import type { CohortId, Instant, LocalDate, PersonId } from '../ids';

export type ReminderProfile = 'aus' | 'leicht' | 'normal' | 'eng';

/** A conversation in Teams and how to reach it. */
export interface Place {
  readonly tenantId: string;
  readonly serviceUrl: string;
  /** Without `;messageid=`; for a channel this is the channel's id. */
  readonly conversationId: string;
  readonly teamId?: string;
  /** The bot's own id in this conversation (`28:…`). */
  readonly botId: string;
}

export interface Person {
  readonly id: PersonId;
  readonly name: string;
  /** The id Teams uses in conversations (`29:…`); needed to open a personal chat. */
  readonly teamsId: string;
}

/** Both days inclusive. */
export interface Absence {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface Participant extends Person {
  readonly municipality?: string;
  readonly land?: Land;
  readonly joinedAt: Instant;
  readonly reminders: ReminderProfile;
  /** When the person chose that; who chooses in the afternoon was not to be reminded in the morning. */
  readonly remindersSince?: Instant;
  readonly absences: readonly Absence[];
  /** No reminder before this instant. */
  readonly snoozedUntil?: Instant;
}

/** The week of Monday `from` and the following ones, `weeks` in all, are free; later programme weeks move. */
export interface Pause {
  readonly from: LocalDate;
  readonly weeks: number;
}

/** A trainer said `jetzt 3`: everything of that week is due at once. */
export interface Release {
  readonly week: number;
  readonly at: Instant;
}

export interface Cohort {
  readonly id: CohortId;
  readonly name: string;
  readonly programmeId: string;
  readonly programmeVersion: string;
  /** The day asked for; week 1 begins on the first Monday on or after it. */
  readonly startOn: LocalDate;
  /** IANA name, `Europe/Berlin`. */
  readonly timeZone: string;
  readonly seats: number;
  readonly channel: Place;
  readonly trainers: readonly Person[];
  readonly participants: readonly Participant[];
  /** In order of arrival; the first moves up when a seat becomes free. */
  readonly waiting: readonly Participant[];
  readonly pauses: readonly Pause[];
  readonly releases: readonly Release[];
  readonly createdAt: Instant;
}

/** The name under which a person is known in the cohort, if they still are. */
export function nameOf(cohort: Cohort, id: string): string | undefined {
  const people = [...cohort.participants, ...cohort.trainers, ...cohort.waiting];
  return people.find((person) => person.id === id)?.name;
}
