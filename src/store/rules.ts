import { CompanionError } from '../domain/errors';
import type { Write } from '../ports/store';

/** Cosmos takes 100 operations in one transactional batch; both stores keep to it. */
export const MAX_WRITES = 100;
/**
 * In bytes of UTF-8. Cosmos takes ids of 1,023 bytes without `/ \ ? #`; a third of it leaves room for
 * writing any character as `%2F`, so that what one store takes the other takes too.
 */
export const MAX_ID_BYTES = 341;

/**
 * In bytes. Cosmos takes 2 MB in a document and in a batch; both stores keep to a little less, so that
 * nothing grows in the one that the other would refuse.
 */
export const MAX_COMMIT_BYTES = 2_000_000;
/** What travels with a body at most: the id twice, the partition, the version and the names of the fields. */
const BESIDE_A_BODY_BYTES = 5000;

/** @throws CompanionError `invariant` for writes that no store may take. */
export function checkCommit(partition: string, writes: readonly Write[]): void {
  checkName('partition', partition);
  if (writes.length < 1 || writes.length > MAX_WRITES)
    throw invariant(`a commit has 1 to ${MAX_WRITES} writes, not ${writes.length}`);
  const ids = new Set<string>();
  for (const { id } of writes) {
    checkName('id', id);
    if (ids.has(id)) throw invariant(`id ${JSON.stringify(id)} twice in one commit`);
    ids.add(id);
  }
}

/** Most names: one byte a character, and none that is not allowed. */
const USUAL = /^[ -~]{1,341}$/;

/** @throws CompanionError `invariant` for a partition or id that cannot name a document. */
export function checkName(what: 'partition' | 'id', name: string): void {
  if (USUAL.test(name)) return;
  checkText(what, name);
  const bytes = Buffer.byteLength(name);
  if (bytes < 1 || bytes > MAX_ID_BYTES)
    throw invariant(`${what} has 1 to ${MAX_ID_BYTES} bytes, not ${bytes}: ${JSON.stringify(name)}`);
}

/** A lone surrogate has no UTF-8 form: two different ids would become the same bytes. */
export function checkText(what: string, text: string): void {
  if (/[\p{Surrogate}\0]/u.test(text))
    throw invariant(`${what} holds NUL or half a character: ${JSON.stringify(text)}`);
}

/** @throws CompanionError `invariant` for what JSON has no form for (`undefined`, a function, a circle). */
export function toJson(id: string, body: unknown): string {
  let json: string | undefined;
  try {
    json = JSON.stringify(body);
  } catch (cause) {
    throw new CompanionError('invariant', `the body of ${JSON.stringify(id)} is no JSON`, { cause });
  }
  if (json === undefined) throw invariant(`the body of ${JSON.stringify(id)} is no JSON`);
  return json;
}

/**
 * A body travels as JSON within JSON: each quotation mark and backslash in it counts twice.
 * @throws CompanionError `invariant` when the bodies of one commit, as JSON, are too much for one batch.
 */
export function checkSize(bodies: readonly (string | null | undefined)[]): void {
  const sum = (sizeOf: (body: string) => number) =>
    bodies.reduce((total, body) => total + BESIDE_A_BODY_BYTES + (body ? sizeOf(body) : 0), 0);
  // Counting exactly means writing it out again; hardly any commit comes near enough to need that.
  if (sum((body) => 2 * Buffer.byteLength(body)) <= MAX_COMMIT_BYTES) return;
  const bytes = sum((body) => Buffer.byteLength(JSON.stringify(body)));
  if (bytes > MAX_COMMIT_BYTES)
    throw invariant(`a commit has at most ${MAX_COMMIT_BYTES} bytes, not ${bytes}`);
}

/**
 * The first text, in the order of code points, after everything that begins with `prefix`; `undefined`
 * when there is none (the prefix is empty or nothing but the last code point).
 */
export function prefixEnd(prefix: string): string | undefined {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  while (points.at(-1) === 0x10ffff) points.pop();
  const last = points.pop();
  if (last === undefined) return undefined;
  return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1);
}

function invariant(message: string): CompanionError {
  return new CompanionError('invariant', message);
}
