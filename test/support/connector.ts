import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the double does with a request instead of serving it. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfter?: string;
      /** Where a redirect points, as a path. */
      readonly location?: string;
      /** `error.code` of the body. */
      readonly code?: string;
    }
  /** Cuts the connection without having taken anything. */
  | { readonly kind: 'reset' }
  /** Takes nothing and never answers. */
  | { readonly kind: 'hang' }
  /** Takes the request, then cuts the connection. */
  | { readonly kind: 'accept-then-drop' }
  /** Takes the request and answers without a readable body. */
  | { readonly kind: 'accept-without-body' };

export const FAULTS = {
  throttled: { kind: 'status', status: 429, retryAfter: '2' },
  throttledSilently: { kind: 'status', status: 429 },
  precondition: { kind: 'status', status: 412, code: 'PreconditionFailed' },
  internal: { kind: 'status', status: 500, code: 'ServiceError' },
  badGateway: { kind: 'status', status: 502 },
  unavailable: { kind: 'status', status: 503 },
  gatewayTimeout: { kind: 'status', status: 504 },
  blocked: { kind: 'status', status: 403, code: 'ConversationBlockedByUser' },
  disabled: { kind: 'status', status: 403, code: 'BotDisabledByAdmin' },
  notInRoster: { kind: 'status', status: 403, code: 'BotNotInConversationRoster' },
  gone: { kind: 'status', status: 404, code: 'ConversationNotFound' },
  tooLarge: { kind: 'status', status: 413, code: 'RequestEntityTooLarge' },
  unauthorized: { kind: 'status', status: 401 },
  badRequest: { kind: 'status', status: 400, code: 'BadSyntax' },
  reset: { kind: 'reset' },
  hang: { kind: 'hang' },
  acceptThenDrop: { kind: 'accept-then-drop' },
  acceptWithoutBody: { kind: 'accept-without-body' },
} as const satisfies Record<string, Fault>;

export interface RecordedRequest {
  /** Epoch milliseconds of arrival. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly conversationId: string;
  readonly authorization?: string;
  readonly body?: Record<string, unknown>;
  /** Status that was answered; 0 when the connection was cut or left hanging. */
  status: number;
  /** A create or update that took effect, whatever was answered. */
  taken: boolean;
}

export interface DoubleMember {
  readonly id: string;
  readonly aadObjectId?: string;
  readonly name: string;
  readonly tenantId?: string;
  readonly userRole?: string;
}

/** A message that the double holds, as people would see it now. */
export interface HeldPost {
  readonly id: string;
  /** With `;messageid=` for everything in a channel. */
  readonly conversationId: string;
  activity: Record<string, unknown>;
  updates: number;
}

export type Plan = (request: RecordedRequest, index: number) => Fault | undefined;

export interface ConnectorDouble {
  readonly serviceUrl: string;
  readonly requests: RecordedRequest[];
  readonly posts: Map<string, HeldPost>;
  /** Members by conversation id (without `;messageid=`); `*` is for all others. */
  readonly rosters: Map<string, readonly DoubleMember[]>;
  /** Members per page; 50 is the least that Teams uses, tests take fewer. */
  pageSize: number;
  /** Answer 404 to `pagedmembers`, as some services do. */
  withoutPages: boolean;
  /** Refuse what goes past 50/s to a tenant and 7/s to a thread. */
  enforceLimits: boolean;
  /** Decides each request's fault; `failNext` goes first. */
  plan: Plan;
  failNext(...faults: (Fault | undefined)[]): void;
  /** Requests that create messages. */
  creates(): RecordedRequest[];
  reset(): void;
  close(): Promise<void>;
}

/** A local stand-in for Teams' side of the Bot Connector, listening on 127.0.0.1. */
export async function openConnectorDouble(): Promise<ConnectorDouble> {
  const queue: (Fault | undefined)[] = [];
  const personal = new Map<string, string>();
  let nextId = 1_700_000_000_000;

  const server = createServer((request, response) => {
    void serve(request, response);
  });

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://double');
    const body = await readJson(request);
    const record: RecordedRequest = {
      at: Date.now(),
      method: request.method ?? '',
      path: url.pathname,
      conversationId: conversationOf(url.pathname),
      ...(request.headers.authorization ? { authorization: request.headers.authorization } : {}),
      ...(body ? { body } : {}),
      status: 0,
      taken: false,
    };
    double.requests.push(record);

    const planned = queue.length > 0 ? queue.shift() : double.plan(record, double.requests.length - 1);
    const fault = planned ?? (double.enforceLimits ? overLimit(record) : undefined);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    if (fault?.kind === 'status') {
      if (fault.retryAfter !== undefined) response.setHeader('retry-after', fault.retryAfter);
      if (fault.location !== undefined) response.setHeader('location', fault.location);
      answer(response, record, fault.status, { error: { code: fault.code ?? 'Fault', message: 'planned' } });
      return;
    }
    const { status, result } = handle(record, url);
    if (fault?.kind === 'accept-then-drop') {
      request.socket.resetAndDestroy();
      return;
    }
    if (fault?.kind === 'accept-without-body') {
      record.status = status;
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end('{"id":');
      return;
    }
    answer(response, record, status, result);
  }

  function handle(record: RecordedRequest, url: URL): { status: number; result: unknown } {
    const [, , , , , kind, activityId] = url.pathname.split('/').map(decodeURIComponent);
    const { method, conversationId, body = {} } = record;
    if (method === 'POST' && conversationId === '') return createPersonal(record);
    if (method === 'POST' && kind === 'activities') {
      const id = String(nextId++);
      const opensThread = conversationId.startsWith('19:') && !conversationId.includes(';messageid=');
      const held = opensThread ? `${conversationId};messageid=${id}` : conversationId;
      double.posts.set(id, { id, conversationId: held, activity: body, updates: 0 });
      record.taken = true;
      return { status: 201, result: { id } };
    }
    if (method === 'PUT' && kind === 'activities' && activityId) {
      const post = double.posts.get(activityId);
      if (!post || baseOf(post.conversationId) !== baseOf(conversationId))
        return notFound('ActivityNotFound');
      post.activity = body;
      post.updates += 1;
      record.taken = true;
      return { status: 200, result: { id: activityId } };
    }
    if (method === 'GET' && (kind === 'pagedmembers' || kind === 'members')) {
      if (kind === 'pagedmembers' && double.withoutPages) return notFound('NotFound');
      const roster = double.rosters.get(baseOf(conversationId)) ?? double.rosters.get('*');
      if (!roster) return notFound('ConversationNotFound');
      if (kind === 'members') return { status: 200, result: roster };
      const start = Number(url.searchParams.get('continuationToken') ?? 0);
      const end = start + double.pageSize;
      const more = end < roster.length ? { continuationToken: String(end) } : {};
      return { status: 200, result: { members: roster.slice(start, end), ...more } };
    }
    return notFound('NotFound');
  }

  function createPersonal(record: RecordedRequest): { status: number; result: unknown } {
    const members = record.body?.members as { id?: string }[] | undefined;
    const bot = record.body?.bot as { id?: string } | undefined;
    const member = members?.[0]?.id;
    if (!member || !bot?.id) return { status: 400, result: { error: { code: 'BadSyntax' } } };
    const key = `${bot.id} ${member}`;
    const id = personal.get(key) ?? `a:chat-${member}`;
    personal.set(key, id);
    record.taken = true;
    return { status: 201, result: { id } };
  }

  function overLimit(record: RecordedRequest): Fault | undefined {
    const earlier = double.requests.filter(
      (other) => other !== record && other.status !== 429 && record.at - other.at < 1_000,
    );
    const inThread = earlier.filter((other) => other.conversationId === record.conversationId);
    const inTenant = earlier.filter((other) => tenantOf(other) === tenantOf(record));
    return inThread.length >= 7 || inTenant.length >= 50
      ? { kind: 'status', status: 429, retryAfter: '1', code: 'TooManyRequests' }
      : undefined;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const double: ConnectorDouble = {
    serviceUrl: `http://127.0.0.1:${port}/_connector`,
    requests: [],
    posts: new Map(),
    rosters: new Map(),
    pageSize: 500,
    withoutPages: false,
    enforceLimits: false,
    plan: () => undefined,
    failNext: (...faults) => {
      queue.push(...faults);
    },
    creates: () =>
      double.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/activities')),
    reset() {
      queue.length = 0;
      double.requests.length = 0;
      double.posts.clear();
      double.rosters.clear();
      double.pageSize = 500;
      double.withoutPages = false;
      double.enforceLimits = false;
      double.plan = () => undefined;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return double;
}

/** Faults drawn by a seed: the same seed gives the same run. `rate` is the share of requests that fail. */
export function seededPlan(seed: number, rate: number, faults: readonly Fault[]): Plan {
  let state = seed >>> 0;
  const next = () => {
    // mulberry32
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return () => {
    const [fails, which] = [next(), next()];
    return fails < rate ? faults[Math.floor(which * faults.length)] : undefined;
  };
}

function conversationOf(path: string): string {
  const encoded = /\/v3\/conversations\/([^/]+)/.exec(path)?.[1];
  return encoded === undefined ? '' : decodeURIComponent(encoded);
}

function baseOf(conversationId: string): string {
  return conversationId.split(';')[0] ?? '';
}

function tenantOf({ body }: RecordedRequest): string {
  const channelData = body?.channelData as { tenant?: { id?: string } } | undefined;
  return channelData?.tenant?.id ?? '';
}

function notFound(code: string): { status: number; result: unknown } {
  return { status: 404, result: { error: { code, message: 'not found' } } };
}

function answer(response: ServerResponse, record: RecordedRequest, status: number, body: unknown): void {
  record.status = status;
  // Not chained: restify, in the same process, replaces writeHead by one that returns nothing.
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown> | undefined> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? undefined : (JSON.parse(text) as Record<string, unknown>);
}
