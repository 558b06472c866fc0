import type { TurnContext } from 'botbuilder';

const AFTERWARDS = Symbol('afterwards');

/** Work that an invoke's answer need not wait for; part of the turn all the same. */
export function afterwards(context: TurnContext): (() => Promise<void>)[] {
  const known = context.turnState.get<(() => Promise<void>)[]>(AFTERWARDS);
  if (known) return known;
  const work: (() => Promise<void>)[] = [];
  context.turnState.set(AFTERWARDS, work);
  return work;
}
