import type { CommandProblem } from '../command/args';
import type { CommandName } from '../command/command';
import type { RefusedReason } from '../delivery/delivery';
import type { ExerciseNumber, LocalDate } from '../ids';
import type { ExerciseRef } from '../programme/programme';

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
