import type { Answer } from '../form/forms';
import type { AnswerProblem } from '../form/problem';
import type { CohortId, LocalDate } from '../ids';
import type { NextThing } from '../ledger/delivery-line';
import type { Exercise, ExerciseRef } from '../programme/programme';
import type { OpenItem, PersonProgress } from '../reply/progress';
import type { ReplyView } from '../reply/reply';

export type ReplyNotice =
  | {
      readonly kind: 'reply-saved';
      readonly exercise: Exercise;
      readonly cohort: CohortId;
      readonly answer: Answer;
      readonly revision: number;
      /** Said into a thread that others read: keep it to one line, no content. */
      readonly inThread: boolean;
      readonly next?: OpenItem;
    }
  | { readonly kind: 'reply-withdrawn'; readonly exercise: ExerciseRef }
  | {
      readonly kind: 'reply-problem';
      readonly exercise: Exercise;
      readonly cohort: CohortId;
      readonly problem: AnswerProblem;
      readonly typed: string;
      /** An earlier answer of the person stands as it was. */
      readonly kept?: boolean;
    }
  /** A text that is no command: kept as a draft and offered as an answer. */
  | {
      readonly kind: 'offer-answer';
      readonly draft: string;
      readonly text: string;
      readonly items: readonly OpenItem[];
    }
  | {
      readonly kind: 'today';
      readonly on: LocalDate;
      /** The most urgent ones. */
      readonly items: readonly OpenItem[];
      /** How many more are open. */
      readonly later?: number;
      readonly next?: NextThing;
    }
  | {
      readonly kind: 'open';
      readonly mine?: readonly OpenItem[];
      /** For trainers: who misses what. */
      readonly cohort?: {
        readonly name: string;
        readonly rows: readonly { readonly name: string; readonly missing: readonly ExerciseRef[] }[];
      };
    }
  | {
      readonly kind: 'progress';
      readonly cohortName: string;
      readonly week: number;
      readonly weeks: number;
      readonly mine?: PersonProgress;
      readonly sections: readonly {
        readonly number: number;
        readonly title: string;
        readonly filled: number;
        readonly of: number;
      }[];
      readonly group: { readonly answered: number; readonly possible: number };
      /** Trainers see each person. */
      readonly rows?: readonly PersonProgress[];
    }
  | {
      readonly kind: 'replies';
      readonly cohortName: string;
      readonly exercise: Exercise;
      readonly replies: readonly {
        readonly name: string;
        readonly municipality?: string;
        readonly reply: ReplyView;
      }[];
      readonly missing: readonly string[];
    }
  | ExerciseCard;

/**
 * One exercise: as a post in the channel (without `viewer`), as each person sees that post (with `viewer`),
 * or in the personal chat (`place: 'personal'`).
 */
export interface ExerciseCard {
  readonly kind: 'exercise-card';
  readonly cohort: CohortId;
  readonly exercise: Exercise;
  readonly place: 'channel' | 'personal';
  readonly dueOn: LocalDate;
  readonly answered: number;
  readonly participants: number;
  readonly preview?: boolean;
  readonly viewer?: {
    readonly role: 'participant' | 'trainer' | 'guest';
    readonly reply?: ReplyView;
    /** Show the form, filled with the reply if there is one. */
    readonly editing: boolean;
  };
  /** Shown above: what just happened to the viewer's answer, or why it was not taken. */
  readonly result?: ReplyResult;
}

export type ReplyResult =
  | { readonly kind: 'saved'; readonly revision: number; readonly afterReply?: string }
  | { readonly kind: 'withdrawn' }
  /** `typed` is what the person had entered, by input id, so that nothing is lost. */
  | {
      readonly kind: 'problem';
      readonly problem: AnswerProblem;
      readonly typed: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'not-stored'; readonly typed: Readonly<Record<string, string>> };
