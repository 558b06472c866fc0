import { createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Claims {
  readonly iss: string;
  readonly aud: string;
  readonly serviceurl: string;
  readonly nbf: number;
  readonly exp: number;
}

/** A local stand-in for the Bot Framework's token service: its keys, and tokens signed with them. */
export interface TokenService {
  /** Settings with which the SDK trusts this service instead of Microsoft's. */
  readonly cloud: Readonly<Record<string, string>>;
  /** A signed token; `forged` signs with a key that the service does not know. */
  token(claims: Claims, forged?: boolean): string;
  close(): Promise<void>;
}

export const ISSUER = 'https://api.botframework.com';

export async function openTokenService(endorsements: readonly string[] = ['msteams']): Promise<TokenService> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const foreign = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const { n, e } = own.publicKey.export({ format: 'jwk' });
  const key = { kty: 'RSA', use: 'sig', kid: 'key-1', x5t: 'key-1', n, e, endorsements };

  const server = createServer((request, response) => {
    const address = server.address() as AddressInfo;
    const body =
      request.url === '/keys'
        ? { keys: [key] }
        : { issuer: ISSUER, jwks_uri: `http://127.0.0.1:${address.port}/keys` };
    // Not chained: restify, in the same process, replaces writeHead by one that returns nothing.
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    cloud: {
      ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
      ToChannelFromBotOAuthScope: ISSUER,
      ToBotFromChannelTokenIssuer: ISSUER,
      OAuthUrl: ISSUER,
      ToBotFromChannelOpenIdMetadataUrl: `${base}/channel`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${base}/emulator`,
      CallerId: 'urn:botframework:azure',
    },
    token: (claims, forged = false) => sign(claims, forged ? foreign.privateKey : own.privateKey),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function sign(claims: Claims, key: KeyObject): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'RS256', typ: 'JWT', kid: 'key-1', x5t: 'key-1' })}.${part(claims)}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key, 'base64url')}`;
}
