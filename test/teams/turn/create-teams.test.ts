import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CompanionError } from '../../../src/domain/errors';
import type { Instant } from '../../../src/domain/ids';
import type { Notice } from '../../../src/domain/notice/notice';
import type { CardAction } from '../../../src/domain/turn/action';
import type { Ask } from '../../../src/domain/turn/ask';
import type { Store } from '../../../src/ports/store';
import { waitAtMost } from '../../../src/runtime/wait-at-most';
import { openSqliteStore } from '../../../src/store/sqlite';
import type { Handlers } from '../../../src/teams/inbound/handlers';
import type { RenderNotice } from '../../../src/teams/outbound/messenger';
import { createTeams } from '../../../src/teams/turn/create-teams';
import { loadApplication } from '../../../src/teams/turn/sdk';
import {
  type ActivityJson,
  BOT,
  CHANNEL,
  cardInvoke,
  channelMessage,
  conversationUpdate,
  installationUpdate,
  messageDeleted,
  messageEdited,
  messageRestored,
  personalChatOf,
  personalMessage,
  submitMessage,
} from '../../support/activities';
import { type ConnectorDouble, FAULTS, openConnectorDouble } from '../../support/connector';
import { PEOPLE } from '../../support/people';

const REFUSAL: Notice = { kind: 'refusal', code: 'not-paused' };
const SAID: Notice = { kind: 'announcement', text: 'Hallo', byName: 'Tina' };
const ANSWER: CardAction = { verb: 'answer', cohort: 'c1', exercise: 'w03-02' };
const LATER = '2027-04-12T07:05:00.000Z';
const render: RenderNotice = (notice) =>
  notice.kind === 'refusal'
    ? { text: `refusal ${notice.code}`, summary: `Nein: ${notice.code}` }
    : { card: { type: 'AdaptiveCard', kind: notice.kind }, text: '', summary: notice.kind };

let double: ConnectorDouble;
let store: Store;
let logged: string[];
beforeAll(async () => {
  // As after the first second of the process: turns are dispatched by the SDK's application.
  loadApplication();
  double = await openConnectorDouble();
});
beforeEach(() => {
  store = openSqliteStore(':memory:');
  logged = [];
});
afterEach(async () => {
  double.reset();
  await store.close();
});
afterAll(() => double.close());

type Call = readonly [name: string, ask: Ask, ...rest: unknown[]];
/** Handlers that note who called, and answer what the test says. */
function bot(answer: (name: string) => Promise<readonly Notice[]> | readonly Notice[] = () => []) {
  const calls: Call[] = [];
  const note =
    (name: string) =>
    async (ask: Ask, ...rest: unknown[]) => {
      calls.push([name, ask, ...rest]);
      return answer(name);
    };
  const handlers: Handlers = {
    onText: note('text'),
    onEdit: note('edit'),
    onDelete: note('delete'),
    onAction: note('action'),
    onInstalled: note('installed'),
    onRemoved: async (ask) => void (await note('removed')(ask)),
    onMembersAdded: note('added'),
    onMembersRemoved: async (ask, ids) => void (await note('gone')(ask, ids)),
  };
  return { calls, handlers };
}

function door(handlers: Handlers, wait: (ms: number) => Promise<void> = never) {
  const write = (event: string, fields?: object) => logged.push(`${event} ${JSON.stringify(fields)}`);
  const receive = createTeams({
    access: { mode: 'demo' },
    store,
    runtime: {
      clock: { now: () => '2027-04-12T07:00:00.000Z' as Instant },
      log: { debug: write, info: write, warn: write, error: write },
      newId: () => 'ref12345-long',
      waitAtMost: (_, work) => work,
    },
    render,
    wait,
    timeoutMs: 300,
  }).receiver(handlers);
  return async (body: unknown) => {
    const answers: { status: number; body?: unknown }[] = [];
    await receive(
      { headers: {}, body },
      { send: (status, content) => answers.push({ status, body: content }) },
    );
    expect(answers).toHaveLength(1);
    return answers[0] as { status: number; body?: unknown };
  };
}
/** Time stands still. */
function never(): Promise<void> {
  return new Promise(() => undefined);
}
function recorded(name: string): ActivityJson {
  const text = readFileSync(join(__dirname, '../../recorded', `${name}.json`), 'utf8');
  return { ...JSON.parse(text), serviceUrl: double.serviceUrl };
}
const here = () => ({ serviceUrl: double.serviceUrl });

describe('what the Playground sends finds its handler', () => {
  test.each<[string, string, unknown[]]>([
    ['message-personal', 'text', ['Meine Antwort: Tom & Jerry <b>']],
    ['message-channel-two-mentions', 'text', ['dabei Musterstadt, Bayern & @Ben Muster']],
    ['message-thread-mention', 'text', ['3.2: im Thread']],
    ['invoke-card-action-personal', 'action', [ANSWER, { text: 'Aus der Karte' }]],
    ['invoke-card-action-channel', 'action', [ANSWER, { text: 'Kanalantwort' }]],
    ['message-action-submit-personal', 'action', [ANSWER, {}]],
    ['installation-update-add-personal', 'installed', []],
    ['installation-update-add-channel', 'installed', []],
    ['installation-update-remove-team', 'removed', []],
    ['conversation-update-user-added-team', 'added', [[{ teamsId: '29:anna', id: PEOPLE.anna.aadObjectId }]]],
    [
      'conversation-update-bot-and-user-added-personal',
      'added',
      [[{ teamsId: '29:anna', id: PEOPLE.anna.aadObjectId }]],
    ],
    ['conversation-update-user-removed-team', 'gone', [['29:anna']]],
    ['documented-message-update-edit', 'edit', ['Meine verbesserte Antwort']],
    ['documented-message-update-undelete', 'edit', ['Meine Antwort']],
    ['documented-message-delete', 'delete', ['']],
  ])('%s', async (file, name, rest) => {
    const { calls, handlers } = bot();
    expect((await door(handlers)(recorded(file))).status).toBe(200);
    const given = name === 'delete' ? [] : rest;
    expect(calls).toEqual([
      [
        name,
        expect.objectContaining({ where: expect.objectContaining({ kind: expect.any(String) }) }),
        ...given,
      ],
    ]);
    expect(calls[0]?.[1].asker.id).toBe(PEOPLE.anna.aadObjectId);
  });

  test.each(['conversation-update-bot-added-channel', 'conversation-update-bot-removed-team'])(
    '%s is left to the installationUpdate',
    async (file) => {
      const { calls, handlers } = bot();
      expect((await door(handlers)(recorded(file))).status).toBe(200);
      expect(calls).toEqual([]);
    },
  );
});

describe('messages', () => {
  test('are answered where they were said, in order, before the turn ends', async () => {
    const { handlers } = bot(() => [SAID, REFUSAL]);
    const message = channelMessage(here(), '{bot} hilfe');
    expect(await door(handlers)(message)).toEqual({ status: 200, body: undefined });
    expect(double.creates().map(({ conversationId, body }) => [conversationId, body?.summary])).toEqual([
      [`${CHANNEL};messageid=${message.id}`, 'announcement'],
      [`${CHANNEL};messageid=${message.id}`, 'Nein: not-paused'],
    ]);
  });

  test('edits, restorations and deletions of one message are told apart, each handled once', async () => {
    const { calls, handlers } = bot();
    const send = door(handlers);
    const message = channelMessage({ ...here(), rootId: '5' }, 'Erste Fassung');
    const edited = messageEdited(message, 'Zweite Fassung', LATER);
    const again = messageEdited(message, 'Dritte Fassung', '2027-04-12T07:06:00.000Z');
    const deleted = messageDeleted(message, '2027-04-12T07:07:00.000Z');
    const restored = messageRestored(again, '2027-04-12T07:08:00.000Z');
    for (const activity of [message, edited, edited, again, deleted, restored, restored, deleted, message]) {
      expect((await send(activity)).status).toBe(200);
    }
    expect(calls.map(([name, , text]) => [name, text])).toEqual([
      ['text', 'Erste Fassung'],
      ['edit', 'Zweite Fassung'],
      ['edit', 'Dritte Fassung'],
      ['delete', undefined],
      ['edit', 'Dritte Fassung'],
    ]);
    expect(new Set(calls.map(([, ask]) => ask.requestId))).toEqual(new Set([message.id]));
  });

  test('a reply that Teams throttles is said after the wait, one that may have arrived is not repeated', async () => {
    const waited: number[] = [];
    const { handlers } = bot(() => [SAID]);
    const wait = async (ms: number) => {
      waited.push(ms);
    };
    double.failNext(FAULTS.precondition, { kind: 'status', status: 503, retryAfter: '1' });
    await door(handlers, wait)(personalMessage(here(), 'hilfe'));
    expect(double.creates()).toHaveLength(1);
    double.reset();
    double.failNext({ kind: 'status', status: 503, retryAfter: '1' });
    await door(handlers, wait)(personalMessage(here(), 'hilfe'));
    expect(double.creates().map(({ taken }) => taken)).toEqual([false, true]);
    expect(waited).toEqual([1_000]);
    double.reset();
    double.failNext(FAULTS.acceptThenDrop);
    await door(handlers, wait)(personalMessage(here(), 'hilfe'));
    expect(double.creates()).toHaveLength(1);
  });

  test('what is no activity of ours does no harm', async () => {
    const { calls, handlers } = bot();
    const send = door(handlers);
    const base = personalMessage(here(), 'x');
    for (const type of ['typing', 'messageReaction', 'event', 'endOfConversation', 'surprise']) {
      expect((await send({ ...base, type, id: type })).status).toBe(200);
    }
    expect((await send({ ...base, type: 'messageUpdate', channelData: {} })).status).toBe(200);
    expect((await send({ ...base, type: 'invoke', name: 'task/fetch', value: {} })).status).toBe(501);
    expect((await send({ ...base, type: 'invoke', name: 'task/fetch' })).status).toBe(501);
    expect((await send({})).status).toBe(400);
    expect((await send(undefined)).status).toBe(400);
    expect(calls).toEqual([]);
  });

  test('a long turn sends no typing signs past our connector', async () => {
    jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance', 'Date'] });
    try {
      const { calls, handlers } = bot(() => new Promise(() => undefined));
      void door(handlers)(personalMessage(here(), 'bericht'));
      while (calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
      jest.advanceTimersByTime(10_000);
      for (let turn = 0; turn < 200; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      expect(double.requests).toEqual([]);
    } finally {
      jest.useRealTimers();
    }
  });

  test('an installation that is only an upgrade says nothing', async () => {
    const { calls, handlers } = bot();
    const send = door(handlers);
    await send(installationUpdate(here(), 'personal', 'add-upgrade'));
    await send(installationUpdate(here(), 'personal', 'remove-upgrade'));
    expect(calls).toEqual([]);
  });

  test('several members at once, without the bot', async () => {
    const { calls, handlers } = bot();
    const update = conversationUpdate(here(), { added: [PEOPLE.anna, PEOPLE.ben] });
    await door(handlers)({ ...update, membersAdded: [...(update.membersAdded as object[]), { id: BOT.id }] });
    expect(calls[0]?.[2]).toMatchObject([{ teamsId: '29:anna' }, { teamsId: '29:ben' }]);
  });
});

describe('buttons', () => {
  const CARD = 'application/vnd.microsoft.card.adaptive';
  const MESSAGE = 'application/vnd.microsoft.activity.message';

  test('the first notice is the answer, further ones are posted', async () => {
    const { handlers } = bot(() => [SAID, REFUSAL]);
    const invoke = cardInvoke({ ...here(), rootId: '5' }, 'channel', ANSWER, { text: 'Hallo' });
    expect(await door(handlers)(invoke)).toEqual({
      status: 200,
      body: { statusCode: 200, type: CARD, value: { type: 'AdaptiveCard', kind: 'announcement' } },
    });
    expect(double.creates().map(({ conversationId }) => conversationId)).toEqual([`${CHANNEL};messageid=5`]);
  });

  test('a refusal is a message beside the card, even if it has a card of its own', async () => {
    const { handlers } = bot(() => [REFUSAL]);
    expect(await door(handlers)(cardInvoke(here(), 'channel', ANSWER))).toEqual({
      status: 200,
      body: { statusCode: 200, type: MESSAGE, value: 'Nein: not-paused' },
    });
  });

  test.each<[string, unknown]>([
    ['an unknown verb', { verb: 'make-me-trainer' }],
    ['another cohort slipped in as an object', { ...ANSWER, cohort: { $gt: '' } }],
    ['something added', { ...ANSWER, personId: PEOPLE.ben.aadObjectId }],
    ['nothing', undefined],
  ])('%s: an outdated card, and no handler', async (_name, action) => {
    const { calls, handlers } = bot();
    const invoke = cardInvoke(here(), 'personal', ANSWER);
    const data = { action, text: 'x' };
    const tampered = { ...invoke, value: { action: { type: 'Action.Execute', verb: 'answer', data } } };
    expect(await door(handlers)(tampered)).toMatchObject({ body: { value: 'Nein: outdated-card' } });
    expect(calls).toEqual([]);
  });

  test.each<[string, unknown]>([
    ['no value', undefined],
    ['a value that is a text', 'x'],
    ['an action that is a text', { action: 'x' }],
    ['data that is a list', { action: { data: [1] } }],
  ])('%s: an outdated card', async (_name, value) => {
    const { handlers } = bot();
    const answer = await door(handlers)({ ...cardInvoke(here(), 'personal', ANSWER), value });
    expect(answer).toMatchObject({ status: 200, body: { value: 'Nein: outdated-card' } });
  });

  test('the verb of the button must be that of its data', async () => {
    const { calls, handlers } = bot();
    const invoke = cardInvoke(here(), 'personal', ANSWER);
    const value = { action: { type: 'Action.Execute', verb: 'refresh', data: { action: ANSWER } } };
    expect(await door(handlers)({ ...invoke, value })).toMatchObject({
      body: { value: 'Nein: outdated-card' },
    });
    expect(calls).toEqual([]);
  });

  test('a command in the personal chat is answered below, the card that was pressed stays', async () => {
    const { handlers } = bot(() => [SAID]);
    const answer = await door(handlers)(cardInvoke(here(), 'personal', { verb: 'command', line: 'heute' }));
    expect(answer.body).toEqual({ statusCode: 200, type: MESSAGE, value: 'announcement' });
    expect(double.creates().map(({ conversationId }) => conversationId)).toEqual([
      personalChatOf(PEOPLE.anna),
    ]);
  });

  test('a command in the channel is answered to the person alone', async () => {
    const { handlers } = bot(() => [SAID]);
    const answer = await door(handlers)(cardInvoke(here(), 'channel', { verb: 'command', line: 'heute' }));
    expect(answer.body).toMatchObject({ type: CARD });
    expect(double.creates()).toEqual([]);
  });

  test('the Submit fallback does the same as a message', async () => {
    const { calls, handlers } = bot(() => [SAID, REFUSAL]);
    const send = door(handlers);
    await send(submitMessage({ ...here(), rootId: '5' }, 'channel', ANSWER, { text: 'Hallo' }));
    expect(calls).toEqual([
      ['action', expect.objectContaining({ addressed: true }), ANSWER, { text: 'Hallo' }],
    ]);
    expect(double.creates()).toHaveLength(2);
    await send(submitMessage({ ...here(), rootId: '5' }, 'channel', { verb: 'nonsense' }));
    expect(double.creates()[2]?.body?.text).toBe('refusal outdated-card');
  });

  test('an invoke that comes again is answered again', async () => {
    const { calls, handlers } = bot(() => [SAID]);
    const send = door(handlers);
    const invoke = cardInvoke(here(), 'personal', ANSWER);
    expect(await send(invoke)).toEqual(await send(invoke));
    expect(calls).toHaveLength(2);
  });

  test('one that takes too long is answered in time; in the personal chat the result follows', async () => {
    for (const scope of ['personal', 'channel'] as const) {
      let finish: (notices: readonly Notice[]) => void = () => undefined;
      const { handlers } = bot(
        () =>
          new Promise((resolve) => {
            finish = resolve;
          }),
      );
      const answered: unknown[] = [];
      const receive = createTeams({
        access: { mode: 'demo' },
        store,
        runtime: {
          clock: { now: () => LATER as Instant },
          log: { debug() {}, info() {}, warn() {}, error() {} },
          newId: () => 'x',
          waitAtMost: async () => undefined,
        },
        render,
      }).receiver(handlers);
      const turn = receive(
        { headers: {}, body: cardInvoke({ ...here(), rootId: '5' }, scope, ANSWER) },
        {
          send: (status, body) => {
            answered.push({ status, body });
            finish([SAID]);
          },
        },
      );
      await turn;
      expect(answered).toEqual([
        { status: 200, body: expect.objectContaining({ type: 'application/vnd.microsoft.error' }) },
      ]);
    }
    expect(double.creates().map(({ conversationId }) => conversationId)).toEqual([
      personalChatOf(PEOPLE.anna),
    ]);
  });
});

describe('faults', () => {
  const away = new CompanionError('store-unavailable', 'away');

  test('a store that is away is said as such, anything else as a fault with its reference', async () => {
    const failing = (error: unknown) => bot(() => Promise.reject(error)).handlers;
    const invoke = () => cardInvoke(here(), 'personal', ANSWER);
    expect(await door(failing(away))(invoke())).toMatchObject({ body: { value: 'Nein: not-stored' } });
    expect(await door(failing(new TypeError('Streng geheim')))(invoke())).toMatchObject({
      status: 200,
      body: { value: 'Nein: fault' },
    });
    await door(failing(new TypeError('Streng geheim')))(personalMessage(here(), 'Auch geheim'));
    expect(double.creates()[0]?.body?.text).toBe('refusal fault');
    expect(logged.join('\n')).toContain('"reference":"ref12345"');
    expect(logged.join('\n')).not.toMatch(/geheim/);
  });

  test('a refresh that fails leaves the card alone and tells nobody', async () => {
    const { handlers } = bot(() => Promise.reject(away));
    const refresh = cardInvoke(here(), 'channel', { ...ANSWER, verb: 'refresh' });
    expect(await door(handlers)(refresh)).toMatchObject({
      body: { type: 'application/vnd.microsoft.error' },
    });
    expect(double.creates()).toEqual([]);
  });

  test('a renderer that fails ends in 500, not in silence', async () => {
    const { handlers } = bot(() => [{ kind: 'nonsense' } as unknown as Notice]);
    const broken = createTeams({
      access: { mode: 'demo' },
      store,
      runtime: {
        clock: { now: () => LATER as Instant },
        log: { debug() {}, info() {}, warn() {}, error() {} },
        newId: () => 'x',
        waitAtMost,
      },
      render: () => {
        throw new Error('no such notice');
      },
    }).receiver(handlers);
    const statuses: number[] = [];
    const send = { send: (status: number) => statuses.push(status) };
    await broken({ headers: {}, body: personalMessage(here(), 'hilfe') }, send);
    await broken({ headers: {}, body: cardInvoke(here(), 'personal', ANSWER) }, send);
    expect(statuses).toEqual([500, 500]);
  });
});

describe('redelivery', () => {
  test('of a message that was handled: 200, and nothing else', async () => {
    const { calls, handlers } = bot(() => [SAID]);
    const send = door(handlers);
    const message = personalMessage(here(), 'Hallo');
    expect((await send(message)).status).toBe(200);
    expect((await send(message)).status).toBe(200);
    // Another process over the same store knows it as well.
    expect((await door(handlers)(message)).status).toBe(200);
    expect(calls).toHaveLength(1);
    expect(double.creates()).toHaveLength(1);
  });

  test('of a message that is being handled waits for it', async () => {
    let finish: () => void = () => undefined;
    const { calls, handlers } = bot(
      () =>
        new Promise((resolve) => {
          finish = () => resolve([]);
        }),
    );
    const send = door(handlers);
    const message = personalMessage(here(), 'Hallo');
    let answered = 0;
    const count = () => {
      answered += 1;
    };
    const both = [send(message).then(count), send(message).then(count)];
    while (calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
    expect(answered).toBe(0);
    finish();
    await Promise.all(both);
    expect(answered).toBe(2);
    expect(calls).toHaveLength(1);
  });

  test('of a message whose process died is handled again', async () => {
    const message = personalMessage(here(), 'Hallo');
    const never = bot(() => new Promise(() => undefined));
    void door(never.handlers)(message);
    while (never.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
    const { calls, handlers } = bot();
    const send = door(handlers);
    await send(message);
    await send(message);
    expect(calls).toHaveLength(1);
  });

  test('the same id in another conversation is another message', async () => {
    const { calls, handlers } = bot();
    const send = door(handlers);
    await send({ ...personalMessage(here(), 'Hallo'), id: 'same' });
    await send({ ...personalMessage({ ...here(), from: PEOPLE.ben }, 'Hallo'), id: 'same' });
    expect(calls).toHaveLength(2);
  });

  test('while the store is away the person is still answered', async () => {
    await store.close();
    const { calls, handlers } = bot(() => Promise.reject(new CompanionError('store-unavailable', 'away')));
    expect((await door(handlers)(personalMessage(here(), 'Hallo'))).status).toBe(200);
    expect(calls).toHaveLength(1);
    expect(double.creates()[0]?.body?.text).toBe('refusal not-stored');
    store = openSqliteStore(':memory:');
  });

  test('endless ids are no obstacle', async () => {
    const { calls, handlers } = bot();
    const send = door(handlers);
    const message = { ...personalMessage(here(), 'Hallo'), id: 'ü'.repeat(200) };
    const conversation = { ...message.conversation, id: `a:${'ö'.repeat(500)}` };
    await send({ ...message, conversation });
    await send({ ...message, conversation });
    expect(calls).toHaveLength(1);
  });
});
