import type { Answer, AnswerProblem } from './answer';
import type { Land, ReminderProfile } from './cohort';
import type { CommandName, CommandProblem } from './command';
import type { DeliveryKind, MoveReason, RefusedReason, SkipReason } from './delivery';
import type { CohortId, DeliveryKey, ExerciseId, ExerciseNumber, LocalDate } from './ids';
import type { Exercise, Week } from './programme';

/**
 * Everything the companion says, as plain values: no German, no card. `cards` turns them into Adaptive
 * Cards, `texts` into sentences; both are complete for this union, checked by the compiler.
 */
export type Notice = PushNotice | AnswerNotice | ParticipantNotice | TrainerNotice | DoneNotice | Refusal;
export type NoticeKind = Notice['kind'];

/** Local date and time of the cohort's zone; `time` is `09:00`. */
export interface When {
  readonly on: LocalDate;
  readonly time: string;
}
export interface ExerciseRef {
  readonly id: ExerciseId;
  readonly number: ExerciseNumber;
  readonly title: string;
}
/** An exercise in somebody's list of things to do. */
export interface OpenItem extends ExerciseRef {
  readonly cohort: CohortId;
  readonly minutes: number;
  readonly required: boolean;
  readonly private: boolean;
  readonly dueOn: LocalDate;
  readonly overdue: boolean;
}
/** Present when a delivery goes out after its time. */
export interface Late {
  readonly since: When;
}

// ---- what is pushed -------------------------------------------------------------------------------

export type PushNotice =
  | WeekOverview
  | ExerciseCard
  | {
      readonly kind: 'reminder';
      readonly name: string;
      readonly cohort: CohortId;
      readonly cohortName: string;
      readonly items: readonly OpenItem[];
    }
  | {
      readonly kind: 'digest';
      readonly cohortName: string;
      readonly week: number;
      readonly theme: string;
      readonly rows: readonly PersonProgress[];
      readonly problems: readonly DeliveryLine[];
    }
  | {
      readonly kind: 'delivery-question';
      readonly cohort: CohortId;
      readonly cohortName: string;
      readonly delivery: DeliveryKey;
      readonly line: DeliveryLine;
    }
  | {
      readonly kind: 'schulterblick-invite';
      readonly cohort: CohortId;
      readonly cohortName: string;
      readonly slots: readonly SlotView[];
      /** The person's own booking. */
      readonly booked?: SlotView;
      readonly trainerNames: readonly string[];
    }
  | SchulterblickBrief
  | {
      readonly kind: 'agreement-check';
      readonly cohort: CohortId;
      readonly agreement: string;
      readonly text: string;
      readonly agreedOn: LocalDate;
      readonly trainerName: string;
    }
  | {
      readonly kind: 'closing';
      readonly cohortName: string;
      readonly programmeTitle: string;
      readonly text?: string;
    }
  | { readonly kind: 'announcement'; readonly text: string; readonly byName: string };

export interface WeekOverview {
  readonly kind: 'week-overview';
  readonly cohort: CohortId;
  readonly cohortName: string;
  readonly programmeTitle: string;
  readonly week: Week;
  readonly weeks: number;
  readonly exercises: readonly (ExerciseRef & {
    readonly minutes: number;
    readonly required: boolean;
    readonly private: boolean;
    readonly postsOn: LocalDate;
  })[];
  readonly moved: readonly MoveReason[];
  /** The day of this overview; says to which day a holiday moved it. */
  readonly opensOn?: LocalDate;
  /** The closing words of the week before, read when it is over. */
  readonly lookBack?: { readonly week: number; readonly text: string };
  readonly late?: Late;
  /** Shown to a trainer alone, before its time. */
  readonly preview?: boolean;
}

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
  readonly late?: Late;
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
export interface ReplyView {
  readonly answer: Answer;
  readonly revision: number;
  readonly state: 'handed-in' | 'withdrawn';
  readonly at: When;
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

// ---- answers by message ---------------------------------------------------------------------------

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

// ---- participants ---------------------------------------------------------------------------------

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
export interface NextThing {
  readonly when: When;
  readonly what: DeliveryKind;
  readonly week: number;
  readonly exercise?: ExerciseRef;
}
export interface PersonProgress {
  readonly name: string;
  readonly municipality?: string;
  /** Exercises posted so far, and how many of them are answered. */
  readonly posted: number;
  readonly answered: number;
  readonly requiredPosted: number;
  readonly requiredAnswered: number;
}

// ---- trainers -------------------------------------------------------------------------------------

export type TrainerNotice =
  | {
      readonly kind: 'cohort-created';
      readonly cohort: CohortId;
      readonly name: string;
      readonly programmeTitle: string;
      readonly startOn: LocalDate;
      /** Week 1's overview. */
      readonly first: When;
      readonly moved: readonly MoveReason[];
      /** People taken over from the team's list. */
      readonly pickedUp: readonly string[];
      /** More people in the team than seats: nobody was taken over. */
      readonly tooMany?: { readonly members: number; readonly seats: number };
      /** The team's list could not be read. */
      readonly rosterFailed: boolean;
    }
  | {
      readonly kind: 'cohorts';
      readonly cohorts: readonly {
        readonly id: CohortId;
        readonly name: string;
        readonly programmeTitle: string;
        readonly startOn: LocalDate;
        readonly participants: number;
        readonly seats: number;
        readonly waiting: number;
        readonly week: number;
        readonly weeks: number;
        readonly current: boolean;
      }[];
    }
  | {
      readonly kind: 'participants';
      readonly cohortName: string;
      readonly seats: number;
      readonly participants: readonly ParticipantLine[];
      readonly waiting: readonly ParticipantLine[];
      readonly trainers: readonly string[];
    }
  | {
      readonly kind: 'plan';
      readonly cohortName: string;
      readonly today: LocalDate;
      readonly weeks: readonly {
        readonly number: number;
        readonly theme: string;
        readonly opens: When;
        readonly moved: readonly MoveReason[];
        readonly state: 'sent' | 'due' | 'planned' | 'skipped';
        readonly entries: readonly {
          readonly kind: DeliveryKind;
          readonly exercise?: ExerciseRef;
          readonly when: When;
          readonly plannedOn: LocalDate;
          readonly moved: readonly MoveReason[];
          readonly state: 'sent' | 'due' | 'planned' | 'skipped';
        }[];
      }[];
      readonly pauses: readonly { readonly from: LocalDate; readonly weeks: number }[];
    }
  | {
      readonly kind: 'status';
      readonly cohortName: string;
      readonly now: When;
      readonly last?: DeliveryLine;
      readonly next?: NextThing;
      /** Waiting for another try, unknown, refused, skipped as too late. */
      readonly problems: readonly DeliveryLine[];
      readonly missingPermissions: readonly ('channel-messages' | 'roster' | 'post')[];
      readonly paused?: { readonly from: LocalDate; readonly weeks: number };
      readonly withoutLand: readonly string[];
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
  | {
      readonly kind: 'schulterblick-overview';
      readonly cohort: CohortId;
      readonly cohortName: string;
      readonly week: number;
      readonly opens: When;
      readonly slots: readonly SlotView[];
      readonly people: readonly {
        readonly name: string;
        readonly questionnaire: boolean;
        readonly slot?: SlotView;
        readonly agreements: readonly AgreementView[];
      }[];
      readonly checklist: readonly string[];
    }
  | {
      readonly kind: 'report';
      readonly cohortName: string;
      readonly rows: readonly PersonProgress[];
      readonly downloadUrl?: string;
    }
  | { readonly kind: 'time'; readonly now: When; readonly moved: boolean; readonly made: number };
export interface ParticipantLine {
  readonly name: string;
  readonly municipality?: string;
  readonly land?: Land;
  /** Left out where others read along. */
  readonly reminders?: ReminderProfile;
}
export interface SlotView {
  readonly id: string;
  readonly when: When;
  readonly minutes: number;
  readonly trainerName: string;
  /** Only trainers see who booked. */
  readonly bookedBy?: string;
  readonly free: boolean;
}
export interface AgreementView {
  readonly text: string;
  readonly on: LocalDate;
  readonly last?: 'done' | 'under-way' | 'not-yet' | 'dropped';
}
export interface SchulterblickBrief {
  readonly kind: 'schulterblick-brief';
  readonly cohortName: string;
  readonly name: string;
  readonly municipality?: string;
  readonly progress: PersonProgress;
  readonly open: readonly ExerciseRef[];
  /** Answers worth reading before the conversation, already as plain text. */
  readonly answers: readonly (ExerciseRef & { readonly text: string })[];
  /** Self-assessment, before and now, by item. */
  readonly selfAssessment: readonly {
    readonly item: string;
    readonly before?: number;
    readonly now?: number;
  }[];
  readonly questionnaire: readonly { readonly question: string; readonly answer?: string }[];
  readonly slot?: SlotView;
  readonly metrics: readonly { readonly channel: string; readonly value: number; readonly on: LocalDate }[];
}
/** One line about a delivery, for `status`, `plan`, digests and questions. */
export interface DeliveryLine {
  readonly kind: DeliveryKind;
  readonly week: number;
  readonly exercise?: ExerciseRef;
  /** Name of the person, for personal deliveries. */
  readonly to?: string;
  readonly when: When;
  readonly state: 'sent' | 'retry' | 'unknown' | 'refused' | 'skipped' | 'sending';
  readonly refused?: RefusedReason;
  readonly skip?: SkipReason;
  readonly retryAt?: When;
  readonly late?: boolean;
}

// ---- short confirmations --------------------------------------------------------------------------

export type DoneNotice = { readonly kind: 'done' } & (
  | {
      readonly what: 'metric-saved';
      readonly channel: string;
      readonly value: number;
      readonly on: LocalDate;
      readonly before?: { readonly value: number; readonly on: LocalDate };
    }
  | { readonly what: 'reminders-set' | 'reminders-are'; readonly profile: ReminderProfile }
  | { readonly what: 'snoozed'; readonly until: When }
  | { readonly what: 'absence-saved'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly what: 'data-deleted' }
  | { readonly what: 'sent-privately'; readonly exercise: ExerciseRef }
  | { readonly what: 'participant-added'; readonly name: string; readonly place: 'seat' | 'waiting' }
  | { readonly what: 'participant-removed'; readonly name: string; readonly movedUp?: string }
  | {
      readonly what: 'participant-set';
      readonly name: string;
      readonly municipality: string;
      readonly land: Land;
    }
  | { readonly what: 'trainer-added'; readonly name: string }
  /** To who waited, once a seat has become theirs. */
  | { readonly what: 'moved-up'; readonly cohortName: string }
  | { readonly what: 'in-your-chat' }
  | { readonly what: 'preview-sent'; readonly week: number }
  | { readonly what: 'pushed-now'; readonly week: number; readonly theme: string }
  | {
      readonly what: 'paused';
      readonly from: LocalDate;
      readonly weeks: number;
      readonly next?: { readonly week: number; readonly when: When };
    }
  | { readonly what: 'resumed'; readonly next?: { readonly week: number; readonly when: When } }
  | { readonly what: 'announced' }
  | {
      readonly what: 'feedback-given';
      readonly name: string;
      readonly exercise: ExerciseRef;
      readonly delivered: boolean;
    }
  | { readonly what: 'slot-offered'; readonly slots: readonly When[] }
  | { readonly what: 'slot-removed'; readonly when: When }
  | { readonly what: 'slot-booked' | 'slot-cancelled'; readonly slot: SlotView }
  | {
      readonly what: 'agreed';
      readonly name: string;
      readonly text: string;
      readonly checks: readonly LocalDate[];
    }
  | { readonly what: 'agreement-checked'; readonly result: 'done' | 'under-way' | 'not-yet' | 'dropped' }
  | { readonly what: 'settled'; readonly answer: 'arrived' | 'send-again' }
  | { readonly what: 'cohort-chosen'; readonly name: string }
  | { readonly what: 'draft-kept' }
);
export type DoneWhat = DoneNotice['what'];

// ---- refusals -------------------------------------------------------------------------------------

/** Something asked for that is not possible, and why; never an exception. */
export type Refusal = { readonly kind: 'refusal' } & (
  | { readonly code: 'not-a-trainer' } // a participant typed a trainer's command
  | { readonly code: 'not-a-participant' }
  | { readonly code: 'no-cohort-here' } // this channel has no cohort
  | { readonly code: 'no-cohort-yours' } // personal chat of someone in no cohort
  | { readonly code: 'only-in-channel' } // `kohorte anlegen`, `dabei`
  | { readonly code: 'only-in-personal-chat' } // `meine daten`: others would read along
  | { readonly code: 'only-in-demo' }
  | { readonly code: 'cohort-exists'; readonly name: string }
  | { readonly code: 'cohort-ended'; readonly name: string }
  | { readonly code: 'programme-unknown'; readonly given: string; readonly known: readonly string[] }
  | { readonly code: 'date-in-past'; readonly given: LocalDate; readonly today: LocalDate }
  | { readonly code: 'date-too-far'; readonly given: LocalDate }
  | { readonly code: 'exercise-unknown'; readonly given: string; readonly last?: ExerciseNumber }
  | { readonly code: 'exercise-not-yet'; readonly exercise: ExerciseRef; readonly opensOn: LocalDate }
  | { readonly code: 'exercise-private'; readonly exercise: ExerciseRef } // answered where others read
  | { readonly code: 'nothing-to-withdraw'; readonly exercise: ExerciseRef }
  | { readonly code: 'week-unknown'; readonly given: number; readonly weeks: number }
  | { readonly code: 'week-already-sent'; readonly week: number }
  | { readonly code: 'programme-over' }
  | { readonly code: 'person-unknown'; readonly given: string; readonly known: readonly string[] }
  | { readonly code: 'no-reply-of'; readonly name: string; readonly exercise: ExerciseRef }
  | { readonly code: 'not-paused' }
  | { readonly code: 'pause-after-end'; readonly from: LocalDate }
  | { readonly code: 'pause-too-long'; readonly max: number }
  | { readonly code: 'announcement-failed'; readonly reason: RefusedReason | 'unknown' | 'throttled' }
  | { readonly code: 'slot-taken' }
  | { readonly code: 'slot-unknown' }
  | { readonly code: 'slot-in-past' }
  | { readonly code: 'no-schulterblick' }
  | { readonly code: 'text-missing' }
  | { readonly code: 'text-too-long'; readonly max: number }
  | { readonly code: 'outdated-card' }
  | {
      readonly code: 'malformed';
      readonly command: CommandName;
      readonly problem: CommandProblem;
      readonly given: string;
    }
  /** `draft`: the text was kept, in case it was meant as an answer. */
  | {
      readonly code: 'near-miss';
      readonly suggestion: string;
      readonly given: string;
      readonly draft?: string;
    }
  | { readonly code: 'not-understood'; readonly given: string }
  | { readonly code: 'no-private-chat' } // the bot may not write to the person yet
  | { readonly code: 'not-stored' } // the store is away; what was typed is not saved
  | { readonly code: 'fault'; readonly reference: string }
);
export type RefusalCode = Refusal['code'];
