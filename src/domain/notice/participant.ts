import type { Land } from '../calendar/laender';
import type { CohortId, LocalDate } from '../ids';
import type { NextThing } from '../ledger/delivery-line';
import type { Exercise, ExerciseRef } from '../programme/programme';
import type { Answer, AnswerProblem } from '../reply/answer';
import type { OpenItem, PersonProgress } from '../reply/progress';
import type { SlotView } from '../schulterblick/schulterblick';

export type AnswerNotice =
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
      readonly kind: 'feedback-received';
      readonly exercise: ExerciseRef;
      readonly byName: string;
      readonly text: string;
    };

export type ParticipantNotice =
  | { readonly kind: 'welcome'; readonly scope: 'personal' | 'channel' | 'group'; readonly trainer: boolean }
  | {
      readonly kind: 'join-card';
      readonly cohort: CohortId;
      readonly cohortName: string;
      readonly programmeTitle: string;
      readonly description: string;
      readonly weeks: number;
      readonly startOn: LocalDate;
      readonly seats: number;
      readonly taken: number;
      readonly waiting: number;
      readonly names: readonly string[];
    }
  | {
      readonly kind: 'joined';
      readonly name: string;
      readonly cohortName: string;
      readonly municipality: string;
      readonly land: Land;
      readonly startOn: LocalDate;
      readonly place: 'seat' | 'waiting';
      readonly waitingPosition?: number;
      /** The person was in already; municipality and Land were updated. */
      readonly updated: boolean;
    }
  | {
      readonly kind: 'help';
      readonly trainer: boolean;
      readonly participant: boolean;
      readonly scope: 'personal' | 'channel' | 'group';
      readonly demo: boolean;
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
      readonly kind: 'search-results';
      readonly query: string;
      readonly hits: readonly (ExerciseRef & {
        readonly week: number;
        readonly excerpt: string;
        readonly upcoming: boolean;
      })[];
      readonly more: number;
    }
  | {
      readonly kind: 'concept';
      readonly name: string;
      readonly municipality?: string;
      readonly sections: readonly {
        readonly number: number;
        readonly title: string;
        readonly paragraphs: readonly string[];
        readonly open: readonly ExerciseRef[];
      }[];
      readonly downloadUrl?: string;
    }
  | {
      readonly kind: 'my-data';
      readonly downloadUrl?: string;
      readonly counts: Readonly<Record<DataCount, number>>;
    }
  /** A template of the workbook, or another file, as a short-lived link. */
  | {
      readonly kind: 'file-offer';
      readonly file:
        | { readonly kind: 'template'; readonly title: string }
        | { readonly kind: 'appointment'; readonly slot: SlotView };
      readonly downloadUrl: string;
    }
  | { readonly kind: 'confirm-delete'; readonly counts: Readonly<Record<DataCount, number>> }
  | {
      readonly kind: 'choose-cohort';
      readonly cohorts: readonly { readonly id: CohortId; readonly name: string }[];
    };

export type DataCount =
  | 'cohorts'
  | 'replies'
  | 'revisions'
  | 'feedback'
  | 'metrics'
  | 'agreements'
  | 'drafts';
