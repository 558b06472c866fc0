import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { memoizeByObject } from '../domain/memo';
import type { Programme } from '../domain/programme/programme';

let ofCode: string | undefined;

/**
 * Names everything by which a programme's plans are made: the same for processes that would plan the same. Made
 * of the code and of the programme itself, so that nobody has to remember to raise a number: mistakes in texts
 * are corrected without one.
 */
export const planFingerprint = memoizeByObject((programme: Programme): string => {
  ofCode ??= digestOfCode();
  const digest = createHash('sha1').update(JSON.stringify(programme)).digest('base64url');
  return `${ofCode} ${digest.slice(0, 12)}`;
});

function digestOfCode(): string {
  // Daylight saving time comes with Node.
  const parts = [...planningFiles(), require.resolve('./holidays'), require.resolve('feiertagejs')];
  return digestOf(parts, process.versions.tz ?? '');
}

/** All of `domain`, whatever its folders: nothing that plans can move out of sight within it. */
export function planningFiles(folder = join(__dirname, '..', 'domain')): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[jt]s$/.test(file))
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => join(folder, file));
}

/** Of what the files hold, not of where they lie. */
export function digestOf(files: readonly string[], more: string): string {
  const hash = createHash('sha1');
  for (const file of files) hash.update(readFileSync(file));
  hash.update(more);
  return hash.digest('base64url').slice(0, 12);
}
