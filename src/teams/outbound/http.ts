import { type ClientRequest, Agent as PlainAgent, request as requestPlain } from 'node:http';
import { request as requestSecure, Agent as SecureAgent } from 'node:https';
import type { Socket } from 'node:net';
import { memoize } from '../../domain/memo';
import { isRecord, textField } from '../json';
import type { RequestResult } from './classify';

export interface HttpRequest {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** One HTTP request and its answer, read as JSON; never a second one by itself. Never rejects. */
export type Http = (url: string, request: HttpRequest) => Promise<RequestResult>;

/**
 * Connections are kept for the next request, but for less time than servers keep them: a request written to
 * a connection that is being closed leaves it doubtful whether it was taken. One that is not made within that
 * time is given up.
 */
const KEEP = { keepAlive: true, timeout: 4_000, scheduling: 'lifo' } as const;

/**
 * Node's own client with kept connections; idle ones do not keep the process alive. Redirects are not
 * followed: they would be requests that nobody counted. `timeoutMs` is the time for connecting, asking and
 * answering together.
 *
 * `not-sent` is said only where no connection was ever made that the request could have been written to.
 */
export function createHttp(timeoutMs: number): Http {
  const plain = { request: requestPlain, agent: onceReady(new PlainAgent(KEEP), 'connect') };
  const secure = { request: requestSecure, agent: onceReady(new SecureAgent(KEEP), 'secureConnect') };

  return (url, { method, headers, body }) =>
    new Promise((resolve) => {
      const { request, agent } = url.startsWith('https:') ? secure : plain;
      let asked: ClientRequest;
      try {
        asked = request({ ...target(url), method, headers, agent });
      } catch (error) {
        resolve({ kind: 'not-sent', detail: errorName(error) });
        return;
      }
      let status: number | undefined;
      let written = false;
      let givenUp = false;
      const limit = setTimeout(() => {
        givenUp = true;
        asked.destroy();
      }, timeoutMs);
      asked.once('socket', () => {
        written = true;
      });
      asked.on('error', (error) => {
        // With a status, what follows is no more than a body cut short; the answer ends that.
        if (status !== undefined) return;
        clearTimeout(limit);
        const detail = givenUp ? 'TimeoutError' : errorName(error);
        resolve({ kind: written ? 'no-answer' : 'not-sent', detail });
      });
      asked.once('response', (response) => {
        status = response.statusCode ?? 0;
        const answer = { kind: 'response', status, retryAfter: response.headers['retry-after'] } as const;
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', () => undefined);
        response.once('close', () => {
          clearTimeout(limit);
          resolve({ ...answer, body: response.complete ? parseJson(Buffer.concat(chunks)) : undefined });
        });
      });
      asked.end(body);
    });
}

const hosts = memoize<string, Pick<URL, 'protocol' | 'hostname' | 'port'>>(100);

/** The few hosts there are need not be read out of an address again for each request. */
function target(url: string): object {
  const slash = url.indexOf('/', url.indexOf('//') + 2);
  const origin = url.slice(0, slash);
  const { protocol, hostname, port } = hosts(origin, () => new URL(origin));
  return { protocol, hostname: hostname.replace(/^\[|\]$/g, ''), port, path: url.slice(slash) };
}

/**
 * Hands a connection over only when it can be written to. Node hands it over at once otherwise and keeps what
 * is written until it is ready; then a request to nobody looks like one that was sent.
 */
function onceReady<Agent extends PlainAgent>(agent: Agent, ready: 'connect' | 'secureConnect'): Agent {
  type Connect = (
    options: object,
    done?: (error: Error | null, socket?: Socket) => void,
  ) => Socket | undefined;
  const connecting = agent as unknown as { createConnection: Connect };
  const connect = connecting.createConnection.bind(agent);
  connecting.createConnection = (options, done) => {
    const socket = connect(options);
    const failed = (error: Error): void => done?.(error);
    const late = (): void => {
      socket?.destroy(Object.assign(new Error('no connection'), { code: 'ETIMEDOUT' }));
    };
    socket
      ?.once('error', failed)
      .once('timeout', late)
      .once(ready, () => {
        socket.off('error', failed).off('timeout', late);
        done?.(null, socket);
      });
    return undefined;
  };
  return agent;
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

/** An error's code or class; its message may hold addresses or tokens. */
export function errorName(error: unknown): string {
  const cause = isRecord(error) && isRecord(error.cause) ? error.cause : error;
  return textField(cause, 'code') ?? textField(error, 'errorCode') ?? textField(error, 'name') ?? 'error';
}
