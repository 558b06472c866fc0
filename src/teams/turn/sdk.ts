import type { createGate, Gate, Registration } from './adapter';
import type { createRouter, Router, RouterOptions } from './router';

/**
 * Microsoft's SDK takes longer to load than all the rest of the program. Only a turn needs it, and in
 * production a token; so it is loaded when the first of them comes, if the process has not had the time
 * to do so before.
 */
export function loadGate(): typeof createGate {
  const adapter = require('./adapter') as typeof import('./adapter');
  return adapter.createGate;
}

export function loadRouter(): typeof createRouter {
  const router = require('./router') as typeof import('./router');
  return router.createRouter;
}

/** As `createGate`, with the SDK when it is asked for something; without a registration no token is. */
export function gateOnDemand(registration?: Registration): Gate {
  const gate = onFirstUse(() => loadGate()(registration));
  return {
    // Not async: an SDK that cannot be loaded is a fault of ours, not a token that is not accepted.
    admit: (activity, authorization) => gate().admit(activity, authorization),
    token: async (serviceUrl) => (registration ? gate().token(serviceUrl) : undefined),
  };
}

/** As `createRouter`, with the SDK when the first turn comes. */
export function routerOnDemand(options: RouterOptions): Router {
  const route = onFirstUse(() => loadRouter()(options));
  return (context) => route()(context);
}

function onFirstUse<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
