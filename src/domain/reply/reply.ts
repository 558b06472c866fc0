import type { When } from '../calendar/calendar';
import type { Answer } from '../form/forms';
import type { ExerciseId, Instant, PersonId } from '../ids';

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

export interface ReplyView {
  readonly answer: Answer;
  readonly revision: number;
  readonly state: 'handed-in' | 'withdrawn';
  readonly at: When;
}
