import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createHttpServer } from '@vercel/cosmosdb-server';
import { BatchJudge, type BatchOperation, batchUnits, failedBatch } from './cosmos-batch';
import { queryUnits, readUnits } from './cosmos-prices';
import { NEEDS_PLAN, needsPlan, planOf } from './cosmos-query';

/** What a request asks for, by what the store calls it. */
export type CosmosOperation = 'read' | 'list' | 'due' | 'commit' | 'plan' | 'ranges' | 'setup';

export type CosmosFault =
  /** 429, for the whole request; without a time the header is missing. */
  | { readonly fault: 'throttle'; readonly retryAfterMs?: number }
  /** 429 or another status at the first operation of a batch, within 207. */
  | { readonly fault: 'operation'; readonly status: number; readonly retryAfterMs?: number }
  | { readonly fault: 'status'; readonly status: number; readonly substatus?: number }
  | { readonly fault: 'delay'; readonly ms: number }
  /** The connection is cut before the server sees the request. */
  | { readonly fault: 'cut' }
  /** The server does it, and the answer never comes. */
  | { readonly fault: 'lose' }
  /** Neither answer nor end; with `done` the server did it all the same. */
  | { readonly fault: 'hang'; readonly done?: boolean };
export type PlannedFault = CosmosFault & {
  /** Which requests it hits; a commit unless said. */
  readonly on?: CosmosOperation;
  /** How many of them, one after another; one unless said. */
  readonly times?: number;
  /** Runs when the fault has happened, before the next request is taken. */
  readonly after?: () => Promise<unknown>;
};

/** As Cosmos names a container; the driver keeps a session by it. */
const CONTAINER_RID = Buffer.from('8 bytes.').toString('base64');

export interface CosmosRequest {
  readonly operation: CosmosOperation;
  readonly status: number | 'cut' | 'lost' | 'hung';
  /** Writes of a commit; 1 otherwise. */
  readonly operations: number;
  /** Estimated, see `cosmos-prices.ts`. */
  readonly units: number;
  /** The write that it must not be older than, as the client said it. */
  readonly session?: string;
  /** Milliseconds since the double was opened. */
  readonly atMs: number;
}

export interface CosmosDouble {
  readonly endpoint: string;
  readonly key: string;
  /** Everything that came in, the oldest first; may be emptied. */
  readonly requests: CosmosRequest[];
  /** Faults happen in this order, each to the next request that it fits. */
  plan(...faults: PlannedFault[]): void;
  /** Forgets the faults that have not happened yet. */
  clear(): void;
  /** Faults that have not happened yet. */
  pending(): number;
  /** Nobody listens any more, as when the account cannot be reached; `false` listens again, same address. */
  unreachable(on: boolean): Promise<void>;
  /** The different values of the requests' authorization header. */
  authorizations(): readonly string[];
  /** What the server itself answers to a GET, past all faults: databases, containers, documents. */
  raw(path: string): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * A Cosmos account for tests: a server that speaks the protocol, and before it a proxy that adds what the
 * server lacks (batches that are all or nothing, partitions in queries, query plans, 404 for a missing
 * document, the size limit) and the faults that a test plans.
 */
export async function openCosmosDouble(tls?: { cert: string; key: string }): Promise<CosmosDouble> {
  const server = createHttpServer({ keepAlive: true });
  const target = await listen(server, 0);
  const began = performance.now();
  const requests: CosmosRequest[] = [];
  const planned: (PlannedFault & { left: number })[] = [];
  const judge = new BatchJudge();
  const authorizations = new Set<string>();

  const listener = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const cut = () => incoming.socket.destroy();
    handle(incoming)
      .then((answer) => {
        if (answer === 'cut') return cut();
        if (answer === 'hang') return undefined;
        outgoing.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
        return outgoing.end(answer.body);
      })
      .catch((error: unknown) => {
        // A mistake of the double, not a planned fault: loud, and unlike anything a server would say.
        process.stderr.write(`cosmos double: ${String(error)}\n`);
        cut();
      });
  };
  const proxy = tls ? createTlsServer(tls, listener) : createServer(listener);
  const port = await listen(proxy, 0);

  async function handle(incoming: IncomingMessage): Promise<Answer | 'cut' | 'hang'> {
    const asked: Asked = {
      method: incoming.method ?? 'GET',
      path: incoming.url ?? '/',
      headers: incoming.headers,
      body: await textOf(incoming),
    };
    const operation = operationOf(asked);
    authorizations.add(asked.headers.authorization ?? '');
    const fault = planned.find((one) => (one.on ?? 'commit') === operation);
    if (!fault) return note(operation, asked, await serve(operation, asked));
    fault.left -= 1;
    if (fault.left === 0) planned.splice(planned.indexOf(fault), 1);
    try {
      return await spoil(fault, operation, asked);
    } finally {
      await fault.after?.();
    }
  }

  async function spoil(fault: PlannedFault, operation: CosmosOperation, asked: Asked) {
    const refused = (status: number, body: unknown, headers: Record<string, string> = {}) =>
      note(operation, asked, { status, body: JSON.stringify(body), headers }, 0);
    const count = operationsOf(operation, asked).length || 1;
    switch (fault.fault) {
      case 'throttle':
        return refused(
          429,
          { code: '429', message: 'Request rate is large' },
          fault.retryAfterMs === undefined ? {} : { 'x-ms-retry-after-ms': String(fault.retryAfterMs) },
        );
      case 'operation': {
        const wait = fault.retryAfterMs === undefined ? {} : { retryAfterMilliseconds: fault.retryAfterMs };
        const { status, body } = failedBatch(count, 0, fault.status, wait);
        return refused(status, body);
      }
      case 'status':
        return refused(
          fault.status,
          { code: String(fault.status), message: `planned ${fault.status}` },
          fault.substatus === undefined ? {} : { 'x-ms-substatus': String(fault.substatus) },
        );
      case 'delay':
        await new Promise((resolve) => setTimeout(resolve, fault.ms));
        return note(operation, asked, await serve(operation, asked));
      case 'cut':
        add(operation, 'cut', count, 0);
        return 'cut' as const;
      case 'lose': {
        const answer = await serve(operation, asked);
        add(operation, 'lost', count, unitsOf(operation, asked, answer));
        return 'cut' as const;
      }
      case 'hang': {
        const units = fault.done ? unitsOf(operation, asked, await serve(operation, asked)) : 0;
        add(operation, 'hung', count, units);
        return 'hang' as const;
      }
    }
  }

  /** Judging and writing a batch must not be parted by another one. */
  let writing: Promise<unknown> = Promise.resolve();
  async function serve(operation: CosmosOperation, asked: Asked): Promise<Answer> {
    switch (operation) {
      case 'commit': {
        const turn = writing.then(() => write(asked));
        writing = turn.catch(() => undefined);
        return turn;
      }
      case 'plan':
        return { status: 200, body: JSON.stringify(planOf(JSON.parse(asked.body))), headers: {} };
      case 'due':
        if (!asked.headers['x-ms-documentdb-partitionkeyrangeid'] && needsPlan(JSON.parse(asked.body)))
          return { status: NEEDS_PLAN.status, body: JSON.stringify(NEEDS_PLAN.body), headers: {} };
        return ask(target, withHeader(asked, 'x-ms-documentdb-query-enablecrosspartition', 'true'));
      case 'read':
        // Without it the server answers 500 where a document is missing.
        return ask(target, withHeader(asked, 'x-ms-documentdb-query-enablecrosspartition', 'true'));
      default:
        return ask(target, asked);
    }
  }

  async function write(asked: Asked): Promise<Answer> {
    const operations = operationsOf('commit', asked);
    const partition = String(asked.headers['x-ms-documentdb-partitionkey']);
    const failed = judge.judge(partition, operations, Buffer.byteLength(asked.body));
    if (failed) return { status: failed.status, body: JSON.stringify(failed.body), headers: {} };
    // The server wants the partition with each operation; Cosmos takes it from the header.
    for (const operation of operations) operation.partitionKey = partition;
    const answer = await ask(target, { ...asked, body: JSON.stringify(operations) });
    const results = JSON.parse(answer.body) as {
      statusCode: number;
      eTag?: string;
      resourceBody?: unknown;
    }[];
    judge.written(partition, operations, results);
    const minimal = asked.headers.prefer === 'return=minimal';
    if (minimal) for (const result of results) delete result.resourceBody;
    return { ...answer, body: JSON.stringify(results) };
  }

  /** Number of the last write, as a session token names it. */
  let lsn = 0;
  function note(operation: CosmosOperation, asked: Asked, answer: Answer, units?: number): Answer {
    const charge = units ?? unitsOf(operation, asked, answer);
    const session = asked.headers['x-ms-session-token'];
    add(operation, answer.status, operationsOf(operation, asked).length || 1, charge, session);
    if (operation === 'commit' && answer.status === 200) lsn += 1;
    const headers = {
      'x-ms-request-charge': String(charge),
      'x-ms-session-token': `0:-1#${lsn}`,
      'x-ms-content-path': CONTAINER_RID,
    };
    return { ...answer, headers: { ...answer.headers, ...headers } };
  }
  function add(
    operation: CosmosOperation,
    status: CosmosRequest['status'],
    operations: number,
    units: number,
    session?: string | string[],
  ): void {
    const asked = typeof session === 'string' ? { session } : {};
    requests.push({ operation, status, operations, units, ...asked, atMs: performance.now() - began });
  }

  return {
    endpoint: `${tls ? 'https' : 'http'}://127.0.0.1:${port}`,
    key: Buffer.from('no secret, any key does').toString('base64'),
    requests,
    plan: (...faults) => {
      planned.push(...faults.map((fault) => ({ ...fault, left: fault.times ?? 1 })));
    },
    clear: () => {
      planned.length = 0;
    },
    pending: () => planned.length,
    async unreachable(on) {
      if (on) await stop(proxy);
      else await listen(proxy, port);
    },
    authorizations: () => [...authorizations],
    async raw(path) {
      return JSON.parse((await ask(target, { method: 'GET', path, headers: {}, body: '' })).body);
    },
    async close() {
      await Promise.all([proxy.listening ? stop(proxy) : undefined, stop(server)]);
    },
  };
}

interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers: Record<string, string>;
}

function operationOf({ method, path, headers }: Asked): CosmosOperation {
  if (/\/pkranges\b/.test(path)) return 'ranges';
  if (!/\/docs\b/.test(path)) return 'setup';
  if (method === 'GET') return 'read';
  if (headers['x-ms-cosmos-is-batch-request']) return 'commit';
  if (headers['x-ms-cosmos-is-query-plan-request']) return 'plan';
  return headers['x-ms-documentdb-partitionkey'] ? 'list' : 'due';
}

function operationsOf(operation: CosmosOperation, { body }: Asked): BatchOperation[] {
  return operation === 'commit' ? (JSON.parse(body) as BatchOperation[]) : [];
}

function unitsOf(operation: CosmosOperation, asked: Asked, { status, body }: Answer): number {
  if (operation === 'commit') return batchUnits(operationsOf(operation, asked), status);
  if (operation === 'read') return readUnits(status === 200 ? Buffer.byteLength(body) : 0);
  if ((operation === 'list' || operation === 'due') && status === 200)
    return queryUnits(Buffer.byteLength(body));
  return 0;
}

function withHeader(asked: Asked, name: string, value: string): Asked {
  return { ...asked, headers: { ...asked.headers, [name]: value } };
}

async function textOf(stream: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function ask(port: number, { method, path, headers, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { 'content-length': _, 'transfer-encoding': __, connection: ___, ...rest } = headers;
    const outgoing = request(
      {
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: { ...rest, 'content-length': Buffer.byteLength(body) },
      },
      (incoming) => {
        textOf(incoming).then(
          (text) =>
            resolve({ status: incoming.statusCode ?? 500, body: text, headers: kept(incoming.headers) }),
          reject,
        );
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

/** Headers that the driver reads; the others belong to one connection. */
function kept(headers: IncomingHttpHeaders): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string' && /^(x-ms-|etag$)/.test(entry[0]),
    ),
  );
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
