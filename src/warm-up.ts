import { setImmediate } from 'node:timers/promises';
import { loadTemplating } from './cards/kit/template';
import { loadGate, loadRouter } from './teams/sdk';

/** Whoever waits for the start asks every so often: they get their answer before the process is busy. */
const PAUSE_MS = 250;
/** What the first turn needs and readiness does not. Each takes a tenth of a second or more. */
const PARTS = [loadGate, loadRouter, loadTemplating];

/**
 * Loads, shortly after the start, what everybody needs, so that the first person need not wait for it; a turn
 * that comes earlier loads it by itself. Requests are answered between the parts. What cannot be loaded
 * ends the process, as it would at the start. Returns how to call it off.
 */
export function startWarmUp(): () => void {
  let off = false;
  const timer = setTimeout(async () => {
    for (const load of PARTS) {
      if (off) return;
      load();
      await setImmediate();
    }
  }, PAUSE_MS);
  return () => {
    off = true;
    clearTimeout(timer);
  };
}
