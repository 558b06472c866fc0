import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readActivity } from '../../src/teams/inbound/activity';
import type { Gate, Registration } from '../../src/teams/turn/gate';
import { cardInvoke, personalMessage, TENANT } from './activities';
import { type Claims, ISSUER, openTokenService, type TokenService } from './token-service';

const APP_ID = '33333333-3333-4333-8333-333333333333';
export const SERVICE = 'https://smba.trafficmanager.net/emea/';
export const REGISTRATION: Registration = {
  appId: APP_ID,
  appType: 'SingleTenant',
  tenantId: TENANT,
  password: 'x',
};

/** What a good token for this bot and service says, with changes. */
export function claims(changes: Partial<Claims> = {}): Claims {
  const now = Math.floor(Date.now() / 1000);
  return { iss: ISSUER, aud: APP_ID, serviceurl: SERVICE, nbf: now - 60, exp: now + 3_600, ...changes };
}

/** Headers that no activity should come in with, by what is wrong with them. */
export function badHeaders(tokens: TokenService): readonly (readonly [string, string])[] {
  const now = Math.floor(Date.now() / 1000);
  const [header, payload] = ['{"alg":"none","typ":"JWT"}', JSON.stringify(claims())].map((part) =>
    Buffer.from(part).toString('base64url'),
  );
  return [
    ['nonsense', 'Bearer nonsense'],
    ['three parts of nonsense', 'Bearer a.b.c'],
    ['an unsigned token', `Bearer ${header}.${payload}.`],
    ['a forged signature', `Bearer ${tokens.token(claims(), true)}`],
    ['a changed token', `Bearer ${tokens.token(claims()).replace(/.\./, 'x.')}`],
    [
      'a token for another bot',
      `Bearer ${tokens.token(claims({ aud: '44444444-4444-4444-8444-444444444444' }))}`,
    ],
    ['a token of another issuer', `Bearer ${tokens.token(claims({ iss: 'https://example.org' }))}`],
    [
      'a token for another service',
      `Bearer ${tokens.token(claims({ serviceurl: 'https://smba.trafficmanager.net/apac/' }))}`,
    ],
    ['an expired token', `Bearer ${tokens.token(claims({ nbf: now - 9_000, exp: now - 7_200 }))}`],
    ['a token of tomorrow', `Bearer ${tokens.token(claims({ nbf: now + 7_200, exp: now + 9_000 }))}`],
  ];
}

const RECORDED = join(__dirname, '..', 'recorded');
const payloads = readdirSync(RECORDED).filter((file) => file.endsWith('.json'));

function incoming(body: unknown) {
  const read = readActivity(body);
  if (!read.ok) throw new Error(`no activity: ${read.field}`);
  return read.activity;
}

/** What every gate has to do, whatever library stands behind it. */
export function gateContract(
  name: string,
  open: (registration: Registration, cloud: TokenService['cloud']) => Gate,
): void {
  describe(`${name} as a gate`, () => {
    let tokens: TokenService;
    let gate: Gate;
    beforeAll(async () => {
      // The SDK tells the console about every bad token.
      jest.spyOn(console, 'error').mockImplementation(() => undefined);
      tokens = await openTokenService();
      gate = open(REGISTRATION, tokens.cloud);
    });
    afterAll(() => tokens.close());

    test.each(payloads)('%s comes in with a good token', async (file) => {
      const body = JSON.parse(readFileSync(join(RECORDED, file), 'utf8'));
      const activity = incoming({ ...body, serviceUrl: SERVICE, channelId: 'msteams' });
      await expect(gate.admit(activity, `Bearer ${tokens.token(claims())}`)).resolves.toBeUndefined();
    });

    test('no bad token comes in, with a message or a button', async () => {
      const where = { serviceUrl: SERVICE };
      for (const [what, header] of badHeaders(tokens)) {
        for (const body of [
          personalMessage(where, 'Hallo'),
          cardInvoke(where, 'personal', { verb: 'delete-my-data' }),
        ]) {
          const admitted = await gate.admit(incoming(body), header).then(
            () => 'admitted',
            () => 'refused',
          );
          expect([what, admitted]).toEqual([what, 'refused']);
        }
      }
    });

    test('a token whose key is not endorsed for Teams does not come in', async () => {
      const other = await openTokenService(['webchat']);
      const elsewhere = open(REGISTRATION, other.cloud);
      const body = incoming(personalMessage({ serviceUrl: SERVICE }, 'Hallo'));
      await expect(elsewhere.admit(body, `Bearer ${other.token(claims())}`)).rejects.toThrow();
      await other.close();
    });

    test('no token of the bot goes to another host than Teams’', async () => {
      for (const url of [
        'https://evil.trafficmanager.net/',
        'http://smba.trafficmanager.net/',
        'https://x.example/',
      ])
        await expect(gate.token(url)).rejects.toMatchObject({ code: 'HOST' });
    });
  });
}
