import type { When } from '../calendar/calendar';
import type { Land } from '../calendar/laender';
import type { ReminderProfile } from '../cohort/cohort';
import type { CommandProblem } from '../command/args';
import type { CommandName } from '../command/command';
import type { RefusedReason } from '../delivery/delivery';
import type { ExerciseNumber, LocalDate } from '../ids';
import type { ExerciseRef } from '../programme/programme';
import type { SlotView } from '../schulterblick/schulterblick';

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
