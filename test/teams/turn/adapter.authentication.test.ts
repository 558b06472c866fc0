import type { Instant } from '../../../src/domain/ids';
import { atMost } from '../../../src/runtime/at-most';
import { openSqliteStore } from '../../../src/store/sqlite';
import type { Handlers } from '../../../src/teams/inbound/handlers';
import { createGate } from '../../../src/teams/turn/adapter';
import { createTeams } from '../../../src/teams/turn/create-teams';
import { cardInvoke, personalMessage, TENANT } from '../../support/activities';
import { type Claims, ISSUER, openTokenService, type TokenService } from '../../support/token-service';

const APP_ID = '33333333-3333-4333-8333-333333333333';
const SERVICE = 'https://smba.trafficmanager.net/emea/';
const where = { serviceUrl: SERVICE };
const store = openSqliteStore(':memory:');
const heard: string[] = [];
const logged: string[] = [];

function unused(): never {
  throw new Error('not expected here');
}
const handlers: Handlers = {
  onText: async (_inbound, text) => {
    heard.push(text);
    return [];
  },
  onAction: async (_inbound, action) => {
    heard.push(action.verb);
    return [];
  },
  onEdit: unused,
  onDelete: unused,
  onInstalled: unused,
  onRemoved: unused,
  onMembersAdded: unused,
  onMembersRemoved: unused,
};

let tokens: TokenService;
let receive: ReturnType<ReturnType<typeof createTeams>['receiver']>;
beforeAll(async () => {
  // The SDK tells the console about every bad token.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  tokens = await openTokenService();
  receive = production(tokens);
});
beforeEach(() => {
  heard.length = 0;
  logged.length = 0;
});
afterAll(async () => {
  await tokens.close();
  await store.close();
});

function production(service: TokenService) {
  const registration = { appId: APP_ID, appType: 'SingleTenant', tenantId: TENANT, password: 'x' } as const;
  const note = (event: string, fields?: object) => logged.push(`${event} ${JSON.stringify(fields)}`);
  return createTeams({
    access: { mode: 'production', registration, tenants: [TENANT] },
    store,
    runtime: {
      clock: { now: () => '2027-04-12T07:00:00.000Z' as Instant },
      log: { debug: note, info: note, warn: note, error: note },
      newId: () => 'abcdefgh',
      atMost,
    },
    render: (notice) => ({ text: notice.kind, summary: notice.kind }),
    gate: createGate(registration, service.cloud),
  }).receiver(handlers);
}

function claims(changes: Partial<Claims> = {}): Claims {
  const now = Math.floor(Date.now() / 1000);
  return { iss: ISSUER, aud: APP_ID, serviceurl: SERVICE, nbf: now - 60, exp: now + 3_600, ...changes };
}

async function call(token: string | undefined, body: unknown): Promise<number> {
  let answered: number | undefined;
  const headers = token === undefined ? {} : { authorization: token };
  await receive(
    { headers, body },
    {
      send: (status) => {
        answered = status;
      },
    },
  );
  if (answered === undefined) throw new Error('no answer');
  return answered;
}

test('a token of the Bot Framework for this bot is let in', async () => {
  expect(await call(`Bearer ${tokens.token(claims())}`, personalMessage(where, 'Hallo'))).toBe(200);
  expect(heard).toEqual(['Hallo']);
});

const now = Math.floor(Date.now() / 1000);
const [header, payload] = ['{"alg":"none","typ":"JWT"}', JSON.stringify(claims())].map((part) =>
  Buffer.from(part).toString('base64url'),
);
test.each<[string, () => string | undefined]>([
  ['no token', () => undefined],
  ['nonsense', () => 'Bearer nonsense'],
  ['three parts of nonsense', () => 'Bearer a.b.c'],
  ['an unsigned token', () => `Bearer ${header}.${payload}.`],
  ['a forged signature', () => `Bearer ${tokens.token(claims(), true)}`],
  ['a changed token', () => `Bearer ${tokens.token(claims()).replace(/.\./, 'x.')}`],
  [
    'a token for another bot',
    () => `Bearer ${tokens.token(claims({ aud: '44444444-4444-4444-8444-444444444444' }))}`,
  ],
  ['a token of another issuer', () => `Bearer ${tokens.token(claims({ iss: 'https://example.org' }))}`],
  [
    'a token for another service',
    () => `Bearer ${tokens.token(claims({ serviceurl: 'https://smba.trafficmanager.net/apac/' }))}`,
  ],
  ['an expired token', () => `Bearer ${tokens.token(claims({ nbf: now - 9_000, exp: now - 7_200 }))}`],
])('%s: 401, and no handler hears of it', async (_name, token) => {
  expect(await call(token(), personalMessage(where, 'Hallo'))).toBe(401);
  expect(await call(token(), cardInvoke(where, 'personal', { verb: 'delete-my-data' }))).toBe(401);
  expect(heard).toEqual([]);
});

test('a token whose key is not endorsed for Teams: 401', async () => {
  const other = await openTokenService(['webchat']);
  const elsewhere = production(other);
  let status = 0;
  const headers = { authorization: `Bearer ${other.token(claims())}` };
  await elsewhere(
    { headers, body: personalMessage(where, 'Hallo') },
    {
      send: (code) => {
        status = code;
      },
    },
  );
  await other.close();
  expect(status).toBe(401);
  expect(heard).toEqual([]);
});

test('a good token from another tenant: 403', async () => {
  const body = personalMessage({ ...where, tenantId: 'other' }, 'Hallo');
  expect(await call(`Bearer ${tokens.token(claims())}`, body)).toBe(403);
  expect(heard).toEqual([]);
});

test('a good token for a service URL that is not Teams’: 403', async () => {
  const serviceUrl = 'https://evil.trafficmanager.net/';
  const token = tokens.token(claims({ serviceurl: serviceUrl }));
  expect(await call(`Bearer ${token}`, personalMessage({ serviceUrl }, 'Hallo'))).toBe(403);
  expect(heard).toEqual([]);
});

test('neither token nor text is logged', async () => {
  const token = tokens.token(claims(), true);
  await call(`Bearer ${token}`, personalMessage(where, 'Streng geheim'));
  expect(logged.join()).toContain('activity.unauthorized');
  expect(logged.join()).not.toContain('geheim');
  expect(logged.join()).not.toContain(token.slice(-20));
});

test('somebody without an object id is not heard, and the turn ends well', async () => {
  const activity = personalMessage(where, 'Hallo');
  const body = {
    ...activity,
    recipient: activity.recipient,
    from: { id: '29:x' },
    conversation: { ...activity.conversation, conversationType: 'channel' },
  };
  expect(await call(`Bearer ${tokens.token(claims())}`, body)).toBe(200);
  expect(heard).toEqual([]);
});
