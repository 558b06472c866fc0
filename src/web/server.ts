import type { AddressInfo } from 'node:net';
import { createServer, type Request, type Response } from 'restify';
import type { Log, LogFields } from '../ports/runtime';
import { answerFile, answerJson, answerPage, type DownloadFile } from './answer';
import { readJsonBody } from './json-body';
import { FAILED_PAGE, GONE_PAGE, PRIVACY_PAGE, STYLE_HASH, TERMS_PAGE, UNKNOWN_PAGE } from './pages';

/** Teams sends at most 28 KB of card and 100 KB of message; the rest is room for its envelope. */
const BODY_LIMIT = 256 * 1024;
const DRAIN_MS = 10_000;

export interface WebServerOptions {
  readonly log: Log;
  /** Always answers; `req.body` holds the JSON object. */
  readonly onActivity: (req: Request, res: Response) => Promise<void>;
  readonly ready: () => Promise<{ readonly ready: boolean; readonly reasons: readonly string[] }>;
  readonly openDownload: (token: string) => Promise<DownloadFile | 'gone' | 'invalid'>;
}

export interface WebServer {
  /** Resolves with the port, which the system chooses for 0; rejects when it is taken. */
  listen(host: string, port: number): Promise<number>;
  /** Takes no more connections, lets open requests finish for up to `drainMs`, then cuts them off. */
  close(drainMs?: number): Promise<void>;
}

type Handler = (req: Request, res: Response) => Promise<void>;

export function createWebServer({ log, onActivity, ready, openDownload }: WebServerOptions): WebServer {
  // An empty name sends no Server header. The log is silent: restify's would hold addresses, tokens included.
  const server = createServer({ name: '', log: silentLog(), maxParamLength: 4096 });
  const http = server.server;
  http.requestTimeout = 60_000;
  let closing = false;

  const get = (path: string, handler: Handler, failed: (res: Response) => void = fail) => {
    const guarded = guard(path, handler, failed);
    server.get(path, guarded);
    server.head(path, guarded);
  };
  const guard = (route: string, handler: Handler, failed: (res: Response) => void) => {
    // Two parameters: restify takes a third for a callback that it then waits for.
    return async (req: Request, res: Response) => {
      try {
        await handler(req, res);
      } catch (error) {
        log.error('web.failed', { route, ...describe(error) });
        failed(res);
      }
    };
  };

  server.post(
    '/api/messages',
    guard('/api/messages', (req, res) => receive(req, res, onActivity), fail),
  );
  get('/healthz', async (_, res) => answerJson(res, 200, { status: 'ok' }));
  get(
    '/readyz',
    async (_, res) => {
      const state = await ready();
      const status = state.ready ? 'ready' : 'not-ready';
      answerJson(res, state.ready ? 200 : 503, { status, reasons: state.reasons });
    },
    (res) => answerJson(res, 503, { status: 'not-ready', reasons: ['check-failed'] }),
  );
  get(
    '/d/:token',
    async (req, res) => {
      const file = await openDownload(String(req.params.token));
      if (file === 'gone') answerPage(res, 410, GONE_PAGE, STYLE_HASH);
      else if (file === 'invalid') answerPage(res, 404, UNKNOWN_PAGE, STYLE_HASH);
      else answerFile(res, file);
    },
    (res) => answerPage(res, 500, FAILED_PAGE, STYLE_HASH),
  );
  get('/datenschutz', async (_, res) => answerPage(res, 200, PRIVACY_PAGE, STYLE_HASH));
  get('/nutzung', async (_, res) => answerPage(res, 200, TERMS_PAGE, STYLE_HASH));

  // restify's own errors: no such path, wrong method. Its callback would make it answer as well.
  server.on('restifyError', (_req: Request, res: Response, error: { statusCode?: number }) => {
    const status = error.statusCode ?? 500;
    answerJson(res, status, { error: ERRORS[status] ?? 'failed' });
  });
  server.pre((_req: Request, res: Response, next: () => void) => {
    // A connection that was busy when closing began is kept alive afterwards, unless told again.
    res.once('finish', () => closing && setImmediate(() => http.closeIdleConnections()));
    next();
  });

  return {
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          server.on('error', (error: unknown) => log.error('web.error', describe(error)));
          resolve((server.address() as AddressInfo).port);
        });
      }),
    close: (drainMs = DRAIN_MS) =>
      new Promise((resolve) => {
        closing = true;
        const timer = setTimeout(() => {
          log.warn('web.cut-off', { inflight: server.inflightRequests() });
          http.closeAllConnections();
        }, drainMs);
        http.close(() => {
          clearTimeout(timer);
          resolve();
        });
        http.closeIdleConnections();
      }),
  };
}

const ERRORS: Readonly<Record<number, string>> = { 404: 'not-found', 405: 'method-not-allowed' };

async function receive(
  req: Request,
  res: Response,
  onActivity: WebServerOptions['onActivity'],
): Promise<void> {
  const read = await readJsonBody(req, BODY_LIMIT);
  if (!read.ok) {
    if (read.status === 413) res.setHeader('Connection', 'close');
    if (read.status !== 0) answerJson(res, read.status, { error: read.error });
    return;
  }
  req.body = read.body;
  // Whatever a client claims to accept: an invoke is answered in JSON.
  res.setHeader('Content-Type', 'application/json');
  await onActivity(req, res);
  if (!res.headersSent) throw new Error('the activity was not answered');
}

function fail(res: Response): void {
  answerJson(res, 500, { error: 'failed' });
}

/** A parser's message quotes what it could not parse, which someone may have written. */
function describe(error: unknown): LogFields {
  if (!(error instanceof Error)) return { error: typeof error };
  const { code } = error as { code?: unknown };
  return {
    error: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(error instanceof SyntaxError ? {} : { detail: error.message }),
  };
}

/** As much of a pino logger as restify calls. */
function silentLog() {
  const silent = () => undefined;
  const log = { trace: silent, debug: silent, info: silent, warn: silent, error: silent, fatal: silent };
  return { ...log, child: () => log } as never;
}
