import type { Answer } from './answer';
import type { ExerciseId, Instant, PersonId } from './ids';

/** How an answer came in; a thread message can later be edited or deleted there. */
export type ReplySource =
  | { readonly via: 'card'; readonly activityId: string }
  | { readonly via: 'chat'; readonly activityId: string }
  | { readonly via: 'thread'; readonly activityId: string; readonly conversationId: string };

/** The current state of what one person handed in for one exercise; earlier revisions are documents of their own. */
export interface Reply {
  readonly exerciseId: ExerciseId;
  readonly personId: PersonId;
  /** 1 for the first; grows with each change. */
  readonly revision: number;
  readonly state: 'handed-in' | 'withdrawn';
  readonly answer: Answer;
  readonly source: ReplySource;
  readonly firstAt: Instant;
  readonly at: Instant;
  /** The activity that withdrew it. */
  readonly withdrawnBy?: string;
}

export interface Feedback {
  readonly id: string;
  readonly exerciseId: ExerciseId;
  readonly personId: PersonId;
  readonly by: PersonId;
  readonly byName: string;
  readonly text: string;
  readonly at: Instant;
}
