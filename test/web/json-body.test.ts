import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { readJsonBody } from '../../src/web/json-body';

test('a client that goes away half-way ends the wait', async () => {
  const stream = new PassThrough();
  const req = Object.assign(stream, { headers: { 'content-type': 'application/json' } });
  const read = readJsonBody(req as unknown as IncomingMessage, 100);
  stream.write('{"a":');
  stream.destroy();
  expect(await read).toMatchObject({ ok: false, status: 0 });
});
