import type { Place } from '../domain/cohort/cohort';
import type { ChannelMetric } from '../domain/effect/metric';
import type { Feedback } from '../domain/feedback/feedback';
import type { CohortId, DeliveryKey, ExerciseId, Instant, PersonId } from '../domain/ids';
import type { Reply } from '../domain/reply/reply';
import type { Document, Write } from '../ports/store';
import { KINDS } from './kinds';

/**
 * Where each document lives. Everything that must change together shares a cohort's partition; a person's
 * partition only says where to find them, a channel's which cohort it belongs to.
 */
export const partitions = {
  cohort: (id: CohortId | string): string => `cohort/${id}`,
  person: (id: PersonId): string => `person/${id}`,
  channel: (conversationId: string): string => `channel/${conversationId}`,
  /** The cohorts of a team's channels: news about members come for the team, not for a channel. */
  team: (teamId: string): string => `team/${teamId}`,
  /** One small document per cohort, for trainers who see them all. */
  directory: 'directory',
  /** Each version of a programme that a cohort began with: the files may change, a running cohort keeps its own. */
  programmes: 'programmes',
  /** Activities of a conversation that were handled. */
  handled: (conversationId: string): string => `seen/${conversationId}`,
  /** What the program keeps for itself. */
  system: 'system',
} as const;

export const ids = {
  cohort: KINDS.cohort.id,
  schedule: KINDS.schedule.id,
  slots: KINDS.slots.id,
  ledger: (key: DeliveryKey | string): string => `${KINDS.ledger.id}${key}`,
  receiptPage: (page: number): string => `${KINDS.receipts.id}${String(page).padStart(4, '0')}`,
  receiptPages: KINDS.receipts.id,
  replies: KINDS.reply.id,
  reply: (exercise: ExerciseId | string, person: PersonId | ''): string =>
    `${KINDS.reply.id}${exercise}/${person}`,
  revision: (reply: Reply): string =>
    `${ids.revisions(reply.exerciseId, reply.personId)}${String(reply.revision).padStart(5, '0')}`,
  /** What all earlier revisions of a reply begin with. */
  revisions: (exercise: ExerciseId | string, person: PersonId): string =>
    `${KINDS.revision.id}${exercise}/${person}/`,
  feedback: (feedback: Feedback): string =>
    `${KINDS.feedback.id}${feedback.exerciseId}/${feedback.personId}/${feedback.id}`,
  agreement: (id: string): string => `${KINDS.agreement.id}${id}`,
  metrics: (person: PersonId): string => `${KINDS.metric.id}${person}/`,
  metric: (metric: ChannelMetric): string =>
    `${ids.metrics(metric.personId)}${metric.metric}/${metric.channel}/${metric.on}`,
  thread: (activityId: string): string => `${KINDS.thread.id}${activityId}`,
  message: (activityId: string): string => `${KINDS.message.id}${activityId}`,
  stale: (exercise: ExerciseId | string): string => `${KINDS.stale.id}${exercise}`,
  profile: KINDS.profile.id,
  draft: (id: string): string => `${KINDS.draft.id}${id}`,
  channel: KINDS.channel.id,
  greeted: KINDS.greeted.id,
  permission: KINDS.permission.id,
  directory: (id: CohortId | string): string => `${KINDS.directoryEntry.id}${id}`,
  programmes: KINDS.programme.id,
  signingKey: KINDS.signingKey.id,
  demoClock: KINDS.demoClock.id,
  programme: (id: string, version: string): string => `${KINDS.programme.id}${id}@${version}`,
} as const;

/** An exercise's post shows an old count since `at`. */
export interface StaleNote {
  readonly at: Instant;
}

/** What is known of a person across cohorts. */
export interface Profile {
  readonly name: string;
  readonly teamsId: string;
  readonly cohorts: readonly CohortId[];
  /** The personal chat with the bot, once there is one. */
  readonly chat?: Place;
  /** The cohort that commands in the personal chat mean. */
  readonly current?: CohortId;
}

export interface ThreadRecord {
  readonly exerciseId: ExerciseId;
}
export interface MessageRecord {
  readonly exerciseId: ExerciseId;
  readonly personId: PersonId;
}
export interface ChannelRecord {
  readonly cohort: CohortId;
}
export interface DirectoryRecord {
  readonly id: CohortId;
  readonly name: string;
}
export interface Draft {
  readonly text: string;
  readonly at: Instant;
}

/** A create when the document is not there yet, otherwise a replace of the version that was read. */
export function put(id: string, body: unknown, current: Document | undefined): Write {
  return current === undefined
    ? { op: 'create', id, body }
    : { op: 'replace', id, body, version: current.version };
}
