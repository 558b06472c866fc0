import { type AddressInfo, createServer, type Server } from 'node:net';
import type { Place } from '../../../src/domain/cohort/cohort';
import type { PersonId } from '../../../src/domain/ids';
import type { Notice } from '../../../src/domain/notice/notice';
import type { Address } from '../../../src/ports/messenger';
import { createConnector } from '../../../src/teams/outbound/connector';
import type { Http } from '../../../src/teams/outbound/http';
import { createLimiter, type Limiter, unlimited } from '../../../src/teams/outbound/limiter';
import { createMessenger, type RenderNotice } from '../../../src/teams/outbound/messenger';
import { BOT, CHANNEL, TEAM, TENANT } from '../../support/activities';
import { type ConnectorDouble, FAULTS, openConnectorDouble, seededPlan } from '../../support/connector';
import { PEOPLE } from '../../support/people';

const NOTICE: Notice = { kind: 'announcement', text: 'Hallo', byName: 'Tina' };
const CARD = { type: 'AdaptiveCard', version: '1.5', body: [] };
const render: RenderNotice = (notice, { language, refreshFor }) =>
  notice.kind === 'announcement'
    ? { card: { ...CARD, language, refreshFor }, text: 'Text', summary: 'Ansage' }
    : { text: `**${notice.kind}**`, summary: notice.kind };
const silent = { debug() {}, info() {}, warn() {}, error() {} };

let double: ConnectorDouble;
beforeAll(async () => {
  double = await openConnectorDouble();
});
afterEach(() => double.reset());
afterAll(() => double.close());

function place(): Place {
  return {
    tenantId: TENANT,
    serviceUrl: double.serviceUrl,
    conversationId: CHANNEL,
    teamId: TEAM,
    botId: BOT.id,
  };
}
function toChannel(extra: Partial<Address> = {}): Address {
  return { place: place(), language: 'de', ...extra };
}
function messenger(
  options: { timeoutMs?: number; token?: () => Promise<string | undefined>; demo?: boolean } = {},
) {
  const { timeoutMs = 300, token = async () => undefined, demo = true } = options;
  return createMessenger({
    connector: createConnector({ token, timeoutMs }),
    limiter: createLimiter({ now: () => performance.now(), wait: async () => undefined }),
    render,
    log: silent,
    priority: 'push',
    demo,
  });
}

describe('ready', () => {
  /** A limiter that tells how many requests are under way by its count. */
  const counting = () => {
    let underWay = 0;
    const limiter: Limiter = {
      acquire: async () => {
        underWay += 1;
        return { ok: true, settled: () => (underWay -= 1) };
      },
      throttled: () => undefined,
    };
    return { limiter, underWay: () => underWay };
  };

  test('makes no request; what is then sent makes one, what is dropped none', async () => {
    const first = await messenger().ready(toChannel(), NOTICE);
    const second = await messenger().ready(toChannel(), NOTICE);
    expect(double.requests).toHaveLength(0);
    if (!first.ok || !second.ok) throw new Error('not ready');
    first.drop();
    expect(double.requests).toHaveLength(0);
    expect(await second.send()).toMatchObject({ kind: 'sent' });
    expect(double.requests).toHaveLength(1);
  });

  test('the request goes out in the very turn it is asked for: nothing is left to wait for', async () => {
    const asked: string[] = [];
    const token = async () => {
      asked.push('token');
      return undefined;
    };
    const http: Http = async () => {
      asked.push('request');
      return { kind: 'response', status: 201, body: { id: '1' } };
    };
    const message = await createMessenger({
      connector: createConnector({ token, http }),
      ...{ limiter: unlimited, render, log: silent, priority: 'push', demo: true },
    }).ready(toChannel(), NOTICE);
    expect(asked).toEqual(['token']);
    const sent = message.ok && message.send();
    expect(asked).toEqual(['token', 'request']);
    expect(await sent).toEqual({ kind: 'sent', activityId: '1' });
  });

  test('its turn counts until it was sent or dropped, and no longer', async () => {
    const { limiter, underWay } = counting();
    const messengerOf = (token: () => Promise<string | undefined>) =>
      createMessenger({
        connector: createConnector({ token }),
        ...{ limiter, render, log: silent, priority: 'push', demo: true },
      });
    const speaker = messengerOf(async () => undefined);
    const first = await speaker.ready(toChannel(), NOTICE);
    const second = await speaker.ready(toChannel(), NOTICE);
    expect(underWay()).toBe(2);
    if (!first.ok || !second.ok) throw new Error('not ready');
    first.drop();
    expect(underWay()).toBe(1);
    await second.send();
    expect(underWay()).toBe(0);
    await messengerOf(() => Promise.reject(new Error('no token'))).ready(toChannel(), NOTICE);
    expect(underWay()).toBe(0);
  });

  test('without its turn or a token it is not ready, and nothing can be sent', async () => {
    const noToken = messenger({ token: () => Promise.reject(new Error('no token')) });
    expect(await noToken.ready(toChannel(), NOTICE)).toMatchObject({ ok: false, outcome: { kind: 'retry' } });
    const held = createMessenger({
      connector: createConnector({ token: async () => undefined }),
      limiter: { acquire: async () => ({ ok: false, retryAfterMs: 1_000 }), throttled: () => undefined },
      ...{ render, log: silent, priority: 'push', demo: true },
    });
    const outcome = { kind: 'throttled', retryAfterMs: 1_000 };
    expect(await held.ready(toChannel(), NOTICE)).toEqual({ ok: false, outcome });
    expect(await held.post(toChannel(), NOTICE)).toEqual(outcome);
    expect(double.requests).toHaveLength(0);
  });

  test('what cannot be drawn is refused; a reply fails instead', async () => {
    const broken = (priority: 'push' | 'reply') =>
      createMessenger({
        connector: createConnector({ token: async () => undefined }),
        render: () => {
          throw new Error('no such card');
        },
        ...{ limiter: unlimited, log: silent, priority, demo: true },
      });
    const outcome = { kind: 'refused', reason: 'bad-request' };
    expect(await broken('push').ready(toChannel(), NOTICE)).toMatchObject({ ok: false, outcome });
    await expect(broken('reply').ready(toChannel(), NOTICE)).rejects.toThrow('no such card');
    expect(double.requests).toHaveLength(0);
  });
});

describe('post', () => {
  test('to a channel opens a thread', async () => {
    const outcome = await messenger().post(toChannel({ refreshFor: ['29:anna'] }), NOTICE);
    expect(outcome).toMatchObject({ kind: 'sent' });
    expect(double.requests).toHaveLength(1);
    expect(double.requests[0]).toMatchObject({
      method: 'POST',
      conversationId: CHANNEL,
      body: {
        type: 'message',
        summary: 'Ansage',
        from: { id: BOT.id },
        conversation: { id: CHANNEL, tenantId: TENANT },
        channelData: { tenant: { id: TENANT }, team: { id: TEAM }, channel: { id: CHANNEL } },
        attachments: [
          {
            contentType: 'application/vnd.microsoft.card.adaptive',
            content: { ...CARD, language: 'de', refreshFor: ['29:anna'] },
          },
        ],
      },
    });
    expect(double.requests[0]?.body).not.toHaveProperty('text');
    const id = outcome.kind === 'sent' ? outcome.activityId : '';
    expect(double.posts.get(id)?.conversationId).toBe(`${CHANNEL};messageid=${id}`);
  });

  test('to a thread goes into it, and a notice without a card is text', async () => {
    const notice: Notice = { kind: 'refusal', code: 'not-paused' };
    expect(await messenger().post(toChannel({ rootId: '42' }), notice)).toMatchObject({ kind: 'sent' });
    expect(double.requests[0]?.conversationId).toBe(`${CHANNEL};messageid=42`);
    expect(double.requests[0]?.body).toMatchObject({ text: '**refusal**', textFormat: 'markdown' });
    expect(double.requests[0]?.body).not.toHaveProperty('attachments');
  });

  test.each([
    ['throttled', { kind: 'throttled', retryAfterMs: 2_000 }],
    ['throttledSilently', { kind: 'throttled', retryAfterMs: 30_000 }],
    ['precondition', { kind: 'retry' }],
    ['badGateway', { kind: 'retry' }],
    ['unavailable', { kind: 'retry' }],
    ['gatewayTimeout', { kind: 'retry' }],
    ['internal', { kind: 'unknown' }],
    ['reset', { kind: 'unknown' }],
    ['hang', { kind: 'unknown', detail: 'TimeoutError' }],
    ['acceptThenDrop', { kind: 'unknown' }],
    ['acceptWithoutBody', { kind: 'unknown' }],
    ['blocked', { kind: 'refused', reason: 'blocked' }],
    ['disabled', { kind: 'refused', reason: 'blocked' }],
    ['notInRoster', { kind: 'refused', reason: 'not-in-roster' }],
    ['gone', { kind: 'refused', reason: 'gone' }],
    ['tooLarge', { kind: 'refused', reason: 'too-large' }],
    ['unauthorized', { kind: 'refused', reason: 'unauthorized' }],
    ['badRequest', { kind: 'refused', reason: 'bad-request' }],
  ] as const)('%s: one request, and the truth about it', async (fault, expected) => {
    double.failNext(FAULTS[fault]);
    expect(await messenger().post(toChannel(), NOTICE)).toMatchObject(expected);
    expect(double.requests).toHaveLength(1);
  });

  test('a redirect is not followed: it would be a second request', async () => {
    double.failNext({ kind: 'status', status: 307, location: '/elsewhere' });
    expect(await messenger().post(toChannel(), NOTICE)).toMatchObject({ kind: 'refused' });
    expect(double.requests).toHaveLength(1);
  });

  test('nobody listening: certainly not taken', async () => {
    const port = await closedPort();
    const to = toChannel({ place: { ...place(), serviceUrl: `http://localhost:${port}` } });
    expect(await messenger().post(to, NOTICE)).toMatchObject({ kind: 'retry' });
  });

  test('a service that takes the connection and hangs up: unknown', async () => {
    const server: Server = createServer((socket) => socket.once('data', () => socket.destroy()));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const to = toChannel({ place: { ...place(), serviceUrl: `http://127.0.0.1:${port}` } });
    expect(await messenger().post(to, NOTICE)).toMatchObject({ kind: 'unknown' });
    await new Promise((resolve) => server.close(resolve));
  });

  test('over a hundred posts with seeded faults, what is called sent is there exactly once', async () => {
    double.plan = seededPlan(
      7,
      0.5,
      Object.values(FAULTS).filter((fault) => fault.kind !== 'hang'),
    );
    const sent: string[] = [];
    const kinds = new Set<string>();
    for (let count = 0; count < 120; count += 1) {
      const to = toChannel({ rootId: String(count) });
      const outcome = await messenger().post(to, NOTICE);
      kinds.add(outcome.kind);
      if (outcome.kind === 'sent') sent.push(outcome.activityId);
      const created = double.creates().filter(({ conversationId }) => conversationId.endsWith(`=${count}`));
      expect(created).toHaveLength(1);
      if (outcome.kind !== 'sent' && outcome.kind !== 'unknown') expect(created[0]?.taken).toBe(false);
    }
    expect(new Set(sent).size).toBe(sent.length);
    expect([...kinds].sort()).toEqual(['refused', 'retry', 'sent', 'throttled', 'unknown']);
  });

  test('after a 429 the next post to that thread is not even tried', async () => {
    const speaker = messenger();
    double.failNext({ kind: 'status', status: 429, retryAfter: '20' });
    await speaker.post(toChannel({ rootId: '1' }), NOTICE);
    const again = await speaker.post(toChannel({ rootId: '1' }), NOTICE);
    expect(again).toMatchObject({ kind: 'throttled' });
    expect(double.requests).toHaveLength(1);
    expect(await speaker.post(toChannel({ rootId: '2' }), NOTICE)).toMatchObject({ kind: 'sent' });
  });

  test('stays below the limits that Teams enforces', async () => {
    double.enforceLimits = true;
    const speaker = createMessenger({
      connector: createConnector({ token: async () => undefined }),
      limiter: createLimiter({
        now: () => performance.now(),
        wait: (ms) => new Promise((done) => setTimeout(done, ms)),
        // A busy machine delays requests on their way; what is tested here is that they are spread.
        tenantPerSecond: 30,
      }),
      render,
      log: silent,
      priority: 'reply',
      demo: true,
    });
    const outcomes = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        speaker.post(toChannel({ rootId: String(index % 10) }), NOTICE),
      ),
    );
    expect(outcomes.filter(({ kind }) => kind !== 'sent')).toEqual([]);
  });
});

describe('tokens', () => {
  test('go along as bearer', async () => {
    await messenger({ token: async () => 'geheim' }).post(toChannel(), NOTICE);
    expect(double.requests[0]?.authorization).toBe('Bearer geheim');
  });

  test('that cannot be had, or not in time, leave the post unsent', async () => {
    const failing = messenger({ token: async () => Promise.reject(new Error('no')) });
    expect(await failing.post(toChannel(), NOTICE)).toMatchObject({ kind: 'retry' });
    const hanging = messenger({ token: () => new Promise(() => undefined), timeoutMs: 20 });
    expect(await hanging.post(toChannel(), NOTICE)).toMatchObject({ kind: 'retry' });
    expect(double.requests).toHaveLength(0);
  });
});

describe('update', () => {
  test('replaces a message', async () => {
    const posted = await messenger().post(toChannel(), NOTICE);
    const id = posted.kind === 'sent' ? posted.activityId : '';
    expect(await messenger().update(toChannel(), id, { kind: 'refusal', code: 'not-paused' })).toEqual({
      kind: 'updated',
    });
    expect(double.posts.get(id)).toMatchObject({ updates: 1, activity: { id, text: '**refusal**' } });
  });

  test('of a message that is gone says so; other failures do not', async () => {
    expect(await messenger().update(toChannel(), 'nope', NOTICE)).toMatchObject({
      kind: 'failed',
      gone: true,
    });
    double.failNext(FAULTS.unavailable);
    expect(await messenger().update(toChannel(), 'nope', NOTICE)).toMatchObject({
      kind: 'failed',
      gone: false,
    });
    double.failNext(FAULTS.reset);
    expect(await messenger().update(toChannel(), 'nope', NOTICE)).toMatchObject({
      kind: 'failed',
      gone: false,
    });
  });
});

describe('roster', () => {
  const people = Array.from({ length: 7 }, (_, index) => ({
    id: `29:p${index}`,
    aadObjectId: `AAAA-${index}`,
    name: `Person ${index}`,
    tenantId: index === 3 ? 'other-tenant' : TENANT,
    userRole: index === 3 ? 'guest' : 'user',
  }));

  test('is read page by page, guests included, bots marked, ids lower case', async () => {
    double.pageSize = 3;
    double.rosters.set(CHANNEL, [...people, { id: BOT.id, name: 'Companion' }]);
    const found = await messenger().roster(place());
    expect(found).toMatchObject({ ok: true });
    const members = found.ok ? found.members : [];
    expect(members).toHaveLength(8);
    expect(members[3]).toEqual({
      id: 'aaaa-3',
      name: 'Person 3',
      teamsId: '29:p3',
      isBot: false,
      tenantId: 'other-tenant',
    });
    expect(members[7]).toMatchObject({ isBot: true });
    expect(double.requests).toHaveLength(3);
  });

  test('falls back to the unpaged list', async () => {
    double.withoutPages = true;
    double.rosters.set(CHANNEL, people);
    expect(await messenger().roster(place())).toMatchObject({ ok: true, members: { length: 7 } });
  });

  test('in production, somebody without an object id is left out', async () => {
    double.rosters.set(CHANNEL, [{ id: '29:anonymous', name: 'Gast' }]);
    expect(await messenger({ demo: false }).roster(place())).toEqual({ ok: true, members: [] });
    expect(await messenger().roster(place())).toMatchObject({ members: [{ id: '29:anonymous' }] });
  });

  test.each([
    [FAULTS.notInRoster, 'forbidden'],
    [FAULTS.unavailable, 'unavailable'],
    [FAULTS.reset, 'unavailable'],
  ])('that cannot be read says why (%j)', async (fault, reason) => {
    double.failNext(fault);
    expect(await messenger().roster(place())).toMatchObject({ ok: false, reason });
  });

  test('of a conversation that is gone says so', async () => {
    expect(await messenger().roster(place())).toMatchObject({ ok: false, reason: 'gone' });
  });
});

describe('openPersonalChat', () => {
  const anna = {
    id: PEOPLE.anna.aadObjectId as PersonId,
    name: PEOPLE.anna.name,
    teamsId: PEOPLE.anna.teamsId,
  };

  test('twice gives the same chat, which takes messages', async () => {
    const first = await messenger().openPersonalChat(anna, place());
    expect(await messenger().openPersonalChat(anna, place())).toEqual(first);
    expect(double.requests[0]?.body).toEqual({
      isGroup: false,
      bot: { id: BOT.id },
      members: [{ id: PEOPLE.anna.teamsId }],
      tenantId: TENANT,
      channelData: { tenant: { id: TENANT } },
    });
    if (!first.ok) throw new Error('no chat');
    expect(first.place).not.toHaveProperty('teamId');
    const sent = await messenger().post({ place: first.place, language: 'de' }, NOTICE);
    expect(sent).toMatchObject({ kind: 'sent' });
  });

  test('that Teams forbids says so', async () => {
    double.failNext(FAULTS.blocked);
    expect(await messenger().openPersonalChat(anna, place())).toMatchObject({
      ok: false,
      reason: 'forbidden',
    });
  });
});

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
