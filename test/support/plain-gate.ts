import { createPublicKey, verify } from 'node:crypto';
import { isTeamsService } from '../../src/teams/inbound/guard';
import type { Gate, Registration } from '../../src/teams/turn/gate';

interface Key {
  readonly kid: string;
  readonly endorsements?: readonly string[];
  readonly [field: string]: unknown;
}
const CLOCK_SKEW_S = 300;

/** A gate without any SDK, for tests only: that another one can stand in the SDK's place is shown by the contract. */
export function createPlainGate(registration: Registration, cloud: Readonly<Record<string, string>>): Gate {
  const part = (text = ''): Record<string, unknown> => JSON.parse(Buffer.from(text, 'base64url').toString());
  const get = async (url = '') => (await fetch(url)).json() as Promise<Record<string, unknown>>;

  return {
    async admit(activity, authorization) {
      const [head, body, signature] = authorization.replace(/^Bearer /, '').split('.');
      const { alg, kid } = part(head);
      const claims = part(body);
      const { jwks_uri, issuer } = await get(cloud.ToBotFromChannelOpenIdMetadataUrl);
      const { keys } = await get(jwks_uri as string);
      const key = (keys as readonly Key[]).find((known) => known.kid === kid);
      if (!key?.endorsements?.includes(activity.channelId)) throw new Error('key');
      const signed = Buffer.from(`${head}.${body}`);
      const publicKey = createPublicKey({ key, format: 'jwk' } as Parameters<typeof createPublicKey>[0]);
      const genuine = verify('RSA-SHA256', signed, publicKey, Buffer.from(signature ?? '', 'base64url'));
      const now = Date.now() / 1000;
      const inTime = Number(claims.nbf) <= now + CLOCK_SKEW_S && now <= Number(claims.exp) + CLOCK_SKEW_S;
      const meant = claims.iss === issuer && claims.aud === registration.appId;
      const here = claims.serviceurl === activity.serviceUrl;
      if (alg !== 'RS256' || !genuine || !inTime || !meant || !here) throw new Error('token');
    },
    async token(serviceUrl) {
      if (!isTeamsService(serviceUrl)) throw Object.assign(new Error('host'), { code: 'HOST' });
      return 'token';
    },
  };
}
