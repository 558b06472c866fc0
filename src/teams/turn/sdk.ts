import { dispatch } from './dispatch';
import { type Gate, openGate, type Registration } from './gate';
import type { Route } from './routes';
import type { createSdkGate } from './sdk-gate';
import type { registerRoutes } from './teams-ai';
import type { RunTurn } from './turn';

/**
 * Microsoft's SDK takes longer to load than all the rest of the program. Its token check is loaded when the
 * first activity or message needs it, if the process has not had the time to do so before.
 */
export function loadGate(): typeof createSdkGate {
  const gate = require('./sdk-gate') as typeof import('./sdk-gate');
  return gate.createSdkGate;
}

let register: typeof registerRoutes | undefined;

export function loadApplication(): void {
  register ??= (require('./teams-ai') as typeof import('./teams-ai')).registerRoutes;
}

/** The SDK's gate, loaded when it is asked for something; without a registration (demo mode) the open one. */
export function gateOnDemand(registration?: Registration): Gate {
  if (!registration) return openGate;
  const gate = onFirstUse(() => loadGate()(registration));
  return {
    // Not async: an SDK that cannot be loaded is a fault of ours, not a token that is not accepted.
    admit: (activity, authorization) => gate().admit(activity, authorization),
    token: async (serviceUrl) => gate().token(serviceUrl),
  };
}

/**
 * Turns are dispatched by Microsoft's application once it is loaded, which happens by itself soon after the
 * start (`warm-up.ts`). Whoever comes before that does not wait for it: the same table dispatches by itself.
 */
export function runTurnOf(routes: readonly Route[]): RunTurn {
  const alone = dispatch(routes);
  const registered = onFirstUse(() => register?.(routes) ?? alone);
  return (activity) => (register ? registered() : alone)(activity);
}

function onFirstUse<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
