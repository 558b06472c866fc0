import type { Server, ServerOptions } from 'restify';

interface Options extends ServerOptions {
  /** Given, because restify would else load and make one of its own. */
  readonly log: NonNullable<ServerOptions['log']>;
}

/**
 * restify's `createServer`, as far as it is used here. Its index loads all its plugins besides, 260 files that
 * take longer than the server itself.
 */
export function createBareServer(options: Options): Server {
  const BareRouter = require('restify/lib/router') as new (options: Options) => object;
  const BareServer = require('restify/lib/server') as new (options: object) => Server;
  return new BareServer({ ...options, router: new BareRouter(options) });
}
