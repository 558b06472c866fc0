import { randomBytes } from 'node:crypto';

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** 16 characters of lower-case base32, 80 random bits: unguessable, and safe in urls and document ids. */
export function newId(): string {
  // 256 is a multiple of 32, so every letter is equally likely.
  return Array.from(randomBytes(16), (byte) => ALPHABET[byte % 32]).join('');
}
