import type { Route } from './routes';
import { openTurn, type RunTurn } from './turn';

/** Takes the first route that fits, invokes' routes before the others, as the SDK's application does. */
export function dispatch(routes: readonly Route[]): RunTurn {
  const inOrder = [...routes].sort((a, b) => Number(b.invoke ?? false) - Number(a.invoke ?? false));
  return async (activity) => {
    const { turn, result } = openTurn(activity);
    await inOrder.find((route) => route.fits(activity))?.handle(turn);
    return result();
  };
}
