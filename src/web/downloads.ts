import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { CompanionError } from '../domain/errors';
import type { Instant } from '../domain/ids';
import type { DownloadRequest, Downloads } from '../ports/downloads';
import type { Store } from '../ports/store';
import { ids, partitions } from '../records/documents';

const LIFETIME_MS = 60 * 60 * 1000;

export interface SignedDownloads extends Downloads {
  /**
   * What a token asks for. `gone`: it was signed here and its hour is over; `invalid`: it never was.
   * @throws CompanionError `store-unavailable`
   */
  verify(token: string, now: Instant): Promise<DownloadRequest | 'gone' | 'invalid'>;
}

interface Signed {
  readonly request: DownloadRequest;
  readonly until: Instant;
}

/**
 * Addresses below `publicUrl` with the request signed into them, so that nothing is kept per download.
 * Signed is not secret: a token holds ids, never what someone wrote.
 */
export function createDownloads(store: Store, publicUrl: string): SignedDownloads {
  let key: Buffer | undefined;
  const signature = async (payload: string, now: Instant) => {
    key ??= await openKey(store, now);
    return createHmac('sha256', key).update(payload).digest('base64url');
  };

  return {
    offer: async (request, now) => {
      const until = new Date(Date.parse(now) + LIFETIME_MS).toISOString() as Instant;
      const payload = Buffer.from(JSON.stringify({ request, until } satisfies Signed)).toString('base64url');
      return `${publicUrl.replace(/\/+$/, '')}/d/${payload}.${await signature(payload, now)}`;
    },
    verify: async (token, now) => {
      const [payload = '', given = '', ...rest] = token.split('.');
      if (rest.length > 0 || !isSame(given, await signature(payload, now))) return 'invalid';
      const { request, until } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Signed;
      return now < until ? request : 'gone';
    },
  };
}

/** Compared as text: several texts decode to the same bytes, and only one of them was given out. */
function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Made once per store, so that links survive a restart and every instance knows them. */
async function openKey(store: Store, now: Instant): Promise<Buffer> {
  const made = randomBytes(32).toString('base64url');
  await store.commit(partitions.system, [{ op: 'create', id: ids.signingKey, body: { key: made } }], now);
  const kept = await store.read<{ readonly key: string }>(partitions.system, ids.signingKey, now);
  const key = Buffer.from(kept?.body.key ?? '', 'base64url');
  if (key.length !== 32) throw new CompanionError('invariant', 'the signing key in the store is unusable');
  return key;
}
