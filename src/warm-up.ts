import { loadCards } from './app';
import { loadTemplating } from './cards/kit/template';
import { loadApplication, loadGate } from './teams/turn/sdk';

/** Before each part, whoever has waited for the start or for the part before gets their answer. */
const PAUSE_MS = 250;
/** What turns need and readiness does not; each blocks the process for 0.1 to 0.4 s. */
const PARTS = {
  demo: [loadCards, loadTemplating, loadApplication],
  // Here a token is to be checked, and one to be fetched, before anything is shown.
  production: [loadGate, loadCards, loadTemplating, loadApplication],
};

/**
 * Loads, shortly after the start, what everybody needs, so that the first person need not wait for it; a turn
 * that comes earlier loads it by itself. What cannot be loaded ends the process, as it would at the start.
 * Returns how to call it off.
 */
export function startWarmUp(mode: keyof typeof PARTS): () => void {
  let timer: NodeJS.Timeout | undefined;
  const goOn = ([load, ...rest]: readonly (() => unknown)[]): void => {
    if (!load) return;
    timer = setTimeout(() => {
      load();
      goOn(rest);
    }, PAUSE_MS);
  };
  goOn(PARTS[mode]);
  return () => clearTimeout(timer);
}
