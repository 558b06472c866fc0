import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerAsks } from '../answer-asks';
import type { ConnectorCounts, ConnectorQuestion } from '../connector';

/**
 * As little of a Bot Connector as the bots need, so that it costs little beside them: it takes every request,
 * counts it and answers with an id. With a limit it refuses what exceeds it within any second.
 */
const counts = { posts: 0, puts: 0, chats: 0, refused: 0, bytes: 0 };
let limit: number | undefined;
let taken: number[] = [];
let firstAt = 0;
let lastAt = 0;
let sample: string | undefined;

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const now = performance.now();
    if (limit !== undefined) {
      while (taken[0] !== undefined && taken[0] <= now - 1_000) taken.shift();
      if (taken.length >= limit) {
        counts.refused += 1;
        response.writeHead(429, { 'retry-after': '1' }).end();
        return;
      }
      taken.push(now);
    }
    firstAt ||= now;
    lastAt = now;
    const body = Buffer.concat(chunks);
    counts.bytes += body.length;
    const path = request.url ?? '';
    if (request.method === 'PUT') counts.puts += 1;
    else if (path.endsWith('/activities') || path.includes('/activities/')) {
      counts.posts += 1;
      sample ??= body.toString();
    } else counts.chats += 1;
    // A new chat's id is its member's, so that asking twice gives the same chat.
    const id = path.endsWith('/v3/conversations')
      ? `a:${memberOf(body)}`
      : String(1_700_000_000_000 + counts.posts);
    const answer = JSON.stringify({ id });
    response
      .writeHead(201, { 'content-type': 'application/json', 'content-length': answer.length })
      .end(answer);
  });
});

function memberOf(body: Buffer): string {
  const { members } = JSON.parse(body.toString()) as { members?: { id: string }[] };
  return members?.[0]?.id ?? 'nobody';
}

answerAsks<ConnectorQuestion>(async (question) => {
  switch (question.do) {
    case 'listen':
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return { port: (server.address() as AddressInfo).port };
    case 'reset':
      limit = question.limitPerSecond;
      taken = [];
      sample = undefined;
      firstAt = 0;
      Object.assign(counts, { posts: 0, puts: 0, chats: 0, refused: 0, bytes: 0 });
      return undefined;
    case 'counts':
      return { ...counts, spanMs: lastAt - firstAt, ...(sample ? { sample } : {}) } satisfies ConnectorCounts;
  }
});
