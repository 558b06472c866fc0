import { Agent, request } from 'node:http';
import { percentile } from './stats';

export interface Load {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

/**
 * Sends everything by a number of clients, each one request after the other over its own kept-alive
 * connection.
 * @throws Error when an answer is not 200, or `check` finds fault with it.
 */
export async function sendLoad(
  port: number,
  clients: number,
  activities: readonly object[],
  check?: (body: string) => boolean,
): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  try {
    const bodies = activities.map((activity) => JSON.stringify(activity));
    const times: number[] = [];
    let next = 0;
    async function work(): Promise<void> {
      for (let body = bodies[next++]; body !== undefined; body = bodies[next++]) {
        const began = performance.now();
        const answer = await post(agent, port, body);
        times.push(performance.now() - began);
        if (answer.status !== 200 || (check && !check(answer.body)))
          throw new Error(`answered ${answer.status}: ${answer.body.slice(0, 300)}`);
      }
    }
    const began = performance.now();
    await Promise.all(Array.from({ length: clients }, work));
    const seconds = (performance.now() - began) / 1_000;
    return {
      perSecond: times.length / seconds,
      p50Ms: percentile(times, 0.5),
      p99Ms: percentile(times, 0.99),
    };
  } finally {
    agent.destroy();
  }
}

/** When something is sent, in milliseconds after the first. */
export interface Timed {
  readonly afterMs: number;
  readonly activity: object;
}

/**
 * Sends each thing at its time, whether or not those before it were answered, as people do who know nothing of
 * each other. A time is counted from the moment at which it was to be sent, so that waiting for a connection
 * counts as well.
 * @throws Error when an answer is not 200, or `check` finds fault with it.
 * @returns milliseconds until each answer, in the order of `timed`
 */
export async function sendAtTimes(
  port: number,
  timed: readonly Timed[],
  check: (body: string) => boolean,
): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const began = performance.now();
  try {
    return await Promise.all(
      timed.map(async ({ afterMs, activity }) => {
        const body = JSON.stringify(activity);
        await new Promise((resolve) => setTimeout(resolve, afterMs - (performance.now() - began)));
        const answer = await post(agent, port, body);
        if (answer.status !== 200 || !check(answer.body))
          throw new Error(`answered ${answer.status}: ${answer.body.slice(0, 300)}`);
        return performance.now() - began - afterMs;
      }),
    );
  } finally {
    agent.destroy();
  }
}

function post(agent: Agent, port: number, body: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      {
        ...{ agent, host: '127.0.0.1', port, method: 'POST', path: '/api/messages', timeout: 20_000 },
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (incoming) => {
        let text = '';
        incoming.setEncoding('utf8');
        incoming.on('data', (chunk: string) => {
          text += chunk;
        });
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, body: text }));
      },
    );
    outgoing.on('timeout', () => outgoing.destroy(new Error('no answer within 20 s')));
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
