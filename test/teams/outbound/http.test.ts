import { createServer as createPlain, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, createServer as createTcp, type Socket, type Server as TcpServer } from 'node:net';
import { createHttp } from '../../../src/teams/outbound/http';

const POST = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"ä":1}' };
const open: (Server | TcpServer)[] = [];
const sockets = new Set<Socket>();

async function listen<Kind extends Server | TcpServer>(server: Kind): Promise<string> {
  open.push(server);
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}/v3`;
}
const serve = async (answer: RequestListener) => `http://${await listen(createPlain(answer))}`;

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  await Promise.all(open.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
});

test('sends what it was given once, with its length, and reads the answer', async () => {
  const seen: unknown[] = [];
  const url = await serve((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url: path, headers } = request;
      seen.push([
        method,
        path,
        headers['content-type'],
        headers['content-length'],
        String(Buffer.concat(chunks)),
      ]);
      response.writeHead(201, { 'retry-after': '7' });
      response.end('{"id":"ü"}');
    });
  });
  expect(await createHttp(1_000)(url, POST)).toEqual({
    kind: 'response',
    status: 201,
    retryAfter: '7',
    body: { id: 'ü' },
  });
  expect(seen).toEqual([['POST', '/v3', 'application/json', '8', '{"ä":1}']]);
});

test('uses a connection again', async () => {
  const url = await serve((_, response) => response.end('{}'));
  const http = createHttp(1_000);
  for (let count = 0; count < 3; count += 1) await http(url, POST);
  expect(sockets.size).toBe(1);
});

test('a kept connection that is cut as the next request is written: it may have been taken, and is not sent again', async () => {
  let requests = 0;
  const url = await serve((request, response) => {
    requests += 1;
    if (requests === 1) response.end('{}');
    else request.socket.destroy();
  });
  const http = createHttp(1_000);
  await http(url, POST);
  expect(await http(url, POST)).toEqual({ kind: 'no-answer', detail: 'ECONNRESET' });
  expect([requests, sockets.size]).toEqual([2, 1]);
});

test('a body cut short leaves the status and what the headers say', async () => {
  const url = await serve((request, response) => {
    response.writeHead(429, { 'retry-after': '3', 'content-length': '100' });
    response.write('{"error":', () => request.socket.resetAndDestroy());
  });
  expect(await createHttp(1_000)(url, POST)).toMatchObject({
    kind: 'response',
    status: 429,
    retryAfter: '3',
    body: undefined,
  });
});

test('so does a body that is no HTTP', async () => {
  const head = 'HTTP/1.1 429 Slow down\r\nretry-after: 3\r\ntransfer-encoding: chunked\r\n\r\n';
  const address = await listen(
    createTcp((socket) => socket.once('data', () => socket.write(`${head}?\r\n`))),
  );
  expect(await createHttp(1_000)(`http://${address}`, POST)).toMatchObject({ status: 429, retryAfter: '3' });
});

test('a body that does not end is given up in time', async () => {
  const url = await serve((_, response) => {
    response.writeHead(201);
    response.write('{');
  });
  expect(await createHttp(50)(url, POST)).toMatchObject({ kind: 'response', status: 201, body: undefined });
});

test('no answer in time: it may have been taken', async () => {
  const url = await serve(() => undefined);
  expect(await createHttp(50)(url, POST)).toEqual({ kind: 'no-answer', detail: 'TimeoutError' });
});

test.each([
  ['a name that nobody has', 'http://nobody.invalid/v3', 'ENOTFOUND|EAI_AGAIN|TimeoutError'],
  ['an address that is none', 'http://[/v3', 'ERR_INVALID_URL'],
])('%s: certainly not taken', async (_, url, detail) => {
  expect(await createHttp(3_000)(url, POST)).toEqual({
    kind: 'not-sent',
    detail: expect.stringMatching(detail),
  });
});

describe('where a secure connection is not made, nothing is written', () => {
  test('to one who does not speak TLS', async () => {
    const heard: Buffer[] = [];
    const address = await listen(
      createTcp((socket) => {
        socket.on('error', () => undefined);
        socket.on('data', (data) => {
          heard.push(data);
          socket.end('HTTP/1.1 200 OK\r\n\r\n');
        });
      }),
    );
    expect(await createHttp(1_000)(`https://${address}`, POST)).toMatchObject({ kind: 'not-sent' });
    expect(Buffer.concat(heard).includes('POST')).toBe(false);
  });

  test('to one who keeps silent', async () => {
    const address = await listen(createTcp((socket) => socket.on('error', () => undefined)));
    expect(await createHttp(100)(`https://${address}`, POST)).toEqual({
      kind: 'not-sent',
      detail: 'TimeoutError',
    });
  });
});
