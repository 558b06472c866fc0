import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { perObject } from '../domain/memo';
import type { Programme } from '../domain/programme/programme';

let ofCode: string | undefined;

/**
 * Names everything by which a programme's plans are made: the same for processes that would plan the same. Made
 * of the code and of the programme itself, so that nobody has to remember to raise a number: mistakes in texts
 * are corrected without one.
 */
export const planFingerprint = perObject((programme: Programme): string => {
  ofCode ??= digestOfCode();
  const digest = createHash('sha1').update(JSON.stringify(programme)).digest('base64url');
  return `${ofCode} ${digest.slice(0, 12)}`;
});

function digestOfCode(): string {
  const hash = createHash('sha1');
  const domain = join(__dirname, '..', 'domain');
  const code = readdirSync(domain)
    .filter((file) => /\.[jt]s$/.test(file))
    .sort()
    .map((file) => join(domain, file));
  for (const file of [...code, require.resolve('./holidays'), require.resolve('feiertagejs')]) {
    hash.update(readFileSync(file));
  }
  // Daylight saving time comes with Node.
  hash.update(process.versions.tz ?? '');
  return hash.digest('base64url').slice(0, 12);
}
