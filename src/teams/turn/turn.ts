import type { IncomingActivity } from '../inbound/activity';
import type { InvokeAnswer } from './invoke-answer';

/** One admitted activity on its way to its handler; knows nothing of any SDK. */
export interface Turn {
  readonly activity: IncomingActivity;
  /** What the client of somebody who pressed a button gets in the response. */
  answer(body: InvokeAnswer): void;
  /** Work that the response need not wait for; part of the turn all the same. */
  afterwards(work: () => Promise<void>): void;
}

export interface TurnResult {
  /** Undefined where nothing answers, such as an invoke that nobody knows. */
  readonly answer?: InvokeAnswer;
  readonly afterwards: readonly (() => Promise<void>)[];
}

/** Handles one activity with the first route that fits it. */
export type RunTurn = (activity: IncomingActivity) => Promise<TurnResult>;

/** A turn and, once it is over, what came of it. */
export function openTurn(activity: IncomingActivity): { readonly turn: Turn; result(): TurnResult } {
  const afterwards: (() => Promise<void>)[] = [];
  let answered: InvokeAnswer | undefined;
  const turn: Turn = {
    activity,
    answer(body) {
      answered = body;
    },
    afterwards(work) {
      afterwards.push(work);
    },
  };
  return { turn, result: () => ({ ...(answered ? { answer: answered } : {}), afterwards }) };
}
