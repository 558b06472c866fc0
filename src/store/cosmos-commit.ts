import { randomBytes } from 'node:crypto';
import type { Container, OperationInput, OperationResponse } from '@azure/cosmos';
import type { Instant } from '../domain/ids';
import type { CommitResult, Write } from '../ports/store';
import { type Call, repeat, unavailable } from './cosmos-calls';
import { encodeId, type Found, isAlive, readVersion, type Stored, ttlOf, versionOf } from './cosmos-document';
import { checkSize, toJson } from './rules';

/** What a 404 means beside "no such document" (its substatus). */
const REPLICA_BEHIND = 1002;
const CONTAINER_GONE = 1003;

/** Never that of a document; an empty one would mean "whatever is there". */
const NO_ETAG = '"none"';

/** A write as it is sent, made once: the caller may change the body afterwards. */
interface Step {
  readonly write: Write;
  readonly id: string;
  readonly document?: Stored;
  /** What a replace or delete expects; `undefined` when no document can have that version. */
  readonly etag?: string;
}
export interface PreparedBatch {
  readonly partition: string;
  readonly now: Instant;
  /** Unguessable and new for each commit. */
  readonly name: string;
  readonly steps: readonly Step[];
}

/** @throws CompanionError `invariant` for a body that is no JSON, and for too much of it. */
export function prepareCommit(partition: string, writes: readonly Write[], now: Instant): PreparedBatch {
  const name = randomBytes(12).toString('base64url');
  const steps = writes.map((write) => prepareStep(partition, write, now, name));
  checkSize(steps.map(({ document }) => document?.body));
  return { partition, now, name, steps };
}

function prepareStep(partition: string, write: Write, now: Instant, commit: string): Step {
  const id = encodeId(write.id);
  const version = write.op === 'create' ? undefined : readVersion(write.version);
  const etag = version && isAlive(version, now) ? { etag: version.etag } : {};
  if (write.op === 'delete') return { write, id, ...etag };
  const { dueAt, expiresAt } = write;
  const document: Stored = {
    id,
    partition,
    body: toJson(write.id, write.body),
    commit,
    ...(dueAt ? { dueAt } : {}),
    ...(expiresAt ? { expiresAt, ttl: ttlOf(expiresAt, now) } : {}),
  };
  return { write, id, document, ...etag };
}

/**
 * Writes all steps in one transactional batch.
 *
 * An answer that was lost leaves it open whether the batch was written. It is sent again; should it meet its
 * own earlier self, the name in the documents tells. A commit of deletes alone leaves no name: when all it
 * wanted gone is gone, that is its success.
 */
export async function commit(
  container: Container,
  prepared: PreparedBatch,
  call: Call,
): Promise<CommitResult> {
  const { steps, now, partition } = prepared;
  /** Expired documents that a create takes the place of: their etags by id. */
  const expired = new Map<string, string>();
  let unsure = false;
  let looked = false;
  // A version that cannot be right conflicts for certain; the look decides whether an earlier write does too.
  let look = steps.some(({ write, etag }) => write.op !== 'create' && etag === undefined);
  for (;;) {
    if (look) {
      const found = await Promise.all(steps.map(({ id }) => find(container, partition, id, call)));
      if (unsure) {
        const own = ownWrite(prepared, found);
        if (own) return own;
      }
      const misfit = steps.findIndex((step, n) => !fits(step, found[n], now));
      if (misfit >= 0) return { ok: false, conflict: steps[misfit]?.write.id ?? '' };
      expired.clear();
      for (const other of found) if (other && !isAlive(other, now)) expired.set(other.id, other._etag);
    }
    looked ||= look;
    look = false;
    const sent = await send(container, prepared, expired, call);
    switch (sent.kind) {
      case 'written':
        return { ok: true, versions: sent.versions };
      case 'conflict':
        if (!unsure && sent.step.write.op !== 'create') return { ok: false, conflict: sent.step.write.id };
        look = true;
        // The look found no conflict, and yet there is one again: others are at work, or a replica lags.
        if (looked) await call.pause(sent.cause);
        break;
      case 'failed':
        unsure ||= sent.unsure;
        await call.pause(sent.cause, sent.retryAfterMs);
    }
  }
}

type Sent =
  | { readonly kind: 'written'; readonly versions: readonly (string | undefined)[] }
  | { readonly kind: 'conflict'; readonly step: Step; readonly cause: unknown }
  | {
      readonly kind: 'failed';
      readonly cause: unknown;
      /** It may have been written all the same. */
      readonly unsure: boolean;
      readonly retryAfterMs?: number;
    };

async function send(
  container: Container,
  { partition, steps }: PreparedBatch,
  expired: ReadonlyMap<string, string>,
  call: Call,
): Promise<Sent> {
  const operations = steps.map((step) => toOperation(step, expired));
  let results: readonly OperationResponse[];
  try {
    const response = await container.items.batch(operations, partition, {
      abortSignal: call.signal,
      contentResponseOnWriteEnabled: false,
    });
    results = response.result ?? [];
  } catch (cause) {
    // The driver drops the status of a failed batch, so every failure counts as a lost answer.
    return { kind: 'failed', cause, unsure: true };
  }
  // 424: not done because of another one.
  const at = results.findIndex(({ statusCode }) => statusCode >= 400 && statusCode !== 424);
  const failed = results[at];
  const step = steps[at];
  if (failed && step) {
    const cause = { code: failed.statusCode, message: `${step.write.op} in a batch` };
    if ([404, 409, 412].includes(failed.statusCode)) return { kind: 'conflict', step, cause };
    if ([400, 401, 403, 413].includes(failed.statusCode)) throw unavailable('a write was refused', cause);
    const { retryAfterMilliseconds: retryAfterMs = 0 } = failed as { retryAfterMilliseconds?: number };
    return { kind: 'failed', cause, unsure: false, retryAfterMs };
  }
  if (results.length !== steps.length)
    return { kind: 'failed', cause: { message: 'an answer that is none' }, unsure: true };
  return {
    kind: 'written',
    versions: steps.map(
      ({ document }, n) => document && versionOf(results[n]?.eTag ?? '', document.expiresAt),
    ),
  };
}

function toOperation(
  { write, id, document, etag }: Step,
  expired: ReadonlyMap<string, string>,
): OperationInput {
  const ifMatch = etag ?? NO_ETAG;
  if (document === undefined) {
    // The protocol takes the condition on a delete too; the driver's type leaves it out.
    const remove: OperationInput & { ifMatch: string } = { operationType: 'Delete', id, ifMatch };
    return remove;
  }
  const resourceBody = { ...document };
  if (write.op === 'replace') return { operationType: 'Replace', id, resourceBody, ifMatch };
  const over = expired.get(id);
  return over === undefined
    ? { operationType: 'Create', resourceBody }
    : { operationType: 'Replace', id, resourceBody, ifMatch: over };
}

function fits({ write, etag }: Step, found: Found | undefined, now: Instant): boolean {
  if (write.op === 'create') return found === undefined || !isAlive(found, now);
  return etag !== undefined && found?._etag === etag;
}

/** The result of an earlier attempt whose answer was lost; `undefined` when none was written. */
function ownWrite(
  { steps, name }: PreparedBatch,
  found: readonly (Found | undefined)[],
): CommitResult | undefined {
  const keeps = steps.some(({ document }) => document);
  // All or nothing: one document with the name proves the whole commit, whatever came after it elsewhere.
  const written = keeps
    ? found.some((item) => item?.commit === name)
    : found.every((item) => item === undefined);
  if (!written) return undefined;
  return {
    ok: true,
    versions: steps.map(({ document }, n) => {
      const now = found[n];
      // Changed by others since: the version that it had with us is no longer anybody's.
      return document && versionOf(now?.commit === name ? now._etag : NO_ETAG, document.expiresAt);
    }),
  };
}

/** @throws CompanionError `store-unavailable`, or the driver's error once it is final. */
export async function find(
  container: Container,
  partition: string,
  id: string,
  call: Call,
): Promise<Found | undefined> {
  return repeat(call, async () => {
    const { resource, statusCode, substatus } = await container
      .item(id, partition)
      .read<Found>({ abortSignal: call.signal });
    if (statusCode !== 404) return resource;
    if (substatus === REPLICA_BEHIND) throw new Error('the replica is behind this session');
    if (substatus === CONTAINER_GONE) throw unavailable('the container or its database is gone');
    return undefined;
  });
}
