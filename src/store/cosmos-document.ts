import type { Instant } from '../domain/ids';
import type { Document } from '../ports/store';
import type { Bodies } from './bodies';

/** A document as it lies in the container; `_etag` is Cosmos' own. */
export interface Stored {
  readonly id: string;
  readonly partition: string;
  /**
   * JSON as text, not as properties: what a person typed comes back to the last character whatever Cosmos
   * makes of rare ones, and no property can clash with its own. In the portal, `StringToObject(c.body)`.
   */
  readonly body: string;
  /** Names the commit that wrote it: whoever lost the answer recognises the own write by it. */
  readonly commit: string;
  readonly dueAt?: Instant;
  readonly expiresAt?: Instant;
  /** Seconds from the write; Cosmos removes the document after them. */
  readonly ttl?: number;
}
export type Found = Stored & { readonly _etag: string };

/** The names that stay as they are; everything else is written as `~` and two digits for each byte. */
const PLAIN = /[^A-Za-z0-9_-]/gu;

/**
 * Cosmos takes no `/ \ ? #` in ids, and a dot alone is lost in its addresses. Character by character, so
 * that one id begins with another exactly when their encoded forms do. At most three times as long.
 */
export function encodeId(id: string): string {
  return id.replace(PLAIN, (character) =>
    Array.from(Buffer.from(character), (byte) => `~${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(
      '',
    ),
  );
}

export function decodeId(encoded: string): string {
  return decodeURIComponent(encoded.replaceAll('~', '%'));
}

/**
 * Cosmos' own clock removes documents, but the caller's decides what has expired; so Cosmos comes an hour
 * later, and clocks that differ see the same.
 */
const TTL_GRACE_SECONDS = 3600;
const MAX_TTL_SECONDS = 2_147_483_647;

/** Seconds from a write at `now`; from 1 to what Cosmos takes. */
export function ttlOf(expiresAt: Instant, now: Instant): number {
  const seconds = Math.ceil(Math.max(0, Date.parse(expiresAt) - Date.parse(now)) / 1000);
  return Math.min(seconds + TTL_GRACE_SECONDS, MAX_TTL_SECONDS);
}

export function isAlive(document: { readonly expiresAt?: Instant }, now: Instant): boolean {
  return document.expiresAt === undefined || document.expiresAt > now;
}

/**
 * The expiry is part of the version: Cosmos knows nothing of the caller's time, and a write over an expired
 * document must be refused without another request.
 */
export function versionOf(etag: string, expiresAt: Instant | undefined): string {
  return `${expiresAt ?? ''}|${etag}`;
}

/** `undefined` for a version that this store never gave. */
export function readVersion(version: string): { etag: string; expiresAt?: Instant } | undefined {
  const bar = version.indexOf('|');
  if (bar < 0) return undefined;
  const expiresAt = version.slice(0, bar) as Instant;
  return { etag: version.slice(bar + 1), ...(expiresAt ? { expiresAt } : {}) };
}

export function toDocument<Body>(bodies: Bodies, partition: string, found: Found): Document<Body> {
  const id = decodeId(found.id);
  const version = versionOf(found._etag, found.expiresAt);
  return { partition, id, version, body: bodies.parse<Body>(partition, id, version, found.body) };
}

/** The order of code points, which is the one that SQLite's UTF-8 has. */
export function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
