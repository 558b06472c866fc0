import type { Instant } from '../../../src/domain/ids';
import { waitAtMost } from '../../../src/runtime/wait-at-most';
import { openSqliteStore } from '../../../src/store/sqlite';
import type { Handlers } from '../../../src/teams/inbound/handlers';
import { createTeams } from '../../../src/teams/turn/create-teams';
import { createSdkGate } from '../../../src/teams/turn/sdk-gate';
import { cardInvoke, personalMessage, TENANT } from '../../support/activities';
import { badHeaders, claims, gateContract, REGISTRATION, SERVICE } from '../../support/gate-contract';
import { createPlainGate } from '../../support/plain-gate';
import { openTokenService, type TokenService } from '../../support/token-service';

gateContract('the SDK', createSdkGate);
// Another gate could take over: this one knows no SDK.
gateContract('a gate without an SDK', createPlainGate);

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
  const note = (event: string, fields?: object) => logged.push(`${event} ${JSON.stringify(fields)}`);
  return createTeams({
    access: { mode: 'production', registration: REGISTRATION, tenants: [TENANT] },
    store,
    runtime: {
      clock: { now: () => '2027-04-12T07:00:00.000Z' as Instant },
      log: { debug: note, info: note, warn: note, error: note },
      newId: () => 'abcdefgh',
      waitAtMost,
    },
    render: (notice) => ({ text: notice.kind, summary: notice.kind }),
    gate: createSdkGate(REGISTRATION, service.cloud),
  }).receiver(handlers);
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

test('without a token or with a bad one: 401, and no handler hears of it', async () => {
  const bad = badHeaders(tokens).map(([, header]) => header);
  for (const header of [undefined, ...bad]) {
    expect(await call(header, personalMessage(where, 'Hallo'))).toBe(401);
    expect(await call(header, cardInvoke(where, 'personal', { verb: 'delete-my-data' }))).toBe(401);
  }
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
