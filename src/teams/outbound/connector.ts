import type { Outcome } from '../../domain/delivery/delivery';
import type { RosterFailure, UpdateOutcome } from '../../ports/messenger';
import { isRecord, textField } from '../json';
import { classify, describe, parseRetryAfter, type RequestResult } from './classify';
import { createHttp, errorName, type Http } from './http';

/** A conversation member as the Bot Connector lists it. */
export interface Member {
  readonly teamsId: string;
  readonly aadObjectId?: string;
  readonly name: string;
  readonly tenantId?: string;
  readonly role?: string;
}

export interface PersonalChatRequest {
  readonly botId: string;
  readonly memberId: string;
  readonly tenantId: string;
}

export type ReadyRequest =
  | { readonly ok: true; send(): Promise<Outcome> }
  /** There is no token; no request was made. */
  | { readonly ok: false; readonly outcome: Outcome };

/** The Bot Connector's REST interface, as much of it as the companion needs; one HTTP request per call. */
export interface Connector {
  /** Everything that creating a message takes but the request itself. */
  readyToCreate(serviceUrl: string, conversationId: string, activity: object): Promise<ReadyRequest>;
  update(
    serviceUrl: string,
    conversationId: string,
    activityId: string,
    activity: object,
  ): Promise<UpdateOutcome & { readonly retryAfterMs?: number }>;
  /** All pages; guests and bots included. One request per page. */
  members(
    serviceUrl: string,
    conversationId: string,
  ): Promise<{ readonly ok: true; readonly members: readonly Member[] } | RosterFailure>;
  createPersonalChat(
    serviceUrl: string,
    request: PersonalChatRequest,
  ): Promise<{ readonly ok: true; readonly conversationId: string } | RosterFailure>;
}

export interface ConnectorOptions {
  /** A bearer token for this service URL, or undefined where none is needed; may reject. */
  readonly token: (serviceUrl: string) => Promise<string | undefined>;
  /** Milliseconds until an unanswered request is given up. */
  readonly timeoutMs?: number;
  /** Makes the requests; Node's own client unless given. */
  readonly http?: Http;
  /** Wall clock in epoch milliseconds. */
  readonly now?: () => number;
}

const PAGE_SIZE = 500;
const PAGES_MAX = 40;

export function createConnector(options: ConnectorOptions): Connector {
  const { token, timeoutMs = 10_000, now = Date.now } = options;
  const send = options.http ?? createHttp(timeoutMs);

  /** Waits for the token; the function makes the request. */
  async function prepare(
    serviceUrl: string,
    method: string,
    path: string,
    body?: object,
  ): Promise<(() => Promise<RequestResult>) | (RequestResult & { readonly kind: 'not-sent' })> {
    try {
      const bearer = await withLimit(token(serviceUrl), timeoutMs);
      const headers = {
        accept: 'application/json',
        'user-agent': 'amtshelden-companion',
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      };
      const url = `${serviceUrl.replace(/\/+$/, '')}/${path}`;
      const content = { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) };
      return () => send(url, content);
    } catch (error) {
      return { kind: 'not-sent', detail: `no token: ${errorName(error)}` };
    }
  }

  async function request(
    serviceUrl: string,
    method: string,
    path: string,
    body?: object,
  ): Promise<RequestResult> {
    const ready = await prepare(serviceUrl, method, path, body);
    return typeof ready === 'function' ? ready() : ready;
  }

  async function page(
    serviceUrl: string,
    conversationId: string,
    continuation?: string,
  ): Promise<RequestResult> {
    const query = new URLSearchParams({ pageSize: String(PAGE_SIZE) });
    if (continuation) query.set('continuationToken', continuation);
    return request(serviceUrl, 'GET', `${conversationPath(conversationId)}/pagedmembers?${query}`);
  }

  return {
    async readyToCreate(serviceUrl, conversationId, activity) {
      const path = `${conversationPath(conversationId)}/activities`;
      const ready = await prepare(serviceUrl, 'POST', path, activity);
      return typeof ready === 'function'
        ? { ok: true, send: async () => classify(await ready(), now()) }
        : { ok: false, outcome: classify(ready, now()) };
    },

    async update(serviceUrl, conversationId, activityId, activity) {
      const path = `${conversationPath(conversationId)}/activities/${encodeURIComponent(activityId)}`;
      const answer = await request(serviceUrl, 'PUT', path, activity);
      if (answer.kind !== 'response') return { kind: 'failed', gone: false, detail: answer.detail };
      if (answer.status >= 200 && answer.status < 300) return { kind: 'updated' };
      const retryAfterMs =
        answer.status === 429 ? (parseRetryAfter(answer.retryAfter, now()) ?? 1_000) : undefined;
      return {
        kind: 'failed',
        gone: answer.status === 404 || answer.status === 410,
        detail: describe(answer),
        ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
      };
    },

    async members(serviceUrl, conversationId) {
      const found: Member[] = [];
      let continuation: string | undefined;
      for (let pages = 0; pages < PAGES_MAX; pages += 1) {
        const answer = await page(serviceUrl, conversationId, continuation);
        if (pages === 0 && answer.kind === 'response' && (answer.status === 404 || answer.status === 405)) {
          const path = `${conversationPath(conversationId)}/members`;
          const whole = await request(serviceUrl, 'GET', path);
          return isOk(whole) && Array.isArray(whole.body)
            ? { ok: true, members: whole.body.flatMap(readMember) }
            : failure(whole);
        }
        if (!isOk(answer) || !isRecord(answer.body) || !Array.isArray(answer.body.members)) {
          return failure(answer);
        }
        found.push(...answer.body.members.flatMap(readMember));
        continuation = textField(answer.body, 'continuationToken');
        if (continuation === undefined) return { ok: true, members: found };
      }
      return { ok: false, reason: 'unavailable', detail: `more than ${PAGES_MAX} pages` };
    },

    async createPersonalChat(serviceUrl, { botId, memberId, tenantId }) {
      const answer = await request(serviceUrl, 'POST', 'v3/conversations', {
        isGroup: false,
        bot: { id: botId },
        members: [{ id: memberId }],
        tenantId,
        channelData: { tenant: { id: tenantId } },
      });
      const conversationId = isOk(answer) ? textField(answer.body, 'id') : undefined;
      return conversationId ? { ok: true, conversationId } : failure(answer);
    },
  };
}

function conversationPath(conversationId: string): string {
  return `v3/conversations/${encodeURIComponent(conversationId)}`;
}

function isOk(answer: RequestResult): answer is RequestResult & { kind: 'response' } {
  return answer.kind === 'response' && answer.status >= 200 && answer.status < 300;
}

function failure(answer: RequestResult): RosterFailure {
  if (answer.kind !== 'response') return { ok: false, reason: 'unavailable', detail: answer.detail };
  const { status } = answer;
  const reason =
    status === 401 || status === 403
      ? 'forbidden'
      : status === 404 || status === 410
        ? 'gone'
        : 'unavailable';
  return { ok: false, reason, detail: describe(answer) };
}

function readMember(raw: unknown): Member[] {
  const teamsId = textField(raw, 'id');
  if (teamsId === undefined) return [];
  const aadObjectId = textField(raw, 'aadObjectId') ?? textField(raw, 'objectId');
  const tenantId = textField(raw, 'tenantId');
  const role = textField(raw, 'userRole') ?? textField(raw, 'role');
  return [
    {
      teamsId,
      name: textField(raw, 'name') ?? textField(raw, 'givenName') ?? '',
      ...(aadObjectId ? { aadObjectId } : {}),
      ...(tenantId ? { tenantId } : {}),
      ...(role ? { role } : {}),
    },
  ];
}

async function withLimit<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('too slow'), { code: 'TIMEOUT' })), ms);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
