import { Agent, request as httpRequest, type IncomingHttpHeaders, type RequestOptions } from 'node:http';
import type { LogFields } from '../../src/ports/runtime';
import { createWebServer, type WebServer, type WebServerOptions } from '../../src/web/server';

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let port = 0;
let server: WebServer;
let logged: { event: string; fields: LogFields | undefined }[] = [];
const seen: unknown[] = [];

async function start(options: Partial<WebServerOptions> = {}): Promise<void> {
  const write = (event: string, fields?: LogFields) => {
    logged.push({ event, fields });
  };
  server = createWebServer({
    log: { debug: write, info: write, warn: write, error: write },
    onActivity: async (req, res) => {
      seen.push(req.body);
      res.status(200);
      res.send({ statusCode: 200 });
      res.end();
    },
    ready: async () => ({ ready: true, reasons: [] }),
    openDownload: async () => 'invalid',
    ...options,
  });
  port = await server.listen('127.0.0.1', 0);
}
beforeEach(() => {
  logged = [];
  seen.length = 0;
});
afterEach(() => server.close(0));

function send(method: string, path: string, options: RequestOptions & { body?: string | Buffer } = {}) {
  return new Promise<Answer>((resolve, reject) => {
    const { body, ...rest } = options;
    const req = httpRequest({ host: '127.0.0.1', port, method, path, agent: false, ...rest }, (res) => {
      const chunks: Buffer[] = [];
      res.on('data', (chunk: Buffer) => chunks.push(chunk));
      res.on('end', () =>
        resolve({
          status: res.statusCode ?? 0,
          headers: res.headers,
          body: Buffer.concat(chunks).toString(),
        }),
      );
    });
    req.on('error', reject);
    req.end(body);
  });
}
const json = { 'Content-Type': 'application/json; charset=utf-8' };
const post = (body: string | Buffer, headers: Record<string, string> = json) =>
  send('POST', '/api/messages', { body, headers });

describe('messages', () => {
  test('a JSON object reaches the handler, whose answer goes back as JSON whatever is accepted', async () => {
    await start();
    const answer = await post('{"type":"message","text":"Grüße 🏛️"}', { ...json, Accept: 'text/plain' });
    expect(seen).toEqual([{ type: 'message', text: 'Grüße 🏛️' }]);
    expect(answer).toMatchObject({ status: 200, body: '{"statusCode":200}' });
    expect(answer.headers['content-type']).toContain('application/json');
  });

  test('a text as answer is JSON too', async () => {
    await start({
      onActivity: async (_, res) => {
        res.status(400);
        res.send('abgelehnt');
        res.end();
      },
    });
    expect(await post('{}', { ...json, Accept: 'text/html' })).toMatchObject({
      status: 400,
      body: '"abgelehnt"',
    });
  });

  test.each<[number, string, string | Buffer, Record<string, string>]>([
    [415, 'no type', '{}', {}],
    [415, 'text', '{}', { 'Content-Type': 'text/plain' }],
    [415, 'a form', 'a=b', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    [415, 'compressed', '{}', { ...json, 'Content-Encoding': 'gzip' }],
    [400, 'broken JSON', '{"text":"geheim', json],
    [400, 'nothing', '', json],
    [400, 'an array', '[]', json],
    [400, 'null', 'null', json],
    [400, 'no UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), json],
    [400, 'depth without end', '['.repeat(200_000), json],
    [413, 'too large', JSON.stringify({ text: 'x'.repeat(256 * 1024) }), json],
    [
      413,
      'too large in pieces',
      JSON.stringify({ text: 'x'.repeat(256 * 1024) }),
      { ...json, 'Transfer-Encoding': 'chunked' },
    ],
  ])('%i for %s', async (status, _, body, headers) => {
    await start();
    const answer = await post(body, headers);
    expect(answer.status).toBe(status);
    expect(Object.keys(JSON.parse(answer.body))).toEqual(['error']);
    expect(seen).toEqual([]);
    expect(JSON.stringify([answer.body, logged])).not.toContain('geheim');
  });

  test('just within the limit is taken', async () => {
    await start();
    const body = JSON.stringify({ text: '' });
    const largest = JSON.stringify({ text: 'x'.repeat(256 * 1024 - body.length) });
    expect((await post(largest)).status).toBe(200);
  });

  test('a handler that throws is answered with 500 without details, and logged', async () => {
    await start({
      onActivity: async () => {
        throw Object.assign(new Error('wrong /srv/secret'), { code: 'invariant' });
      },
    });
    const answer = await post('{}');
    expect(answer).toMatchObject({ status: 500, body: '{"error":"failed"}' });
    expect(logged).toEqual([
      {
        event: 'web.failed',
        fields: { route: '/api/messages', error: 'Error', code: 'invariant', detail: 'wrong /srv/secret' },
      },
    ]);
  });

  test('a handler that does not answer is answered for', async () => {
    await start({ onActivity: async () => undefined });
    expect((await post('{}')).status).toBe(500);
    expect(logged).toHaveLength(1);
  });

  test('a client that goes away half-way harms nobody', async () => {
    await start();
    await new Promise<void>((resolve) => {
      const req = httpRequest({
        host: '127.0.0.1',
        port,
        method: 'POST',
        path: '/api/messages',
        headers: { ...json, 'Content-Length': 100 },
      });
      req.on('error', () => resolve());
      req.write('{"a":', () => req.destroy(new Error('gone')));
    });
    expect((await post('{}')).status).toBe(200);
    expect(seen).toEqual([{}]);
    expect(logged).toEqual([]);
  });
});

describe('health', () => {
  test('healthz says that the process lives', async () => {
    await start();
    expect(await send('GET', '/healthz')).toMatchObject({ status: 200, body: '{"status":"ok"}' });
    expect(await send('HEAD', '/healthz')).toMatchObject({ status: 200, body: '' });
  });

  test('readyz gives the reasons', async () => {
    let reasons: string[] = [];
    await start({ ready: async () => ({ ready: reasons.length === 0, reasons }) });
    expect(await send('GET', '/readyz')).toMatchObject({
      status: 200,
      body: '{"status":"ready","reasons":[]}',
    });
    reasons = ['store-unavailable'];
    expect(await send('GET', '/readyz')).toMatchObject({
      status: 503,
      body: '{"status":"not-ready","reasons":["store-unavailable"]}',
    });
  });

  test('a check that fails is not ready', async () => {
    await start({
      ready: async () => {
        throw new Error('broken');
      },
    });
    expect((await send('GET', '/readyz')).status).toBe(503);
  });
});

describe('downloads', () => {
  const longToken = `${'a'.repeat(1500)}.${'b'.repeat(43)}`;

  test('a file is saved under its name and shown by no browser', async () => {
    const asked: string[] = [];
    await start({
      openDownload: async (token) => {
        asked.push(token);
        return {
          fileName: 'Konzept Bühl "x"\r\n.docx',
          contentType: 'application/pdf',
          body: Buffer.from([1, 2]),
        };
      },
    });
    const answer = await send('GET', `/d/${longToken}`);
    expect(asked).toEqual([longToken]);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '2',
      'content-disposition':
        'attachment; filename="Konzept Buehl _x___.docx"; filename*=UTF-8\'\'Konzept%20B%C3%BChl%20_x___.docx',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
    });
  });

  test.each([
    ['gone', 410, 'abgelaufen'],
    ['invalid', 404, 'gibt es nicht'],
  ] as const)('%s is a German page', async (result, status, words) => {
    await start({ openDownload: async () => result });
    const answer = await send('GET', '/d/x');
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.body).toContain('lang="de"');
    expect(answer.body).toContain(words);
  });

  test('a failure is a German page, and the token is in no log', async () => {
    await start({
      openDownload: async () => {
        throw new SyntaxError('Unexpected token in "geheim"');
      },
    });
    const answer = await send('GET', '/d/tokentoken');
    expect(answer.status).toBe(500);
    expect(answer.body).toContain('nicht geklappt');
    expect(logged).toHaveLength(1);
    expect(JSON.stringify(logged)).not.toMatch(/tokentoken|geheim/);
  });
});

describe('information pages', () => {
  test.each(['/datenschutz', '/nutzung'])(
    '%s is an accessible German page that loads nothing',
    async (path) => {
      await start();
      const { status, headers, body } = await send('GET', path);
      expect(status).toBe(200);
      expect(body).toMatch(/^<!doctype html>\n<html lang="de">/);
      expect(body.match(/<h1>/g)).toHaveLength(1);
      expect(body).toContain('<main>');
      expect(body).toContain('Betreiber: siehe Ihre Kommune/Programmleitung');
      expect(body).not.toMatch(/<script|src=|https?:/);
      expect(headers['content-security-policy']).toMatch(
        /default-src 'none'.*style-src 'sha256-[\w+/]{43}='/,
      );
    },
  );

  test('the privacy page says how to get and delete the data', async () => {
    await start();
    const { body } = await send('GET', '/datenschutz');
    for (const words of ['meine daten', 'daten löschen', 'Trainer:innen', 'keine automatische Löschung'])
      expect(body).toContain(words);
  });
});

describe('nothing else', () => {
  const others = ['/', '/x', '/d', '/d/a/b', '/api', '/api/messages/', '/Healthz', '/healthz/'];
  test.each([...others, '/..%2fhealthz', '/%E0%A4%A', '/d/%E0%A4%A', '//healthz', `/d/${'x'.repeat(5000)}`])(
    '%s is 404 JSON',
    async (path) => {
      await start({
        openDownload: async () => ({ fileName: 'x', contentType: 'x/y', body: Buffer.alloc(1) }),
      });
      for (const headers of [{}, { Accept: 'text/html' }]) {
        const answer = await send('GET', path, { headers });
        expect(answer).toMatchObject({ status: 404, body: '{"error":"not-found"}' });
        expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
      }
    },
  );

  test.each([
    ['GET', '/api/messages'],
    ['PUT', '/api/messages'],
    ['OPTIONS', '/api/messages'],
    ['POST', '/healthz'],
    ['DELETE', '/d/x'],
    ['POST', '/datenschutz'],
  ])('%s %s is 405', async (method, path) => {
    await start();
    const answer = await send(method, path, { headers: { Origin: 'https://x.example' } });
    expect(answer).toMatchObject({ status: 405, body: '{"error":"method-not-allowed"}' });
    expect(answer.headers.allow).toBeDefined();
  });

  test('no answer names the software', async () => {
    await start();
    for (const path of ['/healthz', '/x', '/datenschutz', '/d/x']) {
      const { headers } = await send('GET', path);
      expect(headers).not.toHaveProperty('server');
      expect(headers).not.toHaveProperty('x-powered-by');
    }
  });
});

describe('beginning and end', () => {
  test('a port that is taken is said', async () => {
    await start();
    const second = createWebServer({
      log: { debug: jest.fn(), info: jest.fn(), warn: jest.fn(), error: jest.fn() },
      onActivity: async () => undefined,
      ready: async () => ({ ready: true, reasons: [] }),
      openDownload: async () => 'gone',
    });
    await expect(second.listen('127.0.0.1', port)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('closing lets an open request finish, also on a connection kept alive, and takes no other', async () => {
    let finish = () => {};
    let started = () => {};
    const waiting = new Promise<void>((resolve) => {
      started = resolve;
    });
    await start({
      ready: () =>
        new Promise((resolve) => {
          finish = () => resolve({ ready: true, reasons: [] });
          started();
        }),
    });
    const agent = new Agent({ keepAlive: true });
    const open = send('GET', '/readyz', { agent });
    await waiting;
    const closed = server.close();
    await expect(send('GET', '/healthz')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    const before = performance.now();
    finish();
    expect((await open).status).toBe(200);
    await closed;
    // Node alone would keep the connection for another five seconds.
    expect(performance.now() - before).toBeLessThan(2000);
    agent.destroy();
  });

  test('what does not finish in time is cut off', async () => {
    let started = () => {};
    const waiting = new Promise<void>((resolve) => {
      started = resolve;
    });
    await start({
      ready: () => {
        started();
        return new Promise(() => undefined);
      },
    });
    const open = expect(send('GET', '/readyz')).rejects.toMatchObject({ code: 'ECONNRESET' });
    await waiting;
    await server.close(10);
    await open;
    expect(logged).toContainEqual({ event: 'web.cut-off', fields: { inflight: 1 } });
  });
});
