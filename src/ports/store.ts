import type { Instant } from '../domain/ids';

/** A JSON document. A partition is a cohort, a user, a channel or the system; ids are unique within it. */
export interface Document<Body = unknown> {
  readonly partition: string;
  readonly id: string;
  /** Changes with every write; opaque. */
  readonly version: string;
  /** Never to be changed: readers of the same version may share it, and keep by it what they computed. */
  readonly body: Body;
}

interface WriteOptions {
  /** It may be gone after a power failure: where nothing else is written with it, nobody waits for the disk. */
  readonly mayBeLost?: true;
  /** The document counts as gone from this instant on. */
  readonly expiresAt?: Instant;
  /** Makes the document findable through `due`. Left out of a replace: no longer due. */
  readonly dueAt?: Instant;
}
export type Write =
  | ({ readonly op: 'create'; readonly id: string; readonly body: unknown } & WriteOptions)
  | ({
      readonly op: 'replace';
      readonly id: string;
      readonly body: unknown;
      readonly version: string;
    } & WriteOptions)
  | { readonly op: 'delete'; readonly id: string; readonly version: string };

export type CommitResult =
  /** `versions` holds the new version of each created or replaced document, in the order of the writes. */
  | { readonly ok: true; readonly versions: readonly (string | undefined)[] }
  /** Nothing was written. `id` exists already, is missing, or has another version than expected. */
  | { readonly ok: false; readonly conflict: string };

/**
 * Documents in partitions. Every method rejects with CompanionError `store-unavailable` when the store
 * cannot be reached or cannot write; then nothing of the call was written, or it is unknown for `commit`.
 */
export interface Store {
  /** `now` decides what has expired; it comes from the caller, as all time does. */
  read<Body>(partition: string, id: string, now: Instant): Promise<Document<Body> | undefined>;
  /** All documents whose id begins with `prefix`, ordered by id. */
  list<Body>(partition: string, prefix: string, now: Instant): Promise<readonly Document<Body>[]>;
  /** 1 to 100 writes in one partition, all or nothing. */
  commit(partition: string, writes: readonly Write[], now: Instant): Promise<CommitResult>;
  /** Documents of all partitions with `dueAt` at or before the instant, earliest first; indexed. */
  due(before: Instant, limit: number): Promise<readonly DueDocument[]>;
  /** Resolves when the store answers, and would take what somebody writes; used by `/readyz`. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
export interface DueDocument {
  readonly partition: string;
  readonly id: string;
  readonly dueAt: Instant;
}
