import fc from 'fast-check';
import { readActivity } from '../../../src/teams/inbound/activity';
import {
  checkRequest,
  checkTenant,
  isLoopback,
  isTeamsService,
  type Rules,
} from '../../../src/teams/inbound/guard';
import {
  channelMessage,
  conversationUpdate,
  installationUpdate,
  personalMessage,
  TENANT,
} from '../../support/activities';

const LOCAL = { serviceUrl: 'http://localhost:56250/_connector' };
const TEAMS = { serviceUrl: 'https://smba.trafficmanager.net/emea/' };
const DEMO: Rules = { mode: 'demo' };
const PRODUCTION: Rules = { mode: 'production', tenants: [TENANT.toUpperCase()] };
const bearer = { authorization: 'Bearer a.b.c' };

function without(path: string, value?: unknown): unknown {
  const activity = personalMessage(LOCAL, 'Hallo') as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() as string;
  const holder = keys.reduce((at, key) => at[key] as Record<string, unknown>, activity);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return activity;
}

describe('a body that is no activity is 400', () => {
  test.each<[string, unknown]>([
    ['{}', {}],
    ['nothing', undefined],
    ['null', null],
    ['a text', 'Hallo'],
    ['a number', 7],
    ['a list', [personalMessage(LOCAL, 'Hallo')]],
    ['no type', without('type')],
    ['no id', without('id')],
    ['no service URL', without('serviceUrl')],
    ['no channel', without('channelId')],
    ['no conversation', without('conversation')],
    ['a conversation without id', without('conversation.id')],
    ['a conversation that is a text', without('conversation', 'a')],
    ['no sender', without('from')],
    ['a sender without id', without('from.id')],
    ['no recipient', without('recipient')],
    ['a type that is a number', without('type', 5)],
    ['an id that is a list', without('id', ['1'])],
    ['an endless id', without('id', 'x'.repeat(201))],
    ['an id with half a character', without('id', 'a\ud800')],
    ['an id with NUL', without('id', 'a\u0000')],
    ['a text that is an object', without('text', { a: 1 })],
    ['entities that are no list', without('entities', {})],
    ['entities of texts', without('entities', ['at'])],
    ['an object id that is an object', without('from.aadObjectId', {})],
    ['channel data that is a text', without('channelData', 'x')],
  ])('%s', (_name, body) => {
    expect(checkRequest({ headers: bearer, body }, DEMO)).toMatchObject({ ok: false, status: 400 });
  });

  test('but system activities may lack id and sender', () => {
    for (const activity of [
      conversationUpdate(LOCAL, { added: [] }),
      installationUpdate(LOCAL, 'channel', 'add'),
    ]) {
      const { id: _id, from: _from, ...rest } = activity;
      expect(checkRequest({ headers: {}, body: rest }, DEMO)).toMatchObject({ ok: true });
    }
  });

  test('whatever comes, there is a verdict', () =>
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(DEMO, PRODUCTION), (body, rules) => {
        expect(checkRequest({ headers: {}, body }, rules).ok).toBe(false);
      }),
    ));

  test('whatever one field is made into, there is a verdict', () => {
    const paths = [
      'type',
      'id',
      'serviceUrl',
      'conversation',
      'from',
      'recipient',
      'text',
      'entities',
      'channelData',
      'value',
      'locale',
    ];
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const verdict = checkRequest({ headers: {}, body: without(path, value ?? null) }, DEMO);
        expect(typeof verdict.ok).toBe('boolean');
      }),
    );
  });
});

describe('demo mode', () => {
  test('takes local activities without a token', () => {
    expect(checkRequest({ headers: {}, body: channelMessage(LOCAL, 'Hallo') }, DEMO)).toMatchObject({
      ok: true,
    });
  });
  test('refuses others', () => {
    expect(checkRequest({ headers: bearer, body: personalMessage(TEAMS, 'Hallo') }, DEMO)).toMatchObject({
      ok: false,
      status: 403,
    });
  });
});

describe('production', () => {
  test('takes what Teams sends', () => {
    expect(
      checkRequest({ headers: bearer, body: personalMessage(TEAMS, 'Hallo') }, PRODUCTION),
    ).toMatchObject({
      ok: true,
      authorization: 'Bearer a.b.c',
    });
  });
  test.each([
    ['no header', {}],
    ['an empty header', { authorization: '' }],
    ['another scheme', { authorization: 'Basic abc' }],
    ['two headers', { authorization: ['Bearer a', 'Bearer b'] }],
  ])('401 for %s', (_name, headers) => {
    expect(checkRequest({ headers, body: personalMessage(TEAMS, 'Hallo') }, PRODUCTION)).toMatchObject({
      ok: false,
      status: 401,
    });
  });
  test('403 for a local service URL', () => {
    expect(
      checkRequest({ headers: bearer, body: personalMessage(LOCAL, 'Hallo') }, PRODUCTION),
    ).toMatchObject({
      status: 403,
    });
  });
  test.each(['webchat', 'emulator', 'directline', 'MSTEAMS'])('403 for channel %s', (channelId) => {
    const body = { ...personalMessage(TEAMS, 'Hallo'), channelId };
    expect(checkRequest({ headers: bearer, body }, PRODUCTION)).toMatchObject({ status: 403 });
  });

  test.each<[string, object, boolean]>([
    ['the allowed tenant', {}, true],
    ['another tenant', { tenantId: 'other' }, false],
  ])('tenant: %s', (_name, where, allowed) => {
    const read = readActivity(personalMessage({ ...TEAMS, ...where }, 'Hallo'));
    if (!read.ok) throw new Error(read.field);
    expect(checkTenant(read.activity, PRODUCTION)).toEqual(
      allowed ? undefined : { ok: false, status: 403, error: expect.any(String) },
    );
  });
  test('tenant: none, or two that differ', () => {
    const { channelData: _data, ...rest } = personalMessage(TEAMS, 'Hallo');
    const none = readActivity({ ...rest, conversation: { id: 'a' } });
    const two = readActivity({ ...rest, channelData: { tenant: { id: 'other' } } });
    for (const read of [none, two]) {
      if (!read.ok) throw new Error(read.field);
      expect(checkTenant(read.activity, PRODUCTION)).toMatchObject({ status: 403 });
    }
  });
});

test.each([
  ['http://localhost:3978/x', true],
  ['http://127.0.0.1/', true],
  ['http://127.1.2.3:80', true],
  ['http://[::1]:56150/_connector', true],
  ['http://0x7f000001/', true],
  ['http://localhost.example.org/', false],
  ['http://127.0.0.1.example.org/', false],
  ['http://localhost@example.org/', false],
  ['http://user@localhost/', false],
  ['http://0.0.0.0/', false],
  ['http://10.0.0.1/', false],
  ['ftp://localhost/', false],
  ['localhost', false],
  ['', false],
])('loopback %s: %s', (url, expected) => {
  expect(isLoopback(url)).toBe(expected);
});

test.each([
  ['https://smba.trafficmanager.net/emea/', true],
  ['https://SMBA.trafficmanager.net/de/tenant/', true],
  ['https://smba.infra.gcc.teams.microsoft.com/teams', true],
  ['http://smba.trafficmanager.net/emea/', false],
  ['https://evil.trafficmanager.net/', false],
  ['https://smba.trafficmanager.net.example.org/', false],
  ['https://smba.trafficmanager.net@example.org/', false],
  ['https://smba.trafficmanager.net:8443/', false],
  ['https://example.org/smba.trafficmanager.net', false],
  ['http://localhost/', false],
])('Teams service %s: %s', (url, expected) => {
  expect(isTeamsService(url)).toBe(expected);
});
