import { Application } from '@microsoft/teams-ai/lib/Application';
import { TurnState } from '@microsoft/teams-ai/lib/TurnState';
import { type Activity, CloudAdapter, type Storage, TurnContext } from 'botbuilder';
import type { Route } from './routes';
import { openTurn, type RunTurn, type Turn } from './turn';

/** Registers the route table with Microsoft's application, which dispatches by it. */
export function registerRoutes(routes: readonly Route[]): RunTurn {
  const app = new QuietApplication({
    storage: holdsNothing,
    turnStateFactory: () => new TurnState(),
    removeRecipientMention: false,
  });
  for (const route of routes) {
    app.addRoute(
      (context) => Promise.resolve(route.fits(turnOf(context).activity)),
      (context) => route.handle(turnOf(context)),
      route.invoke,
    );
  }
  const adapter = new TurnAdapter();
  return async (activity) => {
    const { turn, result } = openTurn(activity);
    // The SDK's Activity asks for much that Teams does not always send; nothing here relies on it.
    await adapter.run(activity as unknown as Activity, async (context) => {
      context.turnState.set(TURN, turn);
      await app.run(context);
    });
    return result();
  };
}

const TURN = Symbol('turn');
const turnOf = (context: TurnContext): Turn => context.turnState.get<Turn>(TURN) as Turn;

/**
 * `process` of the SDK reads before it authenticates and answers by itself, and makes clients for each turn
 * that nobody uses here: what is said goes through our own connector, with a time limit and no hidden retry.
 */
class TurnAdapter extends CloudAdapter {
  run(activity: Activity, logic: (context: TurnContext) => Promise<void>): Promise<void> {
    return this.runMiddleware(new TurnContext(this, activity), logic);
  }
}

/**
 * teams-ai 1.7 starts its typing timer whatever its option says; a turn of more than a second would then
 * send by the SDK's connector, with its retries and without a time limit.
 */
class QuietApplication extends Application<TurnState> {
  override startTypingTimer(): void {}
}

/** What matters is in the store; the SDK's own state would grow with every user. */
const holdsNothing: Storage = {
  read: () => Promise.resolve({}),
  write: () => Promise.resolve(),
  delete: () => Promise.resolve(),
};
