/**
 * Runs Microsoft's Agents Playground, bound to this machine alone: by itself it listens on every network
 * interface and hands on to the bot whatever anyone posts there, and it has no option for that.
 * Arguments are the Playground's own. A process of its own, started by `playground.ts`.
 */
import { Server } from 'node:net';

const listen = Server.prototype.listen as (this: Server, ...given: unknown[]) => Server;
Server.prototype.listen = function onLoopback(this: Server, ...given: unknown[]): Server {
  const [port, ...rest] = given;
  return typeof port === 'number' ? listen.call(this, port, '127.0.0.1', ...rest) : listen.apply(this, given);
} as Server['listen'];

(require('@microsoft/m365agentsplayground/dist') as { start(): void }).start();
