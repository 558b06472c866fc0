import type { Store } from './store';

/**
 * Work on one thing that follows an answer, such as the counter on a post. It reads anew: what the turn has read
 * is old by then. What it must not lose is noted in the store by whoever asks for it, so that the tick makes up
 * for it if the process ends first.
 */
export type FollowUp = (store: Store) => Promise<void>;

export interface FollowUps {
  /**
   * Soon, when answers have gone out; nobody waits for it. Of all that ask for the same thing before it begins,
   * the last one's work is done for them all. It must not reject.
   */
  soon(name: string, work: FollowUp): void;
  /** At once, or after what is under way on the same thing; resolves when it is done. */
  now(name: string, work: FollowUp): Promise<void>;
  /** Begins everything that waits, and resolves when nothing is under way any more. */
  idle(): Promise<void>;
}
